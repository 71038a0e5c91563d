import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { examples, makeMachine } from "../support/processes.ts"
import { commandsOf, wordsOf } from "../support/readme.ts"

const quick = { CONCIERGE_SANDBOX_PACE: "100", CONCIERGE_UPSTREAM_RATE: "200" }

interface Shown {
  readonly data?: { readonly attributes: { readonly state: string; readonly rows_count: number } }
}

test("a file of which a row is not in order: the others are paid, it is mended and paid alone", async () => {
  await using machine = makeMachine(quick)
  await machine.start()
  const mostly = join(examples, "mostly.csv")
  const refused = await machine.command("pay", mostly, "--from", "ar_ars", "--yes")
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("2 payments in order without 1 row") })
  const pasted = commandsOf("Before you pay: check").find((words) => words.startsWith("pay examples/mostly.csv ")) ?? ""
  const rejects = join(machine.home, "rejects.csv")
  const paid = await machine.command(...wordsOf(pasted, machine.home))
  expect(paid).toMatchObject({ code: 0, out: expect.stringContaining("2 ✔ settled") })
  writeFileSync(rejects, readFileSync(rejects, "utf8").replace("014180655000000003", "014180655000000002"))
  const mended = await machine.command("pay", rejects, "--from", "ar_ars", "--yes")
  expect(mended).toMatchObject({ code: 0, out: expect.stringContaining("1 ✔ settled") })
})

test("a proxy that is killed while it reads a file begins anew, and has each row once", async () => {
  await using machine = makeMachine(quick)
  const first = await machine.start()
  const rows = sample(3_000, 100_000)
  const file = join(machine.home, "large.csv")
  const lines = Array.from(
    { length: rows },
    (_, index) => `R-${index},Payee ${index},mx_mxn,${index + 1},072320000987654326`
  )
  writeFileSync(file, `reference,payee_name,port_code,amount,clabe\n${lines.join("\n")}\n`)
  const importing = machine.concierge("import", file, "--from", "ar_ars")
  const batch = async () => ((await machine.get("/v1/batches/1")) as Shown).data?.attributes
  while ((await batch()) === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
  first.kill("SIGKILL")
  await first.ended
  await machine.start()
  expect(await importing.ended).toMatchObject({
    code: 0,
    err: expect.stringContaining(`${rows.toLocaleString("en")} payments in order`)
  })
  expect((await batch())?.rows_count).toBe(rows)
})

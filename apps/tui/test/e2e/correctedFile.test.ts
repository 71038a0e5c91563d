import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { makeMachine } from "../support/processes.ts"

const quick = { CONCIERGE_SANDBOX_PACE: "100", CONCIERGE_UPSTREAM_RATE: "200" }

/** A folder of files to pay. */
const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "concierge-files-"))
  return {
    write: (name: string, content: string | Uint8Array) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true })
  }
}

const header = "reference,payee_name,port_code,amount,clabe"
const good = "N1,Begoña Ibáñez,mx_mxn,55,012180000123456782\nN2,Otra Persona,mx_mxn,70,072320000987654326"
const returned = "N3,Carla Return,mx_mxn,80,002010077777777771"
const mended = "N3,Carla Núñez,mx_mxn,80,014180655000000002"
const fileOf = (...rows: ReadonlyArray<string>) => `${[header, ...rows].join("\n")}\n`

/** Windows-1252, as an older spreadsheet saves it. */
const inLatin1 = (text: string) => Buffer.from(text, "latin1")

type Machine = ReturnType<typeof makeMachine>

interface Paid {
  readonly attributes: { readonly state: string; readonly amount: number }
}

/** What the provider was made to pay, settled or not. */
const paidAt = async (machine: Machine): Promise<ReadonlyArray<string>> => {
  const { data } = (await machine.get("/api/concierge_request_outputs?page[per_page]=100")) as {
    readonly data: ReadonlyArray<Paid>
  }
  return data.map(({ attributes: { amount, state } }) => `${amount} ${state}`).toSorted()
}

const pay = (machine: Machine, path: string, ...flags: ReadonlyArray<string>) =>
  machine.command("pay", path, "--from", "ar_ars", "--yes", ...flags)

test("a file of three, of which one is returned: its account is mended, and exactly that one is paid again", async () => {
  await using machine = makeMachine(quick)
  using folder = makeFolder()
  await machine.start()
  const first = await pay(machine, folder.write("november.csv", fileOf(good, returned)))
  expect(first).toMatchObject({ code: 1, out: expect.stringContaining("2 ✔ settled") })
  const before = ["55 settled", "70 settled", "80 returned"]
  expect(await paidAt(machine)).toEqual(before)

  const corrected = folder.write("november.csv", fileOf(good, mended))
  const asked = await pay(machine, corrected)
  expect(asked).toMatchObject({ code: 1, err: expect.stringContaining("2 of 3 payments would be paid twice") })
  expect(asked.err).toMatch(
    /^ +2 +N1 +Begoña Ibáñez +55\.00 MXN +batch 1, line 2 +✔ settled +reference +\d{4}-\d\d-\d\d .*$/m
  )
  expect(asked.err).toContain("--skip-paid")
  expect(await paidAt(machine)).toEqual(before)

  const skipped = await pay(machine, corrected, "--skip-paid")
  expect(skipped).toMatchObject({ code: 0, out: expect.stringContaining("2 left out, paid before") })
  expect(await paidAt(machine)).toEqual([...before, "80 settled"].toSorted())
})

test("the same file in NFD, with no-break spaces, in another code page, with a row more: nothing is paid again unasked", async () => {
  await using machine = makeMachine(quick)
  using folder = makeFolder()
  await machine.start()
  expect(await pay(machine, folder.write("as it was.csv", fileOf(good)))).toMatchObject({ code: 0 })
  const written: ReadonlyArray<readonly [name: string, content: string | Uint8Array, code: number]> = [
    ["nfd, no-break.csv", fileOf(good).normalize("NFD").replaceAll(" ", "\u00a0"), 0],
    ["latin1.csv", inLatin1(fileOf(good)), 0],
    ["a row more.csv", fileOf(good, mended), 1],
    ["misread.csv", fileOf(good).replaceAll("ñ", "Ã±"), 0],
    ["no references.csv", fileOf(good).replaceAll(/^N\d/gm, ""), 1],
    ["another amount.csv", fileOf(good).replace(",55,", ",56,"), 1]
  ]
  for (const [name, content, code] of written.slice(0, sample(3, 6))) {
    const { err, ...ended } = await pay(machine, folder.write(name, content))
    expect({ ...ended, name, err }).toMatchObject({ name, code, err: expect.stringContaining("nothing was sent") })
  }
  expect(await paidAt(machine)).toEqual(["55 settled", "70 settled"])
  const again = await pay(machine, folder.write("again.csv", fileOf(good)), "--again", "second half of November")
  expect(again).toMatchObject({ code: 0 })
  // a schedule that runs the same command once more has no new reason
  const once = await pay(machine, folder.write("again.csv", fileOf(good)), "--again", "second half of November")
  expect(once).toMatchObject({ code: 0, err: expect.stringContaining("nothing was sent") })
  expect(await paidAt(machine)).toHaveLength(4)
})

test("a database that is lost: the provider has the payments, and nobody is paid again unasked", async () => {
  await using machine = makeMachine(quick)
  using folder = makeFolder()
  const first = await machine.start()
  const path = folder.write("november.csv", fileOf(good))
  expect(await pay(machine, path)).toMatchObject({ code: 0 })
  first.kill("SIGTERM")
  await first.ended
  machine.loseDatabase()
  await machine.start()
  const held = await pay(machine, path, "--again", "two people of one name")
  expect(held).toMatchObject({ code: 1, err: expect.stringContaining("batch 1 is held and pays nothing") })
  expect(held.err).toContain("batches adopt 1")
  expect(await machine.command("batches", "adopt", "1")).toMatchObject({ code: 0 })
  expect(await pay(machine, path)).toMatchObject({ code: 0, out: expect.stringContaining("2 ✔ settled") })
  expect(await paidAt(machine)).toEqual(["55 settled", "70 settled"])
})

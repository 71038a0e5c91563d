import { expect, test } from "vitest"
import { makeMachine } from "../support/processes.ts"
import { commandsOf, wordsOf } from "../support/readme.ts"

const commands = commandsOf("When a payment does not arrive")

interface Shown {
  readonly data: { readonly attributes: { readonly state: string; readonly total_to_spend: number } }
}

test("the README's story of a payment that failed: approved, mended, followed and reported by id", async () => {
  await using machine = makeMachine({ CONCIERGE_SANDBOX_PACE: "40", CONCIERGE_UPSTREAM_RATE: "200" })
  await machine.start()
  const say = (words: string) => machine.command(...wordsOf(words, machine.home))
  const inState = async (state: string) => {
    while (true) {
      const { data } = (await machine.get("/v1/batches/1")) as Shown
      if (data.attributes.state === state) return data.attributes
    }
  }
  const [imports, approve, problems, mend, watch, report, ...others] = commands
  expect(others).toEqual([])
  expect(await say(imports ?? "")).toMatchObject({ code: 0 })
  const { total_to_spend: total } = await inState("quoted")
  // nobody can be asked here
  expect(await say(approve ?? "")).toMatchObject({ code: 2, err: expect.stringContaining(`--total ${total}`) })
  expect(await say(`${approve} --total 5`)).toMatchObject({ code: 2, err: expect.stringContaining("is not the total") })
  expect(await say(`${approve} --total ${total}`)).toMatchObject({ code: 0 })
  let seen = await say(problems ?? "")
  while (!seen.out.includes("✖ failed")) seen = await say(problems ?? "")
  expect(seen.out).toContain("to mend it: ")
  expect(await say(mend ?? "")).toMatchObject({ code: 0, out: expect.stringContaining("a new account was given") })
  expect(await say(watch ?? "")).toMatchObject({ code: 0, out: expect.stringContaining("2 ✔ settled") })
  const written = await say(report ?? "")
  expect(written.out.split("\n").slice(1)).toMatchObject([
    expect.stringMatching(/^2,INV-3001,.*,settled,/),
    expect.stringMatching(/^3,INV-3002,.*,settled,/),
    ""
  ])
  const exported = await say("batches export 1 --state settled")
  expect(exported.out).toContain("INV-3002,Taller Quetzal,mx_mxn,4005,014180655000000002")
  expect(await say("batches report 1 --format pain.002")).toMatchObject({ code: 1 })
  expect(await say("mend 2 --clabe 002180000041526377")).toMatchObject({
    code: 1,
    err: expect.stringContaining("mend is possible while the payment is failed; it is settled")
  })
  expect(await say("batches requote 1")).toMatchObject({ code: 1 })
  expect(await say("mend 2")).toMatchObject({ code: 2 })
})

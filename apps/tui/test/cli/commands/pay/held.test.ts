import { decimalOf, money } from "@concierge/domain/Money"
import { describe, expect, it } from "vitest"
import type { FoundRequest } from "@concierge/api/resources/batches"
import { stage } from "../../../support/paying.ts"

/** What a lost database leaves: a request that bears the name of these payments. */
const same: FoundRequest = {
  requestId: "1010",
  externalId: "concierge-1",
  samePayments: true,
  matching: 3,
  state: "finished",
  outputsCount: 2,
  totalToSpend: decimalOf(money("1000000.00", "ARS")),
  quoteAcceptedAt: 0
}
const stranger: FoundRequest = {
  ...same,
  requestId: "1009",
  samePayments: false,
  matching: 1,
  quoteAcceptedAt: undefined
}

describe("a batch that the provider may have paid already", () => {
  it("is not made by --yes: what was found is shown, and what can be done", async () => {
    const { approvals, pay, proxy } = stage({ found: [stranger, same] })
    const { answer, exit, told } = await pay("--yes")
    expect([exit, answer]).toEqual([1, ""])
    expect(told).toContain("batch 1 is held: the provider has what may be these payments already\n")
    expect(told).toMatch(
      /^ {3}1009 {2}✔ finished +2 {2}1,000,000\.00 +made by Concierge, not known here, pays 1 of these$/m
    )
    expect(told).toMatch(
      /^ {3}1010 {2}✔ finished +2 {2}1,000,000\.00 {2}1970-01-01 .* these very payments, by its name$/m
    )
    const next = "./concierge pay two.csv --from ar_ars"
    expect(told).toContain(
      "concierge: batch 1 is held and pays nothing\n" +
        `  if request 1010 is this file's payment: ./concierge batches adopt 1 && ${next}\n` +
        `  to make the payments anew: ./concierge batches repeat 1 "…" && ${next} --again "…"\n` +
        "  to give them up: ./concierge batches cancel 1"
    )
    expect([proxy.batches.get("1")?.state, approvals()]).toEqual(["held", 0])
  })

  it("is adopted by a person: nothing is paid anew", async () => {
    const { approvals, pay, proxy } = stage({ found: [same] })
    const { exit, questions, told } = await pay("", { types: ["adopt"] })
    expect(exit).toBe(0)
    expect(questions).toEqual(["adopt, again WHY or Enter: "])
    expect(told).toContain("  adopt      takes request 1010 for this file's payment: nothing is made anew")
    expect([proxy.batches.get("1")?.state, approvals()]).toEqual(["finished", 0])
  })

  it("is made anew by a person who says why, and pays only what is approved then", async () => {
    const { approvals, pay, proxy } = stage({ found: [same] })
    const { exit } = await pay("", { types: ["again the first was a rehearsal", "1000000"] })
    expect(exit).toBe(0)
    expect(proxy.batches.get("1")?.again).toBe("the first was a rehearsal")
    expect(approvals()).toBe(1)
  })

  it("is left as it is on an empty line, and goes on from there", async () => {
    const { pay, proxy } = stage({ found: [same] })
    const left = await pay("", { types: [""] })
    expect(left.exit).toBe(1)
    expect(left.told).toContain(
      "concierge: batch 1 is held and pays nothing\n  to go on: ./concierge pay two.csv --from ar_ars"
    )
    expect(proxy.batches.get("1")?.state).toBe("held")
    expect(await pay("", { types: ["adopt"] })).toMatchObject({ exit: 0 })
  })

  it("stays as it is when the window is closed over the question", async () => {
    const { told } = await stage({ found: [same] }).pay("", { types: [], interruptAt: 5 })
    expect(told).toContain("stopped; batch 1 stays held. To go on: ./concierge pay two.csv --from ar_ars")
  })

  it("cannot be adopted when what was found is only not known here", async () => {
    const { pay, say } = stage({ found: [stranger] })
    const { exit, questions } = await pay("", { types: ["adopt", ""] })
    expect([exit, questions]).toEqual([1, ["again WHY or Enter: ", "again WHY or Enter: "]])
    expect((await pay("--yes")).told).not.toContain("batches adopt")
    expect(await say("batches adopt 1")).toMatchObject({ exit: 1 })
  })

  it("stays held whatever was said before it was known, also when the same command comes again from a schedule", async () => {
    const { pay, proxy } = stage({ found: [same] })
    for (let times = 0; times < 3; times++) {
      const { exit, told } = await pay('--yes --again "two invoices of the same amount"')
      expect(exit).toBe(1)
      expect(told).toContain("batch 1 is held and pays nothing")
    }
    expect(proxy.batches.get("1")?.state).toBe("held")
  })

  it("is told to who only watches", async () => {
    const { pay, say } = stage({ found: [same] })
    await pay("--yes")
    const { told } = await say("watch 1", { interruptAt: 2 })
    expect(told).toContain(
      "\n  if request 1010 is this file's payment: ./concierge batches adopt 1 && ./concierge watch 1\n"
    )
    expect(told.match(/is held/g)).toHaveLength(1)
  })
})

describe("concierge batches", () => {
  it("show what was found", async () => {
    const { pay, say } = stage({ found: [same] })
    await pay("--yes")
    const { answer } = await say("batches show 1")
    expect(answer).toMatch(
      /^found +request 1010 ✔ finished, 2 payments, 1,000,000\.00 ARS, accepted 1970-01-01 \S+ \S+, these very payments, by its name$/m
    )
  })

  it.each([
    ["adopt 1", /^state +↻ working$/m],
    ['repeat 1 "a rehearsal"', /^state +◔ building$/m],
    ["cancel 1", /^state +⊘ cancelled$/m]
  ])("%s prints the batch as it is then", async (args, state) => {
    const { pay, say } = stage({ found: [same] })
    await pay("--yes")
    const { answer, exit } = await say(`batches ${args}`)
    expect(exit).toBe(0)
    expect(answer).toMatch(state)
    expect(answer).toContain("Bruno Díaz  mx_mxn  12,300.00")
  })

  it("repeat needs a reason", async () => {
    const { pay, proxy, say } = stage({ found: [same] })
    await pay("--yes")
    for (const args of ["repeat 1", 'repeat 1 " "'])
      expect(await say(`batches ${args}`)).toMatchObject({ exit: 2, answer: "" })
    expect(proxy.batches.get("1")?.state).toBe("held")
  })

  it("cancel says why it cannot", async () => {
    const { pay, say } = stage()
    await pay("--yes")
    expect(await say("batches cancel 1")).toMatchObject({
      exit: 1,
      answer: "",
      told: expect.stringContaining("finished")
    })
  })
})

import { Refused } from "@concierge/api/ClientError"
import type { ErrorObject } from "@concierge/api/JsonApi"
import { describe, expect, it } from "vitest"
import { Failure } from "../../../../src/cli/Failure.ts"
import { attemptId } from "../../../../src/cli/commands/pay/file/PayFile.ts"
import { repeatedRows } from "../../../../src/cli/commands/pay/repeats/repeated.ts"
import { stage, tidied, two } from "../../../support/paying.ts"
import { perform } from "../../../support/terminal.ts"

const oneReturned = { ends: { "Bruno Díaz": "returned" } } as const
/** The account of the row that came back, mended. */
const corrected = two.replace("012180000123456782", "002180000123456789")
const added = `${two}A-3,Carla Núñez,mx_mxn,500.00,,002180000123456789,,\n`
const twins = `${added}A-4,Carla Núñez,mx_mxn,500.00,,002180000123456789,,\n`

const skip = "./concierge pay two.csv --from ar_ars --skip-paid"
const again = './concierge pay two.csv --from ar_ars --again "…"'

describe("a corrected file", () => {
  it("pays nothing a second time without a word: the row, the earlier batch, its date and state are shown", async () => {
    const { made, pay, payFile, proxy } = stage(oneReturned)
    await pay("--yes")
    const { answer, exit, told } = await payFile(corrected, "--yes")
    expect([exit, answer]).toEqual([1, ""])
    expect(told).toContain("1 of 2 payments would be paid twice:\n")
    expect(told).toMatch(
      /^ {3}3 {2}A-2 +Ana Pérez {2}385,000\.00 ARS budget {2}batch 1, line 3 +✔ settled {2}reference {2}1970-01-0\d \d\d:\d\d:\d\d \S+$/m
    )
    expect(told).toContain(
      `concierge: nothing was sent\n  to leave out what is paid or under way: ${skip}\n  if all of it is meant: ${again}`
    )
    expect(made()).toBe(2)
    expect(proxy.batches.size).toBe(1)
  })

  it("pays only what is new or has failed", async () => {
    const { pay, payFile, proxy } = stage(oneReturned)
    await pay("--yes")
    const { answer, told } = await payFile(
      `${corrected}A-3,Carla Núñez,mx_mxn,500.00,,012180000123456782,,\n`,
      "--yes --skip-paid"
    )
    expect(proxy.batches.get("2")?.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(told).toContain("1 payment left out, paid before or under way:\n")
    expect(told).toMatch(/^ {3}3 {2}A-2 .* batch 1, line 3 +✔ settled /m)
    expect(answer).toContain("batch 2 ✔ finished: 2 payments: ")
    expect(answer).toContain("; 1 left out, paid before")
  })

  it.each([
    ["one row is added", added],
    ["and one amount is changed", added.replace("12300.00", "12400.00")],
    ["and one reference is changed", added.replace("A-1", "B-1")],
    [
      "and a reference has a no-break space around it",
      added.replace("A-1", "\u00a0A-1 ").replace("12300.00", "12400.00")
    ]
  ])("is stopped where %s", async (_, file) => {
    const { pay, payFile, proxy } = stage()
    await pay("--yes")
    const { exit, told } = await payFile(file, "--yes --max 2000000")
    expect(exit).toBe(1)
    expect([...told.matchAll(/^ +(\d+) .* batch 1, line (\d) /gm)].map(([, line]) => line)).toEqual(["2", "3"])
    expect(proxy.batches.size).toBe(1)
  })

  it("is asked about in a terminal, and goes on without what was paid", async () => {
    const { approvals, pay, payFile, proxy } = stage()
    await pay("--yes")
    const { exit, questions, told } = await payFile(added, "", { types: ["skip", "1000000"] })
    expect(exit).toBe(0)
    expect(told).toContain("  skip       leaves out what is paid or under way\n")
    expect(told).toContain(
      "  again WHY  pays them all the same and keeps the reason, e.g. again second half of March\n" +
        "  Enter      leaves, and nothing is sent"
    )
    expect(questions[0]).toBe("skip, again WHY or Enter: ")
    expect(proxy.batches.get("2")).toMatchObject({ rowsCount: 1, leftOutCount: 2 })
    expect(approvals()).toBe(2)
  })

  it("is left alone on an empty line, and after five words that mean nothing", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("--yes")
    const left = await payFile(added, "", { types: [""] })
    expect(left).toMatchObject({ exit: 1 })
    expect(left.told).toContain("concierge: nothing was sent. To go on: ./concierge pay two.csv --from ar_ars")
    const words = await payFile(added, "", { types: ["yes", "y", "skip it", "again", "paid"] })
    expect(words).toMatchObject({ exit: 1 })
    expect(words.told).toContain("type skip, again WHY or Enter\n")
    expect(words.told).toContain("type behind again why it is paid once more, in a few words")
    expect(proxy.batches.size).toBe(1)
  })
})

describe("a file that is paid already", () => {
  it("is not paid twice: the results of the first time are printed again", async () => {
    const { approvals, pay, proxy } = stage()
    const first = await pay("--yes")
    const second = await pay("--yes")
    expect(second.exit).toBe(0)
    expect(second.answer).toBe(first.answer)
    expect(second.told).toContain(`paid already as batch 1: nothing was sent. If it is meant once more: ${again}`)
    expect([proxy.batches.size, approvals()]).toEqual([1, 1])
  })

  it.each([
    ["in another order, other columns and another spelling", tidied],
    ["given in NFD", two.normalize("NFD")],
    ["with a no-break space", two.replace("Bruno Díaz", "Bruno\u00a0Díaz")],
    ["in another code page", Uint8Array.from(two, (letter) => letter.charCodeAt(0))],
    ["with a payee who is called otherwise", two.replace("Bruno Díaz", "B. Díaz")]
  ])("is paid already %s", async (_, file) => {
    const { approvals, pay, payFile, proxy } = stage()
    await pay("--yes")
    const { exit, questions, told } = await payFile(file, "", { types: [] })
    expect(told).toContain("paid already as batch 1: nothing was sent")
    expect([exit, questions, proxy.batches.size, approvals()]).toEqual([0, [], 1, 1])
  })

  it("is answered by a part of an earlier batch, whatever became of the rest of that", async () => {
    const { pay, payFile } = stage(oneReturned)
    await pay("--yes")
    const [header = "", , ana = ""] = two.split("\n")
    const { exit, told } = await payFile(`${header}\n${ana}\n`, "--yes")
    expect(told).toContain("paid already as batch 1: nothing was sent")
    expect(exit).toBe(0)
  })

  it("is told by row where several batches paid it", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("--yes")
    await payFile(added, "--yes --skip-paid")
    const { answer, exit, told } = await payFile(added, "--yes --skip-paid")
    expect([exit, answer]).toEqual([0, ""])
    expect(told).toContain("nothing was sent: every payment is paid or under way already")
    expect([...told.matchAll(/ batch (\d), line (\d) +✔ settled /g)].map(([, batch, line]) => [batch, line])).toEqual([
      ["1", "2"],
      ["1", "3"],
      ["2", "4"]
    ])
    expect(proxy.batches.size).toBe(2)
    const json = await payFile(added, "--yes --skip-paid --json")
    expect(JSON.parse(json.answer)).toMatchObject({
      data: null,
      meta: { left_out: [{ line: 2, standing: "paid" }, { line: 3 }, { line: 4, batch_id: "2" }] }
    })
  })

  it("ends with 1 while it is under way, and nothing then speaks of paying it once more", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("--yes", { interruptAt: 1.5 })
    expect(proxy.batches.get("1")?.state).toBe("approved")
    const { exit, told } = await payFile(two.replace("Bruno Díaz", "B. Díaz"), "--yes")
    expect(exit).toBe(1)
    expect(told).toContain(
      "paid or under way already as batch 1: nothing was sent. To see how it ends: ./concierge watch 1"
    )
    expect(told).not.toContain("--again")
  })

  it("says nothing of paying what is pending in a batch that is finished", async () => {
    const { pay } = stage({ ends: { "Bruno Díaz": "pending" } })
    await pay("--yes")
    const { answer, exit, told } = await pay("--yes")
    expect(exit).toBe(1)
    expect(answer).toContain("1 ○ pending")
    expect(told).toMatch(/paid or under way already as batch 1: nothing was sent$/m)
    expect(told).not.toContain("--again")
  })

  it("is asked about when its references come back with other amounts, or another month: that may be meant", async () => {
    const { later, pay, payFile, proxy } = stage()
    await pay("--yes")
    const raised = two.replace("385000.00", "390000.00")
    const { exit, told } = await payFile(raised, "--yes")
    expect([exit, proxy.batches.size]).toEqual([1, 1])
    expect(told).toContain("2 of 2 payments would be paid twice")
    later(31)
    expect(await pay("--yes")).toMatchObject({ exit: 1, told: expect.stringContaining("--again") })
    const { questions } = await payFile(raised, "", { types: [""] })
    expect(questions).toEqual(["skip, again WHY or Enter: "])
  })

  it("is a new payroll after the window, when its references name nothing", async () => {
    const { later, payFile, proxy } = stage()
    const payroll = two.replaceAll(/^A-\d/gm, "")
    await payFile(payroll, "--yes")
    later(19)
    const asked = await payFile(payroll, "--yes")
    expect(asked).toMatchObject({ exit: 1, told: expect.stringContaining("2 of 2 payments would be paid twice") })
    later(2)
    expect(await payFile(payroll, "--yes")).toMatchObject({ exit: 0 })
    const print = proxy.batches.get("1")?.externalId ?? ""
    expect(proxy.batches.get("2")?.externalId).toBe(attemptId(print, 2))
  })
})

describe("--yes", () => {
  it("does not pay twice, in a terminal either", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("--yes")
    const { exit, questions } = await payFile(added, "--yes", { types: ["skip"] })
    expect([exit, questions, proxy.batches.size]).toEqual([1, [], 1])
  })
})

describe("--again", () => {
  it("pays once more what was paid, and the reason is kept and shown", async () => {
    const { pay, proxy, say } = stage()
    await pay("--yes")
    expect(await pay('--yes --again "second half of March"')).toMatchObject({ exit: 0 })
    expect(proxy.batches.get("2")).toMatchObject({ again: "second half of March", leftOutCount: 0 })
    expect((await say("batches show 2")).answer).toMatch(/^paid again for +second half of March$/m)
  })

  it("begins nothing while the same file is under way", async () => {
    const { pay, proxy } = stage()
    await pay("--yes", { interruptAt: 1.5 })
    const { exit, told } = await pay('--yes --again "second half of March"')
    expect([exit, proxy.batches.size]).toEqual([0, 1])
    expect(told).toContain("batch 1 goes on\n--again begins nothing while it does: the same file is one payment")
  })

  it("is answered in a terminal with its reason", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("--yes")
    const { exit } = await payFile(added, "", { types: ["again second half of March", "1000000"] })
    expect(exit).toBe(0)
    expect(proxy.batches.get("2")).toMatchObject({ again: "second half of March", rowsCount: 3 })
  })

  it.each(['--again ""', '--again " "', "--again", "--again --yes", `--again ${"x".repeat(201)}`])(
    "without a reason that can be kept is a usage error: %s",
    async (flags) => {
      const { pay, proxy } = stage()
      const { exit, told } = await pay(flags)
      expect([exit, proxy.calls]).toEqual([2, []])
      expect(told).toMatch(/flag --again.*Expected: (reason|why it is paid once more, in a few words .*March")\n/)
    }
  )
})

describe("a file that is meant twice", () => {
  it("needs a reason", async () => {
    const { payFile, proxy } = stage()
    const stopped = await payFile(twins, "--yes")
    expect(stopped.exit).toBe(1)
    expect(stopped.told).toContain("same payment as line 4 of this file")
    expect(stopped.told).toContain(`concierge: nothing was sent\n  if all of it is meant: ${again}`)
    expect(stopped.told).not.toContain("--skip-paid")
    expect(await payFile(twins, '--yes --again "two months"')).toMatchObject({ exit: 0 })
    expect(proxy.batches.get("1")).toMatchObject({ again: "two months", rowsCount: 4 })
  })

  it("is asked for it in a terminal, and for nothing else", async () => {
    const { payFile, proxy } = stage()
    const { exit, questions, told } = await payFile(twins, "", { types: ["skip", "again two months", "1000000"] })
    expect(exit).toBe(0)
    expect(questions[0]).toBe("again WHY or Enter: ")
    expect(told).toContain("  again WHY  pays what stands twice and keeps the reason")
    expect(proxy.batches.get("1")?.again).toBe("two months")
  })

  it("is asked for it after what was paid is left out", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("--yes")
    const told = (await payFile(twins, "--yes")).told
    expect(told).toContain(
      `  to leave out what is paid or under way: ${skip} --again "…"\n  if all of it is meant: ${again}`
    )
    const { questions } = await payFile(twins, "", { types: ["skip", "again two months", "1000000"] })
    expect(questions.slice(0, 2)).toEqual(["skip, again WHY or Enter: ", "again WHY or Enter: "])
    expect(proxy.batches.get("2")).toMatchObject({ again: "two months", rowsCount: 2, leftOutCount: 2 })
  })
})

describe("a draft of the same payments elsewhere", () => {
  const cancel = "./concierge batches cancel 1 && ./concierge pay two.csv --from ar_ars"

  it("stops the file, and is cancelled by a command of its own", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("", { types: [""] })
    const { exit, told } = await payFile(corrected, "--yes")
    expect(exit).toBe(1)
    expect(told).toMatch(/^ {3}2 {2}A-1 .* batch 1, line 2 +◆ quoted, not approved /m)
    expect(told).toContain(
      `concierge: nothing was sent\n  to pay by this file what nobody has approved: ${cancel}\n  if all of it is meant: ${again}`
    )
    expect(proxy.batches.get("1")?.state).toBe("quoted")
    const skipping = await payFile(corrected, "--yes --skip-paid")
    expect(skipping.told).toContain(`${cancel} --skip-paid`)
    expect(skipping.told).not.toContain("if all of it is meant")
    const reasoned = await payFile(corrected, "--yes --skip-paid --again twice")
    expect(reasoned.told).toContain(`${cancel} --skip-paid`)
    expect(reasoned.told).not.toContain("has been used")
  })

  it("is cancelled first, when asked", async () => {
    const { approvals, pay, payFile, proxy } = stage()
    await pay("", { types: [""] })
    const { exit, questions, told } = await payFile(corrected, "", { types: ["cancel", "1000000"] })
    expect(exit).toBe(0)
    expect(questions[0]).toBe("cancel, again WHY or Enter: ")
    expect(told).toContain("  cancel     cancels batch 1, which nobody has approved, and tries again")
    expect(told).toContain("batch 1 is cancelled")
    expect([...proxy.batches.values()].map(({ state }) => state)).toEqual(["cancelled", "finished"])
    expect(approvals()).toBe(1)
  })

  it("is not cancelled when somebody approves it over the question: what it pays is under way then", async () => {
    const { pay, payFile, proxy } = stage()
    await pay("", { types: [""] })
    const { told } = await payFile(corrected, "", {
      types: ["cancel"],
      send: async (request) => {
        const draft = proxy.batches.get("1")
        if (request.method === "GET" && request.url.endsWith("/1") && draft?.state === "quoted") {
          proxy.batches.set("1", { ...draft, state: "approved" })
        }
        return proxy.send(request)
      }
    })
    expect(told).toContain("batch 1 is working by now: it is not cancelled")
    expect(told).toMatch(/^ +3 +A-2 .* batch 1, line 3 +↻ working /m)
    expect(proxy.batches.size).toBe(1)
  })

  it("of this very file is no other: it goes on", async () => {
    const { pay, proxy } = stage()
    await pay("", { types: [""] })
    expect((await pay("--yes --skip-paid")).told).toContain("batch 1 goes on")
    expect(proxy.batches.size).toBe(1)
  })
})

describe("a payment that another batch makes over the question for the total", () => {
  it("is not approved, and the rest can be paid", async () => {
    const { approvals, pay, payFile, proxy } = stage()
    await pay("", { types: [""] })
    await payFile(corrected, '--yes --again "the first account was wrong"')
    const { exit, told } = await pay("", { types: ["1000000"] })
    expect(exit).toBe(1)
    expect(told).toMatch(/^ {3}2 {2}A-1 .* batch 2, line 2 +✔ settled /m)
    expect(told).toContain(
      "concierge: batch 1 is not approved and pays nothing: what it pays was approved in another batch meanwhile. " +
        `To pay only the rest: ./concierge batches cancel 1 && ${skip}`
    )
    expect(proxy.batches.get("1")?.state).toBe("quoted")
    expect(approvals()).toBe(2)
  })
})

describe("an answer that is understood in part", () => {
  const conflict = (...metas: ReadonlyArray<ErrorObject["meta"] | undefined>) =>
    new Failure({
      reason: {
        _tag: "CallFailed",
        url: "",
        error: new Refused({
          status: 409,
          errors: metas.map((meta) => ({
            status: "409",
            code: "same_payment",
            title: "",
            detail: "",
            ...(meta && { meta })
          }))
        })
      }
    })

  it("is not taken for the whole: what is missing could be paid", () => {
    expect(repeatedRows(conflict({ line: 3, first_line: 2 }))).toMatchObject([{ _tag: "InFile", line: 3, first: 2 }])
    expect(repeatedRows(conflict({ line: 3, first_line: 2 }, { line: 4 }))).toEqual([])
    expect(repeatedRows(conflict({ line: 3, first_line: 2 }, undefined))).toEqual([])
  })
})

describe("a reference", () => {
  it("that looks like an account number is not shown in full where a payment is stopped", async () => {
    const { payFile } = stage()
    const file = two.replace("A-1", "012180000123456782")
    await payFile(file, "--yes")
    const { told } = await payFile(file.replace("385000.00", "385001.00").replace("A-2", "A-9"), "--yes")
    expect(told).toMatch(/^ {3}2 {2}••••6782 /m)
    expect(told).not.toContain("012180000123456782")
  })
})

describe("the help of pay", () => {
  it("shows how a corrected file and a second payment are said", async () => {
    const { answer } = await perform("pay --help")
    expect(answer).toContain("./concierge pay payroll.csv --from cl_clp --skip-paid")
    expect(answer).toContain('./concierge pay payroll.csv --from cl_clp --again "second half of March"')
  })
})

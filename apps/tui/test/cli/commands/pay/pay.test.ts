import { toResponse } from "@concierge/api/errors"
import { describe, expect, it } from "vitest"
import { stage, two } from "../../../support/paying.ts"

describe("pay", () => {
  it("asks for the total, then pays and tells what became of every payment", async () => {
    const { approvals, pay } = stage()
    const { answer, exit, questions, told } = await pay("", { types: ["1,000,000.00"] })
    expect(exit).toBe(0)
    expect(told).toContain("total to spend  1,000,000.00 ARS")
    expect(questions).toHaveLength(1)
    expect(approvals()).toBe(1)
    expect(answer.split("\n")).toEqual([
      "line  reference  payee       port       amount  budget (ARS)  state",
      "   2  A-1        Bruno Díaz  mx_mxn  12,300.00                ✔ settled",
      "   3  A-2        Ana Pérez   ar_ars               385,000.00  ✔ settled",
      "",
      "batch 1 ✔ finished: 2 payments: 2 ✔ settled; 1,000,000.00 ARS"
    ])
  })

  it("approves nothing while the total typed is another, and leaves on an empty line", async () => {
    const { approvals, pay } = stage()
    const { exit, told } = await pay("", { types: ["1000", "100000", ""] })
    expect(exit).toBe(1)
    expect(approvals()).toBe(0)
    expect(told).toContain("nothing was approved, nothing is paid. To go on: ./concierge pay two.csv --from ar_ars")
  })

  it("needs a terminal or --yes before anything is sent", async () => {
    const { exit, told } = await stage().pay()
    expect(exit).toBe(2)
    expect(told).toBe("concierge: typing the total needs a terminal: say --yes, best with --max TOTAL")
  })

  it("reads columns as it is told, and says so in what can be pasted to go on", async () => {
    const files = { "two.csv": two.replace("amount", "Neto") }
    const { told } = await stage().pay("--map Neto=amount --strict", { files, types: [""] })
    expect(told).toContain('note: "Neto" is read as amount')
    expect(told).toContain("To go on: ./concierge pay two.csv --from ar_ars --map Neto=amount --strict")
  })

  it("sends nothing of a file with an error, and says how the rest of it is taken", async () => {
    const { pay, proxy } = stage()
    const { answer, exit, told } = await pay("--yes", { files: { "two.csv": two.replace("mx_mxn", "mx_mxm") } })
    expect(exit).toBe(1)
    expect(answer).toBe("")
    expect(told).toContain("two.csv:2: port_code: ")
    expect(told).toContain(
      "concierge: two.csv has 1 error: nothing of it was sent\n" +
        "  to go on with 1 payment in order without 1 row that is not: ./concierge pay two.csv --from ar_ars --partial"
    )
    expect(proxy.batches.size).toBe(0)
  })

  it("ends with 1 when a payment did not settle, and says why", async () => {
    const { answer, exit } = await stage({ ends: { "Bruno Díaz": "returned" } }).pay("--yes")
    expect(exit).toBe(1)
    expect(answer).toContain("line 2 ↩ returned: AC01: the account does not exist")
    expect(answer).toContain("1 ✔ settled, 1 ↩ returned")
  })

  it("prints documents with --json and nothing else", async () => {
    const { answer } = await stage().pay("--yes --json")
    const document: unknown = JSON.parse(answer)
    expect(document).toMatchObject({
      data: { type: "batches", attributes: { state: "finished", total_to_spend: 1_000_000 } }
    })
  })
})

describe("a limit", () => {
  it("cancels the batch of a quote above it", async () => {
    const { approvals, pay, proxy } = stage({ quotes: ["1000000.01"] })
    const { exit, told } = await pay("--yes --max 1000000")
    expect(exit).toBe(1)
    expect(told).toContain(
      "the quote is 1,000,000.01 ARS, more than --max 1,000,000.00: the batch is cancelled and nothing was paid"
    )
    expect(approvals()).toBe(0)
    expect(proxy.batches.get("1")?.state).toBe("cancelled")
  })

  it("may be raised: what was cancelled is begun anew", async () => {
    const { made, pay } = stage({ quotes: ["1000000.01"] })
    await pay("--yes --max 1000000")
    expect((await pay("--yes --max 1000001")).exit).toBe(0)
    expect(made()).toBe(2)
  })

  it.each([
    ["2.000.000", "2,000,000.00"],
    ["2,000,000.5", "2,000,000.50"],
    ["1000000,5", "1,000,000.50"],
    ['"$ 1.000.000,50"', "1,000,000.50"],
    ["ARS1000000", "1,000,000.00"]
  ])("is taken as people write it: %s", async (given, max) => {
    const { told } = await stage({ quotes: ["3000000.00"] }).pay(`--yes --max ${given}`)
    expect(told).toContain(`the quote is 3,000,000.00 ARS, more than --max ${max}: the batch is cancelled`)
  })

  it.each([
    ["x", '"x" is not an amount'],
    ["1.200", '"1.200" can be read as 1200 or as 1.2: write one of these'],
    ["10.001", '"10.001" is read as 10001, since ARS has 2 decimals'],
    ["USD2000000", "is in USD, should be in ARS"],
    ["0", "should be more than 0"],
    ["", "is not an amount"]
  ])("that does not say one total in the origin's currency is not taken: %j", async (given, why) => {
    const { pay, proxy } = stage()
    const { exit, told } = await pay(`--yes --max "${given}"`)
    expect([exit, proxy.calls]).toEqual([2, []])
    expect(told).toContain(`concierge: --max "${given}" does not say one total in ARS: `)
    expect(told).toContain(why)
  })

  it("and a name stand in the command that goes on", async () => {
    const { pay } = stage({ expires: 4 })
    const { told } = await pay('--yes --max 2.000.000 --name "May, first half"')
    expect(told).toContain(
      "For a new one: ./concierge pay two.csv --from ar_ars --max 2.000.000 --name 'May, first half'"
    )
  })
})

describe("standard input", () => {
  it("is read once: the command that goes on names a file", async () => {
    const { told } = await stage({ expires: 1 }).say("pay - --from ar_ars --yes", { files: { "-": two } })
    expect(told).toContain("For a new one: ./concierge pay '…' --from ar_ars")
  })
})

describe("an expired quote", () => {
  it("is asked for anew by itself below a limit, at most three times", async () => {
    const thrice = await stage({ expires: 3 }).pay("--yes --max 2000000")
    expect(thrice.exit).toBe(0)
    const oftener = await stage({ expires: 4 }).pay("--yes --max 2000000")
    expect(oftener.exit).toBe(1)
    expect(oftener.told).toContain(
      "the quote has expired, nothing was paid. For a new one: ./concierge pay two.csv --from ar_ars"
    )
  })

  it("is asked for anew by a person, who sees the difference", async () => {
    const { pay } = stage({ expires: 1, quotes: ["1000000.00", "1000123.45"] })
    const { exit, told } = await pay("", { types: ["1000000.00", "yes", "1,000,123.45"] })
    expect(exit).toBe(0)
    expect(told).toContain("total to spend  1,000,123.45 ARS, 123.45 more than the last quote")
  })

  it("without a limit ends the command, and the next one begins with a new quote", async () => {
    const { made, pay } = stage({ expires: 1 })
    expect((await pay("--yes")).exit).toBe(1)
    expect((await pay("--yes")).exit).toBe(0)
    expect(made()).toBe(1)
  })
})

describe("the same payments", () => {
  it("go on where they stood after Ctrl-C", async () => {
    const { approvals, made, pay } = stage()
    const stopped = await pay("", { types: [], interruptAt: 5 })
    expect(stopped.exit).toBe("interrupted")
    expect(stopped.told).toContain(
      "stopped; nothing is approved, so nothing is paid. To go on: ./concierge pay two.csv --from ar_ars"
    )
    const second = await pay("--yes")
    expect(second.told).toContain("batch 1 goes on")
    expect(second.exit).toBe(0)
    expect([made(), approvals()]).toEqual([1, 1])
  })

  it("that are meant once more are not approved by --yes alone, only with their reason", async () => {
    const { approvals, pay } = stage()
    await pay("--yes")
    await pay('--again "Second half"', { types: [""] })
    const stopped = await pay("--yes")
    expect(stopped.exit).toBe(1)
    expect(stopped.told).toContain('batch 2 pays once more what was paid before, because: "Second half"\n')
    expect(stopped.told).toContain(
      'concierge: nothing was sent\n  if that is meant, with the reason again: ./concierge pay two.csv --from ar_ars --again "…"\n' +
        "  to give it up: ./concierge batches cancel 2"
    )
    expect(approvals()).toBe(1)
    expect(await pay('--yes --again "second  half"')).toMatchObject({ exit: 0 })
    expect(approvals()).toBe(2)
  })

  it("that are meant once more are told to a person with their reason", async () => {
    const { pay } = stage()
    await pay("--yes")
    await pay('--again "second half"', { types: [""] })
    const { exit, told } = await pay("", { types: ["1000000"] })
    expect(told).toContain('batch 2 pays once more what was paid before, because: "second half"\n')
    expect(exit).toBe(0)
  })

  it("are followed when somebody else approves them over the question", async () => {
    const { pay, proxy } = stage()
    const { exit, told } = await pay("", {
      types: [""],
      send: async (request) => {
        const batch = proxy.batches.get("1")
        if (request.method === "GET" && request.url.endsWith("/1") && batch?.state === "quoted")
          proxy.batches.set("1", { ...batch, state: "approved" })
        return proxy.send(request)
      }
    })
    expect(told).not.toContain("nothing is paid")
    expect([exit, proxy.batches.get("1")?.state]).toEqual([0, "finished"])
  })
})

describe("a proxy whose provider wants to be left alone", () => {
  it("is waited for, and that is said once", async () => {
    const { pay, proxy } = stage()
    let refusals = 0
    const { exit, told } = await pay("--yes", {
      send: async (request) => {
        const isMade = request.method === "POST" && new URL(request.url).pathname === "/v1/batches"
        if (!isMade || refusals++ >= 3) return proxy.send(request)
        return toResponse({ _tag: "Overloaded", retryAfterSeconds: 300 })
      }
    })
    expect(exit).toBe(0)
    expect(told.match(/the provider takes no more calls for now: nothing was done\. .*300.* Waiting …/g)).toHaveLength(
      1
    )
  })
})

describe("a connection that is lost", () => {
  it("before anything was said ends the command with 3", async () => {
    const { pay, proxy } = stage()
    proxy.line.isDown = true
    const { exit, told } = await pay("--yes")
    expect(exit).toBe(3)
    expect(told).toContain("no connection to http://127.0.0.1:8787: is the proxy running?")
  })

  it("in the middle is waited for", async () => {
    const { pay, proxy } = stage()
    const { exit, told } = await pay("--yes", { every: (at) => void (proxy.line.isDown = at >= 1 && at < 200) })
    expect(exit).toBe(0)
    expect(told.match(/connection lost, waiting for http:\/\/127.0.0.1:8787/g)).toHaveLength(1)
    expect(told).toContain("connected again")
  })

  it("for ten minutes ends the command with 3 and says how to go on", async () => {
    const { pay, proxy } = stage()
    const { exit, told } = await pay("--yes", { every: (at) => void (proxy.line.isDown = at >= 1) })
    expect(exit).toBe(3)
    expect(told).toContain(
      "for 10 minutes. Nothing is lost and nothing will be paid twice. To go on: ./concierge pay two.csv --from ar_ars"
    )
  })

  it("over a call that was carried out does not repeat it", async () => {
    const { made, pay, proxy } = stage()
    proxy.line.losesAnswers = 2
    const { exit } = await pay("--yes")
    expect(exit).toBe(0)
    expect(proxy.batches.size).toBe(1)
    expect(made()).toBeGreaterThan(1)
  })
})

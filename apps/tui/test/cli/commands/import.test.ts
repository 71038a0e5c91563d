import { decimalString } from "@concierge/domain/Money"
import { describe, expect, it } from "vitest"
import { stage, two } from "../../support/paying.ts"

const broken = `${two}A-3,Carla Núñez,mx_mxn,0,,002180000123456789,,\n`

describe("a file of which a row is not in order", () => {
  it("is asked about in a terminal, with how many are and how much they are, and paid without it", async () => {
    const { payFile, proxy } = stage()
    const { answer, exit, questions, told } = await payFile(broken, "", { types: ["partial", "1000000"] })
    expect(told).toContain('two.csv:4: amount is "0", should be more than 0 (not_positive)\n')
    expect(told).toContain(
      "port    payments        amounts  budgets (ARS)\n" +
        "mx_mxn         1  12,300.00 MXN\n" +
        "ar_ars         1                    385,000.00\n" +
        "  partial  takes 2 payments in order without 1 row that is not\n" +
        "  Enter    leaves, and nothing is sent"
    )
    expect(questions[0]).toBe("partial or Enter: ")
    expect(told).toContain("1 row left out, not in order: their problems stand above\n")
    expect(exit).toBe(0)
    expect(answer).toContain("batch 1 ✔ finished: 2 payments: 2 ✔ settled")
    expect(proxy.batches.size).toBe(1)
  })

  it("is left alone on an empty line", async () => {
    const { payFile, proxy } = stage()
    const { exit, told } = await payFile(broken, "", { types: [""] })
    expect([exit, proxy.batches.size]).toEqual([1, 0])
    expect(told).toContain(
      "concierge: two.csv has 1 error: nothing of it was sent\n  to go on with 2 payments in order"
    )
  })

  it("is taken without it when that is said, and what is left out is kept to be mended", async () => {
    const { payFile, proxy } = stage()
    const { exit, told, written } = await payFile(broken, "--yes --partial --rejects rejects.csv")
    expect([exit, proxy.batches.get("1")?.rowsCount]).toEqual([0, 2])
    expect(told).toContain("kept in rejects.csv: 1 row with the reasons\n")
    const [head = "", row = "", ...others] = written["rejects.csv"]?.trim().split("\r\n") ?? []
    expect(head).toContain("reference,payee_name,port_code,amount,budget,clabe,cbu,cuit,concierge_line")
    expect(row).toContain("A-3,Carla Núñez,mx_mxn,0,,002180000123456789,,,4,amount,not_positive")
    expect(others).toEqual([])
    const mended = (written["rejects.csv"] ?? "").replace(",0,", ",70,")
    expect(await payFile(mended, "--yes")).toMatchObject({ exit: 0 })
    expect(proxy.batches.get("2")?.rowsCount).toBe(1)
  })

  it("is refused whole where nothing of it is in order, and nothing else is offered", async () => {
    const { payFile } = stage()
    const { exit, questions, told } = await payFile(two.replaceAll(/12300.00|385000/g, "0"), "", { types: [] })
    expect([exit, questions]).toEqual([1, []])
    expect(told).not.toContain("--partial")
  })
})

describe("a question over which somebody else decides", () => {
  it("is taken back, and the batch is followed", async () => {
    const { payFile, proxy } = stage()
    let isApproved = false
    const { answer, exit, questions } = await payFile(two, "", {
      types: [],
      every: () => {
        const [made] = proxy.batches.values()
        if (made?.state !== "quoted" || isApproved || made.totalToSpend === undefined) return
        isApproved = true
        const total = decimalString(made.totalToSpend)
        const document = { data: { type: "batches", attributes: { total_to_spend: total } } }
        void proxy.send(
          new Request("http://127.0.0.1:8787/v1/batches/1/approve", { method: "POST", body: JSON.stringify(document) })
        )
      }
    })
    expect([exit, questions.length]).toEqual([0, 1])
    expect(answer).toContain("2 ✔ settled")
  })
})

describe("import", () => {
  it("has a file read and checked, and leaves its payments alone", async () => {
    const { approvals, proxy, say } = stage()
    const files = { "two.csv": two }
    const { answer, exit, told } = await say("import two.csv --from ar_ars --name November", { files })
    expect(exit).toBe(0)
    expect(answer).toMatch(/^batch +1  November$/m)
    expect(told).toContain("2 payments in order\n")
    expect(told).toContain("to pay it: ./concierge pay two.csv --from ar_ars")
    expect([proxy.batches.get("1")?.name, approvals()]).toEqual(["November", 0])
    expect(await say("pay two.csv --from ar_ars --yes", { files })).toMatchObject({ exit: 0 })
    expect(proxy.batches.size).toBe(1)
  })

  it("answers with everything that is wrong, also as a document", async () => {
    const { say } = stage()
    const files = { "two.csv": broken }
    const refused = await say("import two.csv --from ar_ars --json", { files })
    expect(refused.exit).toBe(1)
    expect(JSON.parse(refused.answer)).toMatchObject({
      errors: [{ code: "not_positive", source: { file: "two.csv", line: 4, column: "amount" } }]
    })
    const taken = await say("import two.csv --from ar_ars --partial --json", { files })
    expect(taken.exit).toBe(0)
    expect(JSON.parse(taken.answer)).toMatchObject({
      data: { attributes: { rows_count: 2, file: { rejects: 1, partial: true } } },
      included: [{ type: "problems", attributes: { line: 4, code: "not_positive" } }]
    })
  })
})

describe("what is wrong with a batch, by its id", () => {
  it("has what was found in its file, of one that was refused, too", async () => {
    const { say } = stage()
    const many = Array.from({ length: 250 }, (_, n) => `B-${n},Payee ${n},mx_mxn,0,,002180000123456789,,\n`)
    const files = { "two.csv": two + many.join("") }
    expect(await say("import two.csv --from ar_ars", { files })).toMatchObject({ exit: 1 })
    const { answer, exit } = await say("batches problems 900")
    expect(exit).toBe(0)
    const lines = answer.split("\n")
    expect(lines[0]).toBe('two.csv:4: amount is "0", should be more than 0 (not_positive)')
    expect(lines[249]).toMatch(/^two\.csv:253: /)
    expect(lines.slice(250)).toEqual([
      "",
      expect.stringMatching(/^\d+ errors, \d+ warnings?: nothing of the file was sent$/),
      "to pay 2 payments in order alone: ./concierge pay two.csv --from ar_ars --partial",
      "to mend 250 rows: ./concierge batches rejects 900 > rejects.csv"
    ])
    const csv = (await say("batches problems 900 --csv")).answer.split("\n")
    expect(csv[1]).toMatch(/^4,amount,error,not_positive,"amount is ""0"", should be more than 0",,,,$/)
    const { data, included } = JSON.parse((await say("batches problems 900 --json")).answer)
    expect([data, included.length]).toEqual([[], csv.length - 1])
  })

  it("has the payments that did not arrive behind what was left out of the file", async () => {
    const { payFile, say } = stage({ ends: { "Bruno Díaz": "returned" } })
    await payFile(broken, "--yes --partial")
    const { answer } = await say("batches problems 1")
    expect(answer).toMatch(/^two\.csv:4: .*\(not_positive\)\n\n1 error, \d+ warnings?\nto mend 1 row: /)
    expect(answer).toMatch(/\n\nid +line .*\n *\d+ +2 +A-1 .*↩ returned\n\nline 2 ↩ returned: AC01/)
    expect(JSON.parse((await say("batches problems 1 --json")).answer)).toMatchObject({
      data: [{ type: "rows", attributes: { line: 2, state: "returned" } }],
      included: [{ type: "problems", attributes: { line: 4, code: "not_positive" } }]
    })
    expect((await say("batches problems 1 --csv")).answer.split("\n")).toEqual([
      "line,column,severity,code,detail,path,id,state,mend_before",
      expect.stringMatching(/^4,amount,error,not_positive,/),
      expect.stringMatching(/^2,,error,returned,AC01.*,,\d+,returned,$/)
    ])
  })
})

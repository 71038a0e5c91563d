import { describe, expect, it } from "vitest"
import { parseWrittenAmount } from "../src/Money.ts"
import { checkPayouts, type PayoutDraft } from "../src/Payout.ts"
import { examplePayouts, payoutColumns, payoutFields } from "../src/PayoutField.ts"
import { fieldsOf, type Port, ports } from "../src/Port.ts"
import { checkField } from "../src/Rail.ts"
import type { Problem } from "../src/Problem.ts"

const all = Object.values<Port>(ports)

/** A row of a file as the payment that it means. */
const toDraft = (row: { readonly [column: string]: string }, index: number): PayoutDraft => {
  const [own, account] = [true, false].map((isOwn) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => column in payoutFields === isOwn))
  )
  return { ...own, line: index + 2, account: account ?? {} }
}

describe("the example payments", () => {
  it.each(all)("of $code are one a rail, and pass without a problem from whatever port they are paid", (port) => {
    const rows = examplePayouts([port])
    expect(rows).toHaveLength(port.rails.length)
    for (const origin of all) {
      const { payouts, problems } = checkPayouts(rows.map(toDraft), origin, parseWrittenAmount)
      expect(problems).toEqual([])
      expect(payouts.map(({ how }) => how)).toMatchObject(port.rails.map((rail) => ({ _tag: "Account", rail })))
    }
  })

  it("of all ports together pass, too", () => {
    expect(checkPayouts(examplePayouts().map(toDraft), ports.ar_ars, parseWrittenAmount).problems).toEqual([])
  })

  it.each(all)("of $code keep to the columns of a file to it", (port) => {
    for (const row of examplePayouts([port])) {
      expect(payoutColumns([port])).toEqual(expect.arrayContaining(Object.keys(row)))
    }
  })
})

describe("the columns of a payout file", () => {
  it("are a payment's own and those of the ports, each once", () => {
    expect(payoutColumns([ports.cl_clp])).toEqual([
      ...Object.keys(payoutFields),
      "bank_code",
      "account_number",
      "account_type",
      "rut"
    ])
    expect(new Set(payoutColumns()).size).toBe(payoutColumns().length)
    for (const port of all) for (const { name } of fieldsOf(port)) expect(payoutColumns()).toContain(name)
  })

  it("mean either the payment or the account", () => {
    expect(all.flatMap(fieldsOf).filter(({ name }) => name in payoutFields)).toEqual([])
  })
})

describe("a payment's own field", () => {
  it.each(Object.values(payoutFields))("$name has its name, a label, a help and an example that passes", (field) => {
    const problems: Array<Problem> = []
    expect(payoutFields[field.name].name).toBe(field.name)
    expect(field.label.length).toBeGreaterThan(3)
    expect(field.help.length).toBeGreaterThan(9)
    expect(checkField(field, field.example, problems)).toBe(field.example)
    expect(problems).toEqual([])
  })
})

import { describe, expect, it } from "vitest"
import type { PayoutDraft } from "../../src/payouts/Payout.ts"
import { checkPayouts } from "../../src/payouts/PayoutCheck.ts"
import { examplePayouts, isExamplePayout, payoutColumns, payoutFields } from "../../src/payouts/PayoutField.ts"
import { fieldsOf, type Port, ports } from "../../src/ports/Port.ts"
import { checkField } from "../../src/ports/Rail.ts"
import type { Problem } from "../../src/Problem.ts"

const all = Object.values<Port>(ports)

/** A row of a file as the payment that it means. */
const toDraft = (row: { readonly [column: string]: string }, index: number): PayoutDraft => {
  const [own, account] = [true, false].map((isOwn) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => column in payoutFields === isOwn))
  )
  return { ...own, line: index + 2, account: account ?? {} }
}

/** As if somebody had put a payment of theirs in its place. */
const ownName = (draft: PayoutDraft): PayoutDraft => ({
  ...draft,
  reference: `N-${draft.line}`,
  payee_name: "Ana Pérez"
})

describe("the example payments", () => {
  it.each(all)(
    "of $code are one a rail, and nothing is wrong with them but that they are examples, from whatever port they are paid",
    (port) => {
      const rows = examplePayouts([port])
      expect(rows).toHaveLength(port.rails.length)
      for (const origin of all) {
        const drafts = rows.map(toDraft)
        expect(checkPayouts(drafts, origin, {})).toMatchObject({
          payouts: [],
          problems: rows.map((_, index) => ({ line: index + 2, at: [], reason: { _tag: "ExampleRow" } }))
        })
        const { payouts, problems } = checkPayouts(drafts.map(ownName), origin)
        expect(problems).toEqual([])
        expect(payouts.map(({ how }) => how)).toMatchObject(port.rails.map((rail) => ({ _tag: "Account", rail })))
      }
    }
  )

  it("of all ports together are right beside each other, too", () => {
    const drafts = examplePayouts().map(toDraft).map(ownName)
    expect(checkPayouts(drafts, ports.ar_ars).problems).toEqual([])
  })

  it("are refused in a file where names and references are people's own, and the accounts are still the examples", () => {
    const drafts = examplePayouts().map(toDraft).map(ownName)
    const { payouts, problems } = checkPayouts(drafts, ports.ar_ars, {})
    expect(payouts).toEqual([])
    expect(problems).toMatchObject(
      drafts.map(({ line }) => ({ line, reason: { _tag: "ExampleAccount" }, severity: "error" }))
    )
  })

  it.each([
    { reference: "example-12" },
    { reference: " EXAMPLE-1" },
    { payee_name: "EXAMPLE Ana Pérez", reference: "INV-1" }
  ])("are known by what is left of them: %j", (draft) => {
    expect(isExamplePayout(draft)).toBe(true)
  })

  it.each([{ payee_name: "Example Farms" }, { reference: "EXAMPLE" }, { payee_name: "EXAMPLEX" }, {}])(
    "are not everything that is called so: %j",
    (draft) => {
      expect(isExamplePayout(draft)).toBe(false)
    }
  )

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

describe("an e-mail address", () => {
  const checked = (given: string) => {
    const problems: Array<Problem> = []
    const value = checkField(payoutFields.payee_email, given, problems)
    return problems.length === 0 ? value : undefined
  }

  it.each([
    "mailto:ana@example.com",
    "mailto:ana@example.com?subject=x",
    "<mailto:ana@example.com?subject=Pago&body=x>",
    "MAILTO: ana@example.com",
    "<ana@example.com>",
    "Ana Pérez <ana@example.com>",
    '"Pérez, Ana" <mailto:ana@example.com>',
    " ana@example.com\u200b"
  ])("is taken out of what stands around it: %s", (given) => {
    expect(checked(given)).toBe("ana@example.com")
  })

  it.each(["o'brien+pay@mail.example.co.uk", "ana@ñandu.example", "a.b-c_d@example.museum"])("may be %s", (given) => {
    expect(checked(given)).toBe(given)
  })

  it.each([
    "ana@",
    "ana@localhost",
    "ana@example..com",
    ".ana@example.com",
    "ana..b@example.com",
    "ana@-example.com",
    "ana@example.com, bob@example.com",
    "ana@example.com;",
    "<ana@example.com",
    "an a@example.com",
    "ana@exa_mple.com",
    `${"a".repeat(65)}@example.com`
  ])("is not %s", (given) => {
    expect(checked(given)).toBeUndefined()
  })
})

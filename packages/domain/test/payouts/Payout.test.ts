import { describe, expect, test } from "vitest"
import { format } from "../../src/money/Money.ts"
import type { Payout, PayoutDraft } from "../../src/payouts/Payout.ts"
import { checkPayouts } from "../../src/payouts/PayoutCheck.ts"
import { makeTotals, totalsByPort } from "../../src/payouts/Totals.ts"
import { ports } from "../../src/ports/Port.ts"
import { exampleOf } from "../../src/ports/Rail.ts"
import { codeOf, explain } from "../../src/Problem.ts"

const { ar_ars: origin, cl_clp, mx_mxn } = ports
const example = (port: typeof cl_clp | typeof mx_mxn) =>
  Object.fromEntries(
    port.rails[0].fields.filter(({ required }) => required === true).map((field) => [field.name, field.example])
  )

const chilean: PayoutDraft = {
  line: 2,
  reference: "A-1",
  payee_name: "Ana Pérez",
  port_code: "cl_clp",
  amount: "450000",
  account: example(cl_clp)
}
const mexican: PayoutDraft = {
  line: 3,
  reference: "A-2",
  payee_name: "Bruno Díaz",
  payee_email: "bruno@example.com",
  port_code: "MX_MXN",
  budget: "12300.50",
  account: example(mx_mxn)
}

/** Every problem as line, place and code. */
const found = (...drafts: ReadonlyArray<PayoutDraft>) =>
  checkPayouts(drafts, origin).problems.map(({ at, line, reason }) => `${line} ${at.join(".")} ${codeOf(reason)}`)

const slowerIn = (payouts: ReadonlyArray<Payout>) => {
  const totals = makeTotals(origin)
  for (const payout of payouts) totals.add(payout)
  return totals.slower()
}

describe("payouts that are right", () => {
  test("are checked into who, where, how much and how", () => {
    const { payouts, problems } = checkPayouts([chilean, mexican], origin)
    expect(problems).toEqual([])
    expect(payouts).toMatchObject([
      { line: 2, payee: { _tag: "New", name: "Ana Pérez" }, port: { code: "cl_clp" }, howMuch: { _tag: "Amount" } },
      { line: 3, payee: { email: "bruno@example.com" }, port: { code: "mx_mxn" }, howMuch: { _tag: "Budget" } }
    ])
  })

  test("add up by port, amounts in the port's currency and budgets in the payer's", () => {
    const { payouts } = checkPayouts([chilean, mexican, { ...chilean, line: 4, reference: "A-3", amount: "1" }], origin)
    expect(
      totalsByPort(payouts, origin).map(({ amount, budget, count, port }) => [
        port.code,
        count,
        format(amount),
        format(budget)
      ])
    ).toEqual([
      ["cl_clp", 2, "450,001", "0.00"],
      ["mx_mxn", 1, "0.00", "12,300.50"]
    ])
  })

  test("may pay a known payee by an instruction that the provider has", () => {
    expect(found({ line: 2, payee_id: "5", instruction_id: "1", port_code: "cl_clp", amount: 1, account: {} })).toEqual(
      []
    )
  })
})

describe("a payout is refused", () => {
  test.each<[string, Partial<PayoutDraft>, ReadonlyArray<string>]>([
    ["without a port", { port_code: undefined }, ["2 port_code missing"]],
    ["to a payee whose id is no id", { payee_id: "1".repeat(65) }, ["2 payee_id too_long"]],
    ["to a port that is not known", { port_code: "cl_usd" }, ["2 port_code unknown_port"]],
    ["without a payee", { payee_name: " " }, ["2 payee_name missing"]],
    ["to an address that is none", { payee_email: "ana@" }, ["2 payee_email wrong_text"]],
    ["without an amount", { amount: undefined }, ["2 amount amount_missing"]],
    ["with amount and budget", { budget: 1 }, ["2 amount amount_and_budget"]],
    ["with decimals that its currency does not have", { amount: "10.001" }, ["2 amount too_many_decimals"]],
    [
      "with a budget finer than the payer's currency",
      { amount: undefined, budget: "1.005" },
      ["2 budget too_many_decimals"]
    ],
    ["with an instruction of nobody known", { instruction_id: "1", account: {} }, ["2 payee_id missing"]],
    [
      "with a field that its port does not use",
      { account: { ...chilean.account, clabe: "1" } },
      ["2 account.clabe not_for_port"]
    ],
    [
      "with a wrong check digit",
      { account: { ...chilean.account, rut: "12.345.678-4" } },
      ["2 account.rut bad_identifier"]
    ],
    [
      "without a field that its port needs",
      { account: { ...chilean.account, bank_code: "" } },
      ["2 account.bank_code missing"]
    ],
    [
      "for everything that is wrong with it at once",
      { payee_name: undefined, amount: "ten", account: { ...chilean.account, rut: "1" } },
      ["2 payee_name missing", "2 amount not_a_number", "2 account.rut bad_identifier"]
    ]
  ])("%s", (_, change, problems) => {
    expect(found({ ...chilean, ...change })).toEqual(problems)
    expect(checkPayouts([{ ...chilean, ...change }], origin).payouts).toEqual([])
  })
})

const toAlias: PayoutDraft = {
  line: 4,
  payee_name: "Carla Núñez",
  port_code: "py_pyg",
  amount: "5000000",
  account: { alias_phone: "0981 123 456", ci: "1.234.567" }
}

test("an account that is the payment's own reference, payee or amount is doubted: a column may have slipped", () => {
  const account = { ...example(cl_clp), account_number: "00450000" }
  const doubt = "2 account.account_number contradiction"
  expect(found({ ...chilean, account })).toEqual([doubt])
  expect(found({ ...chilean, amount: "450001", account })).toEqual([])
  expect(found({ ...chilean, amount: "450001", reference: "450-000", account })).toEqual([doubt])
  expect(found({ ...chilean, amount: "450001", payee_name: undefined, payee_id: "450000", account })).toEqual([doubt])
})

describe("the rail of a payout", () => {
  test("is told by the fields that are given", () => {
    const card = { card: "5200 0000 1234 5671", bank_code: "12" }
    const { payouts } = checkPayouts([{ ...mexican, account: { ...card, bank_code: "012" } }, toAlias], origin)
    expect(payouts.map(({ how }) => how)).toMatchObject([{ rail: mx_mxn.rails[1] }, { rail: ports.py_pyg.rails[1] }])
  })

  test("is one: fields of two rails contradict each other", () => {
    const { problems } = checkPayouts(
      [{ ...mexican, account: { ...mexican.account, card: "5200000012345671" } }],
      origin
    )
    expect(problems.map(({ at, reason }) => `${at.join(".")} ${explain(reason)}`)).toEqual([
      "account.card does not fit clabe: fill in what one of these asks for: Bank transfer in Mexico (SPEI); Transfer in Mexico to a debit card or a phone (SPEI)"
    ])
  })
})

describe("a large payout", () => {
  const large = { ...chilean, amount: "7000001", reference: "A-9", line: 9 }

  test("is in order, and yet it is told that it does not arrive at once", () => {
    const { payouts, problems } = checkPayouts(
      [chilean, { ...chilean, amount: "7000000", line: 8, reference: "A-8" }, large],
      origin
    )
    expect(problems).toEqual([])
    expect(slowerIn(payouts)).toMatchObject([
      { port: { code: "cl_clp" }, atOnce: { name: "TEF" }, by: { name: "LBTR", arrives: "in bank hours" }, lines: [9] }
    ])
  })

  test("is told so by an instruction of the provider's, too, and one by budget is not: its amount comes with the quote", () => {
    const known = { line: 2, payee_id: "5", instruction_id: "1", port_code: "cl_clp", amount: "9000000", account: {} }
    const { payouts } = checkPayouts([known, { ...large, amount: undefined, budget: "9000000000" }], origin)
    expect(slowerIn(payouts).map(({ lines }) => lines)).toEqual([[2]])
  })

  test("to an alias is doubted above what SPI takes: nobody could tell us that it arrives", () => {
    expect(found(toAlias)).toEqual([])
    const { payouts, problems } = checkPayouts([{ ...toAlias, amount: "5000001" }], origin)
    expect(payouts).toHaveLength(1)
    expect(problems.map(({ reason, severity }) => `${severity}: ${explain(reason)}`)).toEqual([
      "warning: does not fit alias_phone: SPI takes up to 5,000,000 PYG, pay more to a bank account"
    ])
  })
})

describe("payouts together", () => {
  test("have references that stand once, and a payment that stands twice is doubted", () => {
    expect(found(chilean, { ...chilean, line: 5 })).toEqual([
      "5 reference duplicate_reference",
      "5 amount same_payment"
    ])
  })

  test("are at least one", () => {
    expect(found()).toEqual(["1  no_rows"])
  })
})

test("amounts of people are read as people write them, those of programs strictly", () => {
  const account = { ...chilean.account, account_number: "00230417755" }
  const written = { ...chilean, account, amount: "$ 1.234.567" }
  expect(checkPayouts([written], origin, {}).problems).toEqual([])
  expect(found(written)).toEqual(["2 amount not_a_number"])
})

describe("a cell, whatever it is for,", () => {
  const cells: ReadonlyArray<readonly [string, (cell: string) => PayoutDraft]> = [
    ["reference", (reference) => ({ ...chilean, reference })],
    ["payee_name", (payee_name) => ({ ...chilean, payee_name })],
    ["payee_email", (payee_email) => ({ ...chilean, payee_email })],
    ["payee_id", (payee_id) => ({ ...chilean, payee_id })],
    ["port_code", (port_code) => ({ ...chilean, port_code })],
    ["amount", (amount) => ({ ...chilean, amount })],
    ["budget", (budget) => ({ ...chilean, amount: undefined, budget })],
    ...Object.keys(chilean.account).map(
      (name) =>
        [`account.${name}`, (cell: string) => ({ ...chilean, account: { ...chilean.account, [name]: cell } })] as const
    )
  ]

  test.each(cells)("cannot hold what nobody sees, nor a spreadsheet's error: %s", (at, draft) => {
    expect(found(draft("1\u202e2"))).toEqual([`2 ${at} forbidden_character`])
    expect(found(draft("1\n2"))).toEqual([`2 ${at} forbidden_character`])
    expect(found(draft("#¡REF!"))).toEqual([`2 ${at} spreadsheet_error`])
  })

  test.each(cells)("that shows nothing is blank: %s", (_, draft) => {
    expect(found(draft("\u200b\u00a0\ufeff"))).toEqual(found(draft("")))
  })

  test("loses what has no width, and keeps its letters", () => {
    const { payouts } = checkPayouts(
      [
        {
          ...chilean,
          reference: "A\u00ad-1\u200b",
          payee_name: "Begon\u0303a\u00a0Null",
          port_code: "cl_clp\ufeff",
          amount: "450000\u200e"
        }
      ],
      origin
    )
    expect(payouts).toMatchObject([{ reference: "A-1", payee: { name: "Begoña Null" }, port: { code: "cl_clp" } }])
  })

  test("may show letters that were read in the wrong encoding: that is doubted", () => {
    const { payouts, problems } = checkPayouts([{ ...chilean, payee_name: "JosÃ© GarcÃ\u00ada" }], origin)
    expect(payouts).toHaveLength(1)
    expect(problems.map(({ reason }) => explain(reason))).toEqual([
      'has letters that were lost or read in the wrong encoding, "JosÃ© GarcÃ<U+00AD>a": was "José García" meant?'
    ])
  })
})

describe("a name", () => {
  test.each([
    "-",
    ".",
    "N/A",
    "n.a.",
    "TOTAL",
    "Sub-total",
    "TBD",
    "sin datos",
    "????",
    "#REF",
    "<br>",
    "(blank)",
    "DE19 1005 0000 0012 3456 78",
    "0110100900000123450113",
    "12"
  ])("that is hardly one is doubted: %s", (payee_name) => {
    const { payouts, problems } = checkPayouts([{ ...chilean, payee_name }], origin)
    expect(payouts).toHaveLength(1)
    expect(problems).toMatchObject([{ at: ["payee_name"], reason: { _tag: "NoName" }, severity: "warning" }])
    expect(problems.map(({ reason }) => explain(reason)).join()).not.toContain("0110100900000123450113")
  })

  test.each([
    "Null",
    "Nan",
    "NULL",
    "Na",
    "Oo",
    "Bo Xi",
    "Total Austral",
    "Ana Test",
    "3M",
    "李",
    "Ñ",
    "Bar",
    "Test y Cía"
  ])("that people and companies have is not: %s", (payee_name) => {
    const { problems } = checkPayouts([{ ...chilean, payee_name }], origin)
    expect(problems.filter(({ reason }) => reason._tag === "NoName")).toEqual([])
  })

  test("that was read in the wrong encoding is told so once: what would arrive of it is no question yet", () => {
    const account = exampleOf(ports.us_usd.rails[0])
    const row = { line: 2, payee_name: "JosÃ©", port_code: "us_usd", amount: "10", account }
    expect(checkPayouts([row], origin).problems.map(({ reason }) => reason._tag)).toEqual(["GarbledText"])
  })
})

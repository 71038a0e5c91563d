import { assert, constantFrom, property, string } from "fast-check"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { anyCharacter } from "../support/anyCharacter.ts"
import { readWrittenAmount } from "../../src/money/WrittenAmount.ts"
import {
  accountKey,
  accountKeyOfBody,
  fileKey,
  payeeKey,
  paymentKey,
  paymentsKey,
  referenceKey
} from "../../src/payouts/Identity.ts"
import { checkPayout, type Payout, type PayoutDraft } from "../../src/payouts/Payout.ts"
import { checkPayouts } from "../../src/payouts/PayoutCheck.ts"
import { type Port, ports } from "../../src/ports/Port.ts"
import { exampleOf } from "../../src/ports/Rail.ts"

const payoutOf = (draft: Partial<PayoutDraft>): Payout => {
  const whole = { line: 2, payee_name: "Ana Pérez", port_code: "mx_mxn", amount: "100", ...draft }
  const { payout, problems } = checkPayout({ account: {}, ...whole }, ports.ar_ars, readWrittenAmount)
  if (payout === undefined) throw new Error(JSON.stringify(problems))
  return payout
}

const clabe = "012180000123456782"

describe("a reference", () => {
  test.each([
    ["a name in NFD", "Begon\u0303a", "Bego\u00f1a"],
    ["a no-break space", "INV\u00a01", "INV 1"],
    ["a zero-width space", "INV-\u200b1", "INV-1"],
    ["a soft hyphen", "IN\u00adV-1", "INV-1"],
    ["a byte order mark in front", "\ufeffINV-1", "INV-1"],
    ["full-width digits", "INV-\uff11", "INV-1"],
    ["space around it", "  INV-1\t", "INV-1"]
  ])("is the same with %s", (_, spelled, plain) => {
    expect(referenceKey(spelled)).toBe(referenceKey(plain))
  })

  test("is another in another case, since systems tell them apart", () => {
    expect(referenceKey("inv-1")).not.toBe(referenceKey("INV-1"))
  })

  test("has one key, whose key is itself", () => {
    assert(
      property(string({ unit: anyCharacter }), (reference) => {
        expect(referenceKey(referenceKey(reference))).toBe(referenceKey(reference))
      }),
      { numRuns: sample(150, 20_000) }
    )
  })
})

const everyRail = Object.values<Port>(ports).flatMap((port) =>
  port.rails.map((rail) => [`${port.code}: ${rail.label}`, rail] as const)
)

describe.each(everyRail)("an account of %s", (_, rail) => {
  const { fields, identity } = rail
  const optional = fields.filter(({ name }) => !identity.flat().includes(name))

  test("is named by fields that the rail has, and by one set of them in every account that it takes", () => {
    expect(identity.flat().filter((name) => !fields.some((field) => field.name === name))).toEqual([])
    const account = exampleOf(rail)
    expect(identity.some((names) => names.every((name) => account[name] !== undefined))).toBe(true)
    const groups = fields.filter(({ required }) => required !== true && required !== false)
    for (const { name } of groups.filter((field) => identity.flat().includes(field.name)))
      expect(identity.some((names) => names.includes(name))).toBe(true)
  })

  test("is the same whatever stands beside what names it", () => {
    const account = exampleOf(rail)
    const key = accountKey({ _tag: "Account", rail, account })
    for (const { example, name } of optional) {
      expect(accountKey({ _tag: "Account", rail, account: { ...account, [name]: `${example}x` } })).toBe(key)
      const { [name]: _left, ...without } = account
      expect(accountKey({ _tag: "Account", rail, account: without })).toBe(key)
    }
  })

  test("is another with another value in any field that names it", () => {
    const account = exampleOf(rail)
    const names = identity.find((set) => set.every((name) => account[name] !== undefined)) ?? []
    for (const name of names) {
      const other = { ...account, [name]: `9${(account[name] ?? "").slice(1)}` }
      expect(accountKey({ _tag: "Account", rail, account: other })).not.toBe(
        accountKey({ _tag: "Account", rail, account })
      )
    }
  })
})

describe("an account", () => {
  const wire = (account: object) => payoutOf({ port_code: "other_usd", account: { ...base, ...account } })
  const base = { city: "Hong Kong", country: "HK" }

  test("is the same with and without the zeros that a spreadsheet drops", () => {
    const chilean = (account_number: string) =>
      payoutOf({
        port_code: "cl_clp",
        account: { bank_code: "001", account_number, account_type: "checking", rut: "12.345.678-5" }
      })
    expect(paymentKey(chilean("00120344057"))).toBe(paymentKey(chilean("120344057")))
  })

  test("is the same at the head office and at a branch of its bank", () => {
    expect(paymentKey(wire({ account_number: "4417", bic: "HSBCHKHH" }))).toBe(
      paymentKey(wire({ account_number: "4417", bic: "HSBCHKHHKOW" }))
    )
  })

  test("is the same whatever number of spaces its IBAN is written with, and in whatever city its holder lives", () => {
    const euros = (iban: string, city: string) =>
      payoutOf({ port_code: "other_eur", account: { iban, city, country: "DE" } })
    expect(paymentKey(euros("DE19 1005 0000 0012 3456 78", "Berlin"))).toBe(
      paymentKey(euros("de19100500000012345678", "Bonn"))
    )
  })

  test("is the same to a phone at the same bank, and another at another bank", () => {
    const phone = (bank_code: string) => payoutOf({ account: { mobile: "5512345678", bank_code } })
    expect(paymentKey(phone("002"))).not.toBe(paymentKey(phone("012")))
  })
})

describe("a payment", () => {
  test("is the same with another tax id, name or line", () => {
    const plain = payoutOf({ account: { clabe } })
    const other = payoutOf({ line: 9, payee_name: "A. Pérez", account: { clabe, rfc: "LUNR900214AB9" } })
    expect(paymentKey(plain)).toBe(paymentKey(other))
  })

  test("is the same however its amount is written", () => {
    expect(paymentKey(payoutOf({ amount: "1,000.50", account: { clabe } }))).toBe(
      paymentKey(payoutOf({ amount: "1000.5", account: { clabe } }))
    )
  })

  test("is another with another amount, to another port, and with the amount as a budget", () => {
    const keys = [
      payoutOf({ account: { clabe } }),
      payoutOf({ amount: "101", account: { clabe } }),
      payoutOf({ amount: undefined, budget: "100", account: { clabe } }),
      payoutOf({ port_code: "uy_usd", payee_id: "5", instruction_id: "7" }),
      payoutOf({ port_code: "uy_uyu", payee_id: "5", instruction_id: "7" })
    ].map(paymentKey)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe("a payee", () => {
  const ana = (draft: Partial<PayoutDraft>) => payeeKey(payoutOf({ account: { clabe }, ...draft }))

  test("is the same with accents composed or not, in any case and with any spaces", () => {
    const email = { payee_email: "ana@example.com" }
    expect(ana({ ...email, payee_name: "ANA  Pe\u0301rez" })).toBe(ana({ ...email, payee_name: "Ana\u00a0Pérez" }))
    expect(ana({ payee_name: "ANA PÉREZ" })).toBe(ana({}))
  })

  test("is another of the same name at another address or, without one, with another account", () => {
    expect(ana({ payee_email: "ana@example.com" })).not.toBe(ana({ payee_email: "ana@example.org" }))
    expect(ana({})).not.toBe(ana({ account: { clabe: "072320000987654326" } }))
  })

  test("whom the provider knows is told by id, whatever the name", () => {
    const known = { payee_id: "5", instruction_id: "7", account: {} }
    expect(ana({ ...known, payee_name: "Ana" })).toBe(ana({ ...known, payee_name: "A." }))
  })
})

describe("a file", () => {
  const rows = [
    { line: 2, reference: "P1", account: { clabe } },
    { line: 3, reference: "P2", amount: "70", account: { clabe: "072320000987654326" } }
  ]

  test("is the same in any order of rows, and in any spelling of names and references", () => {
    const written = rows.map(payoutOf)
    const other = [
      { ...rows[1], line: 7, reference: "P2\u200b" },
      { ...rows[0], payee_name: "ANA PE\u0301REZ" }
    ].map(payoutOf)
    expect(fileKey(ports.ar_ars, other)).toBe(fileKey(ports.ar_ars, written))
  })

  test("is another with one row more, a row twice, another name or another origin; which moves the same money or not", () => {
    const written = rows.map(payoutOf)
    const renamed = rows.map((row) => payoutOf({ ...row, payee_name: "Otra", reference: undefined }))
    const longer = [...written, payoutOf({ amount: "5", account: { clabe } })]
    const twice = [...written, ...written.slice(1)]
    const keys = [written, renamed, longer, twice].map((file) => fileKey(ports.ar_ars, file))
    expect(new Set([...keys, fileKey(ports.cl_clp, written)]).size).toBe(5)
    const moves = [written, renamed, longer, twice].map((file) => paymentsKey(ports.ar_ars, file))
    expect(moves[0]).toBe(moves[1])
    expect(new Set(moves).size).toBe(3)
  })
})

describe("inside a file", () => {
  const check = (rows: ReadonlyArray<Partial<PayoutDraft>>) =>
    checkPayouts(
      rows.map((row, index) => ({
        line: index + 2,
        payee_name: "Ana",
        port_code: "mx_mxn",
        amount: "100",
        account: { clabe },
        ...row
      })),
      ports.ar_ars,
      {}
    ).problems.map(({ line, reason: { _tag } }) => [line, _tag])

  test("a reference that differs only in what nobody sees stands twice", () => {
    expect(check([{ reference: "P\u00a01" }, { reference: "P 1\u200b", amount: "70" }])).toEqual([
      [3, "DuplicateReference"]
    ])
  })

  test("the same account with another tax id is the same payment", () => {
    expect(check([{ reference: "R1" }, { reference: "R2", account: { clabe, rfc: "LUNR900214AB9" } }])).toEqual([
      [3, "SamePayment"]
    ])
  })

  test("each later row of many alike says which it repeats", () => {
    assert(
      property(constantFrom(2, 3, 5), (count) => {
        expect(check(Array.from({ length: count }, () => ({})))).toEqual(
          Array.from({ length: count - 1 }, (_, index) => [index + 3, "SamePayment"])
        )
      })
    )
  })
})

describe("an instruction that the provider shows", () => {
  test.each(everyRail)("pays the account of its body, on %s", (_, rail) => {
    const port = Object.values<Port>(ports).find(({ rails }) => rails.includes(rail)) ?? ports.ar_ars
    const account = exampleOf(rail)
    const { payout } = checkPayout(
      { line: 2, payee_name: "Ana", port_code: port.code, amount: "100", account },
      ports.ar_ars,
      readWrittenAmount
    )
    if (payout === undefined) throw new Error("the rail's own example is refused")
    expect(accountKeyOfBody(port, { name: "Ana", ...account })).toBe(accountKey(payout.how))
  })

  test("and masks its account has no key: two accounts are not one because their ends are alike", () => {
    for (const masked of ["**************6782", "••••6782", "xxxxxxxxxxxxxx6782"])
      expect(accountKeyOfBody(ports.mx_mxn, { clabe: masked })).toBeUndefined()
  })

  test("and says its account in other words than the port's has no key", () => {
    expect(accountKeyOfBody(ports.ar_ars, { bank_account_number: "123", bank: "any" })).toBeUndefined()
  })
})

// a change here forgets every payment that was ever made: it needs a migration of what is stored
test("the keys that databases and providers remember are what they were", () => {
  expect(everyRail.map(([, rail]) => accountKey({ _tag: "Account", rail, account: exampleOf(rail) })))
    .toMatchInlineSnapshot(`
    [
      "["ar_domestic_bank","cbu","0170123000000123456784"]",
      "["ar_domestic_bank","cbu","0170123000000123456784"]",
      "["cl_domestic_bank","bank_code","001","account_number","120344057"]",
      "["uy_domestic_bank","bank_code","1113","account_number","1203440"]",
      "["py_domestic_bank","bic","BANKPYPA","account_number","600123456"]",
      "["py_domestic_bank","alias_ci","1.234.567"]",
      "["uy_domestic_bank","bank_code","1113","account_number","1203440"]",
      "["py_domestic_bank","bic","BANKPYPA","account_number","600123456"]",
      "["us_domestic_bank","aba","123456780","account_number","120344057"]",
      "["international_bank","iban","DE19100500000012345678"]",
      "["mx_domestic_bank","clabe","002180012345678906"]",
      "["mx_domestic_bank","card","5200 0000 1234 5671"]",
      "["international_bank","iban","DE19100500000012345678"]",
    ]
  `)
  const payout = payoutOf({ reference: "P1", account: { clabe } })
  expect([paymentsKey(ports.ar_ars, [payout]), fileKey(ports.ar_ars, [payout])]).toMatchInlineSnapshot(`
    [
      "["ar_ars","\\"[\\\\\\"[\\\\\\\\\\\\\\"mx_domestic_bank\\\\\\\\\\\\\\",\\\\\\\\\\\\\\"clabe\\\\\\\\\\\\\\",\\\\\\\\\\\\\\"012180000123456782\\\\\\\\\\\\\\"]\\\\\\",\\\\\\"mx_mxn\\\\\\",\\\\\\"amount\\\\\\",\\\\\\"MXN\\\\\\",\\\\\\"100\\\\\\"]\\""]",
      "["ar_ars","[\\"P1\\",\\"[\\\\\\"ana pérez\\\\\\",\\\\\\"[\\\\\\\\\\\\\\"mx_domestic_bank\\\\\\\\\\\\\\",\\\\\\\\\\\\\\"clabe\\\\\\\\\\\\\\",\\\\\\\\\\\\\\"012180000123456782\\\\\\\\\\\\\\"]\\\\\\"]\\",\\"[\\\\\\"[\\\\\\\\\\\\\\"mx_domestic_bank\\\\\\\\\\\\\\",\\\\\\\\\\\\\\"clabe\\\\\\\\\\\\\\",\\\\\\\\\\\\\\"012180000123456782\\\\\\\\\\\\\\"]\\\\\\",\\\\\\"mx_mxn\\\\\\",\\\\\\"amount\\\\\\",\\\\\\"MXN\\\\\\",\\\\\\"100\\\\\\"]\\",\\"[[\\\\\\"clabe\\\\\\",\\\\\\"012180000123456782\\\\\\"]]\\"]"]",
    ]
  `)
})

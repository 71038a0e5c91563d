import { describe, expect, it } from "vitest"
import { ibanRegistry } from "../../src/identifiers/ibanRegistry.ts"
import { type Port, ports } from "../../src/ports/Port.ts"
import { type Account, checkAccount, exampleOf, type Rail, shapeOf } from "../../src/ports/Rail.ts"
import { explain } from "../../src/Problem.ts"
import { ibanOf } from "../identifiers/ibanOf.ts"

const rails = Object.values<Port>(ports).flatMap((port) =>
  port.rails.map((rail) => [`${port.code}, ${rail.label}`, rail] as const)
)

/** The rail's example and all that may be left out with, of its group, the field told in place of the first. */
const exampleWith = (rail: Rail, chosen: string): Account => {
  const optional = rail.fields.filter(({ required }) => required === false).map(({ example, name }) => [name, example])
  const whole = { ...exampleOf(rail), ...Object.fromEntries(optional) }
  const field = rail.fields.find(({ name }) => name === chosen)
  if (field === undefined || typeof field.required === "boolean") return whole
  const { oneOf } = field.required
  const group = rail.fields.filter(({ required }) => typeof required === "object" && required.oneOf === oneOf)
  return { ...without(whole, ...group.map(({ name }) => name)), [chosen]: field.example }
}

const without = (account: Account, ...names: ReadonlyArray<string>): Account =>
  Object.fromEntries(Object.entries(account).filter(([name]) => !names.includes(name)))

const problemsOf = (rail: Rail, account: Account) =>
  checkAccount(rail, account).problems.map(
    ({ at, reason, severity }) => `${severity}: ${at.join(".")} ${explain(reason)}`
  )

describe.each(rails)("the rail of %s", (_, rail) => {
  it("takes its examples together, with whichever field of a group", () => {
    for (const { name } of rail.fields) expect(problemsOf(rail, exampleWith(rail, name))).toEqual([])
  })

  it("has each field once, with a name that a CSV column can have, a label and a help", () => {
    expect(new Set(rail.fields.map(({ name }) => name)).size).toBe(rail.fields.length)
    for (const { help, label, name } of rail.fields) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(label.length).toBeGreaterThan(2)
      expect(help.length).toBeGreaterThan(9)
    }
    for (const field of rail.fields) expect(shapeOf(field)).toMatch(/^\S.{5,}/)
  })

  it("hides the numbers of accounts and the ids of people", () => {
    const secret = /^(cbu|cvu|alias|alias_\w+|clabe|card|mobile|iban|account_number|cuit|rut|ruc|ci|rfc|curp)$/
    const hidden = rail.fields.filter((field) => field.secret).map(({ name }) => name)
    expect(hidden).toEqual(rail.fields.map(({ name }) => name).filter((name) => secret.test(name)))
  })

  it("misses each field that it asks for, and says what to give", () => {
    for (const field of rail.fields.filter(({ required }) => required === true)) {
      const { problems } = checkAccount(rail, without(exampleOf(rail), field.name))
      expect(problems).toMatchObject([{ at: [field.name], severity: "error", reason: { _tag: "Missing" } }])
    }
  })

  it("takes its examples with no more than it asks for", () => {
    expect(problemsOf(rail, exampleOf(rail))).toEqual([])
  })

  it("wants exactly one field of a group", () => {
    const groups = Map.groupBy(
      rail.fields.filter(({ required }) => typeof required === "object"),
      ({ required }) => (typeof required === "object" ? required.oneOf : "")
    )
    for (const group of groups.values()) {
      const names = group.map(({ name }) => name)
      const none = checkAccount(rail, without(exampleOf(rail), ...names)).problems
      expect(none).toMatchObject([{ at: [names[0]], reason: { _tag: "Missing" } }])
      const every = Object.fromEntries(group.map(({ example, name }) => [name, example]))
      const many = checkAccount(rail, { ...exampleOf(rail), ...every }).problems
      expect(many.map(({ at }) => at[0])).toEqual(names.slice(1))
      for (const { reason } of many) expect(reason._tag).toBe("Contradiction")
    }
  })

  it("finds every wrong field in one go, each at its name", () => {
    const given = Object.keys(exampleOf(rail))
    const fields = rail.fields.filter(({ name }) => given.includes(name))
    const account = Object.fromEntries(
      fields.map(({ kind, name }) => [name, kind._tag === "Text" ? "x".repeat(99) : "@@@"])
    )
    const { problems } = checkAccount(rail, account)
    expect(problems.map(({ at }) => at[0])).toEqual(Object.keys(account))
    expect(problems.every(({ severity }) => severity === "error")).toBe(true)
  })

  it("keeps to its own fields, and gives them back normalised", () => {
    const { account } = checkAccount(rail, { ...exampleOf(rail), favourite_colour: "blue" })
    expect(Object.keys(account)).toEqual(Object.keys(exampleOf(rail)))
    expect(checkAccount(rail, account).account).toEqual(account)
  })

  it("treats blanks as nothing", () => {
    const blanks = Object.fromEntries(rail.fields.map(({ name }) => [name, " \u00a0"]))
    expect(checkAccount(rail, blanks)).toEqual(checkAccount(rail, {}))
  })
})

describe("a field means the same everywhere", () => {
  const fields = rails.flatMap(([, rail]) => rail.fields)

  it("whether it is secret or not", () => {
    const both = Map.groupBy(fields, ({ name }) => name)
    const mixed = [...both].filter(([, same]) => new Set(same.map(({ secret }) => secret)).size > 1)
    expect(mixed).toEqual([])
  })

  it("and a kind of account has one word, whatever people call it", () => {
    const rail = ports.cl_clp.rails[0]
    const said = { checking: "Cuenta Corriente", savings: "AHORRO", vista: "cuenta-vista", rut: "Cuenta RUT" }
    for (const [type, saying] of Object.entries(said)) {
      expect(checkAccount(rail, { account_type: saying }).account["account_type"]).toBe(type)
    }
  })

  it.each([
    ["Cta. Cte.", "checking"],
    ["CTA CTE", "checking"],
    ["Cta/Cte", "checking"],
    ["C/C", "checking"],
    ["c.c.", "checking"],
    ["Cuenta Corriente", "checking"],
    ["checking account", "checking"],
    ["Caja de ahorro", "savings"],
    ["CAJA DE AHORROS", "savings"],
    ["cuenta de ahorros", "savings"],
    ["Cta. Ahorro", "savings"],
    ["C.A.", "savings"],
    ["Savings Account", "savings"],
    ["Cuenta Vista", "vista"],
    ["cta. vista", "vista"],
    ["Chequera Electrónica", "vista"],
    ["CHEQUERA ELECTRONICA", "vista"],
    ["CuentaRUT", "rut"],
    ["Cuenta-RUT", "rut"]
  ])("as banks write it: %s is %s", (saying, type) => {
    expect(checkAccount(ports.cl_clp.rails[0], { account_type: saying }).account["account_type"]).toBe(type)
  })

  it("and one letter says a type only where everybody means the same by it", () => {
    const said = ({ rails: [rail] }: Port, account_type: string) =>
      rail && checkAccount(rail, { account_type }).account["account_type"]
    expect(["C", "s"].map((letter) => said(ports.us_usd, letter))).toEqual(["checking", "savings"])
    for (const letter of ["c", "a", "s", "v", "r"]) {
      for (const port of [ports.ar_ars, ports.cl_clp, ports.uy_uyu, ports.py_pyg])
        expect(said(port, letter)).toBe(letter)
    }
  })

  it.each(["vista", "rut", "Cuenta Vista", "v", "Chequera Electrónica", "constructor", "toString", "__proto__", "…"])(
    "and none that the port does not offer: %s",
    (saying) => {
      for (const { rails: of } of [ports.us_usd, ports.ar_ars, ports.uy_uyu, ports.py_pyg]) {
        const { account, problems } = checkAccount(of[0], { account_type: saying })
        expect(account["account_type"]).toBe(saying)
        expect(problems).toContainEqual(
          expect.objectContaining({ at: ["account_type"], reason: expect.objectContaining({ _tag: "NotOneOf" }) })
        )
      }
    }
  )
})

describe("Argentina", () => {
  it("takes no CVU in dollars", () => {
    expect(ports.ar_ars.rails[0].fields.map(({ name }) => name)).toContain("cvu")
    expect(ports.ar_usd.rails[0].fields.map(({ name }) => name)).not.toContain("cvu")
  })

  it("doubts a bank that it does not know and pays it all the same", () => {
    expect(problemsOf(ports.ar_ars.rails[0], { cbu: "9990001800000004242420", cuit: "20405060702" })).toEqual([
      "warning: cbu bank code 999 is not in our list: check it"
    ])
  })
})

describe("Chile", () => {
  const rail = ports.cl_clp.rails[0]
  const cuentaRut = { bank_code: "12", account_type: "rut", account_number: "20304058", rut: "20.304.058-K" }

  it("takes a CuentaRUT that is its holder's", () => {
    expect(checkAccount(rail, cuentaRut)).toEqual({
      account: { bank_code: "012", account_number: "20304058", account_type: "rut", rut: "20304058K" },
      problems: []
    })
  })

  it("refuses a CuentaRUT at another bank or of another holder", () => {
    expect(problemsOf(rail, { ...cuentaRut, bank_code: "37" })).toEqual([
      "error: bank_code does not fit account_type: a CuentaRUT is at BancoEstado, 012"
    ])
    expect(problemsOf(rail, { ...cuentaRut, account_number: "20304059" })).toEqual([
      "error: account_number does not fit rut: the number of a CuentaRUT is the RUT without its check digit"
    ])
  })
})

const uruguayan = (bank_code: string, digits: number, more: Account = {}): Account => ({
  bank_code,
  account_number: `5${"1".repeat(digits - 1)}`,
  ci: "6543210",
  ...more
})

describe("an account that is another number of the payee's", () => {
  const cl = { bank_code: "037", account_type: "checking", rut: "20.304.058-K" }
  const us = { aba: "123456780", account_type: "checking" }

  it.each([
    ["cl_clp", { ...cl, rut: "15.111.222-6", account_number: "151112226" }, "rut"],
    ["cl_clp", { ...cl, account_number: "20304058" }, "rut"],
    ["us_usd", { ...us, account_number: "123456780" }, "aba"],
    ["uy_uyu", { bank_code: "1999", account_number: "211234560019", rut: "211234560019" }, "rut"],
    ["py_pyg", { bic: "BANKPYPA", account_number: "0001203405", ci: "1203405" }, "ci"]
  ] as const)("is doubted: %s %j", (port, account, other) => {
    expect(problemsOf(ports[port].rails[0], account)).toContain(
      `warning: account_number does not fit ${other}: both are the same number`
    )
  })

  it("is not when it is a CuentaRUT, by whatever name", () => {
    for (const account_type of ["rut", "vista", "checking"])
      expect(
        problemsOf(ports.cl_clp.rails[0], { ...cl, bank_code: "012", account_type, account_number: "20304058" })
      ).toEqual([])
  })
})

describe("Uruguay", () => {
  const rail = ports.uy_uyu.rails[0]
  it.each([
    ["Bandes", "110", 9],
    ["Itaú", "113", 7],
    ["Itaú, without the zeros", "113", 5],
    ["Scotiabank", "128", 10],
    ["Santander", "137", 12],
    ["BBVA", "153", 9],
    ["HSBC", "157", 10],
    ["Heritage", "162", 9],
    ["Citibank", "205", 10],
    ["Banco de la Nación Argentina", "246", 12],
    ["Banco de la Provincia de Buenos Aires", "361", 7],
    ["Prex", "7905", 8],
    ["BROU", "001", 14],
    ["BHU", "091", 10],
    ["BHU, in the longer form", "091", 12]
  ])("takes an account of %s (%s) with %i digits", (_, bank, digits) => {
    expect(problemsOf(rail, uruguayan(bank, digits, { branch: "0012", account_type: "savings" }))).toEqual([])
  })

  it("refuses another length where the sources agree", () => {
    expect(problemsOf(rail, uruguayan("128", 9))).toEqual([
      "error: account_number 9 digits, an account number of Scotiabank has 10"
    ])
    expect(problemsOf(rail, uruguayan("113", 8))).toEqual([
      "error: account_number 8 digits, an account number of Itaú has up to 7"
    ])
  })

  it("doubts another length where they do not", () => {
    expect(problemsOf(rail, uruguayan("091", 11))).toEqual([
      "warning: account_number 11 digits, an account number of BHU has 10 or 12"
    ])
    expect(problemsOf(rail, uruguayan("137", 16, { branch: "12" }))).toEqual([
      "warning: account_number 16 digits, an account number of Santander has up to 12"
    ])
  })

  it("asks for the branch at Santander and for the type at BROU", () => {
    expect(problemsOf(rail, uruguayan("137", 12))[0]).toMatch(/^error: branch is missing: give the 2 to 4 digits/)
    expect(problemsOf(rail, uruguayan("001", 14))[0]).toMatch(
      /^error: account_type is missing: give checking or savings/
    )
  })

  it("doubts how an account at Citibank begins", () => {
    expect(problemsOf(rail, { ...uruguayan("205", 10), account_number: "7123456789" })).toEqual([
      "warning: account_number first digit is 7, should be 0, 1 or 5"
    ])
  })

  it("knows nothing of the accounts of a bank that it does not know", () => {
    expect(problemsOf(rail, uruguayan("999", 4))).toEqual([
      "warning: bank_code bank code 1999 is not in our list: check it"
    ])
  })
})

describe("Paraguay", () => {
  it("has no bank of zeros alone", () => {
    const rail = ports.py_pyg.rails[0]
    const account = { bank_code: "0000", account_number: "600123456", ci: "1234567" }
    expect(problemsOf(rail, account)).toEqual(["error: bank_code should be 1 to 4 digits, not all of them 0"])
  })

  it("has banks with a BIC of its own", () => {
    const rail = ports.py_pyg.rails[0]
    expect(problemsOf(rail, { ...exampleOf(rail), bic: "BANKDEFF" })).toEqual([
      "error: bic does not fit port: the BIC of a bank in Paraguay has PY as letters 5 and 6"
    ])
  })

  it("pays to a CI or a RUC as alias by itself, to a phone or an address with the payee's CI or RUC", () => {
    const alias = ports.py_pyg.rails[1]
    for (const account of [
      { alias_ci: "1.234.567" },
      { alias_ruc: "80012345-0" },
      { alias_phone: "+595 981 123456", ci: "1234567" },
      { alias_email: "ana@example.com", ruc: "80012345-0" }
    ]) {
      expect(problemsOf(alias, account)).toEqual([])
    }
    expect(problemsOf(alias, { alias_phone: "0981123456" })).toEqual([
      "error: ci is missing: give the CI or the RUC of the payee"
    ])
    expect(problemsOf(alias, { alias_email: "ana@", ci: "1234567" })).toEqual([
      "error: alias_email should be an e-mail address, e.g. ana@example.com"
    ])
  })

  it("has no alias in dollars: SPI pays guaraníes", () => {
    expect(ports.py_usd.rails).toHaveLength(1)
  })
})

describe("Mexico", () => {
  const rail = ports.mx_mxn.rails[1]

  it("pays to a card or a phone when the bank is told, by the CLABE's code or by Banxico's", () => {
    expect(checkAccount(rail, { card: "5200 0000 1234 5671", bank_code: "40002" })).toEqual({
      account: { card: "5200000012345671", bank_code: "002" },
      problems: []
    })
    expect(problemsOf(rail, { mobile: "+52 1 55 1234 5678", bank_code: "012" })).toEqual([])
    expect(problemsOf(rail, { mobile: "5512345678" })[0]).toMatch(/^error: bank_code is missing/)
  })
})

describe("the rest of the world", () => {
  const euros = ports.other_eur.rails[0]
  const dollars = ports.other_usd.rails[0]
  const payee = { city: "Here", country: "DE" }

  it("needs a BIC for euros outside the 41 countries of SEPA", () => {
    const inside = Object.keys(ibanRegistry).filter(
      (country) =>
        !problemsOf(euros, { ...payee, iban: ibanOf(country, "1") }).some((problem) => problem.startsWith("error"))
    )
    expect(inside).toHaveLength(41)
    expect(problemsOf(euros, { ...payee, iban: ibanOf("SV", "1") })).toEqual([
      "error: bic is missing: give the BIC of the bank, SV is outside SEPA"
    ])
  })

  it("doubts a bank in another country than the IBAN's", () => {
    const iban = ibanOf("DE", "1")
    expect(problemsOf(euros, { ...payee, iban, bic: "BANKATWW" })).toEqual([
      "warning: bic does not fit iban: the IBAN is of DE, the bank is in AT"
    ])
  })

  it("lets territories bank with the country they belong to", () => {
    expect(problemsOf(dollars, { ...payee, iban: ibanOf("GB", "1"), bic: "BANKJESH" })).toEqual([])
    expect(problemsOf(dollars, { ...payee, iban: "FR0810011000200012345678A58", bic: "BANKGPGX" })).toEqual([])
  })

  it("judges as an IBAN what has the shape of one, wherever it stands", () => {
    const account = { ...payee, bic: "BANKDEFF" }
    const iban = ibanOf("DE", "1")
    const swapped = iban.slice(0, -2) + "21"
    expect(checkAccount(dollars, { ...account, account_number: iban }).account).toEqual({ ...account, iban })
    expect(problemsOf(dollars, { ...account, account_number: iban })).toEqual([
      "warning: account_number is an IBAN: it is taken as iban"
    ])
    expect(problemsOf(dollars, { ...account, account_number: swapped })).toEqual([
      expect.stringMatching(/^error: account_number has the shape of an IBAN, and as one is wrong: check digit is/)
    ])
    expect(problemsOf(dollars, { ...account, iban, account_number: iban })).toEqual([
      "error: account_number does not fit iban: give one of iban or account_number"
    ])
    expect(problemsOf(dollars, { ...account, bic: "BANKATWW", account_number: iban })).toEqual([
      "warning: account_number is an IBAN: it is taken as iban",
      "warning: bic does not fit iban: the IBAN is of DE, the bank is in AT"
    ])
  })

  it("takes an account number where there is no IBAN, with a BIC always", () => {
    const account = { ...payee, country: "JP", account_number: "1203440", bic: "BANKJPJT" }
    expect(problemsOf(dollars, account)).toEqual([])
    expect(problemsOf(dollars, without(account, "bic"))[0]).toMatch(/^error: bic is missing/)
  })
})

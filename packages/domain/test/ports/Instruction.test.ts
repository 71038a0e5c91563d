import { describe, expect, it } from "vitest"
import { checkKnownFields, paysPorts } from "../../src/ports/Instruction.ts"
import { type Port, ports } from "../../src/ports/Port.ts"
import { explain } from "../../src/Problem.ts"

const problemsOf = (body: { readonly [key: string]: unknown }) =>
  checkKnownFields(body).map(({ at, reason, severity }) => `${severity}: ${at.join()} ${explain(reason)}`)

describe("the ports that an instruction pays", () => {
  it.each([
    ["ar_domestic_bank", ["ar_ars", "ar_usd"]],
    ["cl_domestic_bank", ["cl_clp"]],
    ["uy_domestic_bank", ["uy_uyu", "uy_usd"]],
    ["py_domestic_bank", ["py_pyg", "py_usd"]],
    ["us_domestic_bank", ["us_usd"]],
    ["mx_domestic_bank", ["mx_mxn"]],
    ["international_bank", ["other_usd", "other_eur"]]
  ])("are told by its payment method type: %s", (payment_method_type, codes) => {
    expect(paysPorts({ payment_method_type, body: {} })).toEqual(codes)
  })

  it.each(Object.values<Port>(ports).filter(({ country }) => country !== "OTHER"))(
    "are told by country and currency of an older body: $code",
    ({ code, country, currency }) => {
      expect(paysPorts({ body: { payment_method: "domestic_bank", country, currency } })).toEqual([code])
      expect(paysPorts({ body: { payment_method: "third_party", country, currency } })).toEqual([code])
    }
  )

  it("are all of a country when the currency is not told, and fewer when it is", () => {
    expect(paysPorts({ body: { payment_method: "domestic_bank", country: "uy" } })).toEqual(["uy_uyu", "uy_usd"])
    expect(paysPorts({ payment_method_type: "ar_domestic_bank", body: { currency: "usd" } })).toEqual(["ar_usd"])
  })

  it("are the country's own and the rest of the world's for an international wire", () => {
    expect(paysPorts({ body: { payment_method: "international_bank", country: "US", currency: "USD" } })).toEqual([
      "us_usd",
      "other_usd"
    ])
    expect(paysPorts({ body: { payment_method: "international_bank", country: "DE", currency: "EUR" } })).toEqual([
      "other_eur"
    ])
  })

  it("are told by the country alone, or by a number that one country has, where nothing else tells", () => {
    expect(paysPorts({ body: { country: "CL" } })).toEqual(["cl_clp", "other_usd", "other_eur"])
    expect(paysPorts({ body: { country: "AR", currency: "USD" } })).toEqual(["ar_usd", "other_usd"])
    expect(paysPorts({ body: { cbu: "given" } })).toEqual(["ar_ars", "ar_usd"])
    expect(paysPorts({ body: { clabe: "given", country: "US" } })).toEqual(["mx_mxn"])
    expect(paysPorts({ body: { iban: "given", country: "DE", currency: "EUR" } })).toEqual(["other_eur"])
    expect(paysPorts({ body: { cbu: "", clabe: "given" } })).toEqual(["mx_mxn"])
  })

  it.each([
    {},
    { body: { country: "BR" } },
    { body: { currency: "USD" } },
    { body: null },
    { body: {} },
    { payment_method_type: "br_pix", body: {} },
    { payment_method_type: 7, body: { country: 8 } },
    { body: { payment_method: "domestic_bank" } },
    { body: { payment_method: "domestic_bank", currency: "ARS" } },
    { body: { payment_method: "domestic_bank", country: "BR", currency: "BRL" } },
    { body: { payment_method: "international_bank", country: "GB", currency: "GBP" } }
  ])("cannot be told of %j", (attributes) => {
    expect(paysPorts(attributes)).toBeUndefined()
  })
})

describe("a body that somebody else has written", () => {
  it("may leave out anything and hold anything that we do not know", () => {
    expect(problemsOf({})).toEqual([])
    expect(
      problemsOf({ name: "Ana", bank: "any", account_type: "checking", country: "Argentina", cbu: null, iban: "" })
    ).toEqual([])
    expect(problemsOf({ bank_account_number: "#1", phone: "+54 11", cuit: { is: "no text" } })).toEqual([])
  })

  it("is told of every number that is surely wrong, in the older names as well", () => {
    expect(problemsOf({ cbu: "123", cuit: "20405060703", bank_swift: "BANKQQFF", name: "Ana" })).toEqual([
      "error: bank_swift country (letters 5 and 6) is QQ, should be a country's two letters",
      "error: cbu 3 digits, a CBU has 22",
      "error: cuit check digit is 3, should be 2"
    ])
  })

  it("is told of an account that is none, or of half of one, and of an IBAN that is wrong", () => {
    expect(problemsOf({ account_number: "NULL", bank_account_number: "****1234" })).toEqual([
      "error: account_number is a placeholder (a word), not an account number",
      "error: bank_account_number a part of it is hidden: give the whole"
    ])
    expect(problemsOf({ bank_account_number: "DE99100500000012345678" })).toEqual([
      "error: bank_account_number has the shape of an IBAN, and as one is wrong: check digit is 99, should be 19"
    ])
    expect(problemsOf({ bank_account_number: "DE19100500000012345678" })).toEqual([])
    expect(problemsOf({ bank_account_number: "0123456789", account_number: "1111" })).toEqual([])
    expect(problemsOf({ account_number: "00000000" })).toEqual([
      "error: account_number all digits are zero: a placeholder, not an account number"
    ])
    expect(problemsOf({ bank_swift: "NOTPROVIDED" })).toEqual([
      "error: bank_swift is a placeholder (a word), not a BIC"
    ])
  })

  it("is told nothing of doubts", () => {
    expect(problemsOf({ cbu: "9990001800000004242420", rfc: "LUNR900214AB8" })).toEqual([])
  })

  it("may hold the number of either country where two use a name", () => {
    expect(problemsOf({ rut: "20.304.058-K", ci: "1.234.567" })).toEqual([])
    expect(problemsOf({ rut: "213456780011", ci: "6543210", ruc: "213456780011" })).toEqual([])
    expect(problemsOf({ rut: "20.304.058-9" })).toEqual(["error: rut check digit is 9, should be K"])
    expect(problemsOf({ rut: "213456780012" })).toEqual(["error: rut check digit is 2, should be 1"])
  })

  it("may hold numbers as numbers, unless they are too large for one", () => {
    expect(problemsOf({ cuit: 20405060702 })).toEqual([])
    expect(problemsOf({ cbu: 2.85059e21 })).toEqual([
      "error: cbu a spreadsheet has rounded this number and lost digits: copy it again, as text"
    ])
  })
})

import { decimalOf, money, moneyOf, parseAmount, toDecimal, zero } from "@concierge/domain/Money"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Json from "../../src/documents/Json.ts"
import { decodeDocument, One } from "../../src/documents/JsonApi.ts"
import * as Outputs from "../../src/resources/outputs.ts"

/** A server's document of an output, as text, its amounts spelled as they are here. */
const textOf = (amount: string, budget: string) => `{
  "data": {
    "id": "77", "type": "concierge_request_outputs",
    "attributes": { "amount": ${amount}, "budget": ${budget}, "port_code": "py_pyg", "state": "accepted" },
    "relationships": {
      "request": { "data": { "id": "10", "type": "concierge_requests" } },
      "user": { "data": { "id": "3", "type": "users" } },
      "withdrawal_instruction": { "data": { "id": "8", "type": "withdrawal_instructions" } }
    }
  }
}`

const read = (text: string) =>
  Result.getOrThrow(decodeDocument(One(Outputs.Resource), Result.getOrThrow(Json.parse(text)))).data

/** From text to amounts of their currencies, and from those to text again. */
const thereAndBack = (amount: string, budget: string) => {
  const output = read(textOf(amount, budget))
  const paid = output.amount === undefined ? zero("PYG") : moneyOf(output.amount, "PYG")
  const spent = output.budget === undefined ? zero("ARS") : moneyOf(output.budget, "ARS")
  const text = Json.stringify({
    data: Outputs.toResource({ ...output, amount: decimalOf(paid), budget: decimalOf(spent) }, "crossborder")
  })
  return { paid, spent, text }
}

describe("an output's amounts, from a document's text to money and back to text", () => {
  test.each([
    ["12345678901234567", "1234567890123456.78"],
    ["99999999999999999", "0.1"],
    ["123456789012345678", "9007199254740993.01"],
    ["1000", "12345678901234567.9"],
    ["1", "0.00000001"]
  ])("%s and %s keep every digit", (amount, budget) => {
    const { paid, spent, text } = thereAndBack(amount, budget)
    expect([toDecimal(paid), toDecimal(spent)]).toEqual([amount, budget])
    expect(text).toContain(`"amount":${amount},"budget":${budget}`)
  })

  test.each([
    ["1.2345678901234567e16", "12345678901234567"],
    ["12345678901234567.00", "12345678901234567"],
    ["123456789012345678E-2", "1234567890123456.78"],
    ["1e3", "1000"]
  ])("%s is %s, since a number may be spelled in many ways", (spelled, digits) => {
    expect(thereAndBack(spelled, spelled).text).toContain(`"amount":${digits},"budget":${digits}`)
  })

  test("no number of up to 18 digits loses one", () => {
    const digits = fc.bigInt({ min: 1n, max: 10n ** 18n - 1n })
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 8 }), (units, scale) => {
        const plain = units.toString().padStart(scale + 1, "0")
        const spelled = scale === 0 ? plain : `${plain.slice(0, -scale)}.${plain.slice(-scale)}`
        const { spent, text } = thereAndBack("1", spelled)
        const shortest = toDecimal(money(spelled, "ARS"))
        expect(toDecimal(spent)).toBe(shortest)
        expect(text).toContain(`"budget":${shortest},`)
      })
    )
  })

  test("what is no amount any more is refused, not guessed", () => {
    for (const spelled of ["1e400", "1e-400", `1${"0".repeat(70)}`]) {
      const json = Result.getOrThrow(Json.parse(textOf(spelled, "1")))
      expect(decodeDocument(One(Outputs.Resource), json)).toMatchObject({ failure: { _tag: "InvalidDocument" } })
    }
  })
})

test("an amount that a client sends is read to its last digit, as number or as text", () => {
  for (const spelled of ["12345678901234567.8", '"12345678901234567.8"']) {
    const given = Result.getOrThrow(Json.parse(`{"amount": ${spelled}}`)) as { readonly amount: string | number }
    expect(Result.map(parseAmount(given.amount, "ARS"), toDecimal)).toEqual(Result.succeed("12345678901234567.8"))
  }
})

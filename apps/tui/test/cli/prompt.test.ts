import { money } from "@concierge/domain/Money"
import { describe, expect, it } from "vitest"
import { edit } from "../../src/cli/prompt.ts"
import { isTotal } from "../../src/cli/commands/pay/quote.ts"

describe("a line that is typed", () => {
  it.each([
    ["", "100\r", "100", true],
    ["10", "0", "100", false],
    ["100", "\u007f\u007f", "1", false],
    ["100", "\u0015", "", false],
    ["100", "\u001b[D\u001b[A", "100", false],
    ["Añ", "\u007f", "A", false]
  ])("%j and then %j", (typed, chunk, line, done) => {
    expect(edit(typed, chunk)).toEqual({ typed: line, done })
  })

  it("takes nothing that was pasted", () => {
    expect(edit("", "\u001b[200~1000000.00\r\u001b[201~")).toEqual({ typed: "", done: false })
    expect(edit("1", "\u001b[200~1000000.00")).toEqual({ typed: "1", done: false })
  })
})

describe("the total that is typed", () => {
  const total = money("1000123.45", "ARS")
  it.each(["1,000,123.45", "1000123.45", "1.000.123,45", "1 000 123.45", "1000123.45 ARS", "1000123.45ars"])(
    "%s is it",
    (typed) => {
      expect(isTotal(typed, total)).toBe(true)
    }
  )
  it.each(["1000123", "1000123.4", "1000123.46", "100012345", "yes", "y", "", "1,000,123.45 USD"])(
    "%j is not it",
    (typed) => {
      expect(isTotal(typed, total)).toBe(false)
    }
  )
  it("may be typed in any way that can only mean it, and in none that can mean another", () => {
    expect(isTotal("450,000", money("450000", "CLP"))).toBe(true)
    expect(isTotal("$ 450.000", money("450000", "CLP"))).toBe(true)
    expect(isTotal("1.200", money("1200", "ARS"))).toBe(false)
    expect(isTotal("1200", money("1200", "ARS"))).toBe(true)
  })
})

import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  decimalsOf,
  decimalString,
  equals,
  format,
  money,
  parseAmount,
  parseWrittenAmount,
  roundDown,
  roundUp,
  sum,
  toDecimal
} from "../src/Money.ts"

const amount = fc
  .record({
    currency: fc.constantFrom("ARS", "CLP", "PYG", "USD", "KWD"),
    units: fc.bigInt({ min: 1n, max: 10n ** 17n })
  })
  .map(({ currency, units }) => ({ currency, value: BigDecimal.make(units, decimalsOf(currency)) }))

describe("an amount that a program wrote", () => {
  test.each([
    ["1000", "CLP", "1000"],
    ["1000.00", "CLP", "1000"],
    ["0.01", "ARS", "0.01"],
    [1000.5, "USD", "1000.5"],
    [1e3, "PYG", "1000"],
    ["12345678901234567.8", "USD", "12345678901234567.8"]
  ])("%j of %s is %s", (input, currency, decimal) => {
    expect(Result.map(parseAmount(input, currency), toDecimal)).toEqual(Result.succeed(decimal))
  })

  test.each([
    ["10.001", "CLP", { _tag: "TooManyDecimals", currency: "CLP", decimals: 0, actual: 3 }],
    ["10.001", "ARS", { _tag: "TooManyDecimals", currency: "ARS", decimals: 2, actual: 3 }],
    ["0", "ARS", { _tag: "NotPositive", found: "0" }],
    [-5, "ARS", { _tag: "NotPositive", found: "-5" }],
    ["", "ARS", { _tag: "NotANumber", found: "" }],
    ["0x10", "ARS", { _tag: "NotANumber", found: "0x10" }],
    ["1,5", "ARS", { _tag: "NotANumber", found: "1,5" }],
    ["1e3", "ARS", { _tag: "NotANumber", found: "1e3" }],
    ["+5", "ARS", { _tag: "NotANumber", found: "+5" }],
    [Number.NaN, "ARS", { _tag: "NotANumber", found: "NaN" }],
    ["1234567890123456789", "CLP", { _tag: "TooManyDigits", max: 18, actual: 19 }],
    [1e90, "CLP", { _tag: "TooManyDigits", max: 18, actual: 91 }]
  ])("%j of %s is refused with the reason", (input, currency, reason) => {
    expect(parseAmount(input, currency)).toEqual(Result.fail(reason))
  })

  test("survives being written and read, to the last digit", () => {
    fc.assert(
      fc.property(amount, (given) => {
        const read = Result.getOrThrow(parseAmount(toDecimal(given), given.currency))
        expect(equals(read, given)).toBe(true)
      })
    )
  })
})

describe("an amount that a person wrote", () => {
  test.each([
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1.234.567", "1234567"],
    ["1 234,56", "1234.56"],
    ["1\u00A0234.5", "1234.5"],
    ["1'234.50", "1234.5"],
    ["12,50", "12.5"],
    ["1234,5", "1234.5"],
    [" 100 ", "100"],
    ["0,5", "0.5"]
  ])("%j is %s", (input, decimal) => {
    expect(Result.map(parseWrittenAmount(input, "ARS"), toDecimal)).toEqual(Result.succeed(decimal))
  })

  test.each([
    ["1.234", ["1234", "1.2340"]],
    ["999,000", ["999000", "999"]],
    ["1.230", ["1230", "1.23"]]
  ])("%j is ambiguous, and both readings are named", (found, readings) => {
    for (const currency of ["CLP", "ARS", "KWD"]) {
      expect(parseWrittenAmount(found, currency)).toEqual(Result.fail({ _tag: "AmbiguousNumber", found, readings }))
      const again = readings.map((reading) => parseWrittenAmount(reading, currency))
      expect(again.map((read) => Result.isFailure(read) && read.failure._tag)).not.toContain("AmbiguousNumber")
    }
  })

  test.each(["1,23,4", "12.345.67", "100.", "1E+06", "ten", "12 34", "$100"])("%j is no amount", (input) => {
    expect(parseWrittenAmount(input, "ARS")).toMatchObject({ failure: { _tag: "NotANumber" } })
  })

  test("can be read back from the way we show it, unless that way is ambiguous", () => {
    fc.assert(
      fc.property(amount, (given) => {
        const read = parseWrittenAmount(format(given), given.currency)
        expect(Result.isFailure(read) ? read.failure._tag : equals(read.success, given)).toBeOneOf([
          true,
          "AmbiguousNumber"
        ])
      })
    )
  })
})

describe("rounding", () => {
  test.each([
    ["10.001", "ARS", "10.01", "10"],
    ["10.5", "CLP", "11", "10"],
    ["10", "CLP", "10", "10"]
  ])("%s %s is %s for the payer and %s for the payee", (value, currency, up, down) => {
    expect(toDecimal(roundUp(money(value, currency)))).toBe(up)
    expect(toDecimal(roundDown(money(value, currency)))).toBe(down)
  })
})

test("sums are exact", () => {
  expect(toDecimal(sum("ARS", [money("0.1", "ARS"), money("0.2", "ARS")]))).toBe("0.3")
  expect(toDecimal(sum("ARS", []))).toBe("0")
})

test("plain digits have no exponent, however small or large", () => {
  expect(decimalString(BigDecimal.fromStringUnsafe("1e-20"))).toBe("0.00000000000000000001")
  expect(decimalString(BigDecimal.fromStringUnsafe("-12e20"))).toBe("-1200000000000000000000")
})

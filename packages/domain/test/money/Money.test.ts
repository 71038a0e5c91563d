import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  add,
  compare,
  decimalString,
  equals,
  format,
  fromMinorUnits,
  inCurrency,
  isMoney,
  limited,
  type Money,
  money,
  parseAmount,
  roundDown,
  roundUp,
  subtract,
  sum,
  toDecimal,
  toMinorUnits,
  zero
} from "../../src/money/Money.ts"

const amount = fc
  .record({
    currency: fc.constantFrom("ARS", "CLP", "PYG", "USD", "KWD"),
    units: fc.bigInt({ min: 1n, max: 10n ** 17n })
  })
  .map(({ currency, units }) => fromMinorUnits(units, currency))

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

describe("an amount that was stored and read again", () => {
  const roads = [
    ["JSON", (given: Money): Money => JSON.parse(JSON.stringify(given))],
    ["structuredClone", (given: Money): Money => structuredClone(given)]
  ] as const

  test.each(roads)("by %s is the amount that it was, and adds up", (_, again) => {
    expect(format(add(again(money("1.50", "ARS")), again(money("1.50", "ARS"))))).toBe("3.00")
    fc.assert(
      fc.property(amount, amount, (a, other) => {
        const b = money(other.value, a.currency)
        const all = (x: Money, y: Money) => [
          [add(x, y), subtract(x, y), sum<string>(a.currency, [x, y]), roundUp(x), roundDown(x), toMinorUnits(x), x],
          [compare(x, y), equals(x, y), format(x), toDecimal(x), isMoney(x)]
        ]
        expect(all(again(a), again(b))).toEqual(all(a, b))
      })
    )
  })

  test.each([
    ["a binary float", { currency: "ARS", value: 1.5 }],
    ["an exponent", { currency: "ARS", value: "1e5" }],
    ["an amount as people write it", { currency: "ARS", value: "1,5" }],
    ["a decimal taken to pieces", { currency: "ARS", value: { _id: "BigDecimal", value: "150", scale: 2 } }],
    ["nothing", { currency: "ARS" }]
  ])("but is %s, is no amount, and never adds up wrongly", (_, stored) => {
    expect(isMoney(stored)).toBe(false)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JSON gives it, of any type
    const taken = stored as Money
    const uses = [
      () => add(taken, taken),
      () => subtract(taken, taken),
      () => compare(taken, taken),
      () => equals(taken, taken),
      () => format(taken),
      () => toDecimal(taken),
      () => toMinorUnits(taken),
      () => roundUp(taken),
      () => limited(taken)
    ]
    for (const use of uses) expect(use).toThrow("the value of an amount is text of plain digits")
  })

  test.each([[null], ["1.5 ARS"], [{ currency: "", value: "1.5" }], [{ currency: "constructor", value: "1.5" }], [[]]])(
    "but is %j, is no amount",
    (stored) => {
      expect(isMoney(stored)).toBe(false)
    }
  )
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

describe("minor units", () => {
  test.each([
    ["1234.56", "ARS", 123456n],
    ["1234", "CLP", 1234n],
    ["1.234", "KWD", 1234n],
    ["-0.0001", "CLF", -1n],
    ["12345678901234567.89", "USD", 1234567890123456789n]
  ])("%s %s are %d", (decimal, currency, units) => {
    expect(toMinorUnits(money(decimal, currency))).toEqual(Result.succeed(units))
    expect(toDecimal(fromMinorUnits(units, currency))).toBe(decimal)
  })

  test("an amount that is no whole number of them is refused", () => {
    const refused = { _tag: "TooManyDecimals", currency: "CLP", decimals: 0, actual: 1 }
    expect(toMinorUnits(money("0.5", "CLP"))).toEqual(Result.fail(refused))
  })
})

describe("arithmetic", () => {
  test("is exact", () => {
    expect(add(money("0.1", "ARS"), money("0.2", "ARS"))).toEqual(money("0.3", "ARS"))
    expect(subtract(money("0.3", "ARS"), money("0.1", "ARS"))).toEqual(money("0.2", "ARS"))
    expect(sum("ARS", [money("0.1", "ARS"), money("0.2", "ARS")])).toEqual(money("0.3", "ARS"))
    expect(sum("ARS", [])).toEqual(zero("ARS"))
    expect([compare(money("2", "ARS"), money("10", "ARS")), compare(zero("ARS"), zero("ARS"))]).toEqual([-1, 0])
  })

  test("of two currencies does not compile where they are known", () => {
    const [pesos, dollars] = [money("1", "ARS"), money("1", "USD")]
    const arithmetic = [
      // @ts-expect-error -- pesos and dollars do not add up
      () => add(pesos, dollars),
      // @ts-expect-error -- nor is there a difference
      () => subtract(pesos, dollars),
      // @ts-expect-error -- nor an order
      () => compare(pesos, dollars),
      // @ts-expect-error -- nor a sum
      () => sum("ARS", [pesos, dollars]),
      // @ts-expect-error -- nor does an amount of any currency count as one of pesos
      () => add(pesos, anywhere("USD"))
    ]
    for (const calculate of arithmetic) expect(calculate).toThrow("an amount of USD met one of ARS")
  })

  test("of two currencies that only show when running is a defect; data is told apart before", () => {
    expect(() => add(anywhere("ARS"), anywhere("USD"))).toThrow("an amount of USD met one of ARS")
    expect(() => sum(anywhere("CLP").currency, [anywhere("ARS")])).toThrow("an amount of ARS met one of CLP")
    expect(inCurrency(anywhere("USD"), "ARS")).toEqual(
      Result.fail({ _tag: "CurrencyMismatch", expected: "ARS", actual: "USD" })
    )
    const pesos = Result.getOrThrow(inCurrency(anywhere("ARS"), "ARS"))
    expect(add(money("1", "ARS"), pesos)).toEqual(money("2", "ARS"))
  })

  test("has amounts that nothing but this file makes", () => {
    // @ts-expect-error -- a value of the same shape is no amount
    const made: Money<"ARS"> = { currency: "ARS", value: "1" }
    expect(equals(made, money("1", "ARS"))).toBe(true)
    // @ts-expect-error -- nor is an amount of another currency
    const pesos: Money<"ARS"> = money("1", "USD")
    expect(equals(pesos, made)).toBe(false)
  })

  const anywhere = (currency: string): Money => money("1", currency)
})

test("what a computation gave is refused when it has more digits than can be paid", () => {
  expect(limited(money("1e17", "CLP"))).toEqual(Result.succeed(money("1e17", "CLP")))
  expect(limited(money("1e18", "CLP"))).toEqual(Result.fail({ _tag: "TooManyDigits", max: 18, actual: 19 }))
  const estimated = money("1234567890123456.12345678", "USD")
  expect(limited(estimated)).toEqual(Result.succeed(estimated))
})

test("plain digits have no exponent, however small or large", () => {
  expect(decimalString(BigDecimal.fromStringUnsafe("1e-20"))).toBe("0.00000000000000000001")
  expect(decimalString(BigDecimal.fromStringUnsafe("-12e20"))).toBe("-1200000000000000000000")
})

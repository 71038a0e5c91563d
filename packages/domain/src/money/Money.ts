import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { thousands } from "../internal/thousands.ts"
import type { Reason } from "../Problem.ts"
import { decimalsOf } from "./Currency.ts"

/**
 * An exact amount of one currency, never a binary float: `0.1 + 0.2` is `0.3`.
 *
 * It is plain data, which JSON and `structuredClone` preserve. {@link isMoney} checks data from elsewhere; all other
 * amounts are made by the functions of this file. Where the compiler knows the currencies, adding pesos to dollars does
 * not compile; elsewhere {@link inCurrency} checks them.
 */
export interface Money<out Currency extends string = string> {
  /** ISO 4217, upper-case. */
  readonly currency: Currency
  /**
   * Units of the currency (pesos, not centavos) as plain digits, without exponent or trailing zeros, e.g. `1000.5`;
   * negative with a minus. It is text: use {@link add} and {@link compare} to calculate.
   */
  readonly value: string
  /** A brand, for the compiler alone. */
  readonly [made]: never
}

declare const made: unique symbol

/** The maximum of ISO 20022. */
const maxDigits = 18
/** Longer than any number that JavaScript writes. */
const longest = 400
const PLAIN = /^-?(?:0|[1-9]\d*)(\.\d+)?$/

/**
 * Parses an amount from a program: a decimal number or string as in JSON. Trailing zeros do not count as decimals.
 *
 * Fails with `NotANumber`, `NotPositive`, `TooManyDecimals` or `TooManyDigits`.
 *
 * @example
 * parseAmount("1000.50", "ARS") // => Result.succeed(money("1000.5", "ARS"))
 * parseAmount("0100", "CLP") // => Result.fail({ _tag: "NotANumber", found: "0100" })
 * Result.isFailure(parseAmount("10.5", "CLP")) // => true
 */
export const parseAmount = <Currency extends string>(
  input: string | number,
  currency: Currency
): Result.Result<Money<Currency>, Reason> => {
  const text = String(input)
  const [, whole, part = ""] = USUAL.exec(text) ?? []
  if (whole !== undefined) {
    const digits = part.endsWith("0") ? part.replace(/0+$/, "") : part
    if (digits.length <= decimalsOf(currency))
      return Result.succeed(ofDigits(digits === "" ? whole : `${whole}.${digits}`, currency))
  }
  // Much too long text is refused before calculating, which takes more than linear time.
  if (text.length > longest) {
    return Result.fail(
      PLAIN.test(text)
        ? { _tag: "TooManyDigits", max: maxDigits, actual: text.replaceAll(/\D/g, "").length }
        : { _tag: "NotANumber", found: text }
    )
  }
  // Only a number may have an exponent, as JavaScript writes it. In text it is a spreadsheet's.
  const decimal = typeof input === "number" || PLAIN.test(text) ? BigDecimal.fromString(text) : Option.none()
  if (Option.isNone(decimal)) return Result.fail({ _tag: "NotANumber", found: text })
  const value = BigDecimal.normalize(decimal.value)
  if (!BigDecimal.isPositive(value)) return Result.fail({ _tag: "NotPositive", found: text })
  const most = decimalsOf(currency)
  if (value.scale > most) return Result.fail({ _tag: "TooManyDecimals", currency, decimals: most, actual: value.scale })
  return limited(moneyOf(value, currency))
}

/**
 * Checks a computed amount: more than 18 digits in whole minor units cannot be paid (ISO 20022).
 *
 * Fails with `TooManyDigits`.
 *
 * @example
 * limited(money("999999999999999999", "CLP")) // => Result.succeed(money("999999999999999999", "CLP"))
 * Result.isFailure(limited(money("1000000000000000001", "CLP"))) // => true
 */
export const limited = <M extends Money>(amount: M): Result.Result<M, TooManyDigits> => {
  const { scale, value } = BigDecimal.normalize(
    BigDecimal.round(decimalOf(amount), { scale: decimalsOf(amount.currency), mode: "from-zero" })
  )
  const digits = value.toString().length + Math.max(0, -scale)
  return digits > maxDigits
    ? Result.fail({ _tag: "TooManyDigits", max: maxDigits, actual: digits })
    : Result.succeed(amount)
}

type TooManyDigits = Extract<Reason, { _tag: "TooManyDigits" }>

/**
 * Makes an amount from a literal, for tables, tests and examples. Anything but a number is a defect; use {@link
 * parseAmount} for input.
 *
 * @example
 * format(money("1250000", "ARS")) // => "1,250,000.00"
 */
export const money = <const Currency extends string>(value: string, currency: Currency): Money<Currency> =>
  moneyOf(BigDecimal.fromStringUnsafe(value), currency)

/**
 * Makes an amount from an exact decimal with any number of decimals.
 *
 * @param value in units of the currency
 * @example
 * moneyOf(BigDecimal.fromStringUnsafe("133.96820027"), "USD") // => money("133.96820027", "USD")
 */
export const moneyOf = <const Currency extends string>(
  value: BigDecimal.BigDecimal,
  currency: Currency
): Money<Currency> => ofDigits(decimalString(value), currency)

const ofDigits = <const Currency extends string>(value: string, currency: Currency): Money<Currency> =>
  ({ currency, value }) as Money<Currency>

/** What nearly all amounts are like: in order, whatever the currency, but for its decimals. */
const USUAL = /^([1-9]\d{0,11})(?:\.(\d{1,2}))?$/

/**
 * Whether an untrusted value is an amount, e.g. one from JSON.
 *
 * @example
 * isMoney(JSON.parse('{ "currency": "ARS", "value": "1000.5" }')) // => true
 * isMoney({ currency: "ARS", value: 1000.5 }) // => false
 */
export const isMoney = (value: unknown): value is Money =>
  typeof value === "object" &&
  value !== null &&
  "currency" in value &&
  typeof value.currency === "string" &&
  /^[A-Z]{3}$/.test(value.currency) &&
  "value" in value &&
  isPlainDecimal(value.value)

const isPlainDecimal = (value: unknown): value is string => typeof value === "string" && PLAIN.test(value)

/**
 * The exact decimal of an amount, in units of its currency. Anything but an amount is a defect; check with {@link
 * isMoney} first.
 *
 * @example
 * BigDecimal.format(decimalOf(money("1000.50", "ARS"))) // => "1000.5"
 */
export const decimalOf = ({ value }: Money): BigDecimal.BigDecimal => {
  if (isPlainDecimal(value)) return BigDecimal.normalize(BigDecimal.fromStringUnsafe(value))
  throw new Error(
    'the value of an amount is text of plain digits, e.g. "1000.5": isMoney tells whether something is one'
  )
}

/**
 * Makes an amount from minor units (ISO 4217): centavos of ARS, whole pesos of CLP.
 *
 * @example
 * fromMinorUnits(123456n, "ARS") // => money("1234.56", "ARS")
 * fromMinorUnits(123456n, "CLP") // => money("123456", "CLP")
 */
export const fromMinorUnits = <const Currency extends string>(units: bigint, currency: Currency): Money<Currency> =>
  moneyOf(BigDecimal.make(units, decimalsOf(currency)), currency)

/**
 * Converts an amount to minor units (ISO 4217).
 *
 * Fails with `TooManyDecimals` when the result is not a whole number.
 *
 * @example
 * toMinorUnits(money("1234.5", "ARS")) // => Result.succeed(123450n)
 * Result.isFailure(toMinorUnits(money("0.5", "CLP"))) // => true
 */
export const toMinorUnits = (amount: Money): Result.Result<bigint, TooManyDecimals> => {
  const { currency } = amount
  const value = decimalOf(amount)
  const [most, actual] = [decimalsOf(currency), value.scale]
  return actual > most
    ? Result.fail({ _tag: "TooManyDecimals", currency, decimals: most, actual })
    : Result.succeed(BigDecimal.scale(value, most).value)
}

type TooManyDecimals = Extract<Reason, { _tag: "TooManyDecimals" }>

/**
 * The amount 0 of a currency.
 *
 * @example
 * zero("ARS") // => money("0", "ARS")
 */
export const zero = <const Currency extends string>(currency: Currency): Money<Currency> => fromMinorUnits(0n, currency)

/**
 * Narrows an amount to a currency that the compiler knows, so that amounts can be added.
 *
 * Fails with `CurrencyMismatch`.
 *
 * @example
 * inCurrency(money("5", "ARS"), "ARS") // => Result.succeed(money("5", "ARS"))
 * inCurrency(money("5", "USD"), "ARS") // => Result.fail({ _tag: "CurrencyMismatch", expected: "ARS", actual: "USD" })
 */
export const inCurrency = <const Currency extends string>(
  amount: Money,
  currency: Currency
): Result.Result<Money<Currency>, CurrencyMismatch> =>
  amount.currency === currency
    ? Result.succeed(amount as Money<Currency>)
    : Result.fail({ _tag: "CurrencyMismatch", expected: currency, actual: amount.currency })

type CurrencyMismatch = Extract<Reason, { _tag: "CurrencyMismatch" }>

/**
 * Adds two amounts exactly. Amounts of different currencies do not compile, or are a defect where the compiler does not
 * know the currencies; check with {@link inCurrency} first.
 *
 * @example
 * add(money("0.1", "ARS"), money("0.2", "ARS")) // => money("0.3", "ARS")
 */
export const add = <Currency extends string>(a: Money<Currency>, b: Money<NoInfer<Currency>>): Money<Currency> =>
  moneyOf(BigDecimal.sum(decimalOf(a), decimalIn(a.currency, b)), a.currency)

/**
 * Subtracts the second amount from the first, exactly. The result may be negative. Currencies as for {@link add}.
 *
 * @example
 * subtract(money("1", "ARS"), money("1.5", "ARS")) // => money("-0.5", "ARS")
 */
export const subtract = <Currency extends string>(a: Money<Currency>, b: Money<NoInfer<Currency>>): Money<Currency> =>
  moneyOf(BigDecimal.subtract(decimalOf(a), decimalIn(a.currency, b)), a.currency)

/**
 * The exact sum of amounts, 0 for an empty list. Currencies as for {@link add}.
 *
 * @example
 * sum("ARS", [money("0.1", "ARS"), money("0.2", "ARS")]) // => money("0.3", "ARS")
 */
export const sum = <const Currency extends string>(
  currency: Currency,
  amounts: Iterable<Money<NoInfer<Currency>>>
): Money<Currency> => {
  let total = BigDecimal.fromBigInt(0n)
  for (const amount of amounts) total = BigDecimal.sum(total, decimalIn(currency, amount))
  return moneyOf(total, currency)
}

/**
 * Compares two amounts: -1, 0 or 1. Currencies as for {@link add}.
 *
 * @example
 * compare(money("2", "ARS"), money("10", "ARS")) // => -1
 */
export const compare = <Currency extends string>(a: Money<Currency>, b: Money<NoInfer<Currency>>): -1 | 0 | 1 =>
  BigDecimal.Order(decimalOf(a), decimalIn(a.currency, b))

/**
 * Whether two amounts have the same value and currency.
 *
 * @example
 * equals(money("1.50", "ARS"), money("1.5", "ARS")) // => true
 * equals(money("1.50", "ARS"), money("1.50", "USD")) // => false
 */
export const equals = (a: Money, b: Money): boolean =>
  a.currency === b.currency && BigDecimal.equals(decimalOf(a), decimalOf(b))

const decimalIn = (currency: string, amount: Money): BigDecimal.BigDecimal =>
  decimalOf(
    Result.getOrThrowWith(
      inCurrency(amount, currency),
      ({ actual, expected }) => new Error(`an amount of ${actual} met one of ${expected}`)
    )
  )

/**
 * Formats an amount for people: grouped thousands, and the currency's decimals, or more where the amount has more.
 *
 * @example
 * format(money("450000", "CLP")) // => "450,000"
 */
export const format = (amount: Money): string => {
  const [whole = "", fraction = ""] = toDecimal(amount).split(".")
  const shown = fraction.padEnd(decimalsOf(amount.currency), "0")
  const minus = whole.startsWith("-") ? "-" : ""
  return minus + thousands(whole.slice(minus.length), ",") + (shown === "" ? "" : `.${shown}`)
}

/**
 * Formats an amount for programs: plain digits without exponent or trailing zeros.
 *
 * @example
 * toDecimal(money("1000.50", "ARS")) // => "1000.5"
 */
export const toDecimal = (amount: Money): string =>
  isPlainDecimal(amount.value) && SHORTEST.test(amount.value) ? amount.value : decimalString(decimalOf(amount))

/** Plain digits without zeros that say nothing. */
const SHORTEST = /^(?:[1-9]\d*|\d)(?:\.\d*[1-9])?$/

/**
 * The plain digits of a decimal. `BigDecimal.format` would use an exponent for large and small ones.
 *
 * @example
 * decimalString(BigDecimal.fromStringUnsafe("-12e20")) // => "-1200000000000000000000"
 */
export const decimalString = (value: BigDecimal.BigDecimal): string => {
  const { scale, value: units } = BigDecimal.scale(value, Math.max(0, BigDecimal.normalize(value).scale))
  if (scale === 0) return units.toString()
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0")
  return `${units < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/**
 * Rounds to whole minor units (ISO 4217), away from zero: for debits of the payer.
 *
 * @example
 * roundUp(money("10.001", "ARS")) // => money("10.01", "ARS")
 */
export const roundUp = <Currency extends string>(amount: Money<Currency>): Money<Currency> => round(amount, "from-zero")

/**
 * Rounds to whole minor units (ISO 4217), towards zero: for amounts that a payee receives.
 *
 * @example
 * roundDown(money("10.009", "ARS")) // => money("10", "ARS")
 */
export const roundDown = <Currency extends string>(amount: Money<Currency>): Money<Currency> => round(amount, "to-zero")

const round = <Currency extends string>(amount: Money<Currency>, mode: "from-zero" | "to-zero"): Money<Currency> =>
  moneyOf(BigDecimal.round(decimalOf(amount), { scale: decimalsOf(amount.currency), mode }), amount.currency)

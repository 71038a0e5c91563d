import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { thousands } from "../internal/thousands.ts"
import type { Reason } from "../Problem.ts"
import { decimalsOf } from "./Currency.ts"

/**
 * An exact amount of one currency. Never a binary float: `0.1 + 0.2` is `0.3` here.
 *
 * It is plain data: JSON and `structuredClone` give it back as it was, and {@link isMoney} tells whether what comes from
 * elsewhere is one. Otherwise it is made by the functions of this file alone. Where the currency is known when compiling,
 * pesos and dollars are two types that do not add up; where it is not, {@link inCurrency} tells them apart.
 */
export interface Money<out Currency extends string = string> {
  /** ISO 4217, upper-case. */
  readonly currency: Currency
  /**
   * In units of the currency (pesos, not centavos), as plain digits without exponent or zeros at the end, e.g. `1000.5`;
   * with a minus for what is owed. Text is no number to the language: add by {@link add}, compare by {@link compare}.
   */
  readonly value: string
  /** Only the compiler sees it. */
  readonly [made]: never
}

declare const made: unique symbol

/** More digits than any payment has, and as many as ISO 20022 takes. */
const maxDigits = 18
/** More characters than any number has that JavaScript writes. */
const longest = 400
const PLAIN = /^-?(?:0|[1-9]\d*)(\.\d+)?$/

/**
 * The amount that a program wrote: a decimal number or string as in JSON. Zeros at the end do not count as decimals.
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
  // What is far too long is not calculated with, since that takes more than twice as long for twice the digits.
  if (text.length > longest) {
    return Result.fail(
      PLAIN.test(text)
        ? { _tag: "TooManyDigits", max: maxDigits, actual: text.replaceAll(/\D/g, "").length }
        : { _tag: "NotANumber", found: text }
    )
  }
  // Only a number may come with an exponent, since JavaScript writes it so: as text it is a spreadsheet's.
  const decimal = typeof input === "number" || PLAIN.test(text) ? BigDecimal.fromString(text) : Option.none()
  if (Option.isNone(decimal)) return Result.fail({ _tag: "NotANumber", found: text })
  const value = BigDecimal.normalize(decimal.value)
  if (!BigDecimal.isPositive(value)) return Result.fail({ _tag: "NotPositive", found: text })
  const most = decimalsOf(currency)
  if (value.scale > most) return Result.fail({ _tag: "TooManyDecimals", currency, decimals: most, actual: value.scale })
  return limited(moneyOf(value, currency))
}

/**
 * An amount that came out of a computation, unless it has more digits than can be paid: 18 in whole minor units, as in
 * ISO 20022.
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
 * A known amount, for tables, tests and examples. What is no number is a defect: {@link parseAmount} reads what is not
 * known.
 *
 * @example
 * format(money("1250000", "ARS")) // => "1,250,000.00"
 */
export const money = <const Currency extends string>(value: string, currency: Currency): Money<Currency> =>
  moneyOf(BigDecimal.fromStringUnsafe(value), currency)

/**
 * An exact decimal as an amount, however many decimals it has: what a document holds, or a computation gave.
 *
 * @param value in units of the currency
 * @example
 * moneyOf(BigDecimal.fromStringUnsafe("133.96820027"), "USD") // => money("133.96820027", "USD")
 */
export const moneyOf = <const Currency extends string>(
  value: BigDecimal.BigDecimal,
  currency: Currency
): Money<Currency> => ({ currency, value: decimalString(value) }) as Money<Currency>

/**
 * Whether a value is an amount: what was stored as JSON, or was sent by somebody.
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
 * The exact decimal that an amount is, in units of its currency. What is no amount, since somebody took a number for one,
 * is a defect: {@link isMoney} tells before.
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
 * So many of the currency's minor units (ISO 4217): centavos of ARS, whole pesos of CLP.
 *
 * @example
 * fromMinorUnits(123456n, "ARS") // => money("1234.56", "ARS")
 * fromMinorUnits(123456n, "CLP") // => money("123456", "CLP")
 */
export const fromMinorUnits = <const Currency extends string>(units: bigint, currency: Currency): Money<Currency> =>
  moneyOf(BigDecimal.make(units, decimalsOf(currency)), currency)

/**
 * How many of its currency's minor units (ISO 4217) an amount is.
 *
 * Fails with `TooManyDecimals` when it is not a whole number of them.
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
 * Nothing of a currency.
 *
 * @example
 * zero("ARS") // => money("0", "ARS")
 */
export const zero = <const Currency extends string>(currency: Currency): Money<Currency> => fromMinorUnits(0n, currency)

/**
 * The same amount, its currency now known to the compiler: the way from data to amounts that can be added.
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
 * Both together, exactly. Two currencies do not compile where they are known; where they are not, two that differ are a
 * defect, since {@link inCurrency} is there to refuse them before.
 *
 * @example
 * add(money("0.1", "ARS"), money("0.2", "ARS")) // => money("0.3", "ARS")
 */
export const add = <Currency extends string>(a: Money<Currency>, b: Money<NoInfer<Currency>>): Money<Currency> =>
  moneyOf(BigDecimal.sum(decimalOf(a), decimalIn(a.currency, b)), a.currency)

/**
 * What is left of the first without the second, exactly; less than zero when there was less. Currencies as for
 * {@link add}.
 *
 * @example
 * subtract(money("1", "ARS"), money("1.5", "ARS")) // => money("-0.5", "ARS")
 */
export const subtract = <Currency extends string>(a: Money<Currency>, b: Money<NoInfer<Currency>>): Money<Currency> =>
  moneyOf(BigDecimal.subtract(decimalOf(a), decimalIn(a.currency, b)), a.currency)

/**
 * The exact sum; zero for none. Currencies as for {@link add}.
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
 * Which is more: -1 when the second is, 1 when the first is, 0 for the same. Currencies as for {@link add}.
 *
 * @example
 * compare(money("2", "ARS"), money("10", "ARS")) // => -1
 */
export const compare = <Currency extends string>(a: Money<Currency>, b: Money<NoInfer<Currency>>): -1 | 0 | 1 =>
  BigDecimal.Order(decimalOf(a), decimalIn(a.currency, b))

/**
 * Whether two amounts are the same amount of the same currency.
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
 * For people: thousands grouped, and as many decimals as the currency has (or the amount, if it has more).
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
 * For programs: plain digits without exponent or zeros at the end.
 *
 * @example
 * toDecimal(money("1000.50", "ARS")) // => "1000.5"
 */
export const toDecimal = (amount: Money): string => decimalString(decimalOf(amount))

/**
 * Plain digits of any decimal, however large or small: `BigDecimal.format` turns to exponents for those.
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
 * To whole minor units (ISO 4217), away from zero: what a payer is debited.
 *
 * @example
 * roundUp(money("10.001", "ARS")) // => money("10.01", "ARS")
 */
export const roundUp = <Currency extends string>(amount: Money<Currency>): Money<Currency> => round(amount, "from-zero")

/**
 * To whole minor units (ISO 4217), towards zero: what a payee receives.
 *
 * @example
 * roundDown(money("10.009", "ARS")) // => money("10", "ARS")
 */
export const roundDown = <Currency extends string>(amount: Money<Currency>): Money<Currency> => round(amount, "to-zero")

const round = <Currency extends string>(amount: Money<Currency>, mode: "from-zero" | "to-zero"): Money<Currency> =>
  moneyOf(BigDecimal.round(decimalOf(amount), { scale: decimalsOf(amount.currency), mode }), amount.currency)

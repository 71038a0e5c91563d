import { isCountry } from "../identifiers/country.ts"
import { decimalsOf } from "../money/Currency.ts"
import { isCurrencyCode } from "../money/CurrencyCode.ts"
import { error, type Problem, warning } from "../Problem.ts"
import * as ar from "./ar.ts"
import * as cl from "./cl.ts"
import * as international from "./international.ts"
import * as mx from "./mx.ts"
import * as py from "./py.ts"
import type { Field, Rail } from "./Rail.ts"
import * as us from "./us.ts"
import * as uy from "./uy.ts"

/** The ports that the provider serves, in its order. Documents may contain codes that are not in it. */
export const ports = {
  ar_ars: {
    id: "1",
    code: "ar_ars",
    country: "AR",
    currency: "ARS",
    rails: [ar.arDomesticBank],
    notKnown: ar.notKnownOfPesos
  },
  ar_usd: {
    id: "2",
    code: "ar_usd",
    country: "AR",
    currency: "USD",
    rails: [ar.arDomesticBankUsd],
    notKnown: ar.notKnownOfDollars
  },
  cl_clp: {
    id: "3",
    code: "cl_clp",
    country: "CL",
    currency: "CLP",
    rails: [cl.clDomesticBank],
    notKnown: cl.notKnown
  },
  uy_uyu: {
    id: "4",
    code: "uy_uyu",
    country: "UY",
    currency: "UYU",
    rails: [uy.uyDomesticBank],
    notKnown: uy.notKnown
  },
  py_pyg: {
    id: "5",
    code: "py_pyg",
    country: "PY",
    currency: "PYG",
    rails: [py.pyDomesticBank, py.pyAlias],
    notKnown: py.notKnownOfGuaranies
  },
  uy_usd: {
    id: "6",
    code: "uy_usd",
    country: "UY",
    currency: "USD",
    rails: [uy.uyDomesticBank],
    notKnown: uy.notKnown
  },
  py_usd: {
    id: "7",
    code: "py_usd",
    country: "PY",
    currency: "USD",
    rails: [py.pyDomesticBankUsd],
    notKnown: py.notKnownOfDollars
  },
  us_usd: {
    id: "8",
    code: "us_usd",
    country: "US",
    currency: "USD",
    rails: [us.usDomesticBank],
    notKnown: us.notKnown
  },
  other_usd: {
    id: "9",
    code: "other_usd",
    country: "OTHER",
    currency: "USD",
    rails: [international.internationalBankUsd],
    notKnown: international.notKnownOfDollars
  },
  mx_mxn: {
    id: "10",
    code: "mx_mxn",
    country: "MX",
    currency: "MXN",
    rails: [mx.mxDomesticBank, mx.mxCardOrPhone],
    notKnown: mx.notKnown
  },
  other_eur: {
    id: "11",
    code: "other_eur",
    country: "OTHER",
    currency: "EUR",
    rails: [international.internationalBankEur],
    notKnown: international.notKnownOfEuros
  }
} as const satisfies { readonly [code: string]: Port }

/** The code of a known port. Tables by port are typed by it: a new port does not compile until each has a row for it. */
export type PortCode = keyof typeof ports

/** The currency of a known port. Tables by currency are typed by it. */
export type PortCurrency = (typeof ports)[PortCode]["currency"]

/** A country and a currency, named `country_currency`, from which money comes or to which it is paid. */
export interface Port {
  /** The provider's id. */
  readonly id: string
  /** ISO 3166 alpha-2 and ISO 4217, lower-case, e.g. `cl_clp`; `other_*` is any other country, by wire. */
  readonly code: string
  /** ISO 3166 alpha-2 upper-case, or `OTHER`. */
  readonly country: string
  /** ISO 4217, upper-case. */
  readonly currency: string
  /** The usual one first. */
  readonly rails: ReadonlyArray<Rail>
  /** Open questions about the port, a sentence each, for people. */
  readonly notKnown: ReadonlyArray<string>
}

/**
 * The port with a code; undefined if it is not among {@link ports}.
 *
 * @example
 * portOf("cl_clp")?.currency // => "CLP"
 * portOf("br_brl") // => undefined
 */
export const portOf = (code: string): Port | undefined => byCode.get(code)

const byCode = new Map<string, Port>(Object.entries(ports))

/**
 * Whether a text has the form of a port's code.
 *
 * @example
 * isPortCode("br_brl") // => true
 * isPortCode("BRL") // => false
 */
export const isPortCode = (code: string): boolean => /^[a-z]{2,5}_[a-z]{3}$/.test(code)

/** What follows from a port's code, known or not. */
export interface PortDescription extends Omit<Port, "id"> {
  /** Whether it is one of {@link ports}. */
  readonly isKnown: boolean
  /** Undefined if the currency is not known. */
  readonly decimals: number | undefined
}

/**
 * What is known and not known about a port. For a well-formed code that is not among {@link ports}: its country, its currency
 * and the decimals. Undefined for a text without the form of a port's code.
 *
 * @example
 * describePort("cl_clp")?.decimals // => 0
 * describePort("br_brl")?.isKnown // => false
 * describePort("BRL") // => undefined
 */
export const describePort = (code: string): PortDescription | undefined => {
  const port = portOf(code)
  if (port !== undefined) return { ...port, isKnown: true, decimals: decimalsOf(port.currency) }
  if (!isPortCode(code)) return undefined
  const [country = "", currency = ""] = code.toUpperCase().split("_")
  const isCurrency = isCurrencyCode(currency)
  return {
    code,
    country,
    currency,
    isKnown: false,
    decimals: isCurrency ? decimalsOf(currency) : undefined,
    rails: [],
    notKnown: [
      ...(country === "OTHER" || isCountry(country) ? [] : [`Which country ${country} is: it is not in ISO 3166.`]),
      ...(isCurrency ? [] : [`How many decimals ${currency} has: it is not in ISO 4217.`]),
      "Whether the provider serves this port: its own list of ports tells.",
      "By which rails it pays, what they ask of an account, and which limits they have: pay by an instruction that the provider has."
    ]
  }
}

/**
 * A warning for a well-formed code that is not known, since the provider may have opened a port; an error for any other.
 *
 * @example
 * checkPortCode("cl_clp") // => undefined
 * checkPortCode("br_brl")?.severity // => "warning"
 * checkPortCode("BRL")?.severity // => "error"
 */
export const checkPortCode = (code: string): Problem | undefined => {
  if (portOf(code) !== undefined) return undefined
  const reason = { _tag: "UnknownPort", code, known: Object.keys(ports) } as const
  return isPortCode(code) ? warning([], reason) : error([], reason)
}

/**
 * Everything that a port asks of accounts, over all its rails: each field once, in the order of a form. Of a field that
 * two rails have, this is the first one's.
 *
 * @example
 * fieldsOf(ports.cl_clp).map(({ name }) => name) // => ["bank_code", "account_number", "account_type", "rut"]
 */
export const fieldsOf = ({ rails }: Port): ReadonlyArray<Field> => {
  const known = fieldsByRails.get(rails)
  if (known !== undefined) return known
  const fields = rails.flatMap((rail) => rail.fields)
  const once = fields.filter(({ name }, index) => fields.findIndex((field) => field.name === name) === index)
  fieldsByRails.set(rails, once)
  return once
}

/** A million rows ask for the fields of a few ports. */
const fieldsByRails = new WeakMap<Port["rails"], ReadonlyArray<Field>>()

/**
 * The rail that is meant by the fields that are given: the one that uses most of them, of equal ones the usual one.
 *
 * @example
 * railFor(ports.mx_mxn, ["card", "bank_code"])?.label // => "Transfer in Mexico to a debit card or a phone (SPEI)"
 * railFor(ports.mx_mxn, [])?.label // => "Bank transfer in Mexico (SPEI)"
 */
export const railFor = ({ rails }: Port, given: ReadonlyArray<string>): Rail | undefined => {
  let [best, most] = [rails[0], -1]
  if (rails.length < 2) return best
  for (const rail of rails) {
    let used = 0
    for (const { name } of rail.fields) if (given.includes(name)) used++
    if (used > most) [best, most] = [rail, used]
  }
  return best
}

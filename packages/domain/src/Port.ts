import { arDomesticBank, arDomesticBankUsd } from "./ports/ar.ts"
import { clDomesticBank } from "./ports/cl.ts"
import { internationalBankEur, internationalBankUsd } from "./ports/international.ts"
import { mxDomesticBank } from "./ports/mx.ts"
import { pyDomesticBank } from "./ports/py.ts"
import { usDomesticBank } from "./ports/us.ts"
import { uyDomesticBank } from "./ports/uy.ts"
import { error, type Problem, warning } from "./Problem.ts"
import type { Rail } from "./Rail.ts"

/** The ports that the provider serves, in its order. The list changes rarely; the wire is open to codes not in it. */
export const ports = {
  ar_ars: { id: "1", code: "ar_ars", country: "AR", currency: "ARS", rails: [arDomesticBank] },
  ar_usd: { id: "2", code: "ar_usd", country: "AR", currency: "USD", rails: [arDomesticBankUsd] },
  cl_clp: { id: "3", code: "cl_clp", country: "CL", currency: "CLP", rails: [clDomesticBank] },
  uy_uyu: { id: "4", code: "uy_uyu", country: "UY", currency: "UYU", rails: [uyDomesticBank] },
  py_pyg: { id: "5", code: "py_pyg", country: "PY", currency: "PYG", rails: [pyDomesticBank] },
  uy_usd: { id: "6", code: "uy_usd", country: "UY", currency: "USD", rails: [uyDomesticBank] },
  py_usd: { id: "7", code: "py_usd", country: "PY", currency: "USD", rails: [pyDomesticBank] },
  us_usd: { id: "8", code: "us_usd", country: "US", currency: "USD", rails: [usDomesticBank] },
  other_usd: { id: "9", code: "other_usd", country: "OTHER", currency: "USD", rails: [internationalBankUsd] },
  mx_mxn: { id: "10", code: "mx_mxn", country: "MX", currency: "MXN", rails: [mxDomesticBank] },
  other_eur: { id: "11", code: "other_eur", country: "OTHER", currency: "EUR", rails: [internationalBankEur] }
} as const satisfies { readonly [code: string]: Port }

/** One country and one currency, named `country_currency`: where money comes from, or where it is paid. */
export interface Port {
  /** The provider's id. */
  readonly id: string
  /** ISO 3166 alpha-2 and ISO 4217, lower-case, e.g. `cl_clp`; `other_*` is the rest of the world by wire. */
  readonly code: string
  /** ISO 3166 alpha-2 upper-case, or `OTHER`. */
  readonly country: string
  /** ISO 4217, upper-case. */
  readonly currency: string
  /** The ways of paying there, the usual one first. */
  readonly rails: ReadonlyArray<Rail>
}

/** The port of a code, or nothing when the code is not among {@link ports}. */
export const portOf = (code: string): Port | undefined => byCode.get(code)

const byCode = new Map<string, Port>(Object.entries(ports))

/**
 * Whether a text can be a port's code, known or not.
 *
 * @example
 * isPortCode("br_brl") // => true
 * isPortCode("BRL") // => false
 */
export const isPortCode = (code: string): boolean => /^[a-z]{2,5}_[a-z]{3}$/.test(code)

/** A well-formed code that we do not know is doubted, since the provider may have opened a port; others are refused. */
export const checkPortCode = (code: string): Problem | undefined => {
  if (portOf(code) !== undefined) return undefined
  const reason = { _tag: "UnknownPort", code, known: Object.keys(ports) } as const
  return isPortCode(code) ? warning([], reason) : error([], reason)
}

/** The rail of a `payment_method_type`; where a port is told, the port's own, since currencies ask for different fields. */
export const railOf = (paymentMethodType: string, port?: Port): Rail | undefined =>
  (port === undefined ? Object.values<Port>(ports) : [port])
    .flatMap(({ rails }) => rails)
    .find((rail) => rail.paymentMethodType === paymentMethodType)

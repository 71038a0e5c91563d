import type { PortCurrency } from "../ports/Port.ts"
import { isCurrencyCode } from "./CurrencyCode.ts"

/**
 * The signs of each currency beside a number, its code first. Signs that several currencies share are in {@link
 * sharedSigns}.
 *
 * @example
 * currencySigns.UYU.includes("$U") // => true
 */
export const currencySigns = {
  ARS: ["ARS", "AR$", "ARS$", "$AR", "$ARS", "ARG$"],
  BRL: ["BRL", "R$", "BRL$"],
  CAD: ["CAD", "CA$", "CAD$", "C$"],
  CLF: ["CLF", "UF"],
  CLP: ["CLP", "CL$", "CLP$", "$CL", "$CLP"],
  COP: ["COP", "COL$", "COP$", "$COP"],
  EUR: ["EUR", "€", "EURO", "EUROS"],
  GBP: ["GBP", "£"],
  MXN: ["MXN", "MX$", "MXN$", "$MX", "$MXN", "MEX$", "M.N.", "MN"],
  PEN: ["PEN", "S/", "S/."],
  PYG: ["PYG", "₲", "GS.", "GS", "G.", "GUARANÍES", "GUARANIES"],
  USD: ["USD", "US$", "USD$", "$US", "$USD", "U$S", "U$D", "DÓLARES", "DOLARES", "DOLLARS"],
  UYU: ["UYU", "$U", "UY$", "UYU$", "$UY", "$UYU"]
} as const satisfies { readonly [Currency in PortCurrency]: Signs } & { readonly [currency: string]: Signs }

type Signs = ReadonlyArray<string>

/**
 * Signs that several currencies share. In Argentina and Uruguay `$` means pesos, and is ambiguous beside an amount in
 * dollars.
 *
 * @example
 * sharedSigns.$.includes("CLP") // => true
 */
export const sharedSigns = {
  $: ["ARS", "CLP", "MXN", "USD", "UYU"],
  PESOS: ["ARS", "CLP", "MXN", "UYU"],
  PESO: ["ARS", "CLP", "MXN", "UYU"]
} as const satisfies { readonly [sign: string]: ReadonlyArray<string> }

/**
 * The currency that a sign means beside an amount of `currency` paid in `country`. Undefined where it is ambiguous.
 *
 * @param sign one of those above, or a code of ISO 4217, in any case
 * @param where the port; `$` means dollars where its country is `US`
 * @example
 * currencyOfSign("$", { currency: "CLP", country: "CL" }) // => "CLP"
 * currencyOfSign("us$", { currency: "UYU", country: "UY" }) // => "USD"
 * currencyOfSign("$", { currency: "USD", country: "UY" }) // => undefined
 */
export const currencyOfSign = (
  sign: string,
  { country, currency }: { readonly country?: string; readonly currency: string }
): string | undefined => {
  const upper = sign.toUpperCase()
  const sharers = new Map<string, ReadonlyArray<string>>(Object.entries(sharedSigns)).get(upper)
  if (sharers === undefined) return bySign.get(upper) ?? (isCurrencyCode(upper) ? upper : undefined)
  return sharers.includes(currency) && (currency !== "USD" || country === "US") ? currency : undefined
}

const bySign = new Map<string, string>(
  Object.entries(currencySigns).flatMap(([currency, signs]) => signs.map((sign) => [sign, currency] as const))
)

import * as Result from "effect/Result"
import { aba } from "../identifiers/aba.ts"
import { strayAccount } from "../identifiers/accountNumber.ts"
import { bic } from "../identifiers/bic.ts"
import { cbu } from "../identifiers/cbu.ts"
import { clabe } from "../identifiers/clabe.ts"
import { cuit } from "../identifiers/cuit.ts"
import { curp } from "../identifiers/curp.ts"
import { cvu } from "../identifiers/cvu.ts"
import { iban } from "../identifiers/iban.ts"
import type { Flaw, Identifier } from "../identifiers/Identifier.ts"
import { pyCi } from "../identifiers/pyCi.ts"
import { pyRuc } from "../identifiers/pyRuc.ts"
import { rfc } from "../identifiers/rfc.ts"
import { rut } from "../identifiers/rut.ts"
import { uyCi } from "../identifiers/uyCi.ts"
import { uyRut } from "../identifiers/uyRut.ts"
import { error, type Problem } from "../Problem.ts"
import { type Port, ports } from "./Port.ts"

/** The attributes of a withdrawal instruction that say how it pays, in any generation of the API. All are optional. */
export interface InstructionAttributes {
  readonly payment_method_type?: unknown
  readonly body?: { readonly [key: string]: unknown } | null | undefined
}

/**
 * The codes of the ports that an instruction can pay. They follow from its `payment_method_type`; else from `payment_method`,
 * `country` and `currency` of an older body; else from the country, or from a number that only one country uses. Undefined if
 * they cannot be determined: then no port is ruled out.
 *
 * @example
 * paysPorts({ payment_method_type: "uy_domestic_bank" }) // => ["uy_uyu", "uy_usd"]
 * paysPorts({ body: { payment_method: "domestic_bank", country: "AR", currency: "ARS" } }) // => ["ar_ars"]
 * paysPorts({ body: { payment_method: "international_bank", country: "FR", currency: "EUR" } }) // => ["other_eur"]
 * paysPorts({ body: { clabe: "012180000123456782" } }) // => ["mx_mxn"]
 */
export const paysPorts = ({
  body,
  payment_method_type: type
}: InstructionAttributes): ReadonlyArray<string> | undefined => {
  const method = type ?? body?.["payment_method_type"] ?? body?.["payment_method"]
  const country = capitals(body?.["country"])
  const currency = capitals(body?.["currency"])
  const isInternational = method === "international_bank"
  const isUntold = method === undefined || method === null
  const own = isUntold ? Object.keys(countryOfKey).find((key) => body?.[key]) : undefined
  const hasMethod = ({ rails }: Port) => rails.some(({ paymentMethodType }) => paymentMethodType === method)
  const isThere = (port: Port) =>
    own === undefined
      ? port.country === country &&
        (isUntold || isInternational || method === "domestic_bank" || method === "third_party")
      : port.country === countryOfKey[own]
  // A wire reaches any country
  const mayWire = ({ country: of }: Port) =>
    of === "OTHER" &&
    isUntold &&
    own === undefined &&
    Object.values<Port>(ports).some((port) => port.country === country)
  const codes = Object.values<Port>(ports)
    .filter((port) => hasMethod(port) || isThere(port) || mayWire(port))
    .filter((port) => currency === undefined || port.currency === currency)
    .map(({ code }) => code)
  return codes.length === 0 ? undefined : codes
}

/** Keys that only accounts of one country have; an IBAN belongs to none of the countries with ports of their own. */
const countryOfKey: { readonly [key: string]: string } = { cbu: "AR", cvu: "AR", clabe: "MX", aba: "US", iban: "OTHER" }

const capitals = (value: unknown): string | undefined =>
  typeof value === "string" ? value.trim().toUpperCase() : undefined

/**
 * Certain errors in the body of an instruction that another program wrote. Checks only known keys, and requires none. A
 * problem is `at` its key.
 *
 * @example
 * checkKnownFields({ bank: "any", bank_swift: "BANKDEFF" }) // => []
 */
export const checkKnownFields = (body: { readonly [key: string]: unknown }): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  for (const [key, identifiers] of Object.entries(knownKeys)) {
    const value = body[key]
    if ((typeof value !== "string" && typeof value !== "number") || value === "") continue
    const reason = refusal(identifiers, String(value))
    if (reason !== undefined) problems.push(error([key], { _tag: "BadIdentifier", ...reason }))
  }
  for (const key of accountKeys) {
    const value = body[key]
    if (typeof value !== "string" || value === "") continue
    const flaw: Flaw | undefined = /^0+$/.test(value) ? { _tag: "AllZero" } : strayAccount(value, true)
    if (flaw !== undefined) problems.push(error([key], { _tag: "BadIdentifier", name: "account number", flaw }))
  }
  return problems
}

/** Numbers without check digits: an error is only certain if the value cannot be an account number at all. */
const accountKeys = ["account_number", "bank_account_number"]

/** The identifiers that a key may hold; some keys are used in two countries. */
const knownKeys: { readonly [key: string]: ReadonlyArray<Identifier> } = {
  aba: [aba],
  alias_ci: [pyCi],
  alias_ruc: [pyRuc],
  bank_swift: [bic],
  bic: [bic],
  cbu: [cbu],
  ci: [uyCi, pyCi],
  clabe: [clabe],
  cuit: [cuit],
  curp: [curp],
  cvu: [cvu],
  iban: [iban],
  intermediary_bic: [bic],
  rfc: [rfc],
  ruc: [pyRuc, uyRut],
  rut: [rut, uyRut],
  wire_aba: [aba]
}

/** Why no identifier accepts the value. Of several reasons, the one of an identifier with the value's length is preferred. */
const refusal = (
  identifiers: ReadonlyArray<Identifier>,
  value: string
): { readonly name: string; readonly flaw: Flaw } | undefined => {
  const refusals: Array<{ readonly name: string; readonly flaw: Flaw }> = []
  for (const { check, name } of identifiers) {
    const checked = check(value)
    if (Result.isSuccess(checked)) return undefined
    refusals.push({ name, flaw: checked.failure })
  }
  return refusals.find(({ flaw }) => flaw._tag !== "WrongLength") ?? refusals[0]
}

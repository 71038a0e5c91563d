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

/** What a withdrawal instruction says of how to pay, in any generation of the API: nothing need be there. */
export interface InstructionAttributes {
  readonly payment_method_type?: unknown
  readonly body?: { readonly [key: string]: unknown } | null | undefined
}

/**
 * The codes of the ports that an instruction can pay, told by its `payment_method_type`, or by the `payment_method`,
 * `country` and `currency` of an older body; where neither tells, by the country alone, or by a number that one country has.
 * Nothing when it cannot be told: then no port is ruled out.
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
  // a wire goes to any country
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

/** Numbers that accounts in one country have, or where IBANs are, in none of ours. */
const countryOfKey: { readonly [key: string]: string } = { cbu: "AR", cvu: "AR", clabe: "MX", aba: "US", iban: "OTHER" }

const capitals = (value: unknown): string | undefined =>
  typeof value === "string" ? value.trim().toUpperCase() : undefined

/**
 * What is surely wrong in the body of an instruction that somebody else has written: only keys whose meaning we know are
 * looked at, and nothing is missed when it is not there. A problem is `at` its key.
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

/** Numbers without check digits: of them only what is none at all is sure. */
const accountKeys = ["account_number", "bank_account_number"]

/** A key that two countries use may hold either one's number. */
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

/** Why no identifier takes the value: of several, the one whose length it has knows best. */
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

import { bic, bicCountry } from "../identifiers/bic.ts"
import { iban, ibanCountry } from "../identifiers/iban.ts"
import { swiftAccount } from "../identifiers/swiftAccount.ts"
import { error, type Problem, warning } from "../Problem.ts"
import type { Account, Field, Rail } from "../Rail.ts"
import { address } from "./address.ts"

/** The 41 countries of SEPA: there an IBAN tells the bank, elsewhere a BIC must. Source: EPC409-09, since May 2025. */
const sepa = new Set(
  (
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM " +
    "VA"
  ).split(" ")
)

const bicOutsideSepa = (account: Account): Problem | undefined => {
  const country = ibanCountry(account["iban"] ?? "")
  if (account["bic"] !== undefined || sepa.has(country)) return undefined
  return error(["bic"], { _tag: "Missing", wanted: `the BIC of the bank, ${country} is outside SEPA` })
}

const sameCountry = (account: Account): Problem | undefined => {
  if (account["iban"] === undefined || account["bic"] === undefined) return undefined
  const countries = [ibanCountry(account["iban"]), bicCountry(account["bic"])] as const
  if (familyOf(countries[0]) === familyOf(countries[1])) return undefined
  const rule = `the IBAN is of ${countries[0]}, the bank is in ${countries[1]}`
  return warning(["bic"], { _tag: "Contradiction", other: "iban", rule })
}

/** Territories have BICs of their own and IBANs of the country they belong to, or the other way round. */
const familyOf = (country: string): string => families[country] ?? country
const families: { readonly [territory: string]: string } = {
  ...Object.fromEntries("BL GF GP MF MQ NC PF PM RE TF WF YT".split(" ").map((territory) => [territory, "FR"])),
  ...Object.fromEntries("GG IM JE".split(" ").map((territory) => [territory, "GB"])),
  AX: "FI"
}

const fields = {
  iban: {
    name: "iban",
    label: "IBAN",
    help: "Account number that begins with the country's two letters",
    example: iban.example,
    required: true,
    kind: { _tag: "Identifier", identifier: iban },
    secret: true
  },
  accountNumber: {
    name: "account_number",
    label: "Account number",
    help: "Up to 34 characters, where the country has no IBAN",
    example: swiftAccount.example,
    required: { oneOf: "account" },
    kind: { _tag: "Identifier", identifier: swiftAccount },
    secret: true
  },
  bic: {
    name: "bic",
    label: "BIC (SWIFT code) of the bank",
    help: "8 or 11 characters",
    example: bic.example,
    required: true,
    kind: { _tag: "Identifier", identifier: bic },
    secret: false
  },
  intermediaryBic: {
    name: "intermediary_bic",
    label: "BIC of the intermediary bank",
    help: "Where the payee's bank names one for the currency",
    example: "INTMUS33",
    required: false,
    kind: { _tag: "Identifier", identifier: bic },
    secret: false
  }
} as const satisfies { readonly [name: string]: Field }

/** Dollars by SWIFT. */
export const internationalBankUsd: Rail = {
  paymentMethodType: "international_bank",
  label: "International wire in dollars",
  fields: [
    { ...fields.iban, required: { oneOf: "account" } },
    fields.accountNumber,
    fields.bic,
    fields.intermediaryBic,
    address.city,
    address.country,
    address.address,
    address.postalCode
  ],
  rules: [sameCountry]
}

/** Euros by SEPA, or by SWIFT where SEPA does not reach. */
export const internationalBankEur: Rail = {
  paymentMethodType: "international_bank",
  label: "International transfer in euros",
  fields: [
    fields.iban,
    { ...fields.bic, help: "8 or 11 characters, needed outside SEPA", required: false },
    address.city,
    address.country,
    address.address,
    address.postalCode
  ],
  rules: [bicOutsideSepa, sameCountry]
}

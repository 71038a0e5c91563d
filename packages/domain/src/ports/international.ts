import { bic, bicCountry } from "../identifiers/bic.ts"
import { iban, ibanCountry } from "../identifiers/iban.ts"
import { swiftAccount } from "../identifiers/swiftAccount.ts"
import { error, warning } from "../Problem.ts"
import { characterSets } from "../text/CharacterSet.ts"
import { address } from "./fields/address.ts"
import { ownNumber } from "./fields/ownNumber.ts"
import type { Field, Rail, Rule } from "./Rail.ts"

/** The 41 countries of SEPA: there an IBAN tells the bank, elsewhere a BIC must. Source: EPC409-09, since May 2025. */
const sepa = new Set(
  (
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM " +
    "VA"
  ).split(" ")
)

const bicOutsideSepa: Rule = {
  says: "Outside the 41 countries of SEPA the BIC is needed.",
  check: (account) => {
    const country = ibanCountry(account["iban"] ?? "")
    if (account["bic"] !== undefined || sepa.has(country)) return undefined
    return error(["bic"], { _tag: "Missing", wanted: `the BIC of the bank, ${country} is outside SEPA` })
  }
}

const sameCountry: Rule = {
  says: "An IBAN and a BIC of different countries are doubted, but for territories and the country they belong to.",
  check: (account) => {
    if (account["iban"] === undefined || account["bic"] === undefined) return undefined
    const countries = [ibanCountry(account["iban"]), bicCountry(account["bic"])] as const
    if (familyOf(countries[0]) === familyOf(countries[1])) return undefined
    const rule = `the IBAN is of ${countries[0]}, the bank is in ${countries[1]}`
    return warning(["bic"], { _tag: "Contradiction", other: "iban", rule })
  }
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
    yieldsTo: "iban",
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
  identity: [["iban"], ["bic", "account_number"]],
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
  characters: characterSets.swift,
  clearings: [
    {
      name: "SWIFT",
      arrives: "in one or more bank days",
      source: "Banks on the way each take their time; no rule book promises a day"
    }
  ],
  rules: [sameCountry, ownNumber]
}

/** Euros by SEPA, or by SWIFT where SEPA does not reach. */
export const internationalBankEur: Rail = {
  paymentMethodType: "international_bank",
  label: "International transfer in euros",
  identity: [["iban"]],
  fields: [
    fields.iban,
    { ...fields.bic, help: "8 or 11 characters, needed outside SEPA", required: false },
    address.city,
    address.country,
    address.address,
    address.postalCode
  ],
  characters: characterSets.sepa,
  clearings: [
    {
      name: "SEPA credit transfer",
      arrives: "in one or more bank days",
      hours: "at the latest on the next bank day",
      source: "EPC125-05, SEPA Credit Transfer rulebook"
    },
    { name: "SWIFT", arrives: "in one or more bank days", source: "Outside the 41 countries of SEPA, EPC409-09" }
  ],
  rules: [bicOutsideSepa, sameCountry]
}

/** What is not known of `other_usd`. */
export const notKnownOfDollars: ReadonlyArray<string> = [
  "Which banks on the way take a fee, and how much arrives then.",
  "Which limits and hours the provider keeps, and which countries it does not pay to."
]

/** What is not known of `other_eur`. */
export const notKnownOfEuros: ReadonlyArray<string> = [
  "Whether the provider uses instant SEPA transfers.",
  "Which limits and hours the provider keeps, and which countries it does not pay to."
]

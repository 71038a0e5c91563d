import type { Problem, Reason } from "@concierge/domain/Problem"

/**
 * Why a transfer was not taken, as a code (ISO 20022 `ExternalStatusReason`); `NARR` where only the words beside it say it.
 *
 * @example
 * statusReason({ at: ["amount"], reason: { _tag: "NotPositive", found: "0" }, severity: "error" }) // => "AM12"
 * statusReason({ at: ["account", "clabe"], reason: { _tag: "Missing", wanted: "the CLABE" }, severity: "error" }) // => "AC03"
 */
export const statusReason = ({ at, reason }: Problem): string => {
  const field = at.findLast((key) => typeof key === "string")?.toString() ?? ""
  return byReason[reason._tag] ?? byField[field] ?? (at[0] === "account" ? "AC03" : "NARR")
}

const byReason: { readonly [Tag in Reason["_tag"]]?: string } = {
  CountMismatch: "AM18",
  SumMismatch: "AM10",
  NotDue: "CH03",
  TooManyDecimals: "CH20",
  TooManyDigits: "AM02",
  NotPositive: "AM12",
  NotANumber: "AM12",
  AmountMissing: "AM12",
  AmountAndBudget: "AM12",
  CostsEatBudget: "AM12",
  CurrencyMismatch: "AM03",
  UnknownPort: "AM03",
  DuplicateReference: "DU04",
  SamePayment: "AM05",
  NotPossible: "CH17",
  UnknownElement: "CH17",
  RepeatedElement: "CH17",
  OutOfOrder: "FF01"
}

/** By what is missing or wrong of the payee. */
const byField: { readonly [field: string]: string | undefined } = {
  payee_name: "BE22",
  cuit: "BE17",
  rut: "BE17",
  ci: "BE17",
  ruc: "BE17",
  rfc: "BE17",
  curp: "BE17",
  document: "BE17",
  address: "BE04",
  city: "BE04",
  country: "BE04",
  postal_code: "BE04",
  bic: "RC07",
  aba: "RC10",
  bank_code: "RC10",
  intermediary_bic: "RC11",
  account_type: "AC14"
}

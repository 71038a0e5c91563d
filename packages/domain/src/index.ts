/** The most used names in one entry point. Each is documented in its own file, which is an entry point as well. */
export { allocate } from "./money/Allocation.ts"
export { decimalsOf } from "./money/Currency.ts"
export { estimateAmount, estimateBudget } from "./prices/Estimate.ts"
export { accountSchema, amountSchema, fieldSchema } from "./Form.ts"
export { aba } from "./identifiers/aba.ts"
export { arAlias } from "./identifiers/arAlias.ts"
export { bic } from "./identifiers/bic.ts"
export { cbu } from "./identifiers/cbu.ts"
export { clabe } from "./identifiers/clabe.ts"
export { clAccount } from "./identifiers/clAccount.ts"
export { clBank } from "./identifiers/clBank.ts"
export { country } from "./identifiers/country.ts"
export { cuit } from "./identifiers/cuit.ts"
export { curp } from "./identifiers/curp.ts"
export { cvu } from "./identifiers/cvu.ts"
export { iban } from "./identifiers/iban.ts"
export type { Identifier } from "./identifiers/Identifier.ts"
export { mxBank } from "./identifiers/mxBank.ts"
export { mxCard } from "./identifiers/mxCard.ts"
export { mxMobile } from "./identifiers/mxMobile.ts"
export { pyAccount } from "./identifiers/pyAccount.ts"
export { pyCi } from "./identifiers/pyCi.ts"
export { pyMobile } from "./identifiers/pyMobile.ts"
export { pyRuc } from "./identifiers/pyRuc.ts"
export { rfc } from "./identifiers/rfc.ts"
export { rut } from "./identifiers/rut.ts"
export { swiftAccount } from "./identifiers/swiftAccount.ts"
export { usAccount } from "./identifiers/usAccount.ts"
export { uyAccount } from "./identifiers/uyAccount.ts"
export { uyBank } from "./identifiers/uyBank.ts"
export { uyCi } from "./identifiers/uyCi.ts"
export { uyRut } from "./identifiers/uyRut.ts"
export {
  add,
  compare,
  equals,
  format,
  fromMinorUnits,
  inCurrency,
  isMoney,
  type Money,
  money,
  parseAmount,
  roundDown,
  roundUp,
  subtract,
  sum,
  toMinorUnits,
  zero
} from "./money/Money.ts"
export * as Output from "./states/Output.ts"
export type { Payout, PayoutDraft } from "./payouts/Payout.ts"
export { checkPayouts, makePayoutCheck } from "./payouts/PayoutCheck.ts"
export { payoutFields } from "./payouts/PayoutField.ts"
export { type Plain, plain } from "./Plain.ts"
export { describePort, fieldsOf, type Port, portOf, ports, railFor } from "./ports/Port.ts"
export { codeOf, explain, isError, type Problem, type Reason } from "./Problem.ts"
export { type Quote, quoteAmount, quoteBudget } from "./prices/Quote.ts"
export { type Account, checkAccount, type Field, type Rail } from "./ports/Rail.ts"
export * as Request from "./states/Request.ts"
export type { Schema } from "./Schema.ts"
export { totalsByPort } from "./payouts/Totals.ts"
export { type Terms, terms } from "./prices/Terms.ts"
export { parseWrittenAmount } from "./money/WrittenAmount.ts"

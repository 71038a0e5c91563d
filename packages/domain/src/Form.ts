import type { StandardSchemaV1 } from "@standard-schema/spec"
import * as Result from "effect/Result"
import { type Money, parseAmount } from "./money/Money.ts"
import { type ReadMoney, readWrittenAmount } from "./money/WrittenAmount.ts"
import { type Port, railFor } from "./ports/Port.ts"
import { type Account, checkAccount, checkField, type Field, shapeOf } from "./ports/Rail.ts"
import { explain, isError, type Problem, type Reason } from "./Problem.ts"
import { type Schema, toSchema } from "./Schema.ts"

/**
 * The schema of an account at a port. The fields that are filled in select the rail; fields of other rails are dropped.
 * Each issue has its field as path. Warnings do not refuse; `checkAccount` returns them.
 *
 * @example
 * accountSchema({ rails: [{ fields: [], rules: [] }] })["~standard"].validate({ city: "Berlin" }) // => { value: {} }
 * accountSchema({ rails: [] })["~standard"].validate("Berlin") // => { issues: [{ message: "should be an object of the account's fields" }] }
 */
export const accountSchema = <Given extends Account = Account>(port: Port): Schema<Given, Account> =>
  toSchema((input) => {
    if (typeof input !== "object" || input === null) return failureOf("should be an object of the account's fields")
    const given = Object.entries(input).filter(([, value]) => value !== undefined && value !== null && value !== "")
    const issues = given.flatMap(([name, value]) =>
      typeof value === "string" ? [] : [{ message: `${name}: should be text`, path: [name] }]
    )
    if (issues.length > 0) return { issues }
    const rail = railFor(
      port,
      given.map(([name]) => name)
    )
    if (rail === undefined) return failureOf(`nothing is known of accounts at ${port.code}`)
    const { account, problems } = checkAccount(rail, Object.fromEntries(given))
    return taken(account, problems, rail.fields)
  })

/**
 * The schema of one field of an account or a payment. Empty text is accepted unless the field is required.
 *
 * @example
 * fieldSchema({ name: "city", label: "City", kind: { _tag: "Text", max: 35 } })["~standard"].validate(" Berlin ") // => { value: "Berlin" }
 * fieldSchema({ name: "city", label: "City", required: true, kind: { _tag: "Text", max: 35 } })["~standard"].validate("") // => { issues: [{ message: "City: is missing: give up to 35 characters" }] }
 */
export const fieldSchema = (field: Field): Schema<string, string> =>
  toSchema((input) => {
    const given = input ?? ""
    if (typeof given !== "string") return failureOf(`${field.label}: should be text`)
    if (given.trim() === "" && field.required !== true) return { value: "" }
    if (given.trim() === "") return failureOf(`${field.label}: is missing: give ${shapeOf(field)}`)
    const problems: Array<Problem> = []
    const value = checkField(field, given, problems)
    const refused = problems.find(isError)
    return refused === undefined ? { value } : failureOf(`${field.label}: ${explain(refused.reason)}`)
  })

/**
 * The schema of an amount: text as people write it, or a number. An ambiguous amount is refused even when only one
 * reading can be paid, since a person at a form can correct it.
 *
 * @example
 * amountSchema("ARS")["~standard"].validate("1.234,56") // => { value: money("1234.56", "ARS") }
 * amountSchema("ARS")["~standard"].validate("1.234") // => { issues: [{ message: '"1.234" is read as 1234, since ARS has 2 decimals: if that is meant, write 1234' }] }
 * amountSchema("CLP")["~standard"].validate(10.5) // => { issues: [{ message: "has 1 decimal, CLP has no decimals" }] }
 */
export const amountSchema = <const Currency extends string>(
  currency: Currency
): Schema<string | number, Money<Currency>> =>
  toSchema((input) => {
    if (typeof input !== "string" && typeof input !== "number") return failureOf("should be text or a number")
    const read: Result.Result<ReadMoney<Currency>, Reason> = typeof input === "number"
      ? Result.map(parseAmount(input, currency), (money) => ({ money }))
      : readWrittenAmount(input, { currency })
    if (Result.isFailure(read)) return failureOf(explain(read.failure))
    const { doubt, money } = read.success
    return doubt === undefined
      ? { value: money }
      : failureOf(`${explain(doubt)}: if that is meant, write ${doubt.read}`)
  })

const failureOf = (message: string): StandardSchemaV1.FailureResult => ({ issues: [{ message }] })

const taken = <Value>(
  value: Value,
  problems: ReadonlyArray<Problem>,
  fields: ReadonlyArray<Field>
): StandardSchemaV1.Result<Value> => {
  const labelOf = (name: unknown) => fields.find((field) => field.name === name)?.label ?? String(name)
  const issues = problems
    .filter(isError)
    .map(({ at, reason }) => ({ message: `${labelOf(at[0])}: ${explain(reason)}`, path: at }))
  return issues.length === 0 ? { value } : { issues }
}

import * as Result from "effect/Result"
import { isNoName } from "../identifiers/placeholder.ts"
import { unpadded } from "../identifiers/Scheme.ts"
import { format, parseAmount } from "../money/Money.ts"
import type { ReadMoney } from "../money/WrittenAmount.ts"
import { clearingOf } from "../ports/Clearing.ts"
import { fieldsOf, type Port, portOf, ports, railFor } from "../ports/Port.ts"
import { type Account, checkAccount, checkField, flawOfText, type Rail } from "../ports/Rail.ts"
import { error, isError, type Problem, type Reason, warning } from "../Problem.ts"
import { carried } from "../text/CharacterSet.ts"
import { isBlank, visible } from "../text/Text.ts"
import type { How, HowMuch, Payee, Payout } from "./Payment.ts"
import { isExamplePayout, payoutFields } from "./PayoutField.ts"

export type { How, HowMuch, Payee, Payout } from "./Payment.ts"

/** An unchecked payment: a row of a file or of a document. */
export interface PayoutDraft {
  readonly line: number
  readonly reference?: string | undefined
  readonly payee_id?: string | undefined
  readonly payee_name?: string | undefined
  readonly payee_email?: string | undefined
  readonly instruction_id?: string | undefined
  readonly port_code?: string | undefined
  readonly amount?: string | number | undefined
  readonly budget?: string | number | undefined
  /** The port's own fields, by the names that `concierge ports CODE` lists. */
  readonly account: Account
}

/** A problem and its line. Problems of the whole file are in line 1, the header. */
export interface LineProblem extends Problem {
  readonly line: number
}

/** Reads an amount in the currency of a port, e.g. `readWrittenAmount`. */
export type ReadAmount = (input: string, port: Port) => Result.Result<ReadMoney, Reason>

/**
 * Reads a decimal number, as JSON and XML have it.
 *
 * @example
 * readExact("10.50", { currency: "ARS" }) // => Result.succeed({ money: money("10.50", "ARS") })
 */
export const readExact: ReadAmount = (input, { currency }) =>
  Result.map(parseAmount(input, currency), (money) => ({ money }))

/**
 * Checks one payment by the rules of its port.
 *
 * @example
 * checkPayout({ line: 2, account: {} }, { currency: "ARS" }).problems[0].reason // => { _tag: "Missing", wanted: "a port, e.g. cl_clp" }
 */
export const checkPayout = (
  draft: PayoutDraft,
  origin: Port,
  readAmount: ReadAmount = readExact
): { readonly payout: Payout | undefined; readonly problems: ReadonlyArray<Problem> } => {
  const problems: Array<Problem> = isExamplePayout(draft) ? [error([], { _tag: "ExampleRow" })] : []
  const port = checkPort(draft.port_code, problems)
  const reference = text(draft, "reference", problems)
  const payee = checkPayee(draft, problems)
  const howMuch = checkHowMuch(draft, origin, port, readAmount, problems)
  const how = port === undefined ? undefined : checkHow(draft, port, problems)
  const large = tooLarge(howMuch, how)
  if (large !== undefined) problems.push(large)
  const same = sameNumber(draft, howMuch, how)
  if (same !== undefined) problems.push(same)
  if (payee?.name !== undefined && isNoName(payee.name) && flawOfText(payee.name) === undefined)
    problems.push(warning(["payee_name"], { _tag: "NoName", found: payee.name }))
  if (how?._tag === "Account") problems.push(...notCarried(payee, how, problems))
  const whole = port !== undefined && payee !== undefined && howMuch !== undefined && how !== undefined
  return {
    payout: whole && !problems.some(isError) ? { line: draft.line, reference, payee, port, howMuch, how } : undefined,
    problems
  }
}

const checkPort = (given: string | undefined, problems: Array<Problem>): Port | undefined => {
  const code = cellOf(given)
  const port = code === undefined ? undefined : (portOf(code) ?? portOf(code.toLowerCase()))
  if (port !== undefined) return port
  const reason =
    code === undefined
      ? missing("a port, e.g. cl_clp")
      : (flawOfText(code) ?? ({ _tag: "UnknownPort", code, known: Object.keys(ports) } as const))
  problems.push(error(["port_code"], reason))
  return undefined
}

/**
 * The visible text of a cell; undefined if it is blank.
 *
 * @example
 * cellOf(" Ana\u200b") // => "Ana"
 * cellOf(" ") // => undefined
 */
export const cellOf = (given: string | number | undefined): string | undefined => {
  const cell = visible(String(given ?? ""))
  return cell === "" ? undefined : cell
}

const missing = (wanted: string): Reason => ({ _tag: "Missing", wanted })

const checkPayee = (draft: PayoutDraft, problems: Array<Problem>): Payee | undefined => {
  const id = text(draft, "payee_id", problems)
  const name = text(draft, "payee_name", problems)
  if (id !== undefined) return { _tag: "Known", id, name }
  const email = text(draft, "payee_email", problems)
  if (name === undefined) {
    problems.push(error(["payee_name"], missing("the payee's name, or payee_id of a known one")))
    return undefined
  }
  return { _tag: "New", name, email }
}

const checkHowMuch = (
  draft: PayoutDraft,
  origin: Port,
  port: Port | undefined,
  readAmount: ReadAmount,
  problems: Array<Problem>
): HowMuch | undefined => {
  const [amount, budget] = [cellOf(draft.amount), cellOf(draft.budget)]
  if (amount !== undefined && budget !== undefined) {
    problems.push(error(["amount"], { _tag: "AmountAndBudget" }))
    return undefined
  }
  const [key, tag, given, where] =
    budget === undefined
      ? (["amount", "Amount", amount, port] as const)
      : (["budget", "Budget", budget, origin] as const)
  if (given === undefined) {
    problems.push(error([key], { _tag: "AmountMissing" }))
    return undefined
  }
  if (where === undefined) return undefined
  const flaw = flawOfText(given)
  const read = flaw === undefined ? readAmount(given, where) : Result.fail(flaw)
  if (Result.isFailure(read)) {
    problems.push(error([key], read.failure))
    return undefined
  }
  const { doubt, money } = read.success
  if (doubt !== undefined) problems.push(warning([key], doubt))
  return { _tag: tag, money }
}

const checkHow = (draft: PayoutDraft, port: Port, problems: Array<Problem>): How | undefined => {
  const given = Object.keys(draft.account)
  const id = text(draft, "instruction_id", problems)
  if (id !== undefined) {
    if (draft.payee_id === undefined) {
      problems.push(error(["payee_id"], missing("the payee whom the instruction belongs to")))
    }
    for (const field of given) {
      const rule = "an instruction holds the account already"
      problems.push(error(["account", field], { _tag: "Contradiction", other: "instruction_id", rule }))
    }
    return { _tag: "Instruction", id }
  }
  const rail = railFor(port, given)
  if (rail === undefined) return undefined
  const isOfRail = (field: string) => rail.fields.some(({ name }) => name === field)
  for (const field of given) {
    if (isOfRail(field)) continue
    problems.push(error(["account", field], strayReason(field, port, rail, given.filter(isOfRail))))
  }
  const { account, problems: found } = checkAccount(rail, draft.account)
  for (const problem of found) problems.push({ ...problem, at: ["account", ...problem.at] })
  return { _tag: "Account", rail, account }
}

/** Why a field does not fit: the port has no such field, or the other fields belong to another rail. */
const strayReason = (field: string, port: Port, rail: Rail, used: ReadonlyArray<string>): Reason => {
  const other = port.rails.find(({ fields }) => fields.some(({ name }) => name === field))
  if (other === undefined)
    return { _tag: "NotForPort", port: port.code, wanted: fieldsOf(port).map(({ name }) => name) }
  const against = used.find((name) => !other.fields.some((asked) => asked.name === name)) ?? "port_code"
  return {
    _tag: "Contradiction",
    other: against,
    rule: `fill in what one of these asks for: ${rail.label}; ${other.label}`
  }
}

/** A warning if an amount exceeds the known limits of all clearings of its rail. */
const tooLarge = (howMuch: HowMuch | undefined, how: How | undefined): Problem | undefined => {
  if (howMuch?._tag !== "Amount" || how?._tag !== "Account" || clearingOf(how.rail.clearings, howMuch.money)) {
    return undefined
  }
  const { name, upTo } = how.rail.clearings.at(-1) ?? {}
  const other = Object.keys(how.account)[0]
  if (upTo === undefined || other === undefined) return undefined
  const rule = `${name} takes up to ${format(upTo)} ${upTo.currency}, pay more to a bank account`
  return warning(["amount"], { _tag: "Contradiction", other, rule })
}

/** Warnings for characters that a rail does not carry. For a payee given by id, the provider's own name is used. */
const notCarried = (
  payee: Payee | undefined,
  { account, rail }: Extract<How, { _tag: "Account" }>,
  told: ReadonlyArray<Problem>
): Array<Problem> => {
  const doubts: Array<Problem> = []
  const look = (found: string, ...at: Problem["at"]) => {
    const { arrives, isLost } = carried(found, rail.characters)
    if (isLost && !isGarbled(at, told) && flawOfText(found) === undefined)
      doubts.push(warning(at, { _tag: "NotCarried", rail: rail.characters.name, found, arrives }))
  }
  if (payee?._tag === "New") look(payee.name, "payee_name")
  for (const { kind, name, secret } of rail.fields) {
    const given = kind._tag === "Text" && !secret ? account[name] : undefined
    if (given !== undefined) look(given, "account", name)
  }
  return doubts
}

/** Garbled texts get their own warning: typed anew, they have other characters. */
const isGarbled = (at: Problem["at"], told: ReadonlyArray<Problem>): boolean =>
  told.some((problem) => problem.reason._tag === "GarbledText" && problem.at.join("/") === at.join("/"))

/** A warning if an account number without check digits equals another number of the row: the columns may be mixed up. */
const sameNumber = (draft: PayoutDraft, howMuch: HowMuch | undefined, how: How | undefined): Problem | undefined => {
  const number = how?._tag === "Account" ? how.account["account_number"] : undefined
  if (number === undefined) return undefined
  const { payee_id, reference } = draft
  const others = { reference, payee_id, amount: howMuch === undefined ? undefined : howMuch.money.value }
  for (const [other, value] of Object.entries(others)) {
    if (value === undefined || unpadded(value) !== unpadded(number)) continue
    return warning(["account", "account_number"], { _tag: "Contradiction", other, rule: "both are the same number" })
  }
  return undefined
}

/** Checks a field of the payment itself by its row in `payoutFields`. */
const text = (
  draft: PayoutDraft,
  key: "reference" | "payee_id" | "payee_name" | "payee_email" | "instruction_id",
  problems: Array<Problem>
): string | undefined => {
  const given = draft[key] ?? ""
  return isBlank(given) ? undefined : checkField(payoutFields[key], given, problems)
}

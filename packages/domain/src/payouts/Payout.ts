import * as Result from "effect/Result"
import { isNoName } from "../identifiers/placeholder.ts"
import { unpadded } from "../identifiers/Scheme.ts"
import { format, type Money, parseAmount, sum } from "../money/Money.ts"
import {
  type DecimalMark,
  type ReadMoney,
  readWrittenAmount,
  type Settled,
  settledMarks
} from "../money/WrittenAmount.ts"
import { type Clearing, clearingOf } from "../ports/Clearing.ts"
import { fieldsOf, type Port, portOf, ports, railFor } from "../ports/Port.ts"
import { type Account, checkAccount, checkField, flawOfText, type Rail } from "../ports/Rail.ts"
import { error, isError, type Problem, type Reason, warning } from "../Problem.ts"
import { carried } from "../text/CharacterSet.ts"
import { visible } from "../text/Text.ts"
import { paymentKey, referenceKey } from "./Identity.ts"
import type { How, HowMuch, Payee, Payout } from "./Payment.ts"
import { exampleFieldOf, isExamplePayout, payoutFields } from "./PayoutField.ts"

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

/**
 * Checks each payment, and all of them together, and finds all problems at once. A payment with an error is not among the
 * payouts.
 *
 * @param written if people wrote the amounts; without it, amounts are decimal numbers as in JSON
 * @example
 * checkPayouts([], { currency: "ARS" }).problems[0].reason // => { _tag: "NoRows" }
 */
export const checkPayouts = (
  drafts: ReadonlyArray<PayoutDraft>,
  origin: Port,
  written?: Written
): { readonly payouts: ReadonlyArray<Payout>; readonly problems: ReadonlyArray<LineProblem> } => {
  if (drafts.length === 0) return { payouts: [], problems: [{ ...error([], { _tag: "NoRows" }), line: 1 }] }
  const payouts: Array<Payout> = []
  const problems: Array<LineProblem> = []
  const marks = written === undefined ? [] : marksOf(drafts, written)
  const settled = marks.length === 1 ? marks[0] : undefined
  const read: ReadAmount = written === undefined ? readExact : (input, port) => readWrittenAmount(input, port, settled)
  for (const draft of drafts) {
    const checked = checkPayout(draft, origin, read)
    problems.push(...checked.problems.map((problem) => ({ ...problem, line: draft.line })))
    if (checked.payout !== undefined) payouts.push(checked.payout)
  }
  const examples = written === undefined ? [] : exampleAccounts(payouts)
  problems.push(...examples, ...mixedMarks(drafts, marks), ...repetitions(drafts, payouts))
  const isExample = new Set(examples.map(({ line }) => line))
  return {
    payouts: payouts.filter(({ line }) => !isExample.has(line)),
    problems: problems.toSorted((a, b) => a.line - b.line)
  }
}

/** How people wrote the amounts. */
export interface Written {
  /** The decimal mark, if known; otherwise taken from the amounts that have one meaning only. */
  readonly decimalMark?: DecimalMark | undefined
}

/** Reads an amount in the currency of a port, e.g. `readWrittenAmount`. */
export type ReadAmount = (input: string, port: Port) => Result.Result<ReadMoney, Reason>

const readExact: ReadAmount = (input, { currency }) => Result.map(parseAmount(input, currency), (money) => ({ money }))

const marksOf = (drafts: ReadonlyArray<PayoutDraft>, { decimalMark }: Written): ReadonlyArray<Settled> =>
  decimalMark === undefined
    ? settledMarks(
        drafts.flatMap(({ line, ...draft }) =>
          [cellOf(draft.amount), cellOf(draft.budget)].flatMap((text) => (text === undefined ? [] : [{ line, text }]))
        )
      )
    : [{ mark: decimalMark }]

/** Accounts of the template that a file still contains, though names and references were replaced. */
const exampleAccounts = (payouts: ReadonlyArray<Payout>): ReadonlyArray<LineProblem> =>
  payouts.flatMap(({ how, line }) => {
    const field = how._tag === "Account" ? exampleFieldOf(how.rail, how.account) : undefined
    return field === undefined ? [] : [{ ...error(["account", field], { _tag: "ExampleAccount" }), line }]
  })

/** A file has one decimal mark; warns at the first line that uses the other one. */
const mixedMarks = (drafts: ReadonlyArray<PayoutDraft>, marks: ReadonlyArray<Settled>): ReadonlyArray<LineProblem> => {
  const [first, second] = marks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (first?.line === undefined || second?.line === undefined) return []
  const { line } = second
  const key = cellOf(drafts.find((draft) => draft.line === line)?.amount) === undefined ? "budget" : "amount"
  return [{ ...warning([key], { _tag: "MixedMarks", mark: second.mark, other: first.mark, line: first.line }), line }]
}

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
  const port = checkPort(cellOf(draft.port_code), problems)
  const reference = text(draft, "reference", problems)
  const payee = checkPayee(draft, problems)
  const howMuch = checkHowMuch(draft, origin, port, readAmount, problems)
  const how = port === undefined ? undefined : checkHow(draft, port, problems)
  for (const doubt of [tooLarge(howMuch, how), sameNumber(draft, howMuch, how)]) {
    if (doubt !== undefined) problems.push(doubt)
  }
  if (payee?.name !== undefined && flawOfText(payee.name) === undefined && isNoName(payee.name))
    problems.push(warning(["payee_name"], { _tag: "NoName", found: payee.name }))
  if (how?._tag === "Account") problems.push(...notCarried(payee, how, problems))
  const whole = port !== undefined && payee !== undefined && howMuch !== undefined && how !== undefined
  return {
    payout: whole && !problems.some(isError) ? { line: draft.line, reference, payee, port, howMuch, how } : undefined,
    problems
  }
}

/**
 * Number and sums of the payments by port, in the order in which the ports first appear.
 *
 * @example
 * totalsByPort([], { currency: "ARS" }) // => []
 */
export const totalsByPort = (
  payouts: ReadonlyArray<Payout>,
  origin: Port
): ReadonlyArray<{ readonly port: Port; readonly count: number; readonly amount: Money; readonly budget: Money }> =>
  [...new Set(payouts.map(({ port }) => port))].map((port) => {
    const paid = payouts.filter((payout) => payout.port === port)
    return {
      port,
      count: paid.length,
      amount: sum(
        port.currency,
        paid.filter(({ howMuch }) => howMuch._tag === "Amount").map(({ howMuch }) => howMuch.money)
      ),
      budget: sum(
        origin.currency,
        paid.filter(({ howMuch }) => howMuch._tag === "Budget").map(({ howMuch }) => howMuch.money)
      )
    }
  })

/** Payments of a port that exceed the limit of its instant clearing and go through a slower one. */
export interface Slower {
  readonly port: Port
  /** The instant clearing, with its limit. */
  readonly atOnce: Clearing
  readonly by: Clearing
  readonly lines: ReadonlyArray<number>
}

/**
 * Payments that arrive later than smaller ones to the same port would: people may split them or wait. Payments with a budget are
 * left out, since their amount is only known with the quote.
 *
 * @example
 * slowerOnes([]) // => []
 */
export const slowerOnes = (payouts: ReadonlyArray<Payout>): ReadonlyArray<Slower> => {
  const found = new Map<Clearing, Slower>()
  for (const { how, howMuch, line, port } of payouts) {
    const rail = how._tag === "Account" ? how.rail : port.rails[0]
    const atOnce = rail?.clearings[0]
    if (rail === undefined || atOnce === undefined || howMuch._tag === "Budget") continue
    const by = clearingOf(rail.clearings, howMuch.money)
    if (by === undefined || by === atOnce) continue
    found.set(by, { port, atOnce, by, lines: [...(found.get(by)?.lines ?? []), line] })
  }
  return [...found.values()]
}

const checkPort = (code: string | undefined, problems: Array<Problem>): Port | undefined => {
  const port = portNamed(code)
  if (port !== undefined) return port
  const reason =
    code === undefined
      ? missing("a port, e.g. cl_clp")
      : (flawOfText(code) ?? ({ _tag: "UnknownPort", code, known: Object.keys(ports) } as const))
  problems.push(error(["port_code"], reason))
  return undefined
}

const portNamed = (code: string | undefined): Port | undefined => portOf(cellOf(code)?.toLowerCase() ?? "")

/** The visible text of a cell; undefined if it is blank. */
const cellOf = (given: string | number | undefined): string | undefined => {
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
  // Garbled texts get their own warning: typed anew, they have other characters
  const garbled = new Set(told.filter(({ reason }) => reason._tag === "GarbledText").map(({ at }) => at.join("/")))
  const texts: Array<readonly [Problem["at"], string]> = rail.fields.flatMap(({ kind, name, secret }) => {
    const given = account[name]
    return kind._tag === "Text" && !secret && given !== undefined ? [[["account", name], given] as const] : []
  })
  if (payee?._tag === "New") texts.unshift([["payee_name"], payee.name])
  return texts.flatMap(([at, found]) => {
    const { arrives, isLost } = carried(found, rail.characters)
    return isLost && !garbled.has(at.join("/")) && flawOfText(found) === undefined
      ? [warning(at, { _tag: "NotCarried", rail: rail.characters.name, found, arrives })]
      : []
  })
}

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
  const given = draft[key]
  return cellOf(given) === undefined ? undefined : checkField(payoutFields[key], given ?? "", problems)
}

/** Repetitions within the file: an error for a reference, a warning for a payment. */
const repetitions = (
  drafts: ReadonlyArray<PayoutDraft>,
  payouts: ReadonlyArray<Payout>
): ReadonlyArray<LineProblem> => {
  const problems: Array<LineProblem> = []
  const references = new Map<string, number>()
  for (const { line, reference } of drafts) {
    const key = referenceKey(reference ?? "")
    if (reference === undefined || key === "") continue
    const first = references.get(key)
    if (first === undefined) references.set(key, line)
    else problems.push({ ...error(["reference"], { _tag: "DuplicateReference", reference, line: first }), line })
  }
  for (const { first, line } of samePayments(payouts))
    problems.push({ ...warning(["amount"], { _tag: "SamePayment", line: first }), line })
  return problems
}

/**
 * Payments with the same {@link paymentKey} as an earlier one in the file, whose line is `first`.
 *
 * @example
 * samePayments([]) // => []
 */
export const samePayments = (
  payouts: ReadonlyArray<Payout>
): ReadonlyArray<{ readonly line: number; readonly first: number }> => {
  const paid = new Map<string, number>()
  return payouts.flatMap((payout) => {
    const { line } = payout
    const first = paid.get(paymentKey(payout))
    if (first === undefined) paid.set(paymentKey(payout), line)
    return first === undefined ? [] : [{ line, first }]
  })
}

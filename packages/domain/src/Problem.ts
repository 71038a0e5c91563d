import { describe } from "./identifiers/Identifier.ts"
import type { Reason } from "./internal/Reason.ts"
import { quoted, quotedAmount } from "./text/Hidden.ts"
import { named } from "./text/Text.ts"

export type { Reason } from "./internal/Reason.ts"

/**
 * An error or a doubt about one place of an input. The same value becomes a line of `concierge check`, an error object
 * of the HTTP API, or a hint under a form's field.
 */
export interface Problem {
  /** The path from the outside in, e.g. `["rows", 3, "account", "cbu"]`. A column has one key. */
  readonly at: ReadonlyArray<string | number>
  readonly reason: Reason
  /** An error refuses the value; a warning accepts it and is shown. */
  readonly severity: "error" | "warning"
}

type Of<Tag extends Reason["_tag"]> = Extract<Reason, { _tag: Tag }>

const decimals = (count: number) => (count === 0 ? "no decimals" : count === 1 ? "1 decimal" : `${count} decimals`)

/** Anything but a currency code is quoted, since it may be any text. */
const currencyOrQuoted = (found: string) => (/^[A-Z]{3}$/.test(found) ? found : quoted(found))

/** One row per reason: a code for programs and a sentence for people. */
export const reasons: {
  readonly [Tag in Reason["_tag"]]: { readonly code: string; readonly sentence: (reason: Of<Tag>) => string }
} = {
  Missing: { code: "missing", sentence: ({ wanted }) => `is missing: give ${wanted}` },
  WrongType: { code: "wrong_type", sentence: ({ expected }) => `should be ${expected}` },
  TooLong: { code: "too_long", sentence: ({ actual, max }) => `has ${actual} characters, at most ${max} are taken` },
  WrongText: { code: "wrong_text", sentence: ({ allowed }) => `should be ${allowed}` },
  ForbiddenCharacter: {
    code: "forbidden_character",
    sentence: ({ character }) => `has ${named(character)} in it, which people do not see: type it anew`
  },
  SpreadsheetError: {
    code: "spreadsheet_error",
    sentence: ({ found }) => `has ${found} in it, the error of a spreadsheet: mend what it was computed from`
  },
  GarbledText: {
    code: "garbled_text",
    sentence: ({ found, meant }) =>
      `has letters that were lost or read in the wrong encoding, ${quoted(found)}: ` +
      (meant === undefined ? "type it anew" : `was ${quoted(meant)} meant?`)
  },
  NotCarried: {
    code: "not_carried",
    sentence: ({ arrives, found, rail }) =>
      `has characters that ${rail} does not carry: ${quoted(found)} may arrive as ${quoted(arrives)}, write it in Latin letters`
  },
  NotOneOf: {
    code: "not_one_of",
    sentence: ({ choices, found }) => `is ${quoted(found)}, should be one of ${choices.join(", ")}`
  },
  BadIdentifier: { code: "bad_identifier", sentence: ({ flaw, name }) => describe(flaw, name) },
  DoubtfulIdentifier: { code: "doubtful_identifier", sentence: ({ flaw, name }) => describe(flaw, name) },
  Contradiction: { code: "contradiction", sentence: ({ other, rule }) => `does not fit ${other}: ${rule}` },
  NotForPort: {
    code: "not_for_port",
    sentence: ({ port, wanted }) => `is not used by ${port}, which asks for ${wanted.join(", ")}`
  },
  UnknownPort: {
    code: "unknown_port",
    sentence: ({ code, known }) => `${quoted(code)} is not a known port: ${known.join(", ")}`
  },
  UnknownColumn: {
    code: "unknown_column",
    sentence: ({ column, nearest }) =>
      `column ${quoted(column)} is not known` + (nearest === undefined ? "" : `: did you mean ${nearest}?`)
  },
  DuplicateColumn: {
    code: "duplicate_column",
    sentence: ({ column, names }) =>
      names === undefined
        ? `column ${quoted(column)} stands twice: keep one`
        : `columns ${quoted(names[0])} and ${quoted(names[1])} both say ${column}: keep one`
  },
  AmbiguousColumn: {
    code: "ambiguous_column",
    sentence: ({ candidates, column }) =>
      `column ${quoted(column)} can be ${candidates.join(" or ")}: say which, by that name`
  },
  UnneededColumn: {
    code: "unneeded_column",
    sentence: ({ column }) => `column ${quoted(column)} is not known or not needed, and is not read`
  },
  MissingColumn: {
    code: "missing_column",
    sentence: ({ column }) => `the file has no column ${quoted(column)}, though it is said what it means`
  },
  TooManyColumns: {
    code: "too_many_columns",
    sentence: ({ actual, max }) => `the file has ${actual} columns, at most ${max} are read: keep those of the payments`
  },
  RepeatedHeader: {
    code: "repeated_header",
    sentence: ({ isSame }) =>
      isSame
        ? "names the columns again, and is no payment"
        : "names the columns again, and not as the first line does: what follows it belongs in a file of its own"
  },
  PortMismatch: {
    code: "port_mismatch",
    sentence: ({ pays, port }) => `the instruction pays ${pays}, the output goes to ${port}`
  },
  AmountMissing: {
    code: "amount_missing",
    sentence: () => "neither amount nor budget is given: give exactly one"
  },
  AmountAndBudget: {
    code: "amount_and_budget",
    sentence: () => "both amount and budget are given: give exactly one, quoting computes the other"
  },
  NotANumber: {
    code: "not_a_number",
    sentence: ({ found, mark }) =>
      `${quotedAmount(found)} is not an amount` +
      (mark === undefined ? "" : ` with ${JSON.stringify(mark)} before its decimals`) +
      ": write digits 0 to 9, without zeros in front, and at most one decimal " +
      (mark === "," ? "comma" : "point")
  },
  AmbiguousNumber: {
    code: "ambiguous_number",
    sentence: ({ found, readings }) =>
      `${quotedAmount(found)} can be read as ${readings[0]} or as ${readings[1]}: write one of these`
  },
  AmbiguousSign: {
    code: "ambiguous_sign",
    sentence: ({ currency, sign, write }) =>
      `${quoted(sign)} may mean something else than ${currency} there: write ${write}`
  },
  ReadAs: {
    code: "read_as",
    sentence: ({ found, line, mark, read }) =>
      `${quotedAmount(found)} is read as ${read}, since line ${line} has ${JSON.stringify(mark)} before its decimals`
  },
  ReadWhole: {
    code: "read_whole",
    sentence: ({ currency, decimals: count, found, read }) =>
      `${quotedAmount(found)} is read as ${read}, since ${currency} has ${decimals(count)}`
  },
  MixedMarks: {
    code: "mixed_marks",
    sentence: ({ line, mark, other }) =>
      `has ${JSON.stringify(mark)} before its decimals, line ${line} has ${JSON.stringify(other)}: is each amount what was meant?`
  },
  NotPositive: { code: "not_positive", sentence: ({ found }) => `is ${quotedAmount(found)}, should be more than 0` },
  TooManyDecimals: {
    code: "too_many_decimals",
    sentence: (reason) => `has ${decimals(reason.actual)}, ${reason.currency} has ${decimals(reason.decimals)}`
  },
  TooManyDigits: {
    code: "too_many_digits",
    sentence: ({ actual, max }) => `has ${actual} digits, at most ${max} are taken`
  },
  CurrencyMismatch: {
    code: "currency_mismatch",
    sentence: ({ actual, expected }) => `is in ${currencyOrQuoted(actual)}, should be in ${currencyOrQuoted(expected)}`
  },
  CostsEatBudget: {
    code: "costs_eat_budget",
    sentence: ({ currency, least }) =>
      `leaves nothing to arrive after fee and cost: spend at least ${least} ${currency}`
  },
  DuplicateReference: {
    code: "duplicate_reference",
    sentence: ({ line, reference }) => `${quoted(reference)} stands in line ${line} already: references are unique`
  },
  SamePayment: {
    code: "same_payment",
    sentence: ({ line }) => `pays the same account the same amount as line ${line}: is it meant twice?`
  },
  WrongCellCount: {
    code: "wrong_cell_count",
    sentence: ({ actual, expected }) =>
      `the line has ${actual} cells, the header has ${expected}: quote a cell that holds the separator`
  },
  BrokenQuotes: {
    code: "broken_quotes",
    sentence: () => 'a quote (") is opened and never closed, or stands inside a cell'
  },
  LineBreak: {
    code: "line_break",
    sentence: ({ closes }) =>
      `the quote (") that opens in this line is closed in line ${closes}: no cell goes over several lines`
  },
  CutOff: {
    code: "cut_off",
    sentence: () => "the file ends inside of this line: if nothing is missing, end it with a line break"
  },
  TotalLine: {
    code: "total_line",
    sentence: () => "the line is a total, and no payment: take it away"
  },
  ExampleRow: {
    code: "example_row",
    sentence: () => "the line is an example of the template: put a payment of yours in its place, or take it away"
  },
  ExampleAccount: {
    code: "example_account",
    sentence: () => "is the account of our own examples, which we made up: give the payee's"
  },
  NoName: {
    code: "no_name",
    sentence: ({ found }) => `is ${quoted(found)}, hardly a name: give the payee's, as the bank knows them`
  },
  AssumedEncoding: {
    code: "assumed_encoding",
    sentence: ({ encoding, sample }) =>
      `the file is not in UTF-8; ${encoding} is assumed` +
      (sample.length === 0 ? "" : `, and gives ${sample.map(quoted).join(", ")}: is that right?`)
  },
  TwoEncodings: {
    code: "two_encodings",
    sentence: ({ line }) =>
      `the file is in two encodings: line ${line} is in UTF-8, this one is not: save it again as CSV (UTF-8)`
  },
  OtherFormat: {
    code: "other_format",
    sentence: ({ instead, is }) => `the file is ${is}: ${instead}`
  },
  FileTooLarge: {
    code: "file_too_large",
    sentence: ({ maxBytes }) => `the file is larger than ${maxBytes / 1024 / 1024} MiB: split it`
  },
  DamagedFile: {
    code: "damaged_file",
    sentence: ({ bytes, wanted }) =>
      `the file is not as it came: ${bytes < wanted ? `${bytes} of its ${wanted} bytes are left` : "its bytes are others"}; send it again under another name`
  },
  NotText: { code: "not_text", sentence: () => "the file is not text: save the sheet as CSV (UTF-8)" },
  DeclaredEncoding: {
    code: "declared_encoding",
    sentence: ({ actual, declared }) => `the file declares ${quoted(declared)} and is in ${actual}, as which it is read`
  },
  Malformed: { code: "malformed", sentence: ({ flaw, format }) => `the file is not well-formed ${format}: ${flaw}` },
  UnknownElement: {
    code: "unknown_element",
    sentence: ({ element }) => `element ${quoted(element)} does not belong here: correct its name or its place`
  },
  RepeatedElement: {
    code: "repeated_element",
    sentence: ({ element }) => `element ${quoted(element)} stands more than once here: keep one`
  },
  OutOfOrder: {
    code: "out_of_order",
    sentence: ({ after, element }) =>
      `element ${quoted(element)} stands after ${quoted(after)}: the schema has it before`
  },
  NotPassedOn: {
    code: "not_passed_on",
    sentence: ({ others }) =>
      "is not passed on to the payee or the bank" +
      (others === 0 ? "" : `; the same in ${others} other ${others === 1 ? "place" : "places"}`)
  },
  NotPossible: { code: "not_possible", sentence: ({ asks, instead }) => `asks for ${asks}: ${instead}` },
  NotDebited: {
    code: "not_debited",
    sentence: ({ currency }) =>
      `is not the account that is debited: the payments are paid from the balance in ${currency} at the provider`
  },
  CountMismatch: {
    code: "count_mismatch",
    sentence: ({ actual, stated }) => `is ${quoted(stated)}, ${actual} payments were counted: is the file complete?`
  },
  SumMismatch: {
    code: "sum_mismatch",
    sentence: ({ actual, stated }) =>
      `is ${quotedAmount(stated)}, the amounts add up to ${actual}: is the file complete and unchanged?`
  },
  NotDue: {
    code: "not_due",
    sentence: ({ date, today }) =>
      `is ${date}, today is ${today} (UTC): payments go out as soon as they are approved, so give the file on that day`
  },
  PastDate: { code: "past_date", sentence: ({ date }) => `is ${date}, which is past: payments go out once approved` },
  NoRows: { code: "no_rows", sentence: () => "there is no payment: give at least one" },
  TooManyRows: { code: "too_many_rows", sentence: ({ max }) => `more than ${max} payments: split them` }
}

/**
 * The sentence for a reason: what is wrong, and what would be right.
 *
 * @example
 * explain({ _tag: "TooManyDecimals", currency: "CLP", decimals: 0, actual: 1 }) // => "has 1 decimal, CLP has no decimals"
 */
export const explain = (reason: Reason): string => (reasons[reason._tag].sentence as (reason: Reason) => string)(reason)

/**
 * The code of a reason. Codes are stable.
 * @example
 * codeOf({ _tag: "AmountMissing" }) // => "amount_missing"
 */
export const codeOf = (reason: Reason): string => reasons[reason._tag].code

/**
 * Makes a problem that refuses the value.
 * @example
 * error(["amount"], { _tag: "AmountMissing" }).severity // => "error"
 */
export const error = (at: Problem["at"], reason: Reason): Problem => ({ at, reason, severity: "error" })
/**
 * Makes a problem that accepts the value and is shown.
 * @example
 * warning(["amount"], { _tag: "SamePayment", line: 3 }).severity // => "warning"
 */
export const warning = (at: Problem["at"], reason: Reason): Problem => ({ at, reason, severity: "warning" })
/**
 * Whether a problem refuses the value.
 * @example
 * isError(warning([], { _tag: "NoRows" })) // => false
 */
export const isError = (problem: Problem): boolean => problem.severity === "error"

import * as Result from "effect/Result"
import type { Identifier } from "../identifiers/Identifier.ts"
import { error, isError, type Problem, type Reason, warning } from "../Problem.ts"
import type { CharacterSet } from "../text/CharacterSet.ts"
import { forbiddenIn, garbledIn, spreadsheetErrorIn, squeezed, visible } from "../text/Text.ts"
import type { Clearing } from "./Clearing.ts"

/** A way of paying into a port: what it asks of the payee's account. */
export interface Rail {
  /** The withdrawal instruction's `payment_method_type`, e.g. `cl_domestic_bank`. */
  readonly paymentMethodType: string
  readonly label: string
  readonly fields: ReadonlyArray<Field>
  /**
   * The fields that together name one account, best first: the first set that an account has whole. What may be left out,
   * misspelt or mended without another account being meant (a city, a tax id, a type) stands in none.
   */
  readonly identity: ReadonlyArray<ReadonlyArray<string>>
  /** What arrives of names and addresses. */
  readonly characters: CharacterSet
  /** By which systems the money goes, the one for small amounts first; none where nobody could tell us. */
  readonly clearings: ReadonlyArray<Clearing>
  /** Rules between fields, run when every field alone is right. */
  readonly rules: ReadonlyArray<Rule>
}

/** What fields must be to each other. */
export interface Rule {
  /** The rule as a sentence, for people. */
  readonly says: string
  /** What is wrong with an account whose values are normalised. */
  readonly check: (account: Account) => Problem | undefined
}

/** One thing that a rail asks for. The same row makes a CSV column, a form's field, a key of an instruction's body. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly help: string
  /** A made-up value that passes. */
  readonly example: string
  /** `true`, `false`, or the name of a group of which exactly one field is given (e.g. `cbu`, `cvu` or `alias`). */
  readonly required: boolean | { readonly oneOf: string }
  readonly kind:
    | { readonly _tag: "Identifier"; readonly identifier: Identifier }
    /** Synonyms are what people write for a choice, in small letters and digits without anything else: `ctacte`. */
    | {
        readonly _tag: "Choice"
        readonly choices: ReadonlyArray<string>
        readonly synonyms?: ReadonlyMap<string, string>
      }
    /** The pattern and, for people, what it allows. */
    | {
        readonly _tag: "Text"
        readonly max: number
        /** What is taken away that stands around it. */
        readonly normalise?: (given: string) => string
        readonly pattern?: Pick<RegExp, "test">
        readonly allowed?: string
      }
  /** Another field, of the same group, that takes a value in place of this one when it is right there. */
  readonly yieldsTo?: string
  /** The field holds bank details: mask it wherever it is shown, never log it. */
  readonly secret: boolean
}

/** What is known of a payee's account: field name to value, as given or normalised. */
export type Account = { readonly [field: string]: string }

/**
 * Everything wrong with an account, and the account as it is stored and sent: the rail's own fields, normalised where
 * they are right and as given where they are not. A problem is `at` its field's name.
 *
 * @example
 * checkAccount({ fields: [], rules: [] }, { city: "Berlin" }) // => { account: {}, problems: [] }
 */
export const checkAccount = (
  rail: Rail,
  account: Account
): { readonly account: Account; readonly problems: ReadonlyArray<Problem> } => {
  const problems: Array<Problem> = []
  const checked: { [field: string]: string } = {}
  for (const field of rail.fields) {
    const given = account[field.name] ?? ""
    const home = homeOf(rail, field, visible(given))
    if (home !== undefined && !(home.name in checked)) {
      checked[home.name] = checkField(home, given, problems)
      const flaw = { _tag: "LikeIban", takenAs: home.name } as const
      problems.push(warning([field.name], { _tag: "DoubtfulIdentifier", name: field.label, flaw }))
    } else if (visible(given) !== "") checked[field.name] = checkField(field, given, problems)
    else if (field.required === true) problems.push(error([field.name], { _tag: "Missing", wanted: wanted(field) }))
  }
  for (const group of groupsOf(rail)) {
    const [first, ...others] = group.filter(({ name }) => name in checked)
    if (first !== undefined && others.length === 0) continue
    const names = toList(group.map(({ name }) => name))
    if (first === undefined && group[0] !== undefined) {
      problems.push(error([group[0].name], { _tag: "Missing", wanted: names }))
    }
    for (const { name } of others) {
      problems.push(error([name], { _tag: "Contradiction", other: first?.name ?? "", rule: `give one of ${names}` }))
    }
  }
  if (!problems.some(isError)) {
    for (const { check } of rail.rules) {
      const problem = check(checked)
      if (problem !== undefined) problems.push(problem)
    }
  }
  return { account: checked, problems }
}

/**
 * What a field's values look like, for people.
 *
 * @example
 * shapeOf({ kind: { _tag: "Choice", choices: ["checking", "savings"] } }) // => "checking or savings"
 * shapeOf({ kind: { _tag: "Text", max: 35 } }) // => "up to 35 characters"
 */
export const shapeOf = ({ kind }: Pick<Field, "kind">): string => {
  if (kind._tag === "Identifier") return kind.identifier.shape
  if (kind._tag === "Choice") return toList(kind.choices)
  return kind.allowed ?? `up to ${kind.max} characters`
}

/**
 * An account made of a rail's own examples: what is needed and no more, of a group the first field. It passes without a
 * problem.
 *
 * @example
 * exampleOf({ fields: [{ name: "city", example: "Berlin", required: true }] }) // => { city: "Berlin" }
 */
export const exampleOf = ({ fields }: Pick<Rail, "fields">): Account => {
  const groups = new Set<string>()
  const account: { [field: string]: string } = {}
  for (const { example, name, required } of fields) {
    if (required === false || (required !== true && groups.has(required.oneOf))) continue
    if (required !== true) groups.add(required.oneOf)
    account[name] = example
  }
  return account
}

/**
 * Why a cell cannot hold a text, whatever it is for: a character that nobody sees, or the error of a spreadsheet.
 *
 * @example
 * flawOfText("#N/A") // => { _tag: "SpreadsheetError", found: "#N/A" }
 * flawOfText("Ana") // => undefined
 */
export const flawOfText = (given: string): Reason | undefined => {
  const character = forbiddenIn(given)
  if (character !== undefined) return { _tag: "ForbiddenCharacter", character }
  const found = spreadsheetErrorIn(given)
  return found === undefined ? undefined : { _tag: "SpreadsheetError", found }
}

/**
 * The value normalised, or as it is seen when it is refused; what is wrong is added to the problems, `at` the field's name.
 *
 * @example
 * checkField({ name: "city", kind: { _tag: "Text", max: 35 } }, "Berlin\u200b", []) // => "Berlin"
 */
export const checkField = (field: Field, input: string, problems: Array<Problem>): string => {
  const { kind, name } = field
  const given = visible(input)
  const flawed = (reason: Reason): string => {
    problems.push(error([name], reason))
    return given
  }
  const flaw = flawOfText(given)
  if (flaw !== undefined) return flawed(flaw)
  if (kind._tag === "Identifier") {
    const { identifier } = kind
    const checked = identifier.check(given)
    if (Result.isFailure(checked)) {
      return flawed({ _tag: "BadIdentifier", name: identifier.name, flaw: checked.failure })
    }
    for (const doubt of identifier.doubts(checked.success, given)) {
      problems.push(warning([name], { _tag: "DoubtfulIdentifier", name: identifier.name, flaw: doubt }))
    }
    return checked.success
  }
  if (kind._tag === "Choice") {
    // `Cuenta-Vista`, `cuenta_vista` and `cuenta vista` are said alike, and `Cta. Cte.` as `cta/cte`
    const said = squeezed(given)
    const choice = kind.choices.find((candidate) => squeezed(candidate) === said) ?? kind.synonyms?.get(said)
    return choice ?? flawed({ _tag: "NotOneOf", found: given, choices: kind.choices })
  }
  // as it came, since what reads as invisible may be half of a letter
  const garbled = field.secret ? undefined : garbledIn(kind.normalise?.(input) ?? input)
  if (garbled !== undefined) problems.push(warning([name], { _tag: "GarbledText", ...garbled }))
  const text = kind.normalise?.(given) ?? given
  if (text.length > kind.max) return flawed({ _tag: "TooLong", max: kind.max, actual: text.length })
  if (kind.pattern === undefined || kind.pattern.test(text)) return text
  return flawed({ _tag: "WrongText", allowed: kind.allowed ?? field.help })
}

/** The field that takes a value in place of the one that it is in. */
const homeOf = ({ fields }: Rail, { yieldsTo }: Field, given: string): Field | undefined =>
  yieldsTo === undefined
    ? undefined
    : fields.find(({ kind, name }) => name === yieldsTo && kind._tag === "Identifier" && kind.identifier.is(given))

/** The fields of which exactly one is given, group by group. */
const groupsOf = ({ fields }: Rail): ReadonlyArray<ReadonlyArray<Field>> => {
  const groups = new Map<string, Array<Field>>()
  for (const field of fields) {
    if (typeof field.required === "boolean") continue
    const group = groups.get(field.required.oneOf)
    if (group === undefined) groups.set(field.required.oneOf, [field])
    else group.push(field)
  }
  return [...groups.values()]
}

const wanted = ({ example, kind, label }: Field): string =>
  kind._tag === "Choice" ? toList(kind.choices) : `${label}, e.g. ${example}`

const toList = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`

import * as Result from "effect/Result"
import type { Identifier } from "../identifiers/Identifier.ts"
import { error, isError, type Problem, type Reason, warning } from "../Problem.ts"
import type { CharacterSet } from "../text/CharacterSet.ts"
import { forbiddenIn, garbledIn, isBlank, isClear, spreadsheetErrorIn, squeezed, visible } from "../text/Text.ts"
import type { Clearing } from "./Clearing.ts"

/** A way of paying to a port, and what it requires of the payee's account. */
export interface Rail {
  /** The withdrawal instruction's `payment_method_type`, e.g. `cl_domestic_bank`. */
  readonly paymentMethodType: string
  readonly label: string
  readonly fields: ReadonlyArray<Field>
  /**
   * Sets of fields that identify an account, best first; the first set that an account has completely counts. A field that may be
   * missing or corrected without changing the account (city, tax id, type) is in none.
   */
  readonly identity: ReadonlyArray<ReadonlyArray<string>>
  /** The characters that it carries in names and addresses. */
  readonly characters: CharacterSet
  /** The systems that carry the payment, the one for small amounts first; empty if not known. */
  readonly clearings: ReadonlyArray<Clearing>
  /** Rules between fields; checked once each field by itself is right. */
  readonly rules: ReadonlyArray<Rule>
}

/** A rule between fields. */
export interface Rule {
  /** The rule as a sentence, for people. */
  readonly says: string
  /** @param account with normalised values */
  readonly check: (account: Account) => Problem | undefined
}

/** A field of a rail: a column of a CSV file, a field of a form, and a key of an instruction's body. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly help: string
  /** An invented valid value. */
  readonly example: string
  /** `true`, `false`, or the name of a group of which exactly one field is given (e.g. `cbu`, `cvu` or `alias`). */
  readonly required: boolean | { readonly oneOf: string }
  readonly kind:
    | { readonly _tag: "Identifier"; readonly identifier: Identifier }
    /** Synonyms are other spellings of a choice, in lower-case letters and digits only: `ctacte`. */
    | {
        readonly _tag: "Choice"
        readonly choices: ReadonlyArray<string>
        readonly synonyms?: ReadonlyMap<string, string>
      }
    /** `allowed` describes the pattern for people. */
    | {
        readonly _tag: "Text"
        readonly max: number
        /** Removes what surrounds the value. */
        readonly normalise?: (given: string) => string
        readonly pattern?: Pick<RegExp, "test">
        readonly allowed?: string
      }
  /** Another field of the same group that takes a value given in this one, if it is valid there. */
  readonly yieldsTo?: string
  /** Whether it holds bank details: mask it where it is shown, never log it. */
  readonly secret: boolean
}

/** A payee's account: values by field name, as given or normalised. */
export type Account = { readonly [field: string]: string }

/**
 * Checks an account by the fields and rules of a rail. The returned account has the rail's fields only: normalised where valid,
 * otherwise as given. A problem is `at` its field's name.
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
    if (isBlank(given)) {
      if (field.required === true) problems.push(error([field.name], { _tag: "Missing", wanted: wanted(field) }))
      continue
    }
    const home = homeOf(rail, field, given)
    if (home !== undefined && !(home.name in checked)) {
      checked[home.name] = checkField(home, given, problems)
      const flaw = { _tag: "LikeIban", takenAs: home.name } as const
      problems.push(warning([field.name], { _tag: "DoubtfulIdentifier", name: field.label, flaw }))
    } else checked[field.name] = checkField(field, given, problems)
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
 * The form of a field's values, for people.
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
 * A valid account made of a rail's examples: the required fields, and the first field of each group.
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
 * Why no field accepts a text: it has a forbidden invisible character, or is the error value of a spreadsheet.
 *
 * @example
 * flawOfText("#N/A") // => { _tag: "SpreadsheetError", found: "#N/A" }
 * flawOfText("Ana") // => undefined
 */
export const flawOfText = (given: string): Reason | undefined => {
  if (isClear(given)) return undefined
  const character = forbiddenIn(given)
  if (character !== undefined) return { _tag: "ForbiddenCharacter", character }
  const found = spreadsheetErrorIn(given)
  return found === undefined ? undefined : { _tag: "SpreadsheetError", found }
}

/**
 * Checks a value and adds its problems, `at` the field's name.
 *
 * @returns the normalised value; if it is refused, its visible text
 *
 * @example
 * checkField({ name: "city", kind: { _tag: "Text", max: 35 } }, "Berlin\u200b", []) // => "Berlin"
 */
export const checkField = (field: Field, input: string, problems: Array<Problem>): string => {
  const { kind, name } = field
  const isAsSeen = isClear(input)
  const given = isAsSeen ? input : visible(input)
  const flawed = (reason: Reason): string => {
    problems.push(error([name], reason))
    return given
  }
  const flaw = isAsSeen ? undefined : flawOfText(given)
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
    if (kind.choices.includes(given)) return given
    // Treats `Cuenta-Vista`, `cuenta_vista` and `cuenta vista` alike
    const said = squeezed(given)
    const choice = kind.choices.find((candidate) => squeezed(candidate) === said) ?? kind.synonyms?.get(said)
    return choice ?? flawed({ _tag: "NotOneOf", found: given, choices: kind.choices })
  }
  // The text as given: an invisible character may be half of a garbled letter
  const garbled = field.secret || isAsSeen ? undefined : garbledIn(kind.normalise?.(input) ?? input)
  if (garbled !== undefined) problems.push(warning([name], { _tag: "GarbledText", ...garbled }))
  const text = kind.normalise?.(given) ?? given
  if (text.length > kind.max) return flawed({ _tag: "TooLong", max: kind.max, actual: text.length })
  if (kind.pattern === undefined || kind.pattern.test(text)) return text
  return flawed({ _tag: "WrongText", allowed: kind.allowed ?? field.help })
}

/** The field that takes the value, see `yieldsTo`. */
const homeOf = ({ fields }: Rail, { yieldsTo }: Field, given: string): Field | undefined =>
  yieldsTo === undefined
    ? undefined
    : fields.find(
        ({ kind, name }) => name === yieldsTo && kind._tag === "Identifier" && kind.identifier.is(visible(given))
      )

/** The groups of which exactly one field is given. */
const groupsOf = ({ fields }: Rail): ReadonlyArray<ReadonlyArray<Field>> => {
  const known = groupsByFields.get(fields)
  if (known !== undefined) return known
  const groups = new Map<string, Array<Field>>()
  for (const field of fields) {
    if (typeof field.required === "boolean") continue
    const group = groups.get(field.required.oneOf)
    if (group === undefined) groups.set(field.required.oneOf, [field])
    else group.push(field)
  }
  const all = [...groups.values()]
  groupsByFields.set(fields, all)
  return all
}

/** A million rows ask for the groups of a few rails. */
const groupsByFields = new WeakMap<Rail["fields"], ReadonlyArray<ReadonlyArray<Field>>>()

const wanted = ({ example, kind, label }: Field): string =>
  kind._tag === "Choice" ? toList(kind.choices) : `${label}, e.g. ${example}`

const toList = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`

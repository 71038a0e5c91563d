import { payoutFields } from "@concierge/domain/PayoutField"
import { error, isError, type Problem, type Reason, warning } from "@concierge/domain/Problem"
import { forbiddenIn, squeezed } from "@concierge/domain/Text"
import { type ColumnMeaning, columnMeaning, currencyIn, nearestMeaning } from "./columnMeaning.ts"
import { givenNames, meanings, nameParts, type Several } from "./columnNames.ts"
import type { Mapping } from "./mapping.ts"

/** One column of a file. */
export interface Column {
  /** As the file names it; where it has no name that may be shown, its number. */
  readonly name: string
  /** It has a name, and what that means was not asked about. */
  readonly isSettled: boolean
  /** A person said what it means, or that it is to be left out. */
  readonly isMapped: boolean
  /** Nothing when it is not read. */
  readonly meaning: string | Several | undefined
  /** Of amounts in it: it stands in its name, e.g. `Importe (ARS)`. */
  readonly currency: string | undefined
}

export interface Header {
  /** By position. */
  readonly columns: ReadonlyArray<Column>
  readonly problems: ReadonlyArray<Problem>
}

/**
 * What the columns of a file mean: what a mapping says, their own names, or others that have one meaning. What is nearly
 * one of ours is refused, since it may be one that matters; what is far from all of them is left out and told.
 *
 * @example
 * readHeader(["Beneficiario", "Importe (ARS)"], {}).columns.map(({ meaning }) => meaning) // => ["payee_name", "amount"]
 * readHeader(["Nombre", "Apellido"], {}).columns.map(({ meaning }) => meaning) // => ["first_name", "last_name"]
 */
export const readHeader = (cells: ReadonlyArray<string>, mapping: Mapping): Header => {
  if (cells.length > maxColumns) return refused({ _tag: "TooManyColumns", max: maxColumns, actual: cells.length })
  const mapped = new Map(Object.entries(mapping).map(([name, meaning]) => [squeezed(name), meaning]))
  const named = withGivenNames(cells.map((name, index) => readName(name, index, mapped)))
  const taken = new Set(named.flatMap(({ meaning }) => (typeof meaning === "string" ? [meaning] : [])))
  if (taken.size === 0) return refused(noHeader)
  const isWhole = named.some(({ meaning, isGiven }) => meaning === "payee_name" && !isGiven)
  const known = new Set([...taken, ...(isWhole ? ["last_name"] : [])])
  const columns: Array<Column> = []
  const problems: Array<Problem> = []
  const firsts = new Map<string, Column>()
  for (const one of named) {
    const first = typeof one.meaning === "string" ? firsts.get(one.meaning) : undefined
    const { as, problem } = judge(one, first, known)
    if (problem !== undefined) problems.push(problem)
    const column = {
      name: one.shown,
      isSettled: one.shown === one.name && (problem === undefined || !isError(problem)),
      isMapped: one.isMapped,
      meaning: as,
      currency: one.currency
    }
    if (typeof as === "string") firsts.set(as, column)
    columns.push(column)
  }
  const names = new Set(named.flatMap(({ name, shown }) => [squeezed(name), squeezed(shown)]))
  for (const [name, meaning] of Object.entries(mapping)) {
    if (meaning !== null && !names.has(squeezed(name))) {
      problems.push(error([], { _tag: "MissingColumn", column: name }))
    }
  }
  return { columns, problems }
}

/** More than any payroll has, and few enough to look at each. */
const maxColumns = 500

export const noHeader: Reason = {
  _tag: "Missing",
  wanted: "a first line that names the columns, e.g. payee_name,port_code,amount"
}

const refused = (reason: Reason): Header => ({ columns: [], problems: [error([], reason)] })

/** A column that is not read. */
export const unneeded = (column: string): Problem => warning([], { _tag: "UnneededColumn", column })

/** A column by what its name says alone. */
interface Named extends ColumnMeaning {
  readonly name: string
  readonly shown: string
  readonly isMapped: boolean
  /** It says who is paid, and leaves open whether it is the whole name. */
  readonly isGiven: boolean
}

const readName = (name: string, index: number, mapped: ReadonlyMap<string, string | null>): Named => {
  const shown = isShown(name) ? name : `number ${index + 1}`
  const said = [name, shown].map((one) => mapped.get(squeezed(one))).find((meaning) => meaning !== undefined)
  return said === undefined
    ? { ...columnMeaning(name), name, shown, isMapped: false, isGiven: givenNames.has(squeezed(name)) }
    : { meaning: said ?? undefined, currency: currencyIn(name), name, shown, isMapped: true, isGiven: false }
}

/** Beside a last name, `Nombre` is what stands before it, and beside a first one alone (`Name`, `Vorname`) the last. */
const withGivenNames = (named: ReadonlyArray<Named>): ReadonlyArray<Named> => {
  const has = (part: string) => named.some(({ meaning }) => meaning === part)
  const hasLast = has("last_name") || has("second_last_name")
  if (hasLast === has("first_name")) return named
  const meaning = hasLast ? "first_name" : "last_name"
  return named.map((one) => (one.isGiven ? { ...one, meaning } : one))
}

interface Judged {
  readonly as: Column["meaning"]
  readonly problem?: Problem
}

/**
 * What a column is read as, and what is wrong with that. One that is asked about is read as what was most likely meant, so
 * that nothing is told as missing in every line: the file is refused all the same.
 *
 * @param first a column before it that means the same
 */
const judge = (one: Named, first: Column | undefined, taken: ReadonlySet<string>): Judged => {
  const { isMapped, meaning, name, shown } = one
  const character = forbiddenIn(name)
  if (character !== undefined) {
    const as = first === undefined ? meaning : undefined
    return { as, problem: error([shown], { _tag: "ForbiddenCharacter", character }) }
  }
  if (meaning === undefined) return isMapped ? { as: undefined } : strange(one, taken)
  if (isSpare(meaning, taken)) return { as: undefined, problem: unneeded(shown) }
  if (typeof meaning === "object" && isOwn(meaning)) {
    const candidates = meaning.flat()
    return { as: candidates[0], problem: error([], { _tag: "AmbiguousColumn", column: shown, candidates }) }
  }
  if (first === undefined || typeof meaning === "object") return { as: meaning }
  const names = squeezed(first.name) === squeezed(name) ? {} : { names: [first.name, shown] as const }
  return { as: undefined, problem: error([], { _tag: "DuplicateColumn", column: meaning, ...names }) }
}

const isOwn = (several: Several): boolean => several.flat().every((column) => Object.hasOwn(payoutFields, column))

/** What another column says already: the parts of a name beside the name, the total beside the amount. */
const isSpare = (meaning: string | Several, taken: ReadonlySet<string>): boolean => {
  if (typeof meaning === "string") return isPart(meaning) && taken.has("payee_name")
  const says = (column: string) =>
    taken.has(column) || (column === "payee_name" && nameParts.some((part) => taken.has(part)))
  return isOwn(meaning) && meaning.flat().some(says)
}

const isPart = (meaning: string): boolean => nameParts.some((part) => part === meaning)

/** Names of columns are shown, but not what a file without such names has in their place. */
const isShown = (name: string): boolean =>
  name !== "" && name.length <= 40 && forbiddenIn(name) === undefined && !/\d.*\d.*\d|@/.test(name)

/** A column that is none of ours: refused when it may be one that matters, left out when it is far from all. */
const strange = ({ name, shown }: Named, taken: ReadonlySet<string>): Judged => {
  if (name !== "" && !isShown(name)) {
    return { as: undefined, problem: error([], { _tag: "UnknownColumn", column: shown }) }
  }
  const nearest = nearestMeaning(name, taken)
  if (nearest === undefined) return { as: undefined, problem: unneeded(shown) }
  const as = taken.has(nearest) || !meanings.includes(nearest) ? undefined : nearest
  return { as, problem: error([], { _tag: "UnknownColumn", column: shown, nearest }) }
}

import { payoutFields } from "@concierge/domain/PayoutField"
import { error, type Problem, warning } from "@concierge/domain/Problem"
import { forbiddenIn, squeezed } from "@concierge/domain/Text"
import { nearestMeaning } from "./columnMeaning.ts"
import { meanings, partsOf, type Several } from "./columnNames.ts"
import { isShowable, type NamedColumn } from "./readNames.ts"

/** The meaning under which a column is read, and the problem with it. */
export interface Judged {
  /** Undefined when the column is not read. */
  readonly as: string | Several | undefined
  readonly problem?: Problem
}

/**
 * Decides whether a column is read, and as what. An ambiguous column is read under its most likely meaning, so that not
 * every row reports a missing value; the file is refused all the same.
 *
 * @param first the name of an earlier column with the same meaning
 * @param taken the meanings of all columns
 */
export const judge = (one: NamedColumn, first: string | undefined, taken: ReadonlySet<string>): Judged => {
  const { isMapped, meaning, name, shown } = one
  const character = forbiddenIn(name)
  if (character !== undefined) {
    const as = first === undefined ? meaning : undefined
    return { as, problem: error([shown], { _tag: "ForbiddenCharacter", character }) }
  }
  if (meaning === undefined) return isMapped ? { as: undefined } : judgeUnknown(one, taken)
  if (isSpare(meaning, taken)) return { as: undefined, problem: unneeded(shown) }
  if (typeof meaning === "object" && isOfPayment(meaning)) {
    const candidates = meaning.flat()
    return { as: candidates[0], problem: error([], { _tag: "AmbiguousColumn", column: shown, candidates }) }
  }
  if (first === undefined || typeof meaning === "object") return { as: meaning }
  const names = squeezed(first) === squeezed(name) ? {} : { names: [first, shown] as const }
  return { as: undefined, problem: error([], { _tag: "DuplicateColumn", column: meaning, ...names }) }
}

/**
 * The warning about a column that is not read.
 *
 * @example
 * unneeded("Legajo").severity // => "warning"
 */
export const unneeded = (column: string): Problem => warning([], { _tag: "UnneededColumn", column })

/** Whether all candidates are columns of the payment itself: no port decides between them, so a person must. */
const isOfPayment = (several: Several): boolean => several.flat().every((column) => Object.hasOwn(payoutFields, column))

/** Whether other columns hold the same: the whole name beside its parts, the total beside the amount. */
const isSpare = (meaning: string | Several, taken: ReadonlySet<string>): boolean =>
  typeof meaning === "string"
    ? Object.entries(partsOf).some(([whole, parts]) => taken.has(whole) && parts.includes(meaning))
    : isOfPayment(meaning) &&
      meaning.flat().some((column) => [column, ...(partsOf[column] ?? [])].some((said) => taken.has(said)))

/** A name that is none of ours: refused when it may be one that matters, not read when it is far from all. */
const judgeUnknown = ({ name, shown }: NamedColumn, taken: ReadonlySet<string>): Judged => {
  if (name !== "" && !isShowable(name)) {
    return { as: undefined, problem: error([], { _tag: "UnknownColumn", column: shown }) }
  }
  const nearest = nearestMeaning(name, taken)
  if (nearest === undefined) return { as: undefined, problem: unneeded(shown) }
  const as = taken.has(nearest) || !meanings.includes(nearest) ? undefined : nearest
  return { as, problem: error([], { _tag: "UnknownColumn", column: shown, nearest }) }
}

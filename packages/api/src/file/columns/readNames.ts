import { forbiddenIn, squeezed } from "@concierge/domain/Text"
import { type ColumnMeaning, columnMeaning, currencyIn } from "./columnMeaning.ts"
import { givenNames } from "./columnNames.ts"
import type { Mapping } from "./mapping.ts"
import { isReasonColumn } from "./reasonColumns.ts"

/** A column by its name alone, before it is compared with the others. */
export interface NamedColumn extends ColumnMeaning {
  readonly name: string
  /** The name, or `number 3` where it may not be shown. */
  readonly shown: string
  readonly isMapped: boolean
  /** The column holds the payee's name, and perhaps only the given one. */
  readonly isGiven: boolean
}

/**
 * The meaning of each name. Beside a last name, `Nombre` is the first name; beside a first name, `Name` is the last one.
 *
 * @example
 * readNames(["Name", "Vorname"], {}).map(({ meaning }) => meaning) // => ["last_name", "first_name"]
 */
export const readNames = (cells: ReadonlyArray<string>, mapping: Mapping): ReadonlyArray<NamedColumn> => {
  const mapped = new Map(Object.entries(mapping).map(([name, meaning]) => [squeezed(name), meaning]))
  const named = cells.map((name, index) => readName(name, index, mapped))
  const has = (part: string) => named.some(({ meaning }) => meaning === part)
  const hasLast = has("last_name") || has("second_last_name")
  if (hasLast === has("first_name")) return named
  const meaning = hasLast ? "first_name" : "last_name"
  return named.map((one) => (one.isGiven ? { ...one, meaning } : one))
}

const readName = (name: string, index: number, mapped: ReadonlyMap<string, string | null>): NamedColumn => {
  const shown = isShowable(name) ? name : `number ${index + 1}`
  if (isReasonColumn(name)) return { meaning: undefined, name, shown, isMapped: true, isGiven: false }
  const said = [name, shown].map((one) => mapped.get(squeezed(one))).find((meaning) => meaning !== undefined)
  return said === undefined
    ? { ...columnMeaning(name), name, shown, isMapped: false, isGiven: givenNames.has(squeezed(name)) }
    : { meaning: said ?? undefined, currency: currencyIn(name), name, shown, isMapped: true, isGiven: false }
}

/**
 * Whether a message may repeat the name. A file without a header has data in its place, such as account numbers.
 *
 * @example
 * isShowable("Importe") // => true
 * isShowable("ana@example.com") // => false
 */
export const isShowable = (name: string): boolean =>
  name !== "" && name.length <= 40 && forbiddenIn(name) === undefined && !/\d.*\d.*\d|@/.test(name)

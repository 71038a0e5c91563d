import { isCurrencyCode } from "@concierge/domain/CurrencyCode"
import { payoutFields } from "@concierge/domain/PayoutField"
import { error, isError, type Problem, type Reason, warning } from "@concierge/domain/Problem"
import { keysOfColumn, meaningByKey, meanings, nameKey, notNeeded, type Several } from "./columnNames.ts"
import type { Mapping } from "./mapping.ts"
import { nearestTo } from "./nearest.ts"

/** One column of a file. */
export interface Column {
  /** As the file names it; where it has no name that may be shown, its number. */
  readonly name: string
  /** It has a name, and what that means was not asked about. */
  readonly isSettled: boolean
  /** Nothing when it is not read. */
  readonly meaning: string | Several | undefined
}

export interface Header {
  /** By position. */
  readonly columns: ReadonlyArray<Column>
  /** Of all amounts: it stands in the name of their column, e.g. `Importe (ARS)`. */
  readonly currency: string | undefined
  readonly problems: ReadonlyArray<Problem>
}

/**
 * What the columns of a file mean: what a mapping says, their own names, or others that have one meaning. What is nearly
 * one of ours is refused, since it may be one that matters; what is far from all of them is left out and told.
 *
 * @example
 * readHeader(["Beneficiario", "Importe (ARS)"], {}).columns.map(({ meaning }) => meaning) // => ["payee_name", "amount"]
 */
export const readHeader = (cells: ReadonlyArray<string>, mapping: Mapping): Header => {
  const mapped = new Map(Object.entries(mapping).map(([name, meaning]) => [nameKey(name), meaning]))
  const readings = cells.map((name) => readingOf(name, mapped))
  const taken = new Set(readings.flatMap(({ meaning }) => (typeof meaning === "string" ? [meaning] : [])))
  if (taken.size === 0) return { columns: [], currency: undefined, problems: [error([], noHeader)] }
  const columns: Array<Column> = []
  const problems: Array<Problem> = []
  for (const [index, { isMapped = false, meaning }] of readings.entries()) {
    const name = cells[index] ?? ""
    const shown = isShown(name) ? name : `number ${index + 1}`
    const first = columns.find((column) => typeof meaning === "string" && column.meaning === meaning)
    const read = judge(meaning, isMapped, shown, name, first, taken)
    if (read.problem !== undefined) problems.push(read.problem)
    columns.push({
      name: shown,
      isSettled: shown === name && !(read.problem && isError(read.problem)),
      meaning: read.as
    })
  }
  for (const [name, meaning] of Object.entries(mapping)) {
    if (meaning === null || cells.some((cell) => nameKey(cell) === nameKey(name))) continue
    problems.push(error([], { _tag: "MissingColumn", column: name }))
  }
  return { columns, currency: readings.find(({ currency }) => currency !== undefined)?.currency, problems }
}

/**
 * What a column is read as, and what is wrong with that. One that is asked about is read as what was most likely meant, so
 * that nothing is told as missing in every line: the file is refused all the same.
 */
const judge = (
  meaning: Column["meaning"],
  isMapped: boolean,
  shown: string,
  name: string,
  first: Column | undefined,
  taken: ReadonlySet<string>
): { readonly as: Column["meaning"]; readonly problem?: Problem } => {
  if (meaning === undefined) return isMapped ? { as: undefined } : strange(name, shown, taken)
  if (isSpare(meaning, taken)) return { as: undefined, problem: unneeded(shown) }
  if (typeof meaning === "object" && isOwn(meaning)) {
    const candidates = meaning.flat()
    return { as: candidates[0], problem: error([], { _tag: "AmbiguousColumn", column: shown, candidates }) }
  }
  if (first === undefined || typeof meaning === "object") return { as: meaning }
  const names = nameKey(first.name) === nameKey(name) ? {} : { names: [first.name, shown] as const }
  return { as: undefined, problem: error([], { _tag: "DuplicateColumn", column: meaning, ...names }) }
}

export const noHeader: Reason = {
  _tag: "Missing",
  wanted: "a first line that names the columns, e.g. payee_name,port_code,amount"
}

/** A column that is not read. */
export const unneeded = (column: string): Problem => warning([], { _tag: "UnneededColumn", column })

interface Reading {
  readonly meaning: string | Several | undefined
  readonly currency?: string
  readonly isMapped?: true
}

const readingOf = (name: string, mapped: ReadonlyMap<string, string | null>): Reading => {
  const said = mapped.get(nameKey(name))
  if (said !== undefined) return { meaning: said ?? undefined, isMapped: true }
  const known = meaningByKey.get(nameKey(name)) ?? ofAlternatives(name) ?? ofPath(name)
  if (known !== undefined) return { meaning: known }
  const words = name
    .replaceAll(/u\$s|us\$/gi, " USD ")
    .replaceAll("€", " EUR ")
    .split(/[^\p{L}\p{N}]+/u)
  const currency = words.map((word) => word.toUpperCase()).find(isCurrencyCode)
  if (currency === undefined) {
    const meaning = meaningByKey.get(nameKey(name.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, "")))
    // What stands in brackets behind an amount may be its unit: `Importe (en miles)`
    return { meaning: isMoney(meaning) ? undefined : meaning }
  }
  const rest = words.filter((word) => word.toUpperCase() !== currency && !/^(en|in|em)$/i.test(word)).join("")
  const meaning = meaningByKey.get(nameKey(rest))
  return isMoney(meaning) ? { meaning, currency } : { meaning: undefined }
}

const isMoney = (meaning: string | Several | undefined): boolean => meaning === "amount" || meaning === "budget"

/** `CBU/CVU`, `CBU o alias`: one of them, if each has one meaning. */
const ofAlternatives = (name: string): string | Several | undefined => {
  const parts = name.split(/\s*[/|]\s*|\s+(?:o|ou|or|oder|y\/o)\s+/i).map((part) => meaningByKey.get(nameKey(part)))
  const columns = [...new Set(parts.filter((part) => typeof part === "string"))]
  if (parts.length < 2 || !parts.every((part) => typeof part === "string")) return undefined
  if (columns.length === 1) return columns[0]
  // A CVU has a CBU's check digits and a beginning of its own, so it is tried before.
  const isCvu = (column: string) => column === "cvu"
  return [columns.filter(isCvu), columns.filter((column) => !isCvu(column))].filter(({ length }) => length > 0)
}

/** `beneficiary.bank_details.iban`: the last name, if it is the payee's. */
const ofPath = (name: string): string | Several | undefined => {
  const path = name.split(".")
  if (path.length < 2 || !/^(beneficiary|destination|recipient|receiver|payee|creditor)$/i.test(path[0] ?? "")) {
    return undefined
  }
  return meaningByKey.get(nameKey(path.at(-1) ?? "")) ?? meaningByKey.get(nameKey(path.slice(-2).join("")))
}

const isOwn = (several: Several): boolean => several.flat().every((column) => Object.hasOwn(payoutFields, column))

/** What another column says already: the parts of a name beside the name, the total beside the amount. */
const isSpare = (meaning: string | Several, taken: ReadonlySet<string>): boolean =>
  typeof meaning === "string"
    ? /^(first|last|second_last)_name$/.test(meaning) && taken.has("payee_name")
    : isOwn(meaning) && meaning.flat().some((column) => taken.has(column))

/** Names of columns are shown, but not what a file without such names has in their place. */
const isShown = (name: string): boolean => name !== "" && name.length <= 40 && !/\d.*\d.*\d|@/.test(name)

/** A column that is none of ours: refused when it may be one that matters, left out when it is far from all. */
const strange = (name: string, shown: string, taken: ReadonlySet<string>): ReturnType<typeof judge> => {
  if (name !== "" && !isShown(name)) {
    return { as: undefined, problem: error([], { _tag: "UnknownColumn", column: shown }) }
  }
  const nearest = nearestMeaning(name, taken)
  if (nearest === undefined) return { as: undefined, problem: unneeded(shown) }
  const as = taken.has(nearest) || !meanings.includes(nearest) ? undefined : nearest
  return { as, problem: error([], { _tag: "UnknownColumn", column: shown, nearest }) }
}

/** Without one of these nothing can be paid, so a name that holds one of their names is asked about. */
const needed: ReadonlyArray<ReadonlyArray<string>> = [
  ["amount", "budget"],
  ["payee_name", "payee_id", "first_name"]
]

const nearestMeaning = (name: string, taken: ReadonlySet<string>): string | undefined => {
  const key = nameKey(name)
  if (notNeeded.has(key)) return undefined
  const own = nearestTo(name.toLowerCase().replaceAll(/[\s-]+/g, "_"), meanings)
  if (own !== undefined) return own
  const other = nearestTo(
    key,
    [...meaningByKey.keys()].filter(({ length }) => length >= 6)
  )
  const meaning = other === undefined ? undefined : meaningByKey.get(other)
  if (meaning !== undefined) return typeof meaning === "string" ? meaning : meaning.flat().join(" or ")
  return needed
    .filter((columns) => !columns.some((column) => taken.has(column)))
    .flat()
    .find((column) => keysOfColumn(column).some((known) => known.length >= 5 && key.includes(known)))
}

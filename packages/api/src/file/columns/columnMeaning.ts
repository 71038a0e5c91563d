import { isCurrencyCode } from "@concierge/domain/CurrencyCode"
import { squeezed } from "@concierge/domain/Text"
import { nearestTo } from "../../nearest.ts"
import { accountMeanings, meaningByKey, meanings, needed, notNeeded, type Several } from "./columnNames.ts"

/** What the name of a column means by itself. */
export interface ColumnMeaning {
  /** Nothing when it is none of ours. */
  readonly meaning: string | Several | undefined
  /** Of the amounts in it: it stands in the name. */
  readonly currency?: string | undefined
}

/**
 * What a column of this name says: its own name or another that has one meaning, alone, with a currency, as one of
 * alternatives, or at the end of a path.
 *
 * @example
 * columnMeaning("Importe (ARS)") // => { meaning: "amount", currency: "ARS" }
 * columnMeaning("CBU / Alias") // => { meaning: [["cbu", "alias"]] }
 * columnMeaning("beneficiary.bank.name") // => { meaning: undefined }
 */
export const columnMeaning = (name: string): ColumnMeaning => {
  if (name.length > longestName || /[%‰]/.test(name)) return { meaning: undefined }
  const known = meaningByKey.get(squeezed(name)) ?? ofAlternatives(name) ?? ofNumber(name)
  if (known !== undefined) return { meaning: known }
  const path = pathOf(name)
  return path === undefined ? ofAmount(name) : { meaning: ofPath(path) }
}

/** Nobody writes longer ones: what is longer was no name, and is not searched for one. */
const longestName = 100

/** An amount with its currency, or a name with a remark in brackets. */
const ofAmount = (name: string): ColumnMeaning => {
  const currency = currencyIn(name)
  if (currency === undefined) {
    const meaning = meaningByKey.get(squeezed(name.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, "")))
    // What stands in brackets behind an amount may be its unit: `Importe (en miles)`
    return { meaning: isAmount(meaning) ? undefined : meaning }
  }
  const rest = wordsOf(name).filter((word) => word.toUpperCase() !== currency && !/^(en|in|em)$/i.test(word))
  const meaning = meaningByKey.get(squeezed(rest.join("")))
  return isAmount(meaning) ? { meaning, currency } : { meaning: undefined }
}

/**
 * The currency that a name speaks of.
 *
 * @example
 * currencyIn("Neto en U$S") // => "USD"
 */
export const currencyIn = (name: string): string | undefined =>
  name.length > longestName
    ? undefined
    : wordsOf(name)
        .map((word) => word.toUpperCase())
        .find(isCurrencyCode)

const wordsOf = (name: string): ReadonlyArray<string> =>
  name
    .replaceAll(/u\$s|us\$/gi, " USD ")
    .replaceAll("€", " EUR ")
    .split(/[^\p{L}\p{N}]+/u)

/** Whether a column says how much. */
export const isAmount = (meaning: ColumnMeaning["meaning"]): boolean => meaning === "amount" || meaning === "budget"

/** `CBU/CVU`, `CBU o alias`: one of them, if each has one meaning. */
const ofAlternatives = (name: string): ColumnMeaning["meaning"] => {
  const parts = name.split(/[/|]| (?:o|ou|or|oder|y\/o) /i).map((part) => meaningByKey.get(squeezed(part)))
  const columns = [...new Set(parts.filter((part) => typeof part === "string"))]
  if (parts.length < 2 || !parts.every((part) => typeof part === "string")) return undefined
  if (columns.length === 1) return columns[0]
  // A CVU has a CBU's check digits and a beginning of its own, so it is tried before.
  const isCvu = (column: string) => column === "cvu"
  return [columns.filter(isCvu), columns.filter((column) => !isCvu(column))].filter(({ length }) => length > 0)
}

/** `N° de cuenta`, `RUT Nro.`: the number of what has one. */
const ofNumber = (name: string): ColumnMeaning["meaning"] => {
  const words = wordsOf(name)
    .map(squeezed)
    .filter((word) => word !== "")
  const begin = words.findIndex((word, index) => !(index === 0 ? numberWords : joiningWords).has(word))
  const rest = words.slice(Math.max(begin, 0), numberWords.has(words.at(-1) ?? "") ? -1 : undefined)
  if (rest.length === words.length) return undefined
  const meaning = meaningByKey.get(rest.join(""))
  return meaning !== undefined && [meaning].flat(2).every((column) => numbered.has(column)) ? meaning : undefined
}

const numberWords: ReadonlySet<string> = new Set("n no nr nro num numero number numéro nummer".split(" ").map(squeezed))
const joiningWords: ReadonlySet<string> = new Set("de del da do of la".split(" "))
const numbered: ReadonlySet<string> = new Set([...accountMeanings, "cuit", "rut", "ci", "ruc", "rfc", "curp", "card"])

/** `beneficiary.bank_details.iban`: what stands behind the payee, when it is a path from there. */
const pathOf = (name: string): ReadonlyArray<string> | undefined => {
  const [root = "", ...path] = name.split(".")
  return path.length > 0 && /^(beneficiary|destination|recipient|receiver|payee|creditor)$/i.test(root)
    ? path
    : undefined
}

/**
 * As much of a path's end as means something, and the rooms before it do not make another thing of it: the name of a bank
 * is not the payee's, and what belongs to a bank between is not the bank's.
 */
const ofPath = (path: ReadonlyArray<string>): ColumnMeaning["meaning"] => {
  for (const [index] of path.entries()) {
    const key = squeezed(path.slice(index).join(""))
    if (notNeeded.has(key)) return undefined
    const meaning = meaningByKey.get(key)
    if (meaning === undefined) continue
    const rooms = path.slice(0, index).map(squeezed)
    const isOfBank = rooms.some((room) => room.includes("bank")) && !/^(account|holder)/.test(key)
    const isOfAccount = [meaning].flat(2).every((column) => accountMeanings.has(column))
    return rooms.every((room) => ROOM.test(room)) && (!isOfBank || isOfAccount) ? meaning : undefined
  }
  return undefined
}

/** Under which names what a payee has is kept together; not that of somebody else, as `legal_representative`. */
const ROOM =
  /^(bank|bankdetails?|bankaccount|account|accountdetails?|address|details?|info|individual|person|company|business|entity|identification|document|paymentdetails?|personaldetails?|companydetails?)$/

/**
 * What was likely meant by a name that is none of ours; nothing when it is far from all. A name that holds one for what
 * every payment needs, and no other column says, may be that.
 *
 * @param taken what other columns say
 * @example
 * nearestMeaning("ammount", new Set()) // => "amount"
 * nearestMeaning("Monto bruto", new Set()) // => "amount or budget"
 * nearestMeaning("Legajo", new Set()) // => undefined
 */
export const nearestMeaning = (name: string, taken: ReadonlySet<string>): string | undefined => {
  const key = squeezed(name)
  if (notNeeded.has(key) || pathOf(name)?.some((part) => squeezed(part).includes("bank")) === true) return undefined
  const own = nearestTo(name.toLowerCase().replaceAll(/[\s-]+/g, "_"), meanings)
  if (own !== undefined) return own
  // of several languages: two short words that are alike by a third mean different things, as concepto and concelho do
  const other = nearestTo(key, longKeys, key.length < 9 ? 5 : 3)
  const meaning = other === undefined ? undefined : meaningByKey.get(other)
  if (meaning !== undefined) return typeof meaning === "string" ? meaning : meaning.flat().join(" or ")
  return needed.find(
    ({ column, keys, unless }) =>
      ![column, ...unless].some((said) => taken.has(said)) && keys.some((known) => key.includes(known))
  )?.column
}

/** Shorter ones are near to too much. */
const longKeys = [...meaningByKey.keys()].filter(({ length }) => length >= 6)

import { error, type Problem, type Reason, warning } from "@concierge/domain/Problem"
import { squeezed } from "@concierge/domain/Text"
import { makeWords } from "@concierge/domain/Words"
import { isAmount } from "../columns/columnMeaning.ts"
import { meaningByKey } from "../columns/columnNames.ts"
import type { Column, Header } from "../columns/header.ts"
import { isReasonColumn } from "../columns/reasonColumns.ts"
import { isTotal } from "./total.ts"

/**
 * Why a line cannot be read as a payment. Blank cells at its end may be left out, or be too many; but where a line has
 * other cells than the first, a number that its comma has split looks like two, so an amount before a group of digits is
 * not trusted there.
 *
 * @param ofFirst how many cells the first line has, blank ones too
 */
export const wrongForm = (cells: ReadonlyArray<string>, { columns }: Header, ofFirst: number): Reason | undefined => {
  if (isTotal(cells) || isAmountAlone(cells, columns)) return { _tag: "TotalLine" }
  const actual = withoutBlankEnd(cells, columns.length).length
  const isSplit = () =>
    columns.some(
      ({ meaning }, index) => isAmount(meaning) && /^\d+$/.test(cells[index] ?? "") && isGroup(cells[index + 1])
    )
  return actual > columns.length || (cells.length !== ofFirst && isSplit())
    ? { _tag: "WrongCellCount", expected: columns.length, actual: cells.length < ofFirst ? cells.length : actual }
    : undefined
}

/** Spreadsheets write delimiters for columns that were used once. */
export const withoutBlankEnd = (cells: ReadonlyArray<string>, atLeast: number): ReadonlyArray<string> =>
  cells.length <= atLeast ? cells : cells.slice(0, Math.max(atLeast, cells.findLastIndex((cell) => cell !== "") + 1))

/** A sum without a word for it. */
const isAmountAlone = (cells: ReadonlyArray<string>, columns: ReadonlyArray<Column>): boolean => {
  if (columns.length <= 2) return false
  let amounts = 0
  for (const [index, { meaning }] of columns.entries()) {
    if ((cells[index] ?? "") === "") continue
    if (!isAmount(meaning) || ++amounts > 1) return false
  }
  return amounts === 1
}

const isGroup = (cell = ""): boolean => /^\d{2,3}([.,]\d*)?$/.test(cell)

/**
 * Tells a line that names the columns again, as joined files have it: the same names are passed over, others begin a part of
 * the file that would be read by the wrong ones.
 *
 * @param first the cells of the first line
 */
export const makeRepeated = (first: ReadonlyArray<string>): ((cells: ReadonlyArray<string>) => Problem | undefined) => {
  const names = first.map(squeezed)
  const known = makeWords([...meaningByKey.keys(), ...names])
  return (cells) => {
    const said = cells.find((cell) => cell !== "")
    if (said === undefined || !known.has(said)) return undefined
    const all = cells.filter((cell) => cell !== "").map(squeezed)
    if (all.length < 2) return undefined
    if (cells.length === first.length && cells.every((cell, index) => squeezed(cell) === names[index]))
      return warning([], { _tag: "RepeatedHeader", isSame: true })
    const isNames = all.length > 2 && all.every((name) => meaningByKey.has(name))
    return isNames ? error([], { _tag: "RepeatedHeader", isSame: false }) : undefined
  }
}

/**
 * The cells of a line without the reasons that a file of rejected rows has beside them.
 *
 * @example
 * makeOwnCells(["amount", "concierge_code"])(["10", "missing"]) // => ["10", ""]
 */
export const makeOwnCells = (
  names: ReadonlyArray<string>
): ((cells: ReadonlyArray<string>) => ReadonlyArray<string>) => {
  const isReason = names.map(isReasonColumn)
  return isReason.includes(true)
    ? (cells) => cells.map((cell, index) => (isReason[index] === true ? "" : cell))
    : (cells) => cells
}

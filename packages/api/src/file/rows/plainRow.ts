import type { PayoutDraft } from "@concierge/domain/Payout"
import { payoutFields } from "@concierge/domain/PayoutField"
import { asides } from "../columns/columnNames.ts"
import type { Header } from "../columns/header.ts"
import type { CsvRecord } from "../text/records.ts"
import type { ReadRow } from "./row.ts"
import { toValue } from "./value.ts"

/**
 * As `toRow`, for the header of most files: each column says one thing, and none has to agree with another. Then a row is its
 * cells, and what such a header costs is spent once. Undefined for any other header.
 *
 * @example
 * plainRows({ columns: [{ name: "Nombre", meaning: "payee_name" }] })({ line: 2, cells: ["Ana"] }).draft // => { line: 2, payee_name: "Ana", account: {} }
 * plainRows({ columns: [{ name: "Moneda", meaning: "currency" }] }) // => undefined
 */
export const plainRows = ({ columns }: Header): ((record: CsvRecord) => ReadRow) | undefined => {
  const plain: Array<{ readonly index: number; readonly meaning: string; readonly isOwn: boolean }> = []
  for (const [index, { currency, meaning }] of columns.entries()) {
    if (meaning === undefined) continue
    if (typeof meaning !== "string" || currency !== undefined || agreeing.has(meaning)) return undefined
    plain.push({ index, meaning, isOwn: Object.hasOwn(payoutFields, meaning) })
  }
  return ({ cells, line }) => {
    const account: { [field: string]: string } = {}
    const draft: PayoutDraft & { [column: string]: unknown } = { line, account }
    for (const { index, isOwn, meaning } of plain) {
      const cell = cells[index]
      if (cell === undefined || cell === "") continue
      if (isOwn) draft[meaning] = toValue(meaning, cell)
      else account[meaning] = toValue(meaning, cell)
    }
    return { draft, problems: [], used: [] }
  }
}

/** What is not taken as it stands, but with what other cells say. */
const agreeing: ReadonlySet<string> = new Set([...asides, "country"])

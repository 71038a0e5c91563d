import { fieldsOf, type Port, ports } from "@concierge/domain/Port"
import { squeezed } from "@concierge/domain/Text"
import { keysOfColumn } from "../columns/columnNames.ts"

/**
 * What a cell of a column says, without what sheets and people add: the `.0` of a number that is a name (pandas and R do
 * so to a column with blanks), and the name of the number before it, `CBU: …`.
 *
 * @example
 * toValue("payee_id", "20202.0") // => "20202"
 * toValue("iban", "IBAN: DE19 1005 0000 0012 3456 78") // => "DE19 1005 0000 0012 3456 78"
 */
export const toValue = (column: string, cell: string): string => {
  if (integers.has(column)) return cell.endsWith(".0") ? cell.replace(/^(\d+)\.0$/, "$1") : cell
  const labels = labelsOf.get(column)
  if (labels === undefined) return cell
  if (labels.has("iban") && /^iban[a-z]{2}\d\d/i.test(cell)) return cell.slice(4)
  if (!/[:#=\s]/.test(cell)) return cell
  let said = cell
  for (const { 0: mark, index } of cell.matchAll(/[:#=]\s*|\s+/g)) {
    if (index > longestLabel) break
    const label = squeezed(cell.slice(0, index))
    const value = cell.slice(index + mark.length)
    if (value === "") break
    if (labels.has(label) || labels.has(label.replace(/(n|no|nr|nro|num|numero|number)$/, ""))) said = value
  }
  return said
}

/** Behind more than this no number begins. */
const longestLabel = 60

/** Digits that are a name. Account numbers are not among them: a point in one is damage, or money in the wrong column. */
const integers: ReadonlySet<string> = new Set([
  "reference",
  "payee_id",
  "instruction_id",
  "bank_code",
  "branch",
  "postal_code"
])

/** What people write before the number of an account, beside the names of its column. */
const accountLabels = ["iban", "cuenta", "cta", "ctacte", "cuentacorriente", "cajadeahorro", "account", "acct", "acc"]

const identifiers = new Set(
  Object.values<Port>(ports)
    .flatMap(fieldsOf)
    .filter(({ kind }) => kind._tag === "Identifier")
    .map(({ name }) => name)
)

/** By which names the number of a column is introduced in its cells. */
const labelsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...identifiers]
    .filter((column) => !integers.has(column))
    .map((column) => [
      column,
      new Set([...keysOfColumn(column), ...(column === "account_number" ? accountLabels : [])])
    ])
)

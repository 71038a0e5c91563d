import type { PortTotal } from "@concierge/api/resources/batches"
import { printable } from "@concierge/domain/Text"
import { amountText, currencyOf } from "../../../show/columns.ts"
import type { Column } from "../../../show/table.ts"

/**
 * What a batch pays where, before anything is quoted.
 *
 * @param currency the payer's
 */
export const totalColumns = (currency: string): ReadonlyArray<Column<PortTotal>> => [
  { title: "port", value: ({ portCode }) => printable(portCode) },
  { title: "payments", value: ({ count }) => String(count), align: "right" },
  {
    title: "amounts",
    value: ({ amount, portCode }) =>
      amount === undefined ? "" : `${amountText(amount, currencyOf(portCode))} ${currencyOf(portCode)}`,
    align: "right"
  },
  { title: `budgets (${currency})`, value: ({ budget }) => amountText(budget, currency), align: "right" }
]

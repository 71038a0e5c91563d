import { type Earlier, type LeftOut, readLeftOut, type Repeated } from "@concierge/api/PaidBefore"
import type { Batch } from "@concierge/api/resources/batches"
import type { Row } from "@concierge/api/resources/rows"
import { hidden } from "@concierge/domain/Hidden"
import { printable } from "@concierge/domain/Text"
import { amountText, currencyOf } from "../../../../show/columns.ts"
import { conflictsOf, type Failure } from "../../../Failure.ts"
import { type Column, toLines } from "../../../../show/table.ts"
import { lookOf, stateText } from "../../../../show/theme.ts"
import { stampText } from "../../../../show/time.ts"

/**
 * The rows for which the proxy would not make or approve a batch, since they are paid, under way or drafted elsewhere, or
 * stand twice in their file; none when it had another reason. An answer that is understood in part is not understood:
 * what would be missing could be paid.
 */
export const repeatedRows = (failure: Failure): ReadonlyArray<Repeated> => {
  const rows = (conflictsOf(failure) ?? []).map(({ code, meta }): Repeated | undefined => {
    if (code === "same_payment") return readTwin(meta)
    const read = code === "paid_before" ? readLeftOut(meta) : undefined
    return read && ofEarlier(read)
  })
  const understood = rows.filter((row) => row !== undefined)
  return understood.length === rows.length ? understood : []
}

const readTwin = (meta: { readonly [name: string]: unknown } = {}): Repeated | undefined => {
  const { first_line: first, line } = meta
  return typeof line === "number" && typeof first === "number"
    ? { _tag: "InFile", line, reference: undefined, first }
    : undefined
}

/** A row that an earlier batch has paid, has under way or has drafted. */
export type OfEarlier = Extract<Repeated, { readonly _tag: "Earlier" }>

/** A row that was left out, in the form of a row that was stopped. */
export const ofEarlier = ({ earlier, line, reference }: LeftOut): OfEarlier => ({
  _tag: "Earlier",
  line,
  reference,
  earlier
})

/** Whether that batch has paid it or has it under way. */
export const isPaid = (row: Repeated): row is OfEarlier => row._tag === "Earlier" && row.earlier.standing !== "drafted"

/** How a payment is named in messages; the proxy's answer does not repeat it. */
export interface Called {
  readonly reference: string | undefined
  readonly payee: string | undefined
  readonly amount: string
}

/** By line, as a batch has its rows. */
export const calledInBatch = ({ currency }: Batch, rows: ReadonlyArray<Row>): ReadonlyMap<number, Called> =>
  new Map(
    rows.map(({ amount, budget, line, payeeName, portCode, reference }) => {
      const known =
        amount === undefined
          ? `${amountText(budget, currency)} ${currency} budget`
          : `${amountText(amount, currencyOf(portCode))} ${currencyOf(portCode)}`
      return [line, { reference, payee: payeeName, amount: known }]
    })
  )

/**
 * A table of the rows and the payments they would repeat. In a narrower window lines wrap: no column is left out.
 */
export const repeatedTable = (
  rows: ReadonlyArray<Repeated>,
  called: ReadonlyMap<number, Called>,
  columns: number
): ReadonlyArray<string> => toLines(repeatedColumns(called), rows, Math.max(columns, leastRoom))

const leastRoom = 120

const repeatedColumns = (called: ReadonlyMap<number, Called>): ReadonlyArray<Column<Repeated>> => [
  { title: "line", value: ({ line }) => String(line), align: "right" },
  {
    title: "reference",
    value: ({ line, reference }) => printable(hidden(reference ?? called.get(line)?.reference ?? "")),
    shrinks: 9
  },
  { title: "payee", value: ({ line }) => printable(hidden(called.get(line)?.payee ?? "")), shrinks: 8 },
  { title: "amount", value: ({ line }) => called.get(line)?.amount ?? "", align: "right" },
  {
    title: "stands in the way",
    value: (row) =>
      row._tag === "InFile"
        ? `same payment as line ${row.first} of this file`
        : `batch ${printable(row.earlier.batchId)}, line ${row.earlier.line}`
  },
  {
    title: "state",
    value: (row) => (row._tag === "InFile" ? "" : earlierState(row.earlier)),
    colour: (row) => (row._tag === "InFile" ? undefined : lookOf(row.earlier.state).colour)
  },
  {
    title: "same",
    value: (row) => (row._tag === "InFile" ? "account and amount" : sameness(row.earlier))
  },
  { title: "since", value: (row) => (row._tag === "InFile" ? "" : stampText(row.earlier.at)) }
]

/** A reference that names another payment now was changed in the file, or given to a new payment by mistake. */
const sameness = ({ by, isChanged }: Earlier): string =>
  by === "payment" ? "account and amount" : isChanged ? "reference, not account and amount" : "reference"

/** While a batch waits for its approval, its rows' own state says nothing to people. */
const earlierState = ({ batchState, standing, state }: Earlier): string =>
  standing === "drafted" ? `${stateText(batchState)}, not approved` : stateText(state)

import * as Effect from "effect/Effect"
import * as Batches from "@concierge/api/resources/batches"
import * as Rows from "@concierge/api/resources/rows"
import { wordsOf } from "../batches/trouble.ts"
import { anomalyLines } from "./anomalies.ts"
import { amountText, rowColumns, spentText } from "../../../show/columns.ts"
import { fail, type Failure } from "../../Failure.ts"
import { Io, type Paint } from "../../Io.ts"
import { countsText } from "../../../show/progress.ts"
import { type Payments, resultsOf } from "../../payments.ts"
import type { Proxy } from "../../Proxy.ts"
import { rowSheet } from "../../sheets.ts"
import { toLines } from "../../../show/table.ts"
import { commandText, counted } from "../../../show/text.ts"
import { stateText } from "../../../show/theme.ts"
import { answerIn, type AnswerFormat } from "../../View.ts"

/**
 * Prints the result of a batch: its rows and a summary line. Fails unless every row settled and there are no anomalies.
 *
 * @param asked the ids of the rows that must have settled; all unless told
 */
export const answerWith = Effect.fnUntraced(function* (
  batch: Batches.Batch,
  as: AnswerFormat,
  next: string,
  asked?: ReadonlySet<string>
): Effect.fn.Return<void, Failure, Io | Proxy> {
  const { columns, paint } = yield* Io
  const payments = yield* resultsOf(batch, next)
  const { cut, rows } = payments
  yield* showPayments(batch, payments, as, () => [...rowLines(batch, rows, columns, paint), "", summary(batch)])
  const isSettled =
    asked === undefined || cut !== undefined
      ? batch.counts.settled === batch.rowsCount
      : rows.filter(({ id, state }) => asked.has(id) && state === "settled").length === asked.size
  if (!isSettled || batch.anomalies.length > 0) return yield* fail({ _tag: "AsAnswered" })
})

/** Prints a batch with its payments, what is cut of them, and its anomalies. */
export const showPayments = Effect.fnUntraced(function* (
  batch: Batches.Batch,
  { cut, rows }: Payments,
  as: AnswerFormat,
  lines: () => ReadonlyArray<string>
) {
  const { tell } = yield* Io
  yield* answerIn(as, {
    lines,
    json: () => ({
      data: Batches.toResource(batch),
      included: rows.map(Rows.toResource),
      ...(cut === undefined ? {} : { meta: { cut } })
    }),
    sheet: () => rowSheet(rows)
  })
  if (cut !== undefined) tell(cut)
  for (const line of anomalyLines(batch)) tell(line)
})

/** The rows of a batch, and below them what people should know of some, whole: a column would cut it. */
export const rowLines = (
  { counts, currency, id }: Batches.Batch,
  rows: ReadonlyArray<Rows.Row>,
  columns: number,
  paint: Paint
): ReadonlyArray<string> => {
  const notes = Map.groupBy(
    rows.filter((row) => wordsOf(row) !== ""),
    (row) => `${stateText(row.state)}: ${wordsOf(row)}`
  )
  return [
    ...toLines(rowColumns(currency), rows, columns, paint),
    ...(notes.size === 0 ? [] : [""]),
    ...Array.from(notes, ([note, about]) => `${linesText(about)} ${note}`),
    ...(counts.failed > 0 ? [`until when, and how to mend: ${commandText(["batches", "problems", id])}`] : [])
  ]
}

const linesText = (rows: ReadonlyArray<Rows.Row>): string => {
  const lines = rows.map(({ line }) => line)
  const shown = lines.slice(0, mostLines).join(", ")
  return lines.length === 1
    ? `line ${shown}`
    : `lines ${shown}${lines.length > mostLines ? ` and ${lines.length - mostLines} more` : ""}`
}

const mostLines = 20

const summary = (batch: Batches.Batch): string => {
  const spent = amountText(batch.totalToSpend, batch.currency)
  const came = spentText(batch)
  return (
    `batch ${batch.id} ${stateText(batch.state)}: ${counted(batch.rowsCount, "payment")}: ${countsText(batch.counts)}` +
    (spent === "" ? "" : `; ${spent} ${batch.currency}`) +
    (came === undefined ? "" : `: ${came}`) +
    ((batch.file?.rejects ?? 0) === 0
      ? ""
      : `; ${counted(batch.file?.rejects ?? 0, "row")} not paid, not in order: ${commandText(["batches", "problems", batch.id])}`) +
    (batch.leftOutCount === 0 ? "" : `; ${batch.leftOutCount.toLocaleString("en")} left out, paid before`)
  )
}

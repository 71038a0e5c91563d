import * as Effect from "effect/Effect"
import { stringify } from "@concierge/api/Json"
import * as Batches from "@concierge/api/resources/batches"
import * as Rows from "@concierge/api/resources/rows"
import { anomalyLines } from "./anomalies.ts"
import { amountText, rowColumns } from "./columns.ts"
import { fail, type Failure } from "./Failure.ts"
import { Io } from "./Io.ts"
import { countsText } from "./progress.ts"
import { patiently, type Proxy } from "./Proxy.ts"
import { toLines } from "./table.ts"
import { counted } from "./text.ts"
import { stateText } from "./theme.ts"

/**
 * The answer of everything that ends with a batch: what became of each row, and one line for all. Fails when not every row
 * settled, and when the provider did what nobody asked for.
 *
 * @param asked the ids of the rows that must have settled; all unless told
 */
export const answerWith = Effect.fnUntraced(function* (
  batch: Batches.Batch,
  json: boolean,
  next: string,
  asked?: ReadonlySet<string>
): Effect.fn.Return<void, Failure, Io | Proxy> {
  const { answer, columns, paint, tell } = yield* Io
  const rows = yield* patiently(({ batches }) => batches.rows(batch.id), next)
  if (json) answer(stringify({ data: Batches.toResource(batch), included: rows.map(Rows.toResource) }))
  else {
    for (const line of toLines(rowColumns(batch.currency), rows, columns, paint)) answer(line)
    answer("")
    answer(summary(batch))
  }
  for (const line of anomalyLines(batch)) tell(line)
  const settled =
    asked === undefined
      ? batch.counts.settled
      : rows.filter(({ id, state }) => asked.has(id) && state === "settled").length
  if (settled < (asked?.size ?? batch.rowsCount) || batch.anomalies.length > 0)
    return yield* fail({ _tag: "AsAnswered" })
})

const summary = (batch: Batches.Batch): string => {
  const spent = amountText(batch.totalToSpend, batch.currency)
  return (
    `batch ${batch.id} ${stateText(batch.state)}: ${counted(batch.rowsCount, "payment")}: ${countsText(batch.counts)}` +
    (spent === "" ? "" : `; ${spent} ${batch.currency}`) +
    (batch.leftOutCount === 0 ? "" : `; ${batch.leftOutCount.toLocaleString("en")} left out, paid before`)
  )
}

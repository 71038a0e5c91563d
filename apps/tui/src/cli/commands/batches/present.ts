import * as Effect from "effect/Effect"
import type { Client } from "@concierge/api/Client"
import type { ClientError } from "@concierge/api/ClientError"
import { isFinal } from "@concierge/domain/Batch"
import * as Batches from "@concierge/api/resources/batches"
import * as Rows from "@concierge/api/resources/rows"
import { batchPairs } from "../../../show/columns.ts"
import { forecastPairs } from "../../../show/forecast.ts"
import { toPairs } from "../../../show/table.ts"
import { fail } from "../../Failure.ts"
import { Io } from "../../Io.ts"
import { paymentsOf } from "../../payments.ts"
import { call } from "../../Proxy.ts"
import { rowSheet } from "../../sheets.ts"
import { answerIn, type AnswerFormat } from "../../View.ts"
import { anomalyLines } from "../pay/anomalies.ts"
import { rowLines } from "../pay/results.ts"

/** Prints the batch that a call returns, with its payments. Fails when the batch has anomalies. */
export const present = Effect.fnUntraced(function* (
  as: AnswerFormat,
  make: (client: Client) => Effect.Effect<Batches.Batch, ClientError>
) {
  const { columns, paint, tell } = yield* Io
  const batch = yield* call(make)
  const { cut, rows } = yield* paymentsOf(batch)
  yield* answerIn(as, {
    lines: () => [
      ...toPairs([...batchPairs(batch), ...(isFinal(batch.state) ? [] : forecastPairs(batch))]),
      "",
      ...rowLines(batch, rows, columns, paint)
    ],
    json: () => ({
      data: Batches.toResource(batch),
      included: rows.map(Rows.toResource),
      ...(cut === undefined ? {} : { meta: { cut } })
    }),
    sheet: () => rowSheet(rows)
  })
  if (cut !== undefined) tell(cut)
  for (const line of anomalyLines(batch)) tell(line)
  if (batch.anomalies.length > 0) return yield* fail({ _tag: "AsAnswered" })
})

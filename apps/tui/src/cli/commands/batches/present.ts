import * as Effect from "effect/Effect"
import type { Client } from "@concierge/api/Client"
import type { ClientError } from "@concierge/api/ClientError"
import { isFinal } from "@concierge/domain/Batch"
import type * as Batches from "@concierge/api/resources/batches"
import { batchPairs } from "../../../show/columns.ts"
import { forecastPairs } from "../../../show/forecast.ts"
import { toPairs } from "../../../show/table.ts"
import { fail } from "../../Failure.ts"
import { Io } from "../../Io.ts"
import { paymentsOf } from "../../payments.ts"
import { call } from "../../Proxy.ts"
import type { AnswerFormat } from "../../View.ts"
import { rowLines, showPayments } from "../pay/results.ts"

/** Prints the batch that a call returns, with its payments. Fails when the batch has anomalies. */
export const present = Effect.fnUntraced(function* (
  as: AnswerFormat,
  make: (client: Client) => Effect.Effect<Batches.Batch, ClientError>
) {
  const { columns, paint } = yield* Io
  const batch = yield* call(make)
  const payments = yield* paymentsOf(batch)
  yield* showPayments(batch, payments, as, () => [
    ...toPairs([...batchPairs(batch), ...(isFinal(batch.state) ? [] : forecastPairs(batch))]),
    "",
    ...rowLines(batch, payments.rows, columns, paint)
  ])
  if (batch.anomalies.length > 0) return yield* fail({ _tag: "AsAnswered" })
})

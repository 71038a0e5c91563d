import * as Effect from "effect/Effect"
import type { Batch } from "@concierge/api/resources/batches"
import { printable } from "@concierge/domain/Text"
import { Io } from "../../Io.ts"
import { stampText } from "../../../show/time.ts"

/**
 * The anomalies of a batch, one a line.
 *
 * @example
 * anomalyLines({ id: "7", anomalies: [] }) // => []
 */
export const anomalyLines = ({ anomalies, id }: Pick<Batch, "anomalies" | "id">): ReadonlyArray<string> =>
  anomalies.map(
    ({ code, detail, seenAt }) =>
      `ANOMALY in batch ${printable(id)}: ${printable(detail)} (${printable(code)}, ${stampText(seenAt)})`
  )

/** Tells each anomaly once, however often the batch is read. */
export const anomalyTeller = () => {
  const told = new Set<string>()
  return Effect.fnUntraced(function* (batch: Batch) {
    const { tell } = yield* Io
    for (const line of anomalyLines(batch)) {
      if (!told.has(line)) tell(line)
      told.add(line)
    }
  })
}

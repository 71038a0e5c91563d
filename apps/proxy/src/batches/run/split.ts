import { portOf } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import { paymentOf, requestKeyOf } from "../../store/identity.ts"
import type { BatchRecord } from "../../store/records.ts"
import { totalsOf } from "../totals.ts"

/**
 * Makes the parts of a batch, each of so many rows as one request takes, by line: the same rows make the same parts, whoever
 * splits them, so that the names of their requests can be found again. It may be left at any point and begun again.
 */
export const split = Effect.fnUntraced(function* ({ id, portCode }: BatchRecord) {
  const store = yield* BatchStore
  const origin = portOf(portCode)
  if (origin === undefined) return yield* Effect.die("a batch without an origin was kept")
  for (;;) {
    const rows = yield* store.rowsWithoutPart(id, partSize)
    if (rows.length === 0) break
    const requestKey = requestKeyOf(
      origin,
      rows.map((row) => paymentOf(row, origin))
    )
    yield* store.addPart(
      { batchId: id, requestKey, totals: totalsOf(rows) },
      rows.map((row) => row.id)
    )
  }
  yield* store.move(id, "checked", "building", "runner")
})

const partSize = 1_000

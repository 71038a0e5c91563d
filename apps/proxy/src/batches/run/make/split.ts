import { portOf } from "@concierge/domain/Port"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../../store/BatchStore.ts"
import { paymentOf, requestKeyOf } from "../../../store/identity.ts"
import type { BatchRecord } from "../../../store/records.ts"
import { totalsOf } from "../../totals.ts"

/**
 * Makes the parts of a batch, each of so many rows as one request takes, by line: the same rows make the same parts, whoever
 * splits them, so that the names of their requests can be found again. It may be left at any point and begun again; of a batch
 * that is cancelled meanwhile no more parts are made.
 */
export const split = Effect.fnUntraced(function* ({ id, portCode }: BatchRecord) {
  const store = yield* BatchStore
  const origin = portOf(portCode)
  if (origin === undefined) return yield* Effect.die("a batch without an origin was kept")
  const size = yield* CurrentPartSize
  const addNext = store.transaction(
    Effect.gen(function* () {
      if ((yield* store.find(id))?.state !== "checked") return false
      const rows = yield* store.rowsWithoutPart(id, size)
      if (rows.length === 0) return false
      const requestKey = requestKeyOf(
        origin,
        rows.map((row) => paymentOf(row, origin))
      )
      yield* store.addPart(
        { batchId: id, requestKey, totals: totalsOf(rows) },
        rows.map((row) => row.id)
      )
      return true
    })
  )
  while (yield* addNext);
  yield* store.move(id, "checked", "building", "runner")
})

/** How many rows one request has at most: a setting. */
export const CurrentPartSize = Context.Reference<number>("concierge/proxy/PartSize", {
  defaultValue: () => defaultPartSize
})

/** What reading it back costs is little beside what making it costs, and what is made anew when a quote is late is not much. */
export const defaultPartSize = 500

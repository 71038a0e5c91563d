import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import { BatchStore } from "../../store/BatchStore.ts"
import { batchesInTrouble } from "./metrics.ts"

/**
 * What stops a batch or its parts for now. Of several troubles the one that has lasted longest is told until it is over: people
 * read a sentence that stands, whichever part is tried again meanwhile.
 */
export class Trouble {
  private readonly batchId: number
  /** By part, in the order in which they began. */
  private readonly begun = new Map<number, { readonly sentence: string; readonly since: number }>()
  /** What the batch says; undefined while that is not known. */
  private told: string | null | undefined

  constructor(batchId: number) {
    this.batchId = batchId
  }

  begin(part: number, sentence: string): Effect.Effect<void, never, BatchStore> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      this.begun.set(part, { sentence, since: this.begun.get(part)?.since ?? now })
      return this.tell
    })
  }

  end(part: number): Effect.Effect<void, never, BatchStore> {
    return Effect.suspend(() => (this.begun.delete(part) || this.told === undefined ? this.tell : Effect.void))
  }

  /** Where the database cannot be written, it stands in the log alone. */
  private readonly tell = Effect.gen({ self: this }, function* () {
    const longest = this.begun.values().next().value
    const trouble = longest?.sentence ?? null
    if (this.told === trouble) return
    const isFirst = this.told === undefined
    this.told = trouble
    const store = yield* BatchStore
    const batch = yield* store.find(this.batchId)
    if (batch === undefined || batch.trouble === trouble) return
    // what stopped it before a restart still does
    const since = isFirst ? (batch.troubleSince ?? longest?.since) : longest?.since
    yield* store.update(this.batchId, { trouble, troubleSince: trouble === null ? null : (since ?? null) })
    yield* countTrouble
  }).pipe(
    Effect.onError(() => Effect.sync(() => void (this.told = undefined))),
    // an owner from whom the batch was taken is interrupted here as anywhere
    Effect.catchCause((cause) => (Cause.hasInterruptsOnly(cause) ? Effect.interrupt : Effect.void))
  )
}

/** Keeps the count of batches in trouble as it is now. */
export const countTrouble = Effect.flatMap(BatchStore, ({ inTrouble }) =>
  Effect.flatMap(inTrouble, (count) => Metric.update(batchesInTrouble, count))
)

/** Says that the part goes on whose step is being taken. */
export const CurrentProgress = Context.Reference<Effect.Effect<void>>("concierge/proxy/CurrentProgress", {
  defaultValue: () => Effect.void
})

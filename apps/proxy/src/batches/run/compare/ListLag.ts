import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/**
 * How late the provider's lists are, as far as outputs tell whose making was answered: they are there, so a list that lacks one
 * is late by at least its age, and one that shows all is not later than the youngest of them is old. It is forgotten with the
 * process: then nothing is known, and everything is waited for in full.
 */
export class ListLag extends Context.Service<
  ListLag,
  {
    /** An output was made just now, by a call that was answered. */
    readonly made: (requestId: string, outputId: string) => Effect.Effect<void>
    /** A request's outputs were listed just now. */
    readonly listed: (requestId: string, outputs: ReadonlyArray<{ readonly id: string }>) => Effect.Effect<void>
    /** Nothing can be said any more: something was shown later than was thought possible. */
    readonly forget: Effect.Effect<void>
    /** The age, in milliseconds, from which on an output stands in a list that shows all younger ones that are known. */
    readonly certainAfter: Effect.Effect<number>
  }
>()("concierge/proxy/ListLag") {
  static readonly layer = Layer.sync(ListLag, () => {
    /** Those that no list has shown yet, and when they were made, by request. */
    const awaited = new Map<string, Map<string, number>>()
    // the oldest that a list lacked, and the youngest that was shown with all others
    let [least, most] = [0, Number.POSITIVE_INFINITY]
    return ListLag.of({
      made: (requestId, outputId) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          if (!awaited.has(requestId) && awaited.size >= mostRequests) awaited.clear()
          awaited.set(requestId, (awaited.get(requestId) ?? new Map<string, number>()).set(outputId, now))
        }),
      listed: (requestId, outputs) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const ages = new Map([...(awaited.get(requestId) ?? [])].map(([id, at]) => [id, Math.max(0, now - at)]))
          if (ages.size === 0) return
          const youngest = Math.min(...ages.values())
          for (const { id } of outputs) {
            ages.delete(id)
            awaited.get(requestId)?.delete(id)
          }
          if (ages.size > 0) least = Math.max(least, ...ages.values())
          else {
            most = Math.min(most, youngest)
            awaited.delete(requestId)
          }
        }),
      forget: Effect.sync(() => {
        least = 0
        most = Number.POSITIVE_INFINITY
        awaited.clear()
      }),
      certainAfter: Effect.sync(() => margin * Math.max(least, most))
    })
  })
}

/** Others may be later than the latest that was seen. */
const margin = 2

/** More than are built at a time: of drafts that were given up nothing is listed any more. */
const mostRequests = 100

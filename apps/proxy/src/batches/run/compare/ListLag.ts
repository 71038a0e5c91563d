import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/**
 * How late the provider's lists are, as far as outputs tell whose making was answered: they are there, so a list that lacks one
 * is late by at least its age, and one that shows all is not later than the youngest of them is old. It is forgotten with the
 * process; the next one begins with what was made of the drafts that it takes over.
 */
export class ListLag extends Context.Service<
  ListLag,
  {
    /** An output was made just now, by a call that was answered. */
    readonly made: (requestId: string, outputId: string) => Effect.Effect<void>
    /** When outputs were made by a process that is gone, as far as that is kept; nothing is new about a request that is known here. */
    readonly recall: (requestId: string, outputs: ReadonlyMap<string, number>) => Effect.Effect<void>
    /** A request's outputs were listed, by calls of which the first left at that time, and of which the last was answered just now. */
    readonly listed: (
      requestId: string,
      outputs: ReadonlyArray<{ readonly id: string }>,
      since: number
    ) => Effect.Effect<void>
    /** Something was shown later than was thought possible: from now on others may be twice as late. */
    readonly distrust: Effect.Effect<void>
    /** The age, in milliseconds, from which on an output stands in a list that shows all younger ones that are known. */
    readonly certainAfter: Effect.Effect<number>
    /** After how many milliseconds a list that was late is worth another look. */
    readonly showsIn: Effect.Effect<number>
  }
>()("concierge/proxy/ListLag") {
  static readonly layer = Layer.sync(ListLag, () => {
    /** Those that no list has shown yet, and when they were made, by request. */
    const awaited = new Map<string, Map<string, number>>()
    // the oldest that a list lacked, and the youngest that was shown with all others
    let [least, most] = [0, Number.POSITIVE_INFINITY]
    let learnedFrom = Number.NEGATIVE_INFINITY
    let margin: number = usualMargin
    const known = new Set<string>()
    const add = (requestId: string, outputs: ReadonlyMap<string, number>) => {
      if (!awaited.has(requestId) && awaited.size >= mostRequests) awaited.clear()
      if (known.size >= mostKnown) known.clear()
      known.add(requestId)
      awaited.set(requestId, new Map([...(awaited.get(requestId) ?? []), ...outputs]))
    }
    return ListLag.of({
      made: (requestId, outputId) =>
        Effect.map(Clock.currentTimeMillis, (now) => add(requestId, new Map([[outputId, now]]))),
      recall: (requestId, outputs) =>
        Effect.sync(() => {
          if (!known.has(requestId) && outputs.size > 0) add(requestId, outputs)
        }),
      listed: (requestId, outputs, since) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const own = awaited.get(requestId)
          if (own === undefined) return
          if (now - learnedFrom > remembered) {
            least = 0
            most = Number.POSITIVE_INFINITY
            learnedFrom = now
          }
          const youngest = Math.max(...own.values())
          for (const { id } of outputs) own.delete(id)
          if (own.size > 0) least = Math.max(least, since - Math.min(...own.values()))
          else {
            most = Math.min(most, Math.max(0, now - youngest))
            awaited.delete(requestId)
          }
        }),
      distrust: Effect.sync(() => {
        margin = Math.min(margin * 2, mostMargin)
        awaited.clear()
      }),
      certainAfter: Effect.sync(() => margin * Math.max(least, most / usualMargin)),
      showsIn: Effect.sync(() => Math.max(least, most) / 2)
    })
  })
}

/** Others may be later than the latest that was seen. */
const usualMargin = 1.25
const mostMargin = 40

/** A provider that was slow once is not for good, nor is one that was fast: so long is learned by the same lists, in milliseconds. */
const remembered = 600_000

/** More than are built at a time: of drafts that were given up nothing is listed any more. */
const mostRequests = 100
const mostKnown = 10_000

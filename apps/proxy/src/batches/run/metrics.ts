import type { PartState } from "@concierge/domain/Part"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"

/** Unfinished batches that something stops for now, as people are told. */
export const batchesInTrouble = Metric.gauge("concierge_batches_in_trouble", {
  description: "unfinished batches that something stops for now"
})

/** Batches whose next step is due, those whose step is being taken among them. Where it only grows, work does not advance. */
export const batchesDue = Metric.gauge("concierge_batches_due", { description: "batches whose next step is due" })

/** Steps that were taken, by the batch's state and by how they went. */
export const batchSteps = Metric.counter("concierge_batch_steps", {
  description: "steps of batches that were taken",
  incremental: true
})

/** Counts a batch as due until the effect is over. */
export const whileDue = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.acquireUseRelease(
    Metric.modify(batchesDue, 1),
    () => effect,
    () => Metric.modify(batchesDue, -1)
  )

/** Counts a step when it is over, and has a span of its own for it. */
export const measured =
  (batch: number, state: PartState) =>
  <A extends string, E, R>(step: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    step.pipe(
      Effect.onExit((exit) => {
        const outcome = Exit.isSuccess(exit) ? exit.value : "failed"
        return Metric.update(Metric.withAttributes(batchSteps, { state, outcome }), 1)
      }),
      Effect.withSpan("batch.step", { attributes: { batch, state } })
    )

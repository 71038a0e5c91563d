import * as Metric from "effect/Metric"

const waiting = Metric.gauge("concierge_provider_queue_length", { description: "calls that wait for their turn" })

/** How many calls wait for their turn, by lane. */
export const queueLength = {
  urgent: Metric.withAttributes(waiting, { lane: "urgent" }),
  patient: Metric.withAttributes(waiting, { lane: "patient" })
} as const

const calls = Metric.counter("concierge_provider_calls", {
  description: "calls made to the provider",
  incremental: true
})

/** Calls made to the provider, each retry counted as one, by their outcome. */
export const providerCalls = {
  Answered: Metric.withAttributes(calls, { outcome: "answered" }),
  Refused: Metric.withAttributes(calls, { outcome: "refused" }),
  Throttled: Metric.withAttributes(calls, { outcome: "throttled" }),
  NotConnected: Metric.withAttributes(calls, { outcome: "not_connected" }),
  OutcomeUnknown: Metric.withAttributes(calls, { outcome: "unknown" })
} as const

/** Of these, those that were made again. */
export const retries = Metric.counter("concierge_provider_retries", {
  description: "calls made to the provider again",
  incremental: true
})

/** Turns that were given and could not be used in time: where there are many, the process or its database is too slow. */
export const turnsLost = Metric.counter("concierge_provider_turns_lost", {
  description: "turns to call the provider that could not be used in time",
  incremental: true
})

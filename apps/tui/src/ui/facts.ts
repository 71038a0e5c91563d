import { forecastText } from "../show/forecast.ts"
import type { Batch } from "@concierge/api/resources/batches"
import type { Output } from "@concierge/api/resources/outputs"
import type { Request } from "@concierge/api/resources/requests"
import { countOutputs, isFinal } from "@concierge/domain/Output"
import { deadline } from "@concierge/domain/Request"
import { toFacts } from "@concierge/api/resources/requests"
import { printable } from "@concierge/domain/Text"
import { amountText, currencyOf } from "../show/columns.ts"
import { bar, countsText, doneOf, percent } from "../show/progress.ts"
import { commandText } from "../show/text.ts"
import { duration } from "../show/time.ts"

/** The line above a request's outputs: how far it is, what it costs, what runs out when. */
export const requestFacts = (
  request: Request,
  outputs: ReadonlyArray<Output>,
  cut: string | undefined,
  now: number
): string => {
  const done = outputs.filter(({ state }) => isFinal(state)).length
  const ends = request.state === "draft" ? undefined : deadline(toFacts(request, now))
  return joined([
    progress(done, outputs.length),
    quoteText(request.totalToSpend, currencyOf(request.portCode)),
    ends === undefined ? "" : `${deadlines[ends.reason] ?? ""} ${duration(ends.at - now)}`,
    request.cancellationReason?.replaceAll("_", " ") ?? "",
    countsText(countOutputs(outputs.map(({ state }) => state))),
    cut ?? ""
  ])
}

/** The same for a batch. */
export const batchFacts = (batch: Batch, now: number): string =>
  joined([
    progress(doneOf(batch), batch.rowsCount),
    quoteText(batch.totalToSpend, batch.currency),
    batch.state === "building" && batch.totalToSpend === undefined ? forecastText(batch) : "",
    batch.state === "quoted" && batch.acceptQuoteBefore !== undefined
      ? `not approved yet, expires in ${duration(batch.acceptQuoteBefore - now)}`
      : "",
    batch.state === "approved" && batch.provisionFundsBefore !== undefined
      ? `${deadlines.payment_not_received} ${duration(batch.provisionFundsBefore - now)}`
      : "",
    printable(batch.note ?? ""),
    countsText(batch.counts)
  ])

/** An anomaly or a hold, which a person must know first; empty for other batches. */
export const batchAlert = ({ anomalies, found, id, state }: Batch): string => {
  const show = commandText(["batches", "show", id])
  const [first] = anomalies
  if (first !== undefined) {
    const others = anomalies.length === 1 ? "" : ` (and ${anomalies.length - 1} more: ${show})`
    return `ANOMALY${others}: ${printable(first.detail)}`
  }
  if (state !== "held") return ""
  const requests = found.map(({ requestId }) => printable(requestId)).join(", ")
  return `HELD: request ${requests} may be these payments already: ${show}`
}

const joined = (parts: ReadonlyArray<string>): string => parts.filter((part) => part !== "").join(" · ")

const progress = (done: number, total: number): string =>
  total === 0 ? "" : `${bar(done, total, 12)} ${percent(done, total)}`

const quoteText = (total: Request["totalToSpend"], currency: string): string =>
  total === undefined ? "" : `quote ${amountText(total, currency)} ${currency}`

const deadlines: { readonly [reason: string]: string } = {
  quote_not_accepted: "not accepted yet, expires in",
  payment_not_received: "to be funded within"
}

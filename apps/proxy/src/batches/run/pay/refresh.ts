import type { ClientError } from "@concierge/api/ClientError"
import type { Listed } from "@concierge/api/readList"
import type { Output } from "@concierge/api/resources/outputs"
import type { Request } from "@concierge/api/resources/requests"
import type { RequestState } from "@concierge/domain/Request"
import { rowStandings } from "@concierge/domain/Repeat"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { PartRecord, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { addAnomaly } from "../../ends/anomalies.ts"
import { findPaidAgain } from "../../repeats/radar.ts"
import { takeInstructions } from "../compare/matchOutputs.ts"
import { audit, type Discrepancy, fulfils, paysSame } from "../compare/audit.ts"
import { OpenPages, openOf } from "../compare/OpenPages.ts"
import { inspect } from "../compare/inspect.ts"
import { batchOf, type StepServices } from "../Step.ts"
import { newsOf, takeOutputs } from "./takeOver.ts"

/**
 * The request as it stands, its outputs taken over into the rows, and what differs between them. While the request works, only
 * the pages of its list are read on which something may still change; nothing is said to differ then.
 */
export const refresh = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<Refreshed, ClientError, StepServices> {
  const store = yield* BatchStore
  const { patient } = yield* Upstream
  const pages = yield* OpenPages
  const shown = yield* Effect.result(patient.requests.show(part.requestId ?? ""))
  const before = yield* store.rowsOfPart(part.id)
  if (shown._tag === "Failure") {
    // a request in a state that nobody knows still has payments that go on
    if (isUnexpected(shown.failure) && part.state === "working") {
      const { items, unread } = yield* patient.outputs.listed({ requestId: part.requestId ?? "" })
      yield* takeOutputs(before, { outputs: items, unread })
    }
    return yield* shown.failure
  }
  const request = shown.success
  const some = request.state === "working" ? yield* readOpen(part, request, before) : undefined
  const seen = some ?? (yield* inspect(request))
  const compared = some === undefined ? before : standingIn(some, before)
  const isPaid = isAccepted(request.state)
  if (isPaid) yield* takeInstructions(compared, seen.outputs)
  // transactions wait for each other: one that changes nothing is not begun
  const changed =
    newsOf(compared, seen).size > 0 &&
    (yield* store.transaction(
      Effect.tap(takeOutputs(compared, seen), () =>
        isPaid ? Effect.andThen(noteComebacks(part, before), noteReversals(part, before)) : Effect.void
      )
    ))
  const rows = changed ? yield* store.rowsOfPart(part.id) : before
  if (isPaid) pages.keep(part, rows, seen.pageOf)
  // once it is accepted, a payment that failed may get new instructions
  const discrepancy = some === undefined ? audit(rows, seen, isPaid ? paysSame : fulfils) : undefined
  return { request, rows, changed, discrepancy }
})

interface Refreshed {
  readonly request: Request
  /** The part's rows as they are now. */
  readonly rows: ReadonlyArray<RowRecord>
  readonly changed: boolean
  readonly discrepancy: Discrepancy | undefined
}

/** The pages on which something may still change; nothing where they do not show all that is open, or the counters say otherwise. */
const readOpen = Effect.fnUntraced(function* (part: PartRecord, request: Request, rows: ReadonlyArray<RowRecord>) {
  const { patient } = yield* Upstream
  const known = (yield* OpenPages).of(part)
  if (known === undefined || (request.outputsCount !== 0 && request.outputsCount !== rows.length)) return undefined
  const listed = yield* patient.outputs.listed({ requestId: request.id, only: [...known] })
  const { items: outputs, pageOf, total, unread } = listed
  if (total !== undefined && total !== rows.length) return undefined
  return openOf(rows).every((id) => pageOf.has(id)) ? { request, outputs, pageOf, total, unread } : undefined
})

/** The rows that stand on the pages that were read. */
const standingIn = ({ pageOf }: Pick<Listed<Output>, "pageOf">, rows: ReadonlyArray<RowRecord>) =>
  rows.filter(({ outputId }) => outputId !== null && pageOf.has(outputId))

const isUnexpected = (error: ClientError): boolean =>
  error._tag === "OutcomeUnknown" && error.reason === "unexpected document"

const isAccepted = (state: RequestState): boolean =>
  state === "quote_accepted" || state === "working" || state === "finished"

/** A payment that failed or came back does not stop another; when it is paid after all, both may arrive. */
const noteComebacks = Effect.fnUntraced(function* (part: PartRecord, before: ReadonlyArray<RowRecord>) {
  const store = yield* BatchStore
  const batch = yield* batchOf(part)
  const unpaid = new Set(before.filter(({ state }) => rowStandings[state] === "unpaid").map(({ id }) => id))
  for (const row of unpaid.size === 0 ? [] : yield* store.rowsOfPart(part.id)) {
    const isBack = row.inDoubt || rowStandings[row.state] !== "unpaid"
    if (!unpaid.has(row.id) || !isBack) continue
    // approvals of other batches that are just being compared look at what has changed
    yield* store.updatePart(part.id, {})
    if (row.inDoubt) {
      const detail = `Line ${row.line} is ${row.state}, and the provider says that it is paid after all: ask the provider.`
      yield* addAnomaly(part.batchId, { code: "paid_after_all", detail, line: row.line })
    }
    const other = yield* findPaidAgain(batch, row)
    if (other === undefined) continue
    const detail = `Line ${row.line} had failed, was made again as line ${other.line} of batch ${other.batchId}, and is paid by the provider after all: both may arrive.`
    yield* addAnomaly(part.batchId, { code: "paid_again_meanwhile", detail, line: row.line })
  }
})

/** What the provider says against a payment that had settled is raised: it may have been told to somebody as paid. */
const noteReversals = Effect.fnUntraced(function* (part: PartRecord, before: ReadonlyArray<RowRecord>) {
  const store = yield* BatchStore
  const settled = new Map(before.flatMap((row) => (row.state === "settled" ? [[row.id, row]] : [])))
  for (const row of settled.size === 0 ? [] : yield* store.rowsOfPart(part.id)) {
    const earlier = settled.get(row.id)
    if (earlier === undefined) continue
    if (row.state === "returned") {
      const detail = `Line ${row.line} had settled, and the payee's bank sent it back.`
      yield* addAnomaly(part.batchId, { code: "returned_after_settled", detail, line: row.line })
    } else if (row.note !== null && row.note !== earlier.note) {
      const detail = `Line ${row.line} had settled. ${row.note}`
      yield* addAnomaly(part.batchId, { code: "settled_contradicted", detail, line: row.line })
    }
  }
})

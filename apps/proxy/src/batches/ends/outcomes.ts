import { createHash } from "node:crypto"
import type { ApiError } from "@concierge/api/ApiError"
import type { ClientError } from "@concierge/api/ClientError"
import type { PageQuery } from "@concierge/api/Page"
import type { Decision, Evidence, Outcome } from "@concierge/api/resources/outcomes"
import { isOutputState, type OutputState } from "@concierge/domain/Output"
import { isGivenUp } from "@concierge/domain/Part"
import { rowStandings } from "@concierge/domain/Repeat"
import type { RequestState } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { refuse } from "../../refuse.ts"
import { BatchStore, type Page } from "../../store/BatchStore.ts"
import { IdempotencyStore, type UnknownCall } from "../../store/IdempotencyStore.ts"
import { type DecisionRecord, type Doubt, OutcomeStore } from "../../store/OutcomeStore.ts"
import { Upstream } from "../../upstream/Upstream.ts"
import { isDoubt, requestNameOf } from "../../store/records.ts"

type Services = BatchStore | IdempotencyStore | OutcomeStore | Upstream

/** What nobody could prove and nobody has decided about, oldest first. */
export const listOutcomes = Effect.fnUntraced(function* ({
  number,
  perPage
}: PageQuery): Effect.fn.Return<Page<Outcome>, never, Services> {
  const subjects = yield* openSubjects
  const wanted = subjects.slice((number - 1) * perPage, number * perPage)
  return { items: yield* Effect.forEach(wanted, toOutcome), total: subjects.length }
})

/** One of them, decided or not, with what the provider says now. */
export const showOutcome = Effect.fnUntraced(function* (id: string): Effect.fn.Return<Outcome, ApiError, Services> {
  const subject = (yield* openSubjects).find((one) => idOf(one) === id)
  if (subject === undefined) return yield* showDecided(id)
  const outcome = yield* toOutcome(subject)
  const { evidence } = yield* lookUp(subject)
  return { ...outcome, evidence: [...outcome.evidence, ...evidence] }
})

/** Keeps what a person decides, once the provider was asked: what it contradicts is refused. */
export const decideOutcome = Effect.fnUntraced(function* (
  id: string,
  decision: Decision
): Effect.fn.Return<Outcome, ApiError, Services> {
  const subject = (yield* openSubjects).find((one) => idOf(one) === id)
  if (subject === undefined) {
    const { state } = yield* showDecided(id)
    const wanted = "an outcome that is open"
    return yield* refuse({ _tag: "Conflict", what: `outcome ${id}`, found: state, wanted })
  }
  const seen = yield* lookUp(subject)
  if (decision.decision !== "escalate") {
    if (seen.says === "unreachable") return yield* refuse({ _tag: "UpstreamUnavailable" })
    if (seen.says === "unclear") {
      const [what, wanted] = ["what the provider says now", "clear before anybody decides, or escalate"]
      return yield* refuse({ _tag: "Conflict", what, found: "not clear", wanted })
    }
    if (seen.says !== "nothing" && seen.says !== said[decision.decision]) {
      const what = "what the provider says now"
      const wanted = `${decision.decision === "adopt" ? "absent" : "adopt"}, or escalate`
      return yield* refuse({ _tag: "Conflict", what, found: seen.says, wanted })
    }
  }
  const { transaction } = yield* BatchStore
  const { decide } = yield* OutcomeStore
  yield* transaction(
    Effect.gen(function* () {
      // others may have decided while the provider was asked, or there is more to decide about
      const now = (yield* openSubjects).find((one) => idOf(one) === id)
      if (now?.since !== subject.since) {
        const wanted = "as it was when the provider was asked: look at it again"
        return yield* refuse({ _tag: "Conflict", what: `outcome ${id}`, found: "changed", wanted })
      }
      yield* decide(id, questionOf(subject), decision)
      yield* apply(subject, decision.decision, seen.state)
    })
  )
  return yield* showOutcome(id)
})

const said = { adopt: "paid", absent: "not paid" } as const

type Subject = Doubt | ({ readonly kind: "call"; readonly since: number } & UnknownCall)

/** Whether a subject took effect, by the provider's word of now. */
interface Seen {
  readonly says: "nothing" | "not paid" | "paid" | "unclear" | "unreachable"
  readonly state: OutputState | undefined
  readonly evidence: ReadonlyArray<Evidence>
}

const openSubjects: Effect.Effect<ReadonlyArray<Subject>, never, Services> = Effect.gen(function* () {
  const { decisions, doubts } = yield* OutcomeStore
  const { unknown } = yield* IdempotencyStore
  const calls = (yield* unknown).map((call): Subject => ({ kind: "call", since: call.begunAt, ...call }))
  const adopted = (yield* decisions()).filter(({ decision }) => decision === "adopt")
  const adoptedAt = new Map(adopted.map(({ decidedAt, outcomeId }) => [outcomeId, decidedAt]))
  return (
    [...(yield* doubts), ...calls]
      // a doubt that is newer than the decision is open
      .filter((subject) => (adoptedAt.get(idOf(subject)) ?? Number.NEGATIVE_INFINITY) < subject.since)
      .toSorted((a, b) => a.since - b.since || idOf(a).localeCompare(idOf(b)))
  )
})

/** A key is the client's own, and may say what nobody else should read. */
const idOf = (subject: Subject): string => {
  switch (subject.kind) {
    case "batch":
      return `batch-${subject.batchId}`
    case "payment":
      return `payment-${subject.rowId}`
    case "call":
      return `call-${createHash("sha256")
        .update(JSON.stringify([subject.actsFor, subject.key]))
        .digest("hex")
        .slice(0, 16)}`
  }
}

const questionOf = (subject: Subject): string => {
  switch (subject.kind) {
    case "batch":
      return `Whether a request that batch ${subject.batchId} gave up is paid.`
    case "payment":
      return `Whether line ${subject.line} of batch ${subject.batchId}, which is ${subject.state}, is paid after all.`
    case "call":
      return `Whether ${subject.operation} with an Idempotency-Key took effect.`
  }
}

const toOutcome = Effect.fnUntraced(function* (subject: Subject): Effect.fn.Return<Outcome, never, Services> {
  const { decisions } = yield* OutcomeStore
  const id = idOf(subject)
  const decided = yield* decisions(id)
  const last = decided.at(-1)
  const here = yield* evidenceHere(subject)
  return {
    id,
    kind: subject.kind,
    state: last?.decision === "escalate" && last.decidedAt >= subject.since ? "escalated" : "open",
    question: questionOf(subject),
    batchId: subject.kind === "call" ? undefined : String(subject.batchId),
    since: subject.since,
    evidence: [...here, ...decided.map(toEvidence)].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
  }
})

const toEvidence = ({ actor, decidedAt, decision, reason }: DecisionRecord): Evidence => ({
  at: decidedAt,
  source: "person",
  detail: `${actor}: ${decision}, ${reason}`
})

const showDecided = Effect.fnUntraced(function* (id: string): Effect.fn.Return<Outcome, ApiError, Services> {
  const { decisions } = yield* OutcomeStore
  const decided = yield* decisions(id)
  const [first] = decided
  const last = decided.at(-1)
  if (first === undefined || last === undefined) return yield* refuse({ _tag: "NotFound", type: "outcomes", id })
  const kind = kinds.find((one) => id.startsWith(`${one}-`)) ?? "call"
  const [, batchId] = /\bbatch (\d+)/.exec(first.question) ?? []
  const state = states[last.decision]
  return {
    id,
    kind,
    state,
    question: first.question,
    batchId,
    since: first.decidedAt,
    evidence: decided.map(toEvidence)
  }
})

const kinds = ["batch", "payment", "call"] as const
const states = { adopt: "adopted", absent: "absent", escalate: "escalated" } as const

/** What is kept here of a subject. */
const evidenceHere = Effect.fnUntraced(function* (
  subject: Subject
): Effect.fn.Return<ReadonlyArray<Evidence>, never, Services> {
  const told = (at: number | undefined, detail: string): Evidence => ({ at, source: "proxy", detail })
  if (subject.kind === "call") {
    const answer = subject.status === null ? "the process ended without an answer" : `the answer was ${subject.status}`
    return [told(subject.since, `${subject.operation} was sent, and ${answer}.`)]
  }
  const store = yield* BatchStore
  if (subject.kind === "payment") {
    const { line, note, outputId, since, state } = subject
    return [
      told(
        since,
        `Line ${line} is ${state} here${outputId === null ? "" : `, as output ${outputId}`}.${note === null ? "" : ` ${note}`}`
      )
    ]
  }
  const batch = yield* store.find(subject.batchId)
  const parts = yield* store.parts(subject.batchId)
  return [
    ...parts.flatMap(({ approvedAt, requestId, requestName, state }) =>
      requestId === null && requestName === ""
        ? []
        : [
            told(
              approvedAt ?? undefined,
              `The request ${requestId ?? "without an id"} of the name ${requestName} is ${state} here.`
            )
          ]
    ),
    ...(batch?.anomalies ?? []).map(({ detail, seenAt }) => told(seenAt, detail))
  ]
})

/** What the provider says of it now. */
const lookUp = (subject: Subject): Effect.Effect<Seen, never, Services> =>
  askProvider(subject).pipe(
    Effect.catch((error: ClientError) =>
      Effect.succeed<Seen>({
        says: "unreachable",
        state: undefined,
        evidence: [asSaid(`It cannot be asked: ${error.message}.`)]
      })
    ),
    Effect.zip(Clock.currentTimeMillis),
    Effect.map(([seen, at]) => ({ ...seen, evidence: seen.evidence.map((one) => ({ ...one, at })) }))
  )

const asSaid = (detail: string): Evidence => ({ at: undefined, source: "provider", detail })

const askProvider = Effect.fnUntraced(function* (subject: Subject): Effect.fn.Return<Seen, ClientError, Services> {
  const { urgent } = yield* Upstream
  // the key of a call does not tell what it made
  if (subject.kind === "call") return { says: "nothing", state: undefined, evidence: [] }
  if (subject.kind === "payment") {
    if (subject.outputId === null) return { says: "nothing", state: undefined, evidence: [] }
    const output = yield* urgent.outputs
      .show(subject.outputId)
      .pipe(Effect.catchTag("Refused", (refused) => (refused.status === 404 ? Effect.undefined : Effect.fail(refused))))
    if (output === undefined || !isOutputState(output.state))
      return { says: "nothing", state: undefined, evidence: [asSaid(`It shows no output ${subject.outputId}.`)] }
    const says = rowStandings[output.state] === "unpaid" ? "not paid" : "paid"
    return { says, state: output.state, evidence: [asSaid(`It says that output ${output.id} is ${output.state}.`)] }
  }
  return yield* askOfBatch(subject.batchId)
})

/** What became of the requests that are doubted: by their ids, and by all names of the batch where one's id is not known. */
const askOfBatch = Effect.fnUntraced(function* (batchId: number): Effect.fn.Return<Seen, ClientError, Services> {
  const { urgent } = yield* Upstream
  const { find, parts } = yield* BatchStore
  const doubts = ((yield* find(batchId))?.anomalies ?? []).filter(isDoubt)
  const ids = doubts.flatMap(({ requestId }) => requestId ?? [])
  const shown = yield* Effect.forEach(new Set(ids), (id) =>
    Effect.catchTag(urgent.requests.show(id), "Refused", (refused) =>
      refused.status === 404 ? Effect.succeed({ gone: id }) : Effect.fail(refused)
    )
  )
  const gone = shown.flatMap((one) => ("gone" in one ? one.gone : []))
  const isNamed = ids.length < Math.max(doubts.length, 1)
  const ofBatch = isNamed ? yield* parts(batchId) : []
  const count = ofBatch.reduce((sum, { attempt }) => sum + attempt, 0)
  const names =
    count > mostNames
      ? []
      : ofBatch.flatMap(({ attempt, requestKey }) =>
          Array.from({ length: attempt }, (_, before) => requestNameOf(requestKey, attempt - before))
        )
  // the request that a part has now is not in doubt
  const ours = new Set(ofBatch.filter(({ state }) => !isGivenUp(state)).map(({ requestId }) => requestId))
  const listed = yield* Effect.forEach(names, (name) =>
    Effect.map(urgent.requests.list({ filter: { external_id: name } }), (requests) =>
      requests.filter(({ externalId, id }) => externalId === name && !ours.has(id) && !ids.includes(id))
    )
  )
  const found = [...shown.flatMap((one) => ("gone" in one ? [] : one)), ...listed.flat()]
  const evidence = [
    ...found.map(({ externalId, id, outputsCount, state }) =>
      asSaid(`It lists request ${id} of the name ${externalId}, with ${outputsCount} payments: ${state}.`)
    ),
    ...gone.map((id) => asSaid(`It shows no request ${id}.`)),
    ...(count > mostNames ? [asSaid(`It cannot be asked: the requests of the batch have ${count} names.`)] : []),
    ...(isNamed && count <= mostNames && found.length === 0
      ? [asSaid("It lists no request that the batch gave up.")]
      : [])
  ]
  if (found.some(({ state }) => isAccepted.has(state))) return { says: "paid", state: undefined, evidence }
  const isClear = gone.length === 0 && count <= mostNames && found.every(({ state }) => state === "cancelled")
  return { says: isClear ? (found.length === 0 ? "nothing" : "not paid") : "unclear", state: undefined, evidence }
})

const isAccepted: ReadonlySet<RequestState> = new Set(["quote_accepted", "working", "finished"])

/** Each is a call. Where there are more, not all are asked about, and nothing is decided. */
const mostNames = 20

/** What follows from a decision. What is adopted counts as paid, as it did before. */
const apply = Effect.fnUntraced(function* (
  subject: Subject,
  decision: Decision["decision"],
  state: OutputState | undefined
): Effect.fn.Return<void, never, Services> {
  if (decision === "escalate") return
  const store = yield* BatchStore
  if (subject.kind === "payment") {
    // a person has confirmed the provider's state, although no move leads to it
    const isAbsent = decision === "absent"
    if (!isAbsent && state === undefined) return
    const confirmed = state === undefined || (isAbsent && rowStandings[state] !== "unpaid") ? {} : { state }
    yield* store.updateRow(subject.rowId, { inDoubt: false, note: null, ...confirmed })
    // what the batch came to is summed up anew
    return yield* store.update(subject.batchId, { result: null })
  }
  if (decision !== "absent") return
  if (subject.kind === "batch") return yield* store.update(subject.batchId, { inDoubt: false })
  if (subject.kind === "call") return yield* (yield* IdempotencyStore).release(subject)
})

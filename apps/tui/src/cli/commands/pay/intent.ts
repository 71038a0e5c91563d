import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { toDraft } from "@concierge/api/checkPayoutFile"
import type { Batch } from "@concierge/api/resources/batches"
import { isFinal } from "@concierge/domain/Batch"
import { fileKey } from "@concierge/domain/Identity"
import type { Payout } from "@concierge/domain/Payout"
import type { Port } from "@concierge/domain/Port"
import { type Asked, cure, type Terms } from "./cures.ts"
import { conflictsOf } from "../../Failure.ts"
import { call, patiently } from "../../Proxy.ts"
import { isPaid, type OfEarlier, repeatedRows } from "./repeated.ts"

/**
 * A name for "these payments from this port": sha-256 in hex. Spelling, the order of lines and of columns and blank lines
 * do not matter, so that the same payments are recognised in a file that was only tidied up.
 */
export const fingerprint = (origin: Port, payouts: ReadonlyArray<Payout>): string =>
  createHash("sha256").update(fileKey(origin, payouts)).digest("hex")

/** The `external_id` of the n-th time that the same payments are made; the first is the fingerprint itself. */
export const attemptId = (print: string, attempt: number): string =>
  attempt === 1 ? print : `${print.slice(0, 56)}-${attempt}`

/** Whether paying a file begins a batch or continues one. */
type Plan =
  | { readonly _tag: "Begin"; readonly externalId: string }
  | { readonly _tag: "Continue"; readonly batch: Batch }

/**
 * Continues the unfinished batch of the same payments if there is one, and begins a batch otherwise. Whether that would pay
 * something twice is judged by the proxy, which knows the payments of all files.
 */
const plan = (print: string, batches: ReadonlyArray<Batch>): Plan => {
  const byExternalId = new Map(batches.map((batch) => [batch.externalId, batch]))
  for (let attempt = 1; ; attempt++) {
    const externalId = attemptId(print, attempt)
    const batch = byExternalId.get(externalId)
    if (batch === undefined) return { _tag: "Begin", externalId }
    if (!isFinal(batch.state)) return { _tag: "Continue", batch }
  }
}

/** Payments from one port, under a name. */
export interface Intent {
  readonly name: string
  readonly origin: Port
  readonly payouts: ReadonlyArray<Payout>
}

/**
 * Finds or creates the batch of an intent. It is created once, even if this process or the proxy is killed in between.
 * Payments that would be made twice are decided about, several times if needed: leaving out one may reveal another. When all
 * of them were paid before, there is nothing to decide.
 */
export const openBatch = Effect.fnUntraced(function* ({ name, origin, payouts }: Intent, given: Terms, asked: Asked) {
  const { next } = asked
  const print = fingerprint(origin, payouts)
  let terms = given
  let planned = plan(print, yield* call(({ batches }) => batches.list()))
  for (let tries = 1; planned._tag === "Begin"; tries++) {
    const { externalId } = planned
    const { again, skipPaid } = terms
    const document = { externalId, name, portCode: origin.code, rows: payouts.map(toDraft), skipPaid, again }
    const made = yield* Effect.result(patiently(({ batches }) => batches.create(document), next))
    if (made._tag === "Success") return { _tag: "Begun", ...made.success } as const
    if (conflictsOf(made.failure) === undefined || tries === maxTries) return yield* made.failure
    // another process may have created a batch of the same payments meanwhile
    planned = plan(print, yield* patiently(({ batches }) => batches.list(), next))
    if (planned._tag === "Continue") break
    const stopped = repeatedRows(made.failure)
    if (stopped.length === 0) return yield* made.failure
    const paid = stopped.filter(isPaid)
    const isAll = paid.length === payouts.length
    if (isAll && (terms.skipPaid || isSameFile(paid))) return { _tag: "PaidAlready", paid } as const
    terms = yield* cure(stopped, payouts, terms, asked)
  }
  return planned
})

/**
 * Whether nothing but this very file was paid: as one batch, under the same references, unchanged and of late. Anything else
 * may be meant, a raise or the payroll of another month, and is asked about.
 */
const isSameFile = (paid: ReadonlyArray<OfEarlier>): boolean =>
  new Set(paid.map(({ earlier }) => earlier.batchId)).size === 1 &&
  paid.every(({ earlier: { by, isChanged, isRecent } }) => by === "reference" && !isChanged && isRecent)

/** How many questions a person is asked at most. */
const maxTries = 20

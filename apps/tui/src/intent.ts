import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import type { Batch } from "@concierge/api/resources/batches"
import { isFinal } from "@concierge/domain/Batch"
import { toDecimal } from "@concierge/domain/Money"
import type { Payout, PayoutDraft } from "@concierge/domain/Payout"
import type { Port } from "@concierge/domain/Port"
import { call, patiently } from "./Proxy.ts"

/**
 * A name for "these payments from this port": sha-256 in hex. Spelling, the order of lines and of columns and blank lines
 * do not matter, so that the same payments are recognised in a file that was only tidied up.
 */
export const fingerprint = (origin: Port, payouts: ReadonlyArray<Payout>): string =>
  createHash("sha256")
    .update(JSON.stringify([origin.code, ...payouts.map(canonical).toSorted()]))
    .digest("hex")

const canonical = ({ how, howMuch, payee, port, reference }: Payout): string =>
  JSON.stringify([
    reference ?? null,
    payee._tag === "Known" ? { id: payee.id } : { name: payee.name, email: payee.email ?? null },
    port.code,
    howMuch._tag,
    toDecimal(howMuch.money),
    how._tag === "Instruction" ? how.id : Object.entries(how.account).toSorted(([a], [b]) => (a < b ? -1 : 1))
  ])

/** The `external_id` of the n-th time that the same payments are made; the first is the fingerprint itself. */
export const attemptId = (print: string, attempt: number): string =>
  attempt === 1 ? print : `${print.slice(0, 56)}-${attempt}`

/** What paying a file comes to, given the batches that there are. */
export type Plan =
  | { readonly _tag: "Begin"; readonly externalId: string }
  | { readonly _tag: "Continue"; readonly batch: Batch }
  | { readonly _tag: "PaidAlready"; readonly batch: Batch }

/**
 * One file is one payment, however often the command is given: what is unfinished goes on, what is finished stays so
 * unless `again` is said, and what was given up before anything was paid is begun anew.
 */
export const plan = (print: string, batches: ReadonlyArray<Batch>, again: boolean): Plan => {
  const byExternalId = new Map(batches.map((batch) => [batch.externalId, batch]))
  let paid: Batch | undefined
  for (let attempt = 1; ; attempt++) {
    const externalId = attemptId(print, attempt)
    const batch = byExternalId.get(externalId)
    if (batch === undefined) {
      return paid === undefined || again ? { _tag: "Begin", externalId } : { _tag: "PaidAlready", batch: paid }
    }
    if (!isFinal(batch.state)) return { _tag: "Continue", batch }
    if (batch.state === "finished") paid = batch
  }
}

/** Payments from one port, under a name. */
export interface Intent {
  readonly name: string
  readonly origin: Port
  readonly payouts: ReadonlyArray<Payout>
}

/** The batch for an intent: the one that there is, or a new one. Whatever dies on the way, it is made once. */
export const openBatch = Effect.fnUntraced(function* ({ name, origin, payouts }: Intent, again: boolean, next: string) {
  const print = fingerprint(origin, payouts)
  const planned = plan(print, yield* call(({ batches }) => batches.list()), again)
  if (planned._tag !== "Begin") return planned
  const { externalId } = planned
  const document = { externalId, name, portCode: origin.code, rows: payouts.map(toDraft) }
  const made = yield* Effect.result(patiently(({ batches }) => batches.create(document), next))
  if (made._tag === "Success") return { _tag: "Begun", batch: made.success } as const
  // Somebody was faster with the same payments under another name or in another order.
  const anew = plan(print, yield* patiently(({ batches }) => batches.list(), next), again)
  return anew._tag === "Begin" ? yield* made.failure : anew
})

/** A payment as the proxy takes it. */
export const toDraft = ({ how, howMuch, line, payee, port, reference }: Payout): PayoutDraft => ({
  line,
  reference,
  payee_name: payee.name,
  ...(payee._tag === "Known" ? { payee_id: payee.id } : { payee_email: payee.email }),
  ...(how._tag === "Instruction" ? { instruction_id: how.id } : {}),
  port_code: port.code,
  ...(howMuch._tag === "Amount" ? { amount: toDecimal(howMuch.money) } : { budget: toDecimal(howMuch.money) }),
  account: how._tag === "Account" ? how.account : {}
})

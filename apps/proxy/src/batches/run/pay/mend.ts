import { type ClientError, meaningOf } from "@concierge/api/ClientError"
import type { Output } from "@concierge/api/resources/outputs"
import { isRowFinal } from "@concierge/domain/Batch"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { CurrentDelays, growing } from "../../../Delays.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { MendRecord, PartRecord, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import type { Shutdown } from "../../../Shutdown.ts"
import { OneTimePasswords } from "../OneTimePasswords.ts"
import { isInFlight } from "../patience.ts"
import { refusalOf, troubleOf } from "../refusal.ts"
import { stillStands } from "../Step.ts"
import { endMend, giveUpMend, isTaken } from "./endMend.ts"

/**
 * Has the provider try failed payments again, each with the account that a person gave, and each by itself: one that the provider
 * answers oddly stops no other, and is tried after growing waits, and not for ever. What is about to be done is kept before each
 * call; what became of a call whose answer was lost is read back, and not guessed. One output is paid once, however often it is
 * tried.
 *
 * @returns the first failure, which is to stop nothing but the mends that would meet it, too
 */
export const carryMends = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<ClientError | undefined, never, Services> {
  const store = yield* BatchStore
  let first: ClientError | undefined
  for (const mend of yield* store.waitingMends(part.id)) {
    if (!(yield* stillStands(part))) return first
    const row = yield* store.findRow(mend.rowId)
    if (row === undefined) continue
    const carried = yield* Effect.result(carryMend(part, row, mend))
    if (Result.isSuccess(carried)) continue
    const { failure } = carried
    // its turn was over before an accept had left the password free: the next look takes another
    if (failure._tag === "Throttled" && failure.retryAfterMs === 0) return first
    first ??= failure
    if (!isAnswered(failure)) return first
  }
  return first
})

type Services = BatchStore | Upstream | OneTimePasswords | Shutdown

/** Whether an answer speaks of this one payment, as far as one can know. */
const isAnswered = (error: ClientError): boolean =>
  error._tag === "OutcomeUnknown" ? meaningOf(error).answered : error._tag === "Refused" && error.status !== 401

const carryMend = Effect.fnUntraced(function* (
  part: PartRecord,
  row: RowRecord,
  mend: MendRecord
): Effect.fn.Return<void, ClientError, Services> {
  const store = yield* BatchStore
  const { patient } = yield* Upstream
  const passwords = yield* OneTimePasswords
  const { inFlight, patience } = yield* CurrentDelays
  if (row.state !== "failed" && !mend.retryTried) return yield* giveUpMend(mend, "late")
  if (row.state === "failed" && (yield* isInFlight({ doubtDue: mend.dueAt }))) return
  if (!mend.retryTried && (yield* passwords.isWanting(part))) return
  const look = Effect.gen(function* () {
    const output = yield* patient.outputs.show(row.outputId ?? "")
    if (isTaken(mend, output)) yield* take(mend, output)
    else if (output.state !== "failed") yield* giveUpMend(mend, "late")
    else return output
    return undefined
  })
  const output = yield* look
  if (output === undefined) return
  if (mend.tries >= patience.polls)
    return yield* giveUpMend(mend, "refused", `It was tried ${mend.tries} times: ${mend.note}.`)
  const tried = yield* Effect.result(tryAgain(part, row, mend, output))
  if (Result.isSuccess(tried)) return tried.success && (yield* take(mend, tried.success))
  const error = tried.failure
  const refusal = refusalOf(error)
  if (refusal !== undefined) return yield* giveUpMend(mend, "refused", refusal)
  // another client has retried it, or the provider has returned it: the output tells
  if (error._tag === "Refused" && error.status === 409 && (yield* look) === undefined) return
  if (isCounted(error)) {
    const wait = Math.max(inFlight, growing(patience.pause, mend.tries))
    const dueAt = (yield* Clock.currentTimeMillis) + wait
    yield* store.updateMend(mend.id, { tries: mend.tries + 1, dueAt, note: troubleOf(error) })
  }
  return yield* error
})

/** Whether a failure says anything about the payment: without a connection, a turn or a right key nothing was tried. */
const isCounted = (error: ClientError): boolean => error._tag === "OutcomeUnknown" || isAnswered(error)

/** Tells the provider to try again. Returns nothing where nobody wants that any more, or a one-time password is wanted. */
const tryAgain = Effect.fnUntraced(function* (
  part: PartRecord,
  row: RowRecord,
  mend: MendRecord,
  before: Output
): Effect.fn.Return<Output | undefined, ClientError, Services> {
  const store = yield* BatchStore
  const upstream = yield* Upstream
  const passwords = yield* OneTimePasswords
  const { inFlight } = yield* CurrentDelays
  const instructionId = mend.instructionId ?? (yield* ensureInstruction(row, mend))
  // before the password is asked for: accepts that need it do not wait for this turn
  const { outputs } = yield* upstream.turnOnce("patient")
  return yield* passwords.use(
    part,
    Effect.fnUntraced(function* (withPassword) {
      if (!(yield* isStillWanted(part, row, mend))) return undefined
      const { dueAt, retryTried, triedFrom } = mend
      yield* store.updateMend(mend.id, {
        retryTried: true,
        triedFrom: triedFrom ?? before.instructionId,
        dueAt: (yield* Clock.currentTimeMillis) + inFlight
      })
      return yield* withPassword((password) => outputs.retry(before.id, instructionId, password)).pipe(
        Effect.tapError((error) =>
          isCounted(error) ? Effect.void : store.updateMend(mend.id, { retryTried, triedFrom, dueAt })
        )
      )
    })
  )
})

/** Whether nobody has ended the payment, or its mending, while the call waited for its turn. */
const isStillWanted = Effect.fnUntraced(function* (part: PartRecord, { id }: RowRecord, mend: MendRecord) {
  const store = yield* BatchStore
  const row = yield* store.findRow(id)
  const last = (yield* store.lastMends([id])).get(id)
  const isOpen = row !== undefined && !isRowFinal(row.state) && last?.id === mend.id && last.state === "waiting"
  return isOpen && (yield* stillStands(part))
})

/** The payee's instruction for the new account: the one whose making was begun and not heard of again, or a new one. */
const ensureInstruction = Effect.fnUntraced(function* (
  row: RowRecord,
  mend: MendRecord
): Effect.fn.Return<string, ClientError, Services> {
  const store = yield* BatchStore
  const upstream = yield* Upstream
  const userId = row.payeeId ?? ""
  const body = { name: row.payeeName, ...mend.account }
  const found = mend.instructionTried
    ? (yield* upstream.patient.instructions.list({ filter: { user_id: userId } })).findLast(
        (instruction) => instruction.userId === userId && isSame(instruction.body, body)
      )
    : undefined
  const keep = (instructionId: string) => Effect.as(store.updateMend(mend.id, { instructionId }), instructionId)
  if (found !== undefined) return yield* keep(found.id)
  const { instructions } = yield* upstream.turn
  yield* store.updateMend(mend.id, { instructionTried: true })
  const made = yield* instructions.create({
    userId,
    label: row.reference ?? row.payeeName.slice(0, 100),
    body,
    paymentMethodType: mend.paymentMethodType ?? undefined
  })
  return yield* keep(made.id)
})

const isSame = (a: { readonly [name: string]: string }, b: { readonly [name: string]: string }): boolean =>
  Object.entries(b).every(([name, value]) => a[name] === value)

/** The provider pays by the new instruction from now on. */
const take = (mend: MendRecord, { instructionId, state }: Output) => {
  const { account, paymentMethodType } = mend
  return endMend(mend, "taken", null, { state, instructionId, account, paymentMethodType, note: null, ...noFailure })
}

const noFailure = { failureReason: null, mendBefore: null } as const

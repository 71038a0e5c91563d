import type { ClientError } from "@concierge/api/ClientError"
import type { Output } from "@concierge/api/resources/outputs"
import { isRowFinal } from "@concierge/domain/Batch"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { MendRecord, PartRecord, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { OneTimePasswords } from "../OneTimePasswords.ts"
import { refusalOf } from "../refusal.ts"
import { stillStands, type StepServices } from "../Step.ts"

/**
 * Has the provider try failed payments again, each with the account that a person gave. What is about to be done is kept before
 * each call; what became of a call whose answer was lost is read back, and not guessed. One output is paid once, however often it
 * is tried.
 *
 * @returns whether anything was new
 */
export const carryMends = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<boolean, ClientError, StepServices> {
  const store = yield* BatchStore
  const waiting = yield* store.waitingMends(part.id)
  for (const mend of waiting) {
    if (!(yield* stillStands(part))) return true
    const row = yield* store.findRow(mend.rowId)
    if (row !== undefined) yield* carryMend(part, row, mend)
  }
  return waiting.length > 0
})

const carryMend = Effect.fnUntraced(
  function* (part: PartRecord, row: RowRecord, mend: MendRecord): Effect.fn.Return<void, ClientError, StepServices> {
    const store = yield* BatchStore
    const upstream = yield* Upstream
    const passwords = yield* OneTimePasswords
    if (yield* passwords.isWanting(part)) return
    const outputId = row.outputId ?? ""
    if (row.state !== "failed" && !mend.retryTried) return yield* end(row, mend, "late", { accountKey: mend.formerKey })
    const instructionId = mend.instructionId ?? (yield* ensureInstruction(row, mend))
    if (mend.retryTried) {
      const output = yield* upstream.patient.outputs.show(outputId)
      if (output.instructionId === instructionId) return yield* take(row, mend, output)
      if (output.state !== "failed") return yield* end(row, mend, "late", { accountKey: mend.formerKey })
    }
    const retry = passwords.use(
      part,
      Effect.fnUntraced(function* (withPassword) {
        const { outputs } = yield* upstream.turnOnce("patient")
        if (!(yield* isStillWanted(part, row, mend))) return undefined
        yield* store.updateMend(mend.id, { retryTried: true })
        return yield* withPassword((password) => outputs.retry(outputId, instructionId, password))
      })
    )
    const tried = yield* Effect.result(retry)
    if (tried._tag === "Success") return tried.success && (yield* take(row, mend, tried.success))
    const error = tried.failure
    // another client has retried it, or the provider has returned it: the output tells
    if (error._tag === "Refused" && error.status === 409) {
      const output = yield* upstream.patient.outputs.show(outputId)
      return output.instructionId === instructionId
        ? yield* take(row, mend, output)
        : yield* end(row, mend, "late", { accountKey: mend.formerKey })
    }
    return yield* error
  },
  (effect, _, row, mend) =>
    effect.pipe(
      Effect.catch((error) => {
        const note = refusalOf(error)
        return note === undefined ? Effect.fail(error) : end(row, mend, "refused", { accountKey: mend.formerKey }, note)
      })
    )
)

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
): Effect.fn.Return<string, ClientError, StepServices> {
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
const take = (row: RowRecord, mend: MendRecord, { instructionId, state }: Output) => {
  const { account, paymentMethodType } = mend
  return end(row, mend, "taken", { state, instructionId, account, paymentMethodType, note: null, ...noFailure })
}

const noFailure = { failureReason: null, mendBefore: null } as const

const end = Effect.fnUntraced(function* (
  { id }: RowRecord,
  mend: MendRecord,
  state: Exclude<MendRecord["state"], "waiting" | "let_go">,
  patch: Partial<RowRecord>,
  note: string | null = null
) {
  const store = yield* BatchStore
  yield* store.transaction(Effect.andThen(store.updateMend(mend.id, { state, note }), store.updateRow(id, patch)))
})

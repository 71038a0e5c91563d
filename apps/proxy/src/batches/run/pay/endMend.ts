import type { OutputState } from "@concierge/domain/Output"
import * as Effect from "effect/Effect"
import { BatchStore, type RowPatch } from "../../../store/BatchStore.ts"
import type { MendRecord, RowRecord } from "../../../store/records.ts"

/** Ends the mending of a payment, and what that changes about its row. */
export const endMend = Effect.fnUntraced(function* (
  { id, rowId }: MendRecord,
  state: Exclude<MendRecord["state"], "waiting" | "let_go">,
  note: string | null,
  patch: RowPatch
) {
  const store = yield* BatchStore
  yield* store.transaction(Effect.andThen(store.updateMend(id, { state, note }), store.updateRow(rowId, patch)))
})

/**
 * Ends a mending of which nothing came. Other payments are compared with the former account again; not where the payment has got
 * another account since, or may have been paid at the new one.
 */
export const giveUpMend = Effect.fnUntraced(function* (
  mend: MendRecord,
  state: "refused" | "late",
  note: string | null = null
) {
  const store = yield* BatchStore
  yield* store.transaction(
    Effect.gen(function* () {
      const row = yield* store.findRow(mend.rowId)
      const isPerhapsPaid = row?.inDoubt === true && mend.retryTried
      const isGivenBack = row?.accountKey === mend.accountKey && !isPerhapsPaid
      yield* endMend(mend, state, note, isGivenBack ? { accountKey: mend.formerKey } : {})
    })
  )
})

/**
 * Whether the provider has taken a mending: the payment has the instruction, and is no longer as it failed. The one that it had
 * before says nothing by itself.
 */
export const isTaken = (
  mend: Pick<MendRecord, "instructionId" | "triedFrom">,
  { instructionId, state }: Pick<Output, "instructionId" | "state">
): boolean => {
  if (instructionId === null || instructionId !== mend.instructionId) return false
  const isAnother = mend.triedFrom !== null && mend.triedFrom !== instructionId
  return isAnother || !unmended.has(state)
}

/** Of a payment that was made, as its output or its row has it. */
interface Output {
  readonly instructionId: string | null
  readonly state: OutputState | RowRecord["state"]
}

/** What becomes of a failed payment that nobody tries again. */
const unmended: ReadonlySet<Output["state"]> = new Set(["failed", "returned", "cancelled"])

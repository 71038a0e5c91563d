import { isRowFinal } from "@concierge/domain/Batch"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import type { PartRecord } from "../../store/records.ts"
import { finishPart } from "../run/pay/finishPart.ts"

/** Whether its request was cancelled at the provider while it was being paid. */
export const isCancelledThere = ({ cancellationReason, state }: PartRecord): boolean =>
  state === "working" && cancellationReason !== null

/** Ends payments whose request was given up there. Whether they are paid, nobody here knows. */
export const endByHand = Effect.fnUntraced(function* (part: PartRecord) {
  const { rowsOfPart, updateRow } = yield* BatchStore
  for (const { id: rowId, state } of yield* rowsOfPart(part.id)) {
    if (isRowFinal(state)) continue
    const note = `Ended here by hand while the provider said ${state}: it may be paid all the same, ask the provider before it is paid again.`
    yield* updateRow(rowId, { state: "cancelled", note, inDoubt: true })
  }
  yield* finishPart(part)
})

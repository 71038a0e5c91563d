import * as Effect from "effect/Effect"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { PartRecord } from "../../../store/records.ts"
import { endMend, giveUpMend, isTaken } from "./endMend.ts"

/** All that was to be paid is final: whatever was still to be mended of it comes too late, or was taken. */
export const finishPart = Effect.fnUntraced(function* ({ id }: Pick<PartRecord, "id">) {
  const store = yield* BatchStore
  yield* store.transaction(
    Effect.gen(function* () {
      if (!(yield* store.movePart(id, "working", "finished", "provider"))) return
      for (const mend of yield* store.waitingMends(id)) {
        const row = yield* store.findRow(mend.rowId)
        const { account, paymentMethodType } = mend
        const isTried = mend.retryTried && row !== undefined && isTaken(mend, row)
        yield* isTried ? endMend(mend, "taken", null, { account, paymentMethodType }) : giveUpMend(mend, "late")
      }
    })
  )
})

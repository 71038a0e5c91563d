import { readBytes } from "@concierge/api/Body"
import { checkPayoutFile, toDraft } from "@concierge/api/checkPayoutFile"
import type { ApiError } from "@concierge/api/ApiError"
import { maxFileBytes } from "@concierge/api/PayoutFile"
import type { PayoutDraft } from "@concierge/domain/Payout"
import { portOf } from "@concierge/domain/Port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { refuse } from "../../refuse.ts"

/** The rows of a file of mended payments, of any form that payout files have; or everything that is wrong with it. */
export const readMendedFile = Effect.fnUntraced(function* (
  request: Request,
  portCode: string
): Effect.fn.Return<ReadonlyArray<PayoutDraft>, ApiError> {
  const bytes = yield* Effect.flatMap(
    Effect.promise(() => readBytes(request, maxFileBytes)),
    Effect.fromResult
  )
  const mark = new URL(request.url).searchParams.get("decimal") ?? undefined
  if (mark !== undefined && mark !== "." && mark !== ",")
    return yield* refuse({ _tag: "InvalidParameter", parameter: "decimal", wanted: ". or ," })
  const origin = portOf(portCode)
  if (origin === undefined) return []
  const now = yield* Clock.currentTimeMillis
  const { errors, payouts } = checkPayoutFile(bytes, origin, { decimalMark: mark, now })
  return errors.length > 0 ? yield* refuse({ _tag: "InvalidFile", problems: errors }) : payouts.map(toDraft)
})

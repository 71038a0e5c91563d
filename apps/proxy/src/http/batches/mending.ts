import type { ApiError } from "@concierge/api/ApiError"
import { respond } from "@concierge/api/JsonApi"
import type { proxyOperations } from "@concierge/api/operations"
import { Mending as Wanted, type Row, toResource } from "@concierge/api/resources/rows"
import * as Effect from "effect/Effect"
import { Batches } from "../../batches/Batches.ts"
import { Mending } from "../../batches/Mending.ts"
import { decode } from "../checks/Check.ts"
import type { Handler } from "../Route.ts"
import { readMendedFile } from "./mendedFile.ts"

/** Calls about payments that failed. */
export const mendHandlers = {
  showRow: ({ id }) => answered(Mending.use(({ show }) => show(id))),
  mendRow: Effect.fnUntraced(function* ({ body, id, request }) {
    const wanted = yield* decode(Wanted, body)
    const oneTimePassword = request.headers.get("one-time-password") ?? undefined
    return yield* answered(Mending.use(({ mend }) => mend(id, wanted, oneTimePassword)))
  }),
  letGoRow: ({ id }) => answered(Mending.use(({ letGo }) => letGo(id))),
  mendBatch: Effect.fnUntraced(function* ({ id, request }) {
    const { portCode } = yield* Batches.use(({ show }) => show(id))
    const drafts = yield* readMendedFile(request, portCode)
    const rows = yield* Mending.use(({ mendAll }) => mendAll(id, drafts))
    return respond({ data: rows.map(toResource) })
  })
} satisfies { readonly [OperationId in keyof typeof proxyOperations]?: Handler }

const answered = <R>(row: Effect.Effect<Row, ApiError, R>) =>
  Effect.map(row, (one) => respond({ data: toResource(one) }))

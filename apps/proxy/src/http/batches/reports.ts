import { acceptedType } from "@concierge/api/JsonApi"
import type { proxyOperations } from "@concierge/api/operations"
import * as Effect from "effect/Effect"
import type { Pieces } from "../../batches/reports/Pieces.ts"
import { type ReportForm, Reports } from "../../batches/reports/Reports.ts"
import type { Handler } from "../Route.ts"
import { readStates } from "./readStates.ts"

/** Calls that tell what has become of a batch as a whole. */
export const reportHandlers = {
  exportBatch: Effect.fnUntraced(function* ({ id, request }) {
    const states = yield* readStates(new URL(request.url), "state")
    return stream(yield* Reports.use((reports) => reports.export(id, states)), "text/csv; charset=utf-8")
  }),
  reportBatch: Effect.fnUntraced(function* ({ id, request }) {
    const type = acceptedType(request.headers.get("accept"), Object.keys(forms)) ?? "application/json"
    const form = forms[type] ?? "json"
    const pieces = yield* Reports.use(({ report }) => report(id, form))
    return stream(pieces, `${type}; charset=utf-8`)
  })
} satisfies { readonly [OperationId in keyof typeof proxyOperations]?: Handler }

const forms: { readonly [type: string]: ReportForm } = {
  "application/json": "json",
  "text/csv": "csv",
  "application/xml": "pain.002"
}

/** An answer that is sent as it is written. */
const stream = (pieces: Pieces, type: string): Response => {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await iterator.return?.())
  })
  return new Response(body, { headers: { "content-type": type } })
}

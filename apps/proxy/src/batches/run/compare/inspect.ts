import type { ClientError } from "@concierge/api/ClientError"
import type { Listed } from "@concierge/api/readList"
import type { Output } from "@concierge/api/resources/outputs"
import type { Request } from "@concierge/api/resources/requests"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Lane } from "../../../upstream/Budget.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import type { Seen } from "./audit.ts"
import { ListLag } from "./ListLag.ts"

/** Everything that the provider shows of a request, the request first: the list is never older. */
export const inspect = Effect.fnUntraced(function* (
  request: Request,
  lane: Lane = "patient"
): Effect.fn.Return<Seen & Pick<Listed<Output>, "pageOf">, ClientError, Upstream | ListLag> {
  const { [lane]: client } = yield* Upstream
  const since = yield* Clock.currentTimeMillis
  const { items, pageOf, total, unread } = yield* client.outputs.listed({ requestId: request.id })
  yield* (yield* ListLag).listed(request.id, [...items, ...unread], since)
  return { request, outputs: items, pageOf, total, unread }
})

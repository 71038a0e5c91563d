import * as Effect from "effect/Effect"
import { BatchStore } from "../store/batches.ts"
import { Upstream } from "../upstream/Upstream.ts"
import type { OwnRoute } from "./Route.ts"

export const healthRoutes: ReadonlyArray<OwnRoute> = [
  {
    operationId: "showHealth",
    method: "GET",
    path: "/healthz",
    isOpen: true,
    answer: Effect.fnUntraced(function* () {
      const { name, waiting } = yield* Upstream
      const answers = yield* BatchStore.use((store) => store.answers)
      const health = {
        status: answers ? "ok" : "unavailable",
        database: answers ? "ok" : "unavailable",
        provider: name,
        waiting: waiting()
      }
      return Response.json(health, { status: answers ? 200 : 503 })
    })
  }
]

import { refuse } from "../../refuse.ts"
import type { Route } from "../Route.ts"

/**
 * Served to be refused: whoever has the proxy's token may pay through it, and must not come by a key of the provider
 * that works without it (`docs/decisions/0022`).
 */
const refused = {
  check: () =>
    refuse({
      _tag: "Forbidden",
      needs: "a call to the provider itself, since the proxy hands on no calls about its API keys"
    })
} satisfies Pick<Route, "check">

export const apiKeyRoutes: ReadonlyArray<Route> = [
  { operationId: "listApiKeys", method: "GET", path: "/api_keys", ...refused },
  { operationId: "createApiKey", method: "POST", path: "/api_keys", ...refused },
  { operationId: "showApiKey", method: "GET", path: "/api_keys/:id", ...refused },
  { operationId: "deleteApiKey", method: "DELETE", path: "/api_keys/:id", ...refused }
]

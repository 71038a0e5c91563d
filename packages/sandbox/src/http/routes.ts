import { apiKeyRoutes } from "./apiKeys.ts"
import { moneyRoutes } from "./money.ts"
import { outputRoutes } from "./outputs.ts"
import { instructionRoutes, userRoutes } from "./payees.ts"
import { requestRoutes } from "./requests.ts"
import { reviewRoutes } from "./reviews.ts"
import type { Route } from "./Route.ts"

/** Every call that the sandbox answers. */
export const routes: ReadonlyArray<Route> = [
  ...requestRoutes,
  ...outputRoutes,
  ...instructionRoutes,
  ...userRoutes,
  ...moneyRoutes,
  ...reviewRoutes,
  ...apiKeyRoutes
]

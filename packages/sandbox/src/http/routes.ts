import { apiKeyRoutes } from "./resources/apiKeys.ts"
import { issueRoutes } from "./resources/issues.ts"
import { moneyRoutes } from "./resources/money.ts"
import { observationRoutes } from "./resources/observations.ts"
import { outputRoutes } from "./resources/outputs.ts"
import { instructionRoutes, userRoutes } from "./resources/payees.ts"
import { requestRoutes } from "./resources/requests.ts"
import type { Route } from "./Route.ts"
import { attachmentRoutes, seedRoutes } from "./resources/seeds.ts"

/** Every call that the sandbox answers. */
export const routes: ReadonlyArray<Route> = [
  ...requestRoutes,
  ...outputRoutes,
  ...instructionRoutes,
  ...userRoutes,
  ...moneyRoutes,
  ...issueRoutes,
  ...seedRoutes,
  ...attachmentRoutes,
  ...observationRoutes,
  ...apiKeyRoutes
]

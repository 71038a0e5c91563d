import { apiKeyRoutes } from "./apiKeys.ts"
import { issueRoutes } from "./issues.ts"
import { moneyRoutes } from "./money.ts"
import { observationRoutes } from "./observations.ts"
import { outputRoutes } from "./outputs.ts"
import { instructionRoutes, userRoutes } from "./payees.ts"
import { requestRoutes } from "./requests.ts"
import type { Route } from "./Route.ts"
import { attachmentRoutes, seedRoutes } from "./seeds.ts"

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

import { issueRoutes } from "./issues.ts"
import { observationRoutes } from "./observations.ts"
import type { Route } from "./Route.ts"
import { attachmentRoutes, seedRoutes } from "./seeds.ts"

/** Everything about compliance reviews, for keys that may. */
export const reviewRoutes: ReadonlyArray<Route> = [
  ...issueRoutes,
  ...seedRoutes,
  ...attachmentRoutes,
  ...observationRoutes
].map((route) => ({ ...route, permission: "compliance" }))

import { clockRoutes } from "./clock.ts"
import { failureRoutes } from "./failures.ts"
import { faultRoutes } from "./faults.ts"
import { issueRoutes } from "./issues.ts"
import { ledgerRoutes } from "./ledger.ts"
import { moveRoutes } from "./moves.ts"
import { otpRoutes } from "./otp.ts"
import { settingsRoutes } from "./settings.ts"
import { webhookRoutes } from "./webhooks.ts"
import type { StaffRoute } from "./StaffRoute.ts"

/** Every call by which somebody plays the provider's staff, or steers the sandbox itself. */
export const staffRoutes: ReadonlyArray<StaffRoute> = [
  ...moveRoutes,
  ...failureRoutes,
  ...otpRoutes,
  ...issueRoutes,
  ...clockRoutes,
  ...settingsRoutes,
  ...faultRoutes,
  ...webhookRoutes,
  ...ledgerRoutes
]

import { sandboxOperations } from "../../generated/operations.ts"
import { makeRouter } from "../Router.ts"
import { clockHandlers } from "./clock.ts"
import { failureHandlers } from "./failures.ts"
import { faultHandlers } from "./faults.ts"
import { issueHandlers } from "./issues.ts"
import { ledgerHandlers } from "./ledger.ts"
import { moveHandlers } from "./moves.ts"
import { otpHandlers } from "./otp.ts"
import { settingsHandlers } from "./settings.ts"
import { webhookHandlers } from "./webhooks.ts"
import type { StaffHandlers } from "./StaffCall.ts"

/** Every call by which somebody plays the provider's staff, or steers the sandbox itself. */
export const staffHandlers: StaffHandlers = {
  ...moveHandlers,
  ...failureHandlers,
  ...otpHandlers,
  ...issueHandlers,
  ...clockHandlers,
  ...settingsHandlers,
  ...faultHandlers,
  ...webhookHandlers,
  ...ledgerHandlers
}

/** Finds which of them is called. */
export const staffRouter = makeRouter(sandboxOperations)

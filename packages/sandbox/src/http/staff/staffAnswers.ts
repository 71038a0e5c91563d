import { sandboxOperations } from "../../generated/operations.ts"
import { makeRouter } from "../Router.ts"
import { clockAnswers } from "./clock.ts"
import { failureAnswers } from "./failures.ts"
import { faultAnswers } from "./faults.ts"
import { issueAnswers } from "./issues.ts"
import { ledgerAnswers } from "./ledger.ts"
import { moveAnswers } from "./moves.ts"
import { otpAnswers } from "./otp.ts"
import { settingsAnswers } from "./settings.ts"
import { webhookAnswers } from "./webhooks.ts"
import type { StaffAnswers } from "./StaffCall.ts"

/** Every call by which somebody plays the provider's staff, or steers the sandbox itself. */
export const staffAnswers: StaffAnswers = {
  ...moveAnswers,
  ...failureAnswers,
  ...otpAnswers,
  ...issueAnswers,
  ...clockAnswers,
  ...settingsAnswers,
  ...faultAnswers,
  ...webhookAnswers,
  ...ledgerAnswers
}

/** Finds which of them is called. */
export const staffRouter = makeRouter(sandboxOperations)

import { providerOperations } from "@concierge/api/operations"
import { apiKeyHandlers } from "./resources/apiKeys.ts"
import { issueHandlers } from "./resources/issues.ts"
import { moneyHandlers } from "./resources/money.ts"
import { observationHandlers } from "./resources/observations.ts"
import { outputHandlers } from "./resources/outputs.ts"
import { instructionHandlers, userHandlers } from "./resources/payees.ts"
import { requestHandlers } from "./resources/requests.ts"
import type { ProviderHandlers } from "./ReceivedCall.ts"
import { makeRouter } from "./Router.ts"
import { attachmentHandlers, seedHandlers } from "./resources/seeds.ts"

/** Every call that the sandbox answers as the provider. One that the spec has and this has not does not compile. */
export const providerHandlers: ProviderHandlers = {
  ...requestHandlers,
  ...outputHandlers,
  ...instructionHandlers,
  ...userHandlers,
  ...moneyHandlers,
  ...issueHandlers,
  ...seedHandlers,
  ...attachmentHandlers,
  ...observationHandlers,
  ...apiKeyHandlers
}

/** Finds which of them is called. */
export const providerRouter = makeRouter(providerOperations)

import { providerOperations } from "@concierge/api/operations"
import { apiKeyAnswers } from "./resources/apiKeys.ts"
import { issueAnswers } from "./resources/issues.ts"
import { moneyAnswers } from "./resources/money.ts"
import { observationAnswers } from "./resources/observations.ts"
import { outputAnswers } from "./resources/outputs.ts"
import { instructionAnswers, userAnswers } from "./resources/payees.ts"
import { requestAnswers } from "./resources/requests.ts"
import type { ProviderAnswers } from "./Call.ts"
import { makeRouter } from "./Router.ts"
import { attachmentAnswers, seedAnswers } from "./resources/seeds.ts"

/** Every call that the sandbox answers as the provider. One that the spec has and this has not does not compile. */
export const providerAnswers: ProviderAnswers = {
  ...requestAnswers,
  ...outputAnswers,
  ...instructionAnswers,
  ...userAnswers,
  ...moneyAnswers,
  ...issueAnswers,
  ...seedAnswers,
  ...attachmentAnswers,
  ...observationAnswers,
  ...apiKeyAnswers
}

/** Finds which of them is called. */
export const providerRouter = makeRouter(providerOperations)

import type { ApiError } from "@concierge/api/ApiError"
import { withEntries } from "@concierge/api/Operation"
import { providerOperations, proxyOperations } from "@concierge/api/operations"
import { refuse } from "../refuse.ts"
import { batchHandlers } from "./batches/batches.ts"
import { type Rule, unchecked } from "./checks/Check.ts"
import { estimateRules } from "./checks/estimates.ts"
import { instructionRules } from "./checks/instructions.ts"
import { outputRules } from "./checks/outputs.ts"
import { requestRules } from "./checks/requests.ts"
import { mendHandlers } from "./batches/mending.ts"
import { reportHandlers } from "./batches/reports.ts"
import { reviewRules } from "./checks/reviews.ts"
import { userRules } from "./checks/users.ts"
import { healthHandlers } from "./health.ts"
import { outcomeHandlers } from "./batches/outcomes.ts"
import type { Handler, OwnRoute, Route } from "./Route.ts"

/**
 * Whoever has the proxy's token may pay through it, and must not come by a key of the provider that works without it
 * (`docs/decisions/0022`).
 */
const refusedApiKeys: ApiError = {
  _tag: "Forbidden",
  needs: "a call to the provider itself, since the proxy hands on no calls about its API keys"
}

/** What comes before each of the provider's calls is handed on. */
const rules: { readonly [OperationId in keyof typeof providerOperations]: Rule } = {
  listPorts: unchecked,
  ...requestRules,
  ...outputRules,
  ...instructionRules,
  ...userRules,
  ...estimateRules,
  listCashWallets: unchecked,
  showCashWallet: unchecked,
  ...reviewRules,
  listApiKeys: refusedApiKeys,
  createApiKey: refusedApiKeys,
  showApiKey: refusedApiKeys,
  deleteApiKey: refusedApiKeys
}

/** What answers each of the proxy's own calls. */
const handlers: { readonly [OperationId in keyof typeof proxyOperations]: Handler } = {
  ...batchHandlers,
  ...outcomeHandlers,
  ...mendHandlers,
  ...reportHandlers,
  ...healthHandlers
}

/** The provider's calls. */
export const apiRoutes: ReadonlyArray<Route> = withEntries(providerOperations, rules).map(([operation, rule]) => {
  if (typeof rule !== "object") return { ...operation, check: rule }
  // no body is read of a call that is refused, whatever it says
  const { body: _, ...unread } = operation
  return { ...unread, check: () => refuse(rule) }
})

/** The proxy's own calls. */
export const ownRoutes: ReadonlyArray<OwnRoute> = withEntries(proxyOperations, handlers).map(
  ([operation, handler]) => ({
    ...operation,
    handler
  })
)

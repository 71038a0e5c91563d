import { expect, test } from "vitest"
import { providerOperations, proxyOperations } from "../src/generated/operations.ts"
import { pathOf } from "../src/http/Operation.ts"

test.each([
  [pathOf(providerOperations.showRequest, "1010"), "/api/concierge_requests/1010"],
  [pathOf(providerOperations.acceptQuote, "1010"), "/api/concierge_requests/1010/accept_quote"],
  [pathOf(providerOperations.showMe), "/api/users/me"],
  [pathOf(proxyOperations.listBatchRows, "7"), "/v1/batches/7/rows"]
])("%s has the id in its place", (path, wanted) => {
  expect(path).toBe(wanted)
})

test.each(["../users/me", "5/deposits", "5?include=user", "5#", "$&"])("the id %j makes no other path of it", (id) => {
  const path = pathOf(providerOperations.showUser, id)
  expect(path).toBe(`/api/users/${encodeURIComponent(id)}`)
  expect(path.split("/")).toHaveLength(4)
})

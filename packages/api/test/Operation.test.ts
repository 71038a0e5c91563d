import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { providerOperations, proxyOperations } from "../src/generated/operations.ts"
import { checkId } from "../src/http/checkId.ts"
import { pathOf, withEntries } from "../src/http/Operation.ts"

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

test("every operation has its entry, in the order of the spec", () => {
  const health = { showHealth: proxyOperations.showHealth, showReadiness: proxyOperations.showReadiness }
  expect(withEntries(health, { showReadiness: "work", showHealth: "life" })).toEqual([
    [proxyOperations.showHealth, "life"],
    [proxyOperations.showReadiness, "work"]
  ])
  // @ts-expect-error the entry of showReadiness is missing
  withEntries(health, { showHealth: "life" })
})

test("a document about something else than its address is refused", () => {
  expect(checkId("5", undefined)).toEqual(Result.void)
  expect(checkId("5", "5")).toEqual(Result.void)
  expect(checkId("5", "6")).toEqual(Result.fail({ _tag: "Conflict", what: "data.id", found: "6", wanted: "5" }))
})

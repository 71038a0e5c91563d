import type { Operation } from "@concierge/api/Operation"
import { providerOperations } from "@concierge/api/operations"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { sandboxOperations } from "../../src/generated/operations.ts"
import { providerRouter } from "../../src/http/providerHandlers.ts"
import { staffRouter } from "../../src/http/staff/staffHandlers.ts"

test.each<[string, (method: string, path: string) => unknown, { readonly [id: string]: Operation }]>([
  ["the provider", providerRouter, providerOperations],
  ["the staff", staffRouter, sandboxOperations]
])("every operation of %s is found at its path, with the id that stands there", (_, router, operations) => {
  for (const [operationId, operation] of Object.entries(operations)) {
    const id = operation.path.includes(":id") ? "current?" : ""
    const found = router(operation.method, operation.path.replace(":id", "current?"))
    expect(found).toEqual(Result.succeed({ operationId, operation, id }))
  }
})

test("users/me is nobody's id, whatever is asked of it", () => {
  expect(providerRouter("GET", "/api/users/me")).toMatchObject({ success: { operationId: "showMe", id: "" } })
  const allowed = ["GET", "PATCH"]
  expect(providerRouter("DELETE", "/api/users/me")).toEqual(
    Result.fail({ _tag: "MethodNotAllowed", method: "DELETE", allowed })
  )
})

test.each([
  "/",
  "/api",
  "/api/users/5/",
  "/api/users//",
  "/api/users/5/6",
  "/api/Users",
  "/api/users/5/deposits",
  "/api/*"
])("nothing is at %s", (path) => {
  for (const method of ["GET", "ALL", "HEAD"]) {
    expect(providerRouter(method, path)).toEqual(Result.fail({ _tag: "NoSuchPath", path }))
  }
})

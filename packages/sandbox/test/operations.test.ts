import { expect, test } from "vitest"
import { deref, operations } from "../../../spec/Spec.ts"
import type { Route } from "../src/http/Route.ts"
import { routes } from "../src/http/routes.ts"
import { staffRoutes } from "../src/http/staff/routes.ts"

const specified = (file: string, base: string) =>
  operations
    .filter((operation) => operation.file === file)
    .map(({ method, node, parameters, path }) => {
      const named = (place: string) => parameters.filter((each) => each["in"] === place)
      const otp = named("header").find(({ name }) => name === "One-Time-Password")
      return {
        call: `${method.toUpperCase()} ${base}${path.replaceAll(/\{\w+\}/g, ":id")}`,
        body: node["requestBody"] && (deref(file, node["requestBody"])["required"] === true ? "required" : "optional"),
        isOpen: JSON.stringify(node["security"]) === '[{},{"apiKey":[]}]' || undefined,
        permission: node["x-permission"] ?? "none",
        otp: otp && (otp["required"] === true ? "always" : "if on"),
        parameters: named("query")
          .map(({ name }) => String(name))
          .toSorted()
      }
    })
    .toSorted(byCall)

const served = (
  all: ReadonlyArray<
    Pick<Route, "body" | "isOpen" | "method" | "otp" | "parameters" | "path"> & Partial<Pick<Route, "permission">>
  >
) =>
  all
    .map(({ body, isOpen, method, otp, parameters = [], path, permission = "none" }) => {
      return { call: `${method} ${path}`, body, isOpen, permission, otp, parameters: parameters.toSorted() }
    })
    .toSorted(byCall)

const byCall = (a: { call: string }, b: { call: string }): number => (a.call < b.call ? -1 : 1)

test("every operation of the provider's specification is served as it says, and nothing else", () => {
  expect(served(routes)).toEqual(specified("concierge.yaml", "/api"))
})

test("every operation of the sandbox's own specification is served as it says, and nothing else", () => {
  expect(served(staffRoutes)).toEqual(specified("sandbox.yaml", ""))
})

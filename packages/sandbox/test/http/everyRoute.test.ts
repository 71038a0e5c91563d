import type { Operation } from "@concierge/api/Operation"
import { providerOperations } from "@concierge/api/operations"
import { describe, expect, test } from "vitest"
import { deref, operations } from "../../../../spec/Spec.ts"
import { sandboxOperations } from "../../src/generated/operations.ts"
import { bench } from "../support/client.ts"

const routes: ReadonlyArray<Operation> = Object.values(providerOperations)
const staffRoutes: ReadonlyArray<Operation> = Object.values(sandboxOperations)

/** A call that is wrong in one way, of whatever route, and what is answered. */
interface Mistake {
  readonly status: number
  /** Which routes can be called so. */
  readonly of: (route: Operation) => boolean
  readonly query?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

const any = () => true
const isOfOne = ({ path }: Operation) => path.includes(":id")
const takesBody = ({ body }: Operation) => body !== undefined
const needsBody = ({ body }: Operation) => body === "required"

const mistakes: { readonly [name: string]: Mistake } = {
  "without a key": { status: 401, of: ({ isOpen }) => isOpen !== true, headers: { authorization: "" } },
  "with a wrong key": { status: 401, of: ({ isOpen }) => isOpen !== true, headers: { authorization: "wrong" } },
  "for a user who is not managed": {
    status: 401,
    of: ({ isOpen }) => isOpen !== true,
    headers: { authorization: "your_api_key; user=9" }
  },
  "in a version that is unknown": { status: 400, of: any, headers: { version: "3.0" } },
  "with a parameter that is unknown": { status: 400, of: any, query: "?colour=red" },
  "by somebody who wants HTML": { status: 406, of: any, headers: { accept: "text/html" } },
  "with a form": { status: 415, of: takesBody, body: "a=b", headers: { "content-type": "text/plain" } },
  "with broken JSON": { status: 400, of: takesBody, body: "{" },
  "with 2 MiB": { status: 413, of: takesBody, body: " ".repeat(2 ** 21) },
  "without a body": { status: 400, of: needsBody },
  "with a document of another type": { status: 422, of: needsBody, body: { data: { type: "people" } } },
  "about what does not exist": { status: 404, of: (route) => isOfOne(route) && !takesBody(route) }
}

/** Every call that can be made at all gets past this: who has one-time passwords, and what they are now. */
const withOtp = async () => {
  const it = bench()
  const { body } = await it.call("PUT", "/staff/users/345/otp")
  return { ...it, otp: { "one-time-password": body.data.attributes.code } }
}

const promised = new Map(
  operations
    .filter(({ file }) => file === "concierge.yaml")
    .map(({ file, method, node, path }) => [
      `${method.toUpperCase()} /api${path.replaceAll(/\{\w+\}/g, ":id")}`,
      Object.keys(deref(file, node["responses"]))
    ])
)

describe.each(Object.entries(mistakes))("a call %s", (_, { body, headers, of, query = "", status }) => {
  test(`is answered ${status} on every route, as promised`, async () => {
    const { call, otp } = await withOtp()
    const concerned = routes.filter(of)
    expect(concerned).not.toEqual([])
    for (const { method, path } of concerned) {
      const answer = await call(method, `${path.replace(":id", "999")}${query}`, body, { ...otp, ...headers })
      expect([method, path, answer.status]).toEqual([method, path, status])
      expect(answer.headers.get("content-type")).toBe("application/vnd.api+json; charset=utf-8")
      expect(answer.body.errors[0].status).toBe(String(status))
      expect(promised.get(`${method} ${path}`)).toContain(String(status))
    }
  })
})

test("a path is asked by a method that it does not have: 405, and which ones it has", async () => {
  const { call } = bench()
  for (const { path } of routes) {
    const answer = await call("PUT", path.replace(":id", "999"))
    const own = routes.filter((route) => route.path === path).map(({ method }) => method)
    const allowed = answer.headers.get("allow")?.split(", ")
    expect([path, answer.status, allowed]).toEqual([path, 405, own])
  }
})

test("above the rate limit every route answers 429, with the seconds to wait", async () => {
  for (const { method, path } of routes) {
    const { call } = bench({ rate: 1 })
    await call("GET", "/api/users/me")
    await call("GET", "/api/users/me", undefined, { authorization: "" })
    for (const authorization of ["your_api_key", ""]) {
      const answer = await call(method, path.replace(":id", "999"), undefined, { authorization })
      expect([method, path, answer.status, answer.headers.get("retry-after")]).toEqual([method, path, 429, "1"])
      expect(promised.get(`${method} ${path}`)).toContain("429")
    }
  }
})

test("what a list is filtered by is not empty, not endless, and given once", async () => {
  const { call } = bench()
  const lists = [...routes, ...staffRoutes].flatMap(({ method, path, query = [] }) =>
    query.filter((name) => name.startsWith("filter[")).map((name) => ({ method, name, path }))
  )
  expect(lists.length).toBeGreaterThan(15)
  for (const { method, name, path } of lists) {
    for (const query of [`${name}=`, `${name}=${"9".repeat(256)}`, `${name}=1&${name}=1`]) {
      const { body, status } = await call(method, `${path}?${query}`)
      expect([path, query, status, body.errors[0].source]).toEqual([path, query, 400, { parameter: name }])
    }
  }
})

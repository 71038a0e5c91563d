import type { Fetch } from "@concierge/api/Carry"
import { expect } from "vitest"
import { makeProvider, type Proxy, startProxy } from "./harness.ts"

/** A proxy before a provider whose calls are counted. */
export const counted = async (options: { readonly send?: Fetch } = {}) => {
  const provider = makeProvider()
  const calls: Array<Request> = []
  const send: Fetch = (request) => {
    calls.push(request.clone())
    return (options.send ?? provider.send)(request)
  }
  return { provider, calls, proxy: await startProxy({ send }) }
}

export const expectError = (
  answer: Awaited<ReturnType<Proxy["call"]>>,
  status: number,
  code: string,
  source?: object
) => {
  expect([answer.status, answer.body?.errors?.[0]?.code]).toEqual([status, code])
  expect(answer.headers.get("content-type")).toBe("application/vnd.api+json; charset=utf-8")
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  expect(answer.headers.get("cache-control")).toBe("no-store")
  if (source !== undefined)
    expect(answer.body.errors.map((error: { source?: object }) => error.source)).toContainEqual(source)
}

export const output = (attributes: object, relationships: object = {}) => ({
  data: {
    type: "concierge_request_outputs",
    attributes: { port_code: "cl_clp", amount: 1000, ...attributes },
    relationships: {
      user: { data: { id: 5, type: "users" } },
      withdrawal_instruction: { data: { id: 1, type: "withdrawal_instructions" } },
      ...relationships
    }
  }
})
export const request = (attributes: object) => ({ data: { type: "concierge_requests", attributes } })
export const instruction = (body: object, more: object = {}) => ({
  data: { type: "withdrawal_instructions", attributes: { body, ...more } }
})
export const at = (pointer: string) => ({ pointer })

import { parse } from "@concierge/api/Json"
import * as Result from "effect/Result"
import { makeSandbox, type Sandbox, type SandboxOptions } from "../../src/Sandbox.ts"
import { contradictions } from "./contract.ts"
import { instructionDocument, outputDocument, requestDocument, userDocument } from "./documents.ts"

/** A sandbox whose clock stands still until it is told otherwise, and whose every answer is as the specs promise. */
export interface Bench {
  readonly sandbox: Sandbox
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  /** Lets so many milliseconds pass. */
  readonly wait: (milliseconds: number) => void
}

export interface Answer {
  readonly status: number
  readonly path: string
  readonly headers: Headers
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into documents of every shape
  readonly body: any
}

export const start = Date.parse("2026-03-02T12:53:02.741Z")

export const bench = (options: Partial<SandboxOptions> = {}): Bench => {
  let at = start
  const sandbox = Result.getOrThrow(
    makeSandbox({ journal: ":memory:", rate: "unlimited", deliver: false, now: () => at, ...options })
  )
  return {
    sandbox,
    wait: (milliseconds) => {
      at += milliseconds
    },
    call: async (method, path, body, headers = {}) => {
      const all = new Headers({ authorization: "your_api_key" })
      if (body !== undefined) all.set("content-type", "application/json")
      for (const [name, value] of Object.entries(headers)) all.set(name, value)
      const response = await sandbox.fetch(
        new Request(`http://sandbox.example${path}`, {
          method,
          headers: all,
          ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) })
        })
      )
      const text = await response.text()
      const sent = { headers: all, body: body === undefined || typeof body === "string" ? body : JSON.stringify(body) }
      const { headers: answered, status } = response
      const faults = contradictions({ method, path, sent, status, headers: answered, text })
      if (faults.length > 0) throw new Error(`${method} ${path}, ${status}: ${faults.join("; ")}`)
      const isJson = response.headers.get("content-type")?.includes("json") === true
      return {
        path,
        status: response.status,
        headers: response.headers,
        text,
        body: isJson ? Result.getOrThrow(parse(text)) : text
      }
    }
  }
}

export const seconds = (count: number): number => count * 1_000
export const minutes = (count: number): number => count * 60_000

/** A payee of that name, and how they are paid. */
export const addPayee = async ({ call }: Bench, email: string) => {
  const userId: string = (await call("POST", "/api/users", userDocument({ email }))).body.data.id
  const instructionId: string = (await call("POST", "/api/withdrawal_instructions", instructionDocument(userId))).body
    .data.id
  return { userId, instructionId }
}

/** A request with one payment to each payee, its quote accepted. */
export const pay = async (
  { call }: Bench,
  payees: ReadonlyArray<{ userId: string; instructionId: string }>,
  { origin = "ar_ars", payerId }: { origin?: string; payerId?: string } = {}
): Promise<string> => {
  const requestId: string = (await call("POST", "/api/concierge_requests", requestDocument(origin, payerId))).body.data
    .id
  for (const payee of payees) {
    await call("POST", "/api/concierge_request_outputs", outputDocument(undefined, { ...payee, requestId }))
  }
  await call("POST", `/api/concierge_requests/${requestId}/request_quote`)
  await call("POST", `/api/concierge_requests/${requestId}/accept_quote`)
  return requestId
}

import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as TestClock from "effect/testing/TestClock"
import type { ServerResponse } from "node:http"
import type { Fetch } from "../src/client/Carry.ts"
import type { ClientError } from "../src/client/ClientError.ts"
import { makeClient } from "../src/client/Client.ts"

export const secret = "the-key-that-nobody-may-see"
/** So long that no machine is too slow for an answer that comes. */
export const timeoutMs = 240_000
export const client = (baseUrl: string, send: Fetch = fetch) =>
  makeClient({ baseUrl, key: Redacted.make(secret), send, timeoutMs })

export const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: { [name: string]: string } = {}
) => response.writeHead(status, { "content-type": "application/vnd.api+json", ...headers }).end(JSON.stringify(body))

export const failure = async <A>(effect: Effect.Effect<A, ClientError>): Promise<ClientError> => {
  const result = await Effect.runPromise(Effect.result(effect))
  if (Result.isSuccess(result)) throw new Error(`it succeeded with ${JSON.stringify(result.success)}`)
  return result.failure
}

/** How a call fails that has come so far and comes no further, once its time is up. */
export const failureInTime = <A>(
  effect: Effect.Effect<A, ClientError>,
  soFar: Promise<unknown>
): Promise<ClientError> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Effect.flip(effect))
      yield* Effect.promise(() => soFar)
      yield* TestClock.adjust(timeoutMs)
      return yield* Fiber.join(fiber)
    }).pipe(Effect.provide(TestClock.layer()), Effect.orDie)
  )

export const request = (id: string) => ({
  id,
  type: "concierge_requests",
  attributes: { state: "draft", port_code: "ar_ars", total_to_spend: null },
  relationships: { user: { data: { id: 112, type: "users" } } }
})

import type { Send } from "@concierge/api/Client"
import * as Effect from "effect/Effect"

/** How long a connection may take, and an answer, in milliseconds; and how many connections are kept. */
const limits = { connect: 5_000, answer: 30_000, connections: 10 } as const

/** Carries calls to a provider elsewhere, over connections that are kept. Scoped: they are closed at the end. */
export const remote = Effect.gen(function* () {
  // not needed with the sandbox, and slow to load
  const { Agent, fetch } = yield* Effect.promise(() => import("undici"))
  const agent = yield* Effect.acquireRelease(
    Effect.sync(
      () =>
        new Agent({
          connect: { timeout: limits.connect },
          headersTimeout: limits.answer,
          bodyTimeout: limits.answer,
          connections: limits.connections
        })
    ),
    (opened) => Effect.promise(() => opened.destroy())
  )
  const send: Send = async ({ body, headers, method, redirect, signal, url }) => {
    const sent = body === null ? null : await new Response(body).text()
    const response = await fetch(url, {
      dispatcher: agent,
      method,
      headers: [...headers],
      body: sent,
      redirect,
      signal
    })
    return response
  }
  return send
})

import { type Carry, readAnswer, whyFailed } from "@concierge/api/Carry"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** How long a connection may take, and an answer, in milliseconds; and how many connections are kept. */
const limits = { connect: 5_000, answer: 30_000, connections: 10 } as const

/** Carries calls to a provider elsewhere, over connections that are kept. Scoped: they are closed at the end. */
export const remote = Effect.fnUntraced(function* ({ origin }: URL) {
  // not needed with the sandbox, and slow to load
  const { Pool } = yield* Effect.promise(() => import("undici"))
  const pool = yield* Effect.acquireRelease(
    Effect.sync(
      () =>
        new Pool(origin, {
          connect: { timeout: limits.connect },
          headersTimeout: limits.answer,
          bodyTimeout: limits.answer,
          connections: limits.connections
        })
    ),
    (opened) => Effect.promise(() => opened.destroy())
  )
  const carry: Carry = async ({ body = null, headers, method, url }, signal) => {
    try {
      const answer = await pool.request({ path: url.slice(origin.length), method, headers, body, signal })
      const header = (name: string) => answer.headers[name]?.toString()
      return await readAnswer(answer.statusCode, header, answer.body)
    } catch (cause) {
      return Result.fail(whyFailed(cause))
    }
  }
  return carry
})

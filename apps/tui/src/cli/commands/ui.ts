import * as Effect from "effect/Effect"
import { fail, Failure } from "../Failure.ts"
import { Io } from "../Io.ts"
import { settings } from "../Proxy.ts"
import { commandText } from "../../show/text.ts"

/** `concierge` alone: the screens. */
export const ui = Effect.gen(function* () {
  const { canAsk, columns, env } = yield* Io
  if (!canAsk || columns === Infinity) {
    return yield* fail({
      _tag: "NoTerminal",
      need: "opening the screens",
      instead: `see ${commandText(["--help"])} for commands`
    })
  }
  const proxy = yield* settings(env)
  yield* Effect.tryPromise({
    try: async (signal) => (await import("../../ui/open.tsx")).open({ ...proxy, hasProxy: false }, signal),
    catch: (cause) =>
      new Failure({ reason: { _tag: "NoUi", why: cause instanceof Error ? cause.message : String(cause) } })
  })
})

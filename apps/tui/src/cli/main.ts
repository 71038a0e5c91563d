import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { run } from "./concierge.ts"
import { Io } from "./Io.ts"

/** Runs a command line in this process: signals interrupt it, its exit code becomes the process'. */
export const main = (args: ReadonlyArray<string>): void => {
  const waiting = new Set<() => void>()
  const asked = Effect.callback<void>((resume) => {
    const wake = () => {
      waiting.delete(wake)
      resume(Effect.void)
    }
    waiting.add(wake)
    return Effect.sync(() => void waiting.delete(wake))
  })
  const fiber = Effect.runFork(run(args).pipe(Effect.provide(Io.live(asked))))
  const ask = () => {
    if (waiting.size === 0) Effect.runFork(Fiber.interrupt(fiber))
    for (const wake of waiting) wake()
  }
  for (const signal of signals) process.once(signal, ask)
  fiber.addObserver((exit) => {
    for (const signal of signals) process.off(signal, ask)
    process.exitCode = exit._tag === "Success" ? exit.value : 130
  })
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { run } from "./concierge.ts"
import { Io } from "./Io.ts"

/** Runs a command line in this process: signals interrupt it, its exit code becomes the process'. */
export const main = (args: ReadonlyArray<string>): void => {
  const fiber = Effect.runFork(run(args).pipe(Effect.provide(Io.live)))
  const interrupt = () => void Effect.runFork(Fiber.interrupt(fiber))
  for (const signal of signals) process.once(signal, interrupt)
  fiber.addObserver((exit) => {
    for (const signal of signals) process.off(signal, interrupt)
    process.exitCode = exit._tag === "Success" ? exit.value : 130
  })
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

import type { Fetch } from "@concierge/api/Carry"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { readFile } from "node:fs/promises"
import { run } from "../../src/cli/concierge.ts"
import { Failure } from "../../src/cli/Failure.ts"
import { Io } from "../../src/cli/Io.ts"

/** What a command meets in a test. */
export interface Stage {
  readonly files?: { readonly [path: string]: string | Uint8Array }
  readonly send?: Fetch
  readonly env?: { readonly [variable: string]: string }
  /** What the person types, one question after the other; without it there is no terminal. */
  readonly types?: ReadonlyArray<string>
  /** After each half second. */
  readonly every?: (seconds: number) => void
  /** The person presses Ctrl-C after so many seconds. */
  readonly interruptAt?: number
}

/** What a command left behind. */
export interface Performance {
  readonly exit: number | "interrupted"
  readonly answer: string
  readonly told: string
  readonly questions: ReadonlyArray<string>
  /** What was kept in files. */
  readonly written: { readonly [path: string]: string }
}

/** Runs a command on a stage. Time is a parameter: half a second at a time, as fast as the machine goes. */
export const perform = async (args: string, stage: Stage = {}): Promise<Performance> => {
  const { env = {}, every = () => {}, files = {}, interruptAt, send, types } = stage
  const answer: Array<string> = []
  const told: Array<string> = []
  const questions: Array<string> = []
  const written: { [path: string]: string } = {}
  const readFrom = (path: string) => {
    const text = files[path]
    if (text !== undefined) return Effect.succeed(typeof text === "string" ? new TextEncoder().encode(text) : text)
    return Effect.tryPromise({
      try: async () => new Uint8Array(await readFile(path)),
      catch: () => new Failure({ reason: { _tag: "UnreadableFile", path, why: "there is no such file" } })
    })
  }
  const io = Io.of({
    env,
    answer: (line) => answer.push(line),
    pour: async (piece) => void answer.push(piece.replace(/\n$/, "")),
    tell: (line) => told.push(line),
    redraw: () => {},
    isTerminal: false,
    canAsk: types !== undefined,
    columns: Infinity,
    paint: (text) => text,
    ...(send === undefined ? {} : { send }),
    asked: Effect.never,
    read: readFrom,
    source: (path) => Effect.map(readFrom(path), (bytes) => () => [bytes]),
    sink: (path) =>
      Effect.sync(() => {
        let whole = ""
        return {
          write: async (text) => void (whole += text),
          keep: async () => void (written[path] = whole)
        }
      }),
    write: (path, text) => Effect.sync(() => void (written[path] = text)),
    ask: (question) => {
      questions.push(question(0))
      const typed = types?.[questions.length - 1]
      return typed === undefined ? Effect.never : Effect.succeed(typed)
    }
  })
  const program = Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(run(wordsOf(args)).pipe(Effect.provideService(Io, io)))
    for (let halves = 0; halves < 4_000 && fiber.pollUnsafe() === undefined; halves++) {
      yield* Effect.promise(turns)
      if (fiber.pollUnsafe() !== undefined) break
      every(halves / 2)
      if (interruptAt === halves / 2) yield* Fiber.interrupt(fiber)
      yield* TestClock.adjust("500 millis")
    }
    const exit = fiber.pollUnsafe()
    return exit === undefined ? -1 : exit._tag === "Success" ? exit.value : ("interrupted" as const)
  })
  const exit = await Effect.runPromise(program.pipe(Effect.provide(TestClock.layer())))
  return { exit, answer: answer.join("\n"), told: told.join("\n"), questions, written }
}

/** The words of a command line as a shell makes them, with double quotes around what has spaces. */
const wordsOf = (line: string): ReadonlyArray<string> =>
  Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word)

/** Lets everything that waits for an answer of this process have it. */
export const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

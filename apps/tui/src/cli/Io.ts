import type { PayoutSource } from "@concierge/api/openPayoutFile"
import type { Fetch } from "@concierge/api/Carry"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { once } from "node:events"
import type * as Scope from "effect/Scope"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdtemp, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { styleText } from "node:util"
import { ask } from "./prompt.ts"
import { Failure } from "./Failure.ts"
import { cut } from "../show/text.ts"
import type { Colour } from "../show/theme.ts"

export type Paint = (text: string, colour: Colour | "bold") => string

/** A file that takes its name once it is whole; of one that is not kept, nothing is left. */
export interface Sink {
  readonly write: (text: string) => Promise<void>
  readonly keep: () => Promise<void>
}

/** All input and output of a command; tests replace it. */
export class Io extends Context.Service<
  Io,
  {
    readonly env: { readonly [variable: string]: string | undefined }
    /** Writes a line of the answer: the only output on standard output. */
    readonly answer: (line: string) => void
    /** Writes a piece of the answer as it is, once what was written before is on its way. */
    readonly pour: (piece: string) => Promise<void>
    /** Writes a progress message or a warning to standard error. */
    readonly tell: (line: string) => void
    /** Redraws the progress line in place, only where {@link isTerminal}; an empty text removes it. */
    readonly redraw: (line: string) => void
    /** Standard error is a terminal, so progress can be redrawn. */
    readonly isTerminal: boolean
    /** Standard input and standard error are terminals, so a person can be asked. */
    readonly canAsk: boolean
    /** Width of standard output in columns; `Infinity` for a file or a pipe. */
    readonly columns: number
    readonly paint: Paint
    /** Stands in for the network, in tests. */
    readonly send?: Fetch
    /** Completes when the process receives a signal to end. While it waits, signals do not interrupt the command. */
    readonly asked: Effect.Effect<void>
    /** A file's bytes, or those of standard input for {@link standardInput}. */
    readonly read: (path: string) => Effect.Effect<Uint8Array, Failure>
    /** The same, to be read in pieces and as often as needed. Standard input is kept in a file meanwhile. */
    readonly source: (path: string) => Effect.Effect<PayoutSource, Failure, Scope.Scope>
    readonly write: (path: string, text: string) => Effect.Effect<void, Failure>
    /** Writes a file piece by piece. */
    readonly sink: (path: string) => Effect.Effect<Sink, Failure, Scope.Scope>
    /** Shows a question, redrawn every second so that its countdown runs, and returns the line typed. */
    readonly ask: (question: (now: number) => string) => Effect.Effect<string>
  }
>()("@concierge/tui/Io") {
  /** This process' own streams. */
  static readonly live = (asked: Effect.Effect<void>) =>
    Layer.sync(Io, () => {
      const { env, stderr, stdin, stdout } = process
      const isTerminal = stderr.isTTY
      let drawn = false
      const redraw = (line: string) => {
        if (!isTerminal || (line === "" && !drawn)) return
        stderr.write(`\r\u001b[K${cut(line, stderr.columns - 1)}`)
        drawn = line !== ""
      }
      return Io.of({
        env,
        answer: (line) => {
          redraw("")
          stdout.write(`${line}\n`)
        },
        pour: async (piece) => {
          if (!stdout.write(piece)) await once(stdout, "drain")
        },
        tell: (line) => {
          redraw("")
          stderr.write(`${line}\n`)
        },
        redraw,
        isTerminal,
        canAsk: isTerminal && stdin.isTTY,
        columns: stdout.isTTY ? stdout.columns : Infinity,
        paint: (text, colour) => styleText(colour, text, { stream: stdout }),
        asked,
        read: (path) => using(path, () => (path === standardInput ? readAll(stdin) : readWhole(path)), unreadable),
        write: (path, text) => using(path, () => writeFile(path, text), unwritable),
        source: (path) => (path === standardInput ? spooled(stdin) : using(path, () => sourceOf(path), unreadable)),
        sink: sinkTo,
        ask: (question) => ask(question, redraw, stdin)
      })
    })
}

const sourceOf = async (path: string): Promise<PayoutSource> => {
  await (await open(path)).close()
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error("EISDIR"), { code: "EISDIR" })
  return () => createReadStream(path, { highWaterMark: pieceBytes })
}

const pieceBytes = 262_144

/** Standard input can be read once: it is kept in a file of this process until the command ends. */
const spooled = (stdin: NodeJS.ReadableStream) =>
  Effect.gen(function* () {
    const folder = yield* Effect.acquireRelease(
      using("standard input", () => mkdtemp(join(tmpdir(), "concierge-")), unreadable),
      (made) => Effect.promise(() => rm(made, { recursive: true, force: true }))
    )
    const path = join(folder, "stdin")
    yield* using("standard input", () => pipeline(stdin, createWriteStream(path, { mode: 0o600 })), unreadable)
    return yield* using(path, () => sourceOf(path), unreadable)
  })

const sinkTo = (path: string) =>
  Effect.gen(function* () {
    const part = `${path}.part`
    const file = yield* using(path, () => open(part, "w", 0o600), unwritable)
    yield* Effect.addFinalizer(() => Effect.promise(() => file.close().then(() => rm(part, { force: true }))))
    return { write: async (text: string) => file.writeFile(text), keep: () => rename(part, path) }
  })

const unwritable = (code: string): string => `it cannot be written (${code})`

const maxBytes = 16 * 1024 * 1024

/** The path that means standard input. */
export const standardInput = "-"

const readWhole = async (path: string): Promise<Uint8Array> => {
  const { size } = await stat(path)
  if (size > maxBytes) throw new Error(`it has ${size} bytes, at most ${maxBytes} are taken`)
  return new Uint8Array(await readFile(path))
}

const readAll = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) throw new Error(`it has more than ${maxBytes} bytes, which are taken at most`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const using = <A>(path: string, work: () => Promise<A>, why: (code: string) => string): Effect.Effect<A, Failure> =>
  Effect.tryPromise({
    try: work,
    catch: (cause) => {
      const { code, message } = cause as NodeJS.ErrnoException
      return new Failure({ reason: { _tag: "UnreadableFile", path, why: code === undefined ? message : why(code) } })
    }
  })

const unreadable = (code: string): string => whyUnreadable[code] ?? `it cannot be read (${code})`

/** Why a missing file cannot be read. */
export const noSuchFile = "there is no such file"

const whyUnreadable: { readonly [code: string]: string | undefined } = {
  ENOENT: noSuchFile,
  EACCES: "you may not read it",
  EISDIR: "it is a directory"
}

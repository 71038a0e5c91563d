import { createHash } from "node:crypto"
import { accessSync, createWriteStream, statSync } from "node:fs"
import { pipeline } from "node:stream/promises"
import { type Document, replayDocuments } from "@concierge/sandbox/http/Documents"
import type { JournalError } from "@concierge/sandbox/journal/Journal"
import { makeSandbox, type Sandbox } from "@concierge/sandbox/Sandbox"
import { type AddressUnavailable, serve, type Serving } from "@concierge/sandbox/serve"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { fail, Failure, type Reason } from "../../Failure.ts"

/** The one file that knows the sandbox, so that only its commands wait until it is loaded. */

export interface Chosen {
  readonly journal: string
  /** By token, whose it is. */
  readonly keys: ReadonlyMap<string, string>
  readonly rate: number | "unlimited"
  readonly staffKey: string | undefined
  /** What is left out stays as the journal has it. */
  readonly seed: number | undefined
  readonly pace: number | undefined
  readonly automatic: boolean | undefined
  readonly drift: number | undefined
}

export const openSandbox = ({ journal, keys, rate, ...rest }: Chosen): Effect.Effect<Sandbox, Failure> => {
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return opened(journal, () => makeSandbox({ journal, rate, keys, ...told }))
}

/** Serves a sandbox, or lets go of its journal. */
export const serveSandbox = (
  sandbox: Sandbox,
  at: Pick<AddressUnavailable, "host" | "port">
): Effect.Effect<Serving, Failure> =>
  Effect.flatMap(
    Effect.promise(() => serve(sandbox, at)),
    (served) => {
      if (Result.isSuccess(served)) return Effect.succeed(served.success)
      sandbox.close()
      return fail(served.failure)
    }
  )

/** Replays a journal; gives each document as a line of JSON. */
export const replayJournal = (path: string) =>
  Effect.map(
    opened(path, () => {
      // else SQLite only says that it cannot
      accessSync(path)
      return replayDocuments(path)
    }),
    ({ documents, entries }) => ({ entries, lines: linesOf(documents) })
  )

async function* linesOf(documents: AsyncIterable<Document>): AsyncIterable<string> {
  for await (const { by, generation, path, text } of documents) {
    // A receipt or credit note that there is not
    if (text === "") continue
    // the document as it was sent, byte for byte; a receipt is plain text
    const document = text.startsWith("{") ? text : JSON.stringify(text)
    yield `{"path":${JSON.stringify(path)},"user":"${by}","generation":"${generation}","document":${document}}`
  }
}

/** Prints the lines, or writes them to a file that only its owner may read, since they contain bank details. */
export const write = Effect.fnUntraced(function* (lines: AsyncIterable<string>, to: string | ((line: string) => void)) {
  const hash = createHash("sha256")
  let documents = 0
  const counted = async function* () {
    for await (const line of lines) {
      documents++
      hash.update(`${line}\n`)
      yield `${line}\n`
    }
  }
  yield* Effect.tryPromise({
    try: async (signal) => {
      if (typeof to === "string") return pipeline(counted, createWriteStream(to, { mode: 0o600 }), { signal })
      for await (const line of counted()) {
        signal.throwIfAborted()
        to(line.trimEnd())
      }
    },
    catch: (error) => {
      const { code = "" } = error as NodeJS.ErrnoException
      return new Failure({
        reason: {
          _tag: "UnreadableFile",
          path: String(to),
          why: whyUnwritten[code] ?? `it cannot be written (${code})`
        }
      })
    }
  })
  return { documents, digest: hash.digest("hex") }
})

const whyUnwritten: { readonly [code: string]: string | undefined } = {
  ENOENT: "its directory is not there",
  EACCES: "you may not write it",
  EISDIR: "it is a directory"
}

type Why = Extract<Reason, { readonly _tag: "JournalUnusable" }>["why"]

/** Opens a journal, or fails with the reason. */
const opened = <A>(path: string, open: () => Result.Result<A, JournalError>): Effect.Effect<A, Failure> =>
  Effect.suspend(() => {
    try {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
        return fail({ _tag: "JournalUnusable", path, why: "is a directory" })
      }
      const result = open()
      if (Result.isSuccess(result)) return Effect.succeed(result.success)
      return fail({ _tag: "JournalUnusable", path, why: refusals[result.failure._tag] })
    } catch (error) {
      if (error instanceof RangeError) return fail({ _tag: "OutOfRange", rule: error.message })
      const why = error instanceof Error ? whyUnusable(error) : undefined
      // what nobody expected
      if (why === undefined) throw error
      return fail({ _tag: "JournalUnusable", path, why })
    }
  })

const refusals: { readonly [Tag in JournalError["_tag"]]: Why } = {
  JournalDamaged: "damaged",
  JournalForeign: "foreign",
  JournalInUse: "held",
  JournalTooNew: "newer"
}

/** By the machine's code for a file, or SQLite's for a database, whose lower byte is the plain one. */
const whyUnusable = ({ code = "", errcode = 0, syscall }: NodeJS.ErrnoException & { readonly errcode?: number }) =>
  code === "ENOENT" ? (syscall === "open" ? "no directory" : "missing") : (whys[code] ?? whys[errcode % 256])

const whys: { readonly [code: string]: Why | undefined } = {
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "forbidden",
  /** SQLITE_PERM */
  3: "forbidden",
  /** SQLITE_READONLY */
  8: "forbidden",
  /** SQLITE_IOERR, as when there is no room for what SQLite needs beside a journal */
  10: "no room",
  /** SQLITE_CORRUPT */
  11: "damaged",
  /** SQLITE_FULL */
  13: "no room",
  /** SQLITE_CANTOPEN */
  14: "forbidden",
  /** SQLITE_NOTADB */
  26: "foreign"
}

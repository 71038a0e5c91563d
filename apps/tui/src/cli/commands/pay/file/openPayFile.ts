import { createHash } from "node:crypto"
import { basename } from "node:path"
import type { PayoutSource } from "@concierge/api/openPayoutFile"
import type { ReadOptions } from "@concierge/api/ReadOptions"
import type { Written } from "@concierge/domain/PayoutCheck"
import type { Port } from "@concierge/domain/Port"
import { reasons } from "@concierge/domain/Problem"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import { mappingNote, nameOf } from "../../check/payouts.ts"
import { keepMapping, mapHint, openColumns, readingOf } from "../../check/reading.ts"
import { keepRejects } from "./keepRejects.ts"
import { Failure } from "../../../Failure.ts"
import { Io } from "../../../Io.ts"
import type { PayFile } from "./PayFile.ts"

interface Given {
  readonly file: string
  readonly name: string
  readonly origin: Port
  readonly reading: Parameters<typeof readingOf>[0]
  readonly rejects: Option.Option<string>
}

/** A file that is to be sent, as the flags of a command say. */
export const openPayFile = Effect.fnUntraced(function* ({
  file,
  name,
  origin,
  reading,
  rejects
}: Given): Effect.fn.Return<PayFile, Failure, Io | Scope.Scope> {
  const { source: open, tell } = yield* Io
  const path = nameOf(file)
  const said = yield* readingOf(reading)
  const source = yield* open(file)
  return {
    path,
    source,
    ...(yield* fingerprint(path, source, origin, said)),
    origin,
    reading: said,
    name: (name.trim() === "" ? basename(path) : name.trim()).slice(0, 100),
    tellReading: Effect.fnUntraced(function* (found, problems) {
      const hint = mapHint(["check", file, "--from", origin.code], reading, found)
      for (const note of [...mappingNote(found), ...hint]) tell(note)
      const isOpen = problems.some(({ code, severity }) => severity === "error" && openCodes.has(code))
      yield* keepMapping(reading, found, isOpen)
      if (Option.isSome(rejects)) yield* keepRejects(rejects.value, { path, source, origin, reading: said })
    })
  }
})

const openCodes: ReadonlySet<string> = new Set([...openColumns].map((tag) => reasons[tag].code))

const fingerprint = (path: string, source: PayoutSource, origin: Port, reading: ReadOptions & Written) =>
  Effect.tryPromise({
    try: async () => {
      const { decimalMark = null, isStrict = false, mapping = {} } = reading
      const hash = createHash("sha256").update(JSON.stringify([origin.code, decimalMark, isStrict, mapping]))
      let size = 0
      for await (const bytes of source()) {
        hash.update(bytes)
        size += bytes.length
      }
      return { print: hash.digest("hex"), size }
    },
    catch: () => new Failure({ reason: { _tag: "UnreadableFile", path, why: "it cannot be read to its end" } })
  })

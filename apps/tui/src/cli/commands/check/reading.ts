import { stringify } from "@concierge/api/Json"
import { type Mapping, type MappingFlaw, parseMap, parseMapping } from "@concierge/api/mapping"
import type { ReadOptions } from "@concierge/api/ReadOptions"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Flag from "effect/cli/Flag"
import type { Written } from "@concierge/domain/PayoutCheck"
import type { Reason } from "@concierge/domain/Problem"
import { fail, type Failure } from "../../Failure.ts"
import { Io, noSuchFile } from "../../Io.ts"
import type { CheckedFile } from "./payouts.ts"
import { commandText } from "../../../show/text.ts"

/** How a payout file is to be read, of every command that reads one. */
export const readingFlags = {
  /** Settles amounts that can be read in two ways, and refuses those that contradict. */
  decimal: Flag.Literals("decimal", [",", "."]).pipe(
    Flag.withMetavar("mark"),
    Flag.withDescription("What stands before the decimals in the file: , or . (found out where amounts tell)"),
    Flag.optional,
    Flag.map(Option.getOrUndefined)
  ),
  map: Flag.String("map").pipe(
    Flag.withMetavar("name=column"),
    Flag.withDescription(
      'What a column means, e.g. "Importe=amount"; "Notas=" leaves it out. May be said several times'
    ),
    Flag.atLeast(0)
  ),
  mapping: Flag.String("mapping").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription("What columns mean, as --save-mapping has kept it"),
    Flag.optional
  ),
  saveMapping: Flag.String("save-mapping").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription("Keep what the columns were read as, as JSON"),
    Flag.optional
  ),
  strict: Flag.Boolean("strict").pipe(
    Flag.withDescription("Take a column that is not needed for an error"),
    Flag.withDefault(false)
  )
}

interface Flags {
  readonly decimal: Written["decimalMark"]
  readonly map: ReadonlyArray<string>
  readonly mapping: Option.Option<string>
  readonly saveMapping: Option.Option<string>
  readonly strict: boolean
}

/** What the flags say; what is said beside a file outranks what was kept. */
export const readingOf = Effect.fnUntraced(function* ({
  decimal,
  map,
  mapping: kept,
  strict
}: Flags): Effect.fn.Return<ReadOptions & Written, Failure, Io> {
  let mapping: Mapping = {}
  if (Option.isSome(kept)) {
    const text = new TextDecoder().decode(yield* (yield* Io).read(kept.value))
    mapping = yield* wellFormed(
      kept.value,
      parseMapping(text),
      'a JSON object, e.g. {"Importe": "amount", "Notas": null}'
    )
  }
  for (const said of map) {
    const given = `--map ${JSON.stringify(said)}`
    mapping = { ...mapping, ...(yield* wellFormed(given, parseMap(said), 'NAME=COLUMN, e.g. "Importe=amount"')) }
  }
  return { decimalMark: decimal, mapping, isStrict: strict }
})

/** The words that make the next command read the file in the same way. */
export const readingArgs = ({ decimal, map, mapping, strict }: Flags): ReadonlyArray<string> => [
  ...(decimal === undefined ? [] : ["--decimal", decimal]),
  ...(Option.isSome(mapping) ? ["--mapping", mapping.value] : []),
  ...map.flatMap((said) => ["--map", said]),
  ...(strict ? ["--strict"] : [])
]

/** How to say what columns mean that were not understood: what was most likely meant, to be looked at and pasted. */
export const mapHint = (
  command: ReadonlyArray<string>,
  flags: Flags,
  { asked }: Pick<CheckedFile, "asked">
): ReadonlyArray<string> => {
  const said = Object.entries(asked).flatMap(([name, column]) => ["--map", `${name}=${column ?? ""}`])
  if (said.length === 0) return []
  const again = commandText([...command, ...readingArgs(flags), ...said])
  return [`to say what columns mean: ${again}`, "to leave one out, give it no meaning: --map NAME="]
}

/**
 * Keeps a mapping where that was asked for, once nothing of it is open. Only another mapping is written over: what else
 * stands at a path may be somebody's payroll.
 *
 * @param isOpen whether something is wrong with what columns mean
 */
export const keepMapping = Effect.fnUntraced(function* (
  { saveMapping }: Flags,
  { asked, mapping }: Pick<CheckedFile, "asked" | "mapping">,
  isOpen: boolean
) {
  if (Option.isNone(saveMapping)) return
  const { tell, read, write } = yield* Io
  const path = saveMapping.value
  const there = yield* Effect.result(read(path))
  if (Result.isFailure(there)) {
    const { reason } = there.failure
    if (reason._tag !== "UnreadableFile" || reason.why !== noSuchFile) return yield* there.failure
  } else {
    const text = new TextDecoder().decode(there.success)
    const isKept = text.trim() === "" || Result.isSuccess(parseMapping(text))
    if (!isKept) return yield* fail({ _tag: "BadMapping", given: `--save-mapping ${path}`, why: notWrittenOver })
  }
  if (isOpen || Object.keys(asked).length > 0) return tell(`not kept in ${path}: first say what all columns mean`)
  yield* write(path, `${stringify(mapping)}\n`)
  tell(`kept in ${path}: what the columns were read as`)
})

const notWrittenOver = "that file is no mapping, and is not written over: name another"

/** Whether a problem leaves open what a column means. */
export const isOpenColumn = ({ reason }: { readonly reason: Reason }): boolean => openColumns.has(reason._tag)

/** With these nothing was read, or not as a mapping says. */
export const openColumns: ReadonlySet<Reason["_tag"]> = new Set([
  "AmbiguousColumn",
  "DuplicateColumn",
  "MissingColumn",
  "TooManyColumns",
  "UnknownColumn"
])

const wellFormed = (
  given: string,
  read: Result.Result<Mapping, MappingFlaw>,
  form: string
): Effect.Effect<Mapping, Failure> => {
  if (Result.isSuccess(read)) return Effect.succeed(read.success)
  const flaw = read.failure
  const nearest = flaw._tag === "NoMapping" || flaw.nearest === undefined ? "" : `: did you mean ${flaw.nearest}?`
  const why = flaw._tag === "NoMapping" ? `should be ${form}` : `${JSON.stringify(flaw.column)} is no column of ours`
  return fail({ _tag: "BadMapping", given, why: why + nearest })
}

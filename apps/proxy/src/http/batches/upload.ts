import type { ApiError } from "@concierge/api/ApiError"
import { parseMapping } from "@concierge/api/mapping"
import { UploadNames } from "@concierge/api/resources/batches"
import { portOf } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type SentFile, wantedName } from "../../batches/import/Imports.ts"
import { refuse } from "../../refuse.ts"

/** Whether a call brings a payout file, by what it says and by how its body begins; refused where it is neither file nor document. */
export const bringsFile = ({ headers }: Request, head: Uint8Array): Effect.Effect<boolean, ApiError> => {
  const contentType = (headers.get("content-type") ?? "").split(";", 1).join().trim().toLowerCase()
  const text = new TextDecoder().decode(head.subarray(0, 1_000))
  if (documentTypes.has(contentType)) return Effect.succeed(/^\s*\[/.test(text))
  // a document whose type was forgotten is no file
  const isTaken = fileTypes.has(contentType) && !/^\s*\{\s*"data"/.test(text)
  return isTaken ? Effect.succeed(true) : refuse({ _tag: "UnsupportedMediaType", orFile: true })
}

/** The particulars of an upload, which stand in the address. */
export const readUpload = Effect.fnUntraced(function* ({
  url
}: Request): Effect.fn.Return<Omit<SentFile, "sentBy">, ApiError> {
  const given = Object.fromEntries(new URL(url).searchParams)
  const origin = portOf(given["port_code"] ?? "")
  if (origin === undefined) return yield* wrongParameter("port_code")
  const decimalMark = given["decimal"] ?? null
  if (decimalMark !== null && decimalMark !== "." && decimalMark !== ",") return yield* wrongParameter("decimal")
  const mapping = parseMapping(given["mapping"] ?? "{}")
  if (Result.isFailure(mapping) || (given["mapping"] ?? "").length > longestMapping)
    return yield* wrongParameter("mapping")
  const names = yield* readNames(given)
  return {
    origin,
    externalId: names.external_id,
    name: names.name,
    fileName: names.file_name,
    again: names.again,
    terms: {
      decimalMark,
      mapping: mapping.success,
      isStrict: yield* readFlag(given, "strict"),
      partial: yield* readFlag(given, "partial"),
      skipPaid: yield* readFlag(given, "skip_paid")
    }
  }
})

type Given = { readonly [parameter: string]: string | undefined }

const readNames = Effect.fnUntraced(function* (given: Given) {
  for (const [parameter, schema] of Object.entries(UploadNames.fields)) {
    const value = given[parameter]
    if (value !== undefined && !Schema.is(schema)(value)) return yield* wrongParameter(parameter as Parameter)
  }
  return yield* Effect.orDie(Schema.decodeUnknownEffect(UploadNames)(given))
})

const readFlag = (given: Given, parameter: "partial" | "skip_paid" | "strict") => {
  const flag = flags.get(given[parameter])
  return flag === undefined ? wrongParameter(parameter) : Effect.succeed(flag)
}

const flags: ReadonlyMap<string | undefined, boolean> = new Map([
  [undefined, false],
  ["true", true],
  ["false", false]
])

/** What the parameters of an upload should be. */
const wanted = {
  port_code: "the port that pays, e.g. ar_ars",
  external_id: wantedName,
  name: "what people call the batch, in 1 to 100 characters",
  file_name: "what the file is called, in 1 to 200 characters",
  skip_paid: "true or false",
  partial: "true or false",
  strict: "true or false",
  again: "the reason why it is paid again, in a few words",
  decimal: "what stands before the decimals in the file: . or ,",
  mapping: 'what columns mean, as JSON of 8000 characters at most, e.g. {"Importe": "amount", "Notas": null}'
} as const

type Parameter = keyof typeof wanted

const longestMapping = 8_000

const wrongParameter = (parameter: Parameter) =>
  refuse({ _tag: "InvalidParameter", parameter, wanted: wanted[parameter] })

const documentTypes: ReadonlySet<string> = new Set(["application/json", "application/vnd.api+json"])

/** As what payout files come; those that say nothing of the content, and what `curl` says unasked, are told by their bytes. */
const fileTypes: ReadonlySet<string> = new Set([
  "",
  "application/jsonl",
  "application/ndjson",
  "application/octet-stream",
  "application/vnd.ms-excel",
  "application/x-ndjson",
  "application/x-www-form-urlencoded",
  "application/xml",
  "text/csv",
  "text/plain",
  "text/tab-separated-values",
  "text/xml"
])

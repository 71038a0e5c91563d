import { hidden } from "@concierge/domain/Hidden"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ErrorObject, ErrorSource } from "../documents/JsonApi.ts"
import { optionalNullable } from "../documents/wire.ts"

/** Why a server refuses a call, in its own words. */
export interface Refusal {
  /** Empty without a JSON:API error document, or with one whose members are null. */
  readonly errors: ReadonlyArray<ErrorObject>
  /** The text of any other form, with account numbers masked. */
  readonly words: string | undefined
}

/**
 * Reads a refusal in any form. Not every server of JSON:API refuses by JSON:API: recorded are an `error` of one sentence, errors
 * whose members are all null, HTML pages, and empty bodies.
 *
 * @param json the parsed text; undefined where it is not JSON
 * @example
 * readRefusal("", { error: "Invalid Api Key" }) // => { errors: [], words: "Invalid Api Key" }
 * readRefusal("", { errors: [{ code: null, detail: null }] }) // => { errors: [], words: undefined }
 * readRefusal("<html><title>Access denied</title>", undefined) // => { errors: [], words: "Access denied" }
 */
export const readRefusal = (text: string, json: unknown): Refusal => {
  const read = Schema.decodeUnknownResult(ErrorDocument)(json)
  const errors = (Result.isSuccess(read) ? read.success.errors : []).filter(saysSomething).map(toErrorObject)
  if (errors.length > 0) return { errors, words: undefined }
  const found = json === undefined ? wordsOnPage(text) : wordsIn(json)
  const words = hidden(
    found
      .join("; ")
      .replaceAll(/[\p{C}\s]+/gu, " ")
      .trim()
  )
  return { errors, words: words === "" ? undefined : words.slice(0, 300) }
}

/** An error document as servers send it: JSON:API requires none of the members. */
const ErrorDocument = Schema.Struct({
  errors: Schema.Array(
    Schema.Struct({
      status: optionalNullable(Schema.Union([Schema.String, Schema.Int])),
      code: optionalNullable(Schema.Union([Schema.String, Schema.Int])),
      title: optionalNullable(Schema.String),
      detail: optionalNullable(Schema.String),
      source: optionalNullable(
        Schema.Struct({
          pointer: Schema.optionalKey(Schema.String),
          parameter: Schema.optionalKey(Schema.String),
          header: Schema.optionalKey(Schema.String)
        })
      ),
      meta: optionalNullable(Schema.Record(Schema.String, Schema.Unknown))
    })
  )
})
type ErrorAsSent = (typeof ErrorDocument)["Type"]["errors"][number]

const saysSomething = ({ code, detail, title }: ErrorAsSent): boolean => Boolean(code ?? detail ?? title)

const toErrorObject = ({ code, detail, meta, source, status, title }: ErrorAsSent): ErrorObject => ({
  status: String(status ?? ""),
  code: String(code ?? "unknown"),
  title: hidden(title ?? ""),
  detail: hidden(detail ?? title ?? ""),
  ...(source ? { source: hiddenIn(source) } : {}),
  ...(meta ? { meta } : {})
})

/** Pointers and names may repeat what was sent. */
const hiddenIn = (source: ErrorSource): ErrorSource =>
  Object.fromEntries(Object.entries(source).map(([member, text]) => [member, hidden(text)]))

/** The members under which servers put sentences. */
const saying: ReadonlySet<string> = new Set(
  "error errors error_description message detail title description reason".split(" ")
)

/** Every sentence of a document: as text, in lists, and by the name of what it is about. */
const wordsIn = (json: unknown, about = "", depth = 0): ReadonlyArray<string> => {
  if (typeof json === "string") return json.trim() === "" ? [] : [`${about}${json}`]
  if (typeof json !== "object" || json === null || depth > 4) return []
  if (Array.isArray(json)) return json.slice(0, 20).flatMap((item) => wordsIn(item, about, depth + 1))
  const members = Object.entries(json)
  const told = members.filter(([name]) => saying.has(name))
  if (told.length > 0 || depth === 0) return told.flatMap(([, member]) => wordsIn(member, about, depth + 1))
  return members.slice(0, 20).flatMap(([name, member]) => wordsIn(member, `${name} `, depth + 1))
}

/** The title of an HTML page, or the text itself. */
const wordsOnPage = (text: string): ReadonlyArray<string> => {
  if (!/^\s*</.test(text)) return [text.slice(0, 1_000)]
  const [, title = ""] = /<(?:title|h1)[^>]{0,200}>([^<]{1,300})/i.exec(text) ?? []
  return [title]
}

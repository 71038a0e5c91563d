import { hidden } from "@concierge/domain/Hidden"
import { error, type Problem, type Reason } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import { stringify } from "./Json.ts"

/** The media type of JSON:API. */
export const mediaType = "application/vnd.api+json"

/** The `Content-Type` of answers. It has a charset, as the provider's has, although JSON:API asks for none. */
export const contentType = `${mediaType}; charset=utf-8`

/** Names a resource. */
export interface Reference {
  readonly id: string
  readonly type: string
}

/** A resource as it goes out; decimals are still exact, `Json.stringify` writes their digits. */
export interface Resource extends Reference {
  readonly attributes: { readonly [name: string]: unknown }
  readonly relationships?: {
    readonly [name: string]: { readonly data: Reference | ReadonlyArray<Reference> | null }
  }
}

/** A document with a resource or a page of them. */
export interface Document {
  readonly data: Resource | ReadonlyArray<Resource> | null
  readonly included?: ReadonlyArray<Resource>
  readonly links?: { readonly [name: string]: string | null }
  readonly meta?: { readonly [name: string]: unknown }
}

/** One thing that went wrong with a call. */
export interface ErrorObject {
  /** The HTTP status. */
  readonly status: string
  /** Stable, for programs. */
  readonly code: string
  /** The kind of error, the same for every error of this code. */
  readonly title: string
  /** What is wrong here, and what would be right. */
  readonly detail: string
  readonly source?: ErrorSource
  readonly meta?: { readonly [name: string]: unknown }
}

/** Where the error is: in the body, in the address, or in a header. */
export interface ErrorSource {
  readonly pointer?: string
  readonly parameter?: string
  readonly header?: string
}

/** Everything that went wrong with a call. */
export interface ErrorDocument {
  readonly errors: ReadonlyArray<ErrorObject>
}

/** A document that is JSON, but not what was asked for. Its problems' places start at the document's root. */
export interface InvalidDocument {
  readonly _tag: "InvalidDocument"
  readonly problems: ReadonlyArray<Problem>
}

/** A body whose media type is not taken. */
export interface UnsupportedMediaType {
  readonly _tag: "UnsupportedMediaType"
  /** Whether the operation takes payout files, too. */
  readonly orFile?: true
}

/** The most problems in one answer: a document with more is of another kind. */
export const maxProblems = 1_000

/**
 * Decodes a document by a schema, or gives everything that is wrong with it.
 *
 * A valid document is decoded once, by the compiled schema. Only an invalid one is decoded again, to find all of its problems.
 * Ids of JSON:API are text: whole numbers, which clients send as well, become text first.
 *
 * @param body what `Json.parse` gave
 */
export const decodeDocument = <S extends Schema.Constraint & { readonly DecodingServices: never }>(
  schema: S,
  body: unknown
): Result.Result<S["Type"], InvalidDocument> => {
  const decode = Schema.decodeUnknownResult(schema)
  const decoded = decode(body)
  if (Result.isSuccess(decoded)) return Result.succeed(decoded.success)
  return Result.mapError(decode(withTextIds(body), { errors: "all" }), ({ issue }) => ({
    _tag: "InvalidDocument",
    problems: toProblems(issue).slice(0, maxProblems)
  }))
}

/** Refuses a document for what is wrong in it. */
export const invalidDocument = (problems: ReadonlyArray<Problem>): Result.Result<never, InvalidDocument> =>
  Result.fail({ _tag: "InvalidDocument", problems })

/** Makes text of the ids of resources and references. Members inside attributes are no ids. */
const withTextIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withTextIds)
  if (typeof value !== "object" || value === null) return value
  const members = Object.entries(value).map(([name, member]: [string, unknown]): [string, unknown] => {
    if (name === "attributes") return [name, member]
    return [name, name === "id" && isWhole(member) ? String(member) : withTextIds(member)]
  })
  return Object.fromEntries(members)
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** A document with one resource. */
export const One = <S extends Schema.Constraint>(resource: S) => Schema.Struct({ data: resource })

/** A document with a page of resources, and what is included with them; `links` and `meta` say whether there are more. */
export const Many = <S extends Schema.Constraint>(resource: S) =>
  Schema.Struct({
    data: Schema.Array(resource),
    included: Schema.optionalKey(Schema.Unknown),
    links: Schema.optionalKey(Schema.Struct({ next: Schema.optionalKey(Schema.NullOr(Schema.String)) })),
    meta: Schema.optionalKey(Schema.Struct({ total: Schema.optionalKey(Schema.Int) }))
  })

/** The answer that carries a document. */
export const respond = (
  document: { readonly [name: string]: unknown },
  status = 200,
  headers: { readonly [name: string]: string } = {}
): Response => new Response(stringify(document), { status, headers: { "content-type": contentType, ...headers } })

/**
 * The JSON pointer (RFC 6901) to a problem's place; a name in it that may be an account's number is masked.
 *
 * @example
 * pointer(["data", "attributes", "a/b"]) // => "/data/attributes/a~1b"
 */
export const pointer = (at: Problem["at"]): string =>
  at.map((key) => `/${hidden(String(key)).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

/** Whether a body's `Content-Type` is JSON. JSON:API 1.0 forbids parameters on its media type; a charset does no harm. */
export const checkContentType = (header: string | null): Result.Result<void, UnsupportedMediaType> => {
  const { parameters, type } = mediaRange(header ?? "")
  const isTaken = type === "application/json" || (type === mediaType && parameters.every(isHarmless))
  return isTaken ? Result.void : Result.fail({ _tag: "UnsupportedMediaType" })
}

/** Whether a client takes JSON:API documents, by its `Accept` header. */
export const checkAccept = (header: string | null): Result.Result<void, NotAcceptable> => {
  const isTaken = rangesIn(header).some(({ parameters, type }) =>
    type === mediaType ? parameters.every(isHarmless) : acceptable.has(type)
  )
  return isTaken ? Result.void : Result.fail({ _tag: "NotAcceptable" })
}

/** The first of these media types that an `Accept` header names, in the header's order. */
export const acceptedType = (header: string | null, types: ReadonlyArray<string>): string | undefined =>
  rangesIn(header).find(({ type }) => types.includes(type))?.type

/** What a header names, without what it refuses. */
const rangesIn = (header: string | null) =>
  (header || "*/*")
    .split(",")
    .map(mediaRange)
    .filter(({ parameters }) => !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))

/** A client whose `Accept` header excludes JSON. */
export interface NotAcceptable {
  readonly _tag: "NotAcceptable"
}

const acceptable: ReadonlySet<string> = new Set(["*/*", "application/*", "application/json"])

const isHarmless = (parameter: string): boolean => /^(charset|q)=/.test(parameter)

const mediaRange = (text: string): { readonly type: string; readonly parameters: ReadonlyArray<string> } => {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase())
  return { type, parameters }
}

const toProblems = (issue: SchemaIssue.Issue, at: Problem["at"] = []): ReadonlyArray<Problem> => {
  switch (issue._tag) {
    case "Pointer":
      return toProblems(issue.issue, [
        ...at,
        ...issue.path.map((key) => (typeof key === "symbol" ? key.toString() : key))
      ])
    case "Composite":
      return issue.issues.flatMap((inner) => toProblems(inner, at))
    case "Encoding":
      return toProblems(issue.issue, at)
    case "Filter":
      return issue.issue._tag === "InvalidValue"
        ? [error(at, { _tag: "WrongText", allowed: expectedOf(issue.filter) })]
        : toProblems(issue.issue, at)
    case "AnyOf":
      return closest(issue.issues.map((inner) => toProblems(inner, at))) ?? [error(at, wrongType(issue.ast))]
    case "MissingKey":
      return [error(at, { _tag: "Missing", wanted: issue.annotations?.description ?? "it" })]
    case "InvalidType":
    case "OneOf":
    case "UnexpectedKey":
      return [error(at, wrongType(issue.ast))]
    default:
      return [error(at, { _tag: "WrongText", allowed: issue.annotations?.expected ?? "another value" })]
  }
}

/** Of the members of a union, the one with the fewest problems. */
const closest = (candidates: ReadonlyArray<ReadonlyArray<Problem>>): ReadonlyArray<Problem> | undefined =>
  candidates.toSorted((a, b) => a.length - b.length)[0]

const wrongType = (ast: SchemaAST.AST): Reason => ({ _tag: "WrongType", expected: wordsFor(ast) })

const wordsFor = (ast: SchemaAST.AST): string => {
  if (typeof ast.annotations?.expected === "string") return ast.annotations.expected
  if (ast._tag === "Literal") return JSON.stringify(ast.literal)
  if (ast._tag === "Union") {
    // null is taken for what is not given, which nobody needs to be told to write
    const types = ast.types.filter(({ _tag }) => _tag !== "Null")
    return [...new Set(types.map(wordsFor))].join(" or ")
  }
  return words[ast._tag] ?? "another value"
}

const words: { readonly [Tag in SchemaAST.AST["_tag"]]?: string } = {
  String: "text",
  Number: "a number",
  Boolean: "true or false",
  Null: "null",
  Objects: "an object",
  Arrays: "an array"
}

const expectedOf = (check: SchemaAST.Check<unknown>): string =>
  typeof check.annotations?.expected === "string" ? check.annotations.expected : "another value"

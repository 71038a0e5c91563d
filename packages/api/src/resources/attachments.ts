import { error, type Problem, type Reason, warning } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { Count, decodedAs, Id, optionalNullable, refer, Text, Timestamp, toTimestamp } from "../documents/wire.ts"
import { type SeedType, seedTypes } from "./seeds.ts"

/** The particulars of a document that proves a seed. The document itself is never sent back. */
export interface Attachment {
  readonly id: string
  readonly seed: { readonly type: SeedType; readonly id: string }
  readonly fileName: string
  /** The media type, e.g. `image/png`. */
  readonly contentType: string
  /** In bytes. */
  readonly size: number
  readonly createdAt: number
  readonly updatedAt: number
}

export const type = "attachments" as const

/** The largest document, in bytes: what fits into a body as base64. */
export const maxDocument = 750_000

/** A document to be attached. It holds personal data: never log it. */
export interface Create {
  readonly seed: { readonly type: SeedType; readonly id: string }
  readonly fileName: string
  /** The document as a data URL; {@link readDocument} tells what is in it. */
  readonly document: string
  /** What the client says of it, to be compared with it. */
  readonly contentType: string | undefined
  readonly size: number | undefined
}

/** A number, or text, as recorded clients send it. */
const Size = Schema.Union([
  Count,
  Schema.String.check(Schema.isPattern(/^\d{1,9}$/, { expected: "a number of bytes" }))
]).annotate({ expected: "a number of bytes" })

/** The seed that a document proves. */
const AttachedTo = Schema.Struct({ data: Schema.Struct({ id: Id, type: Schema.Literals(seedTypes) }) })

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Schema.Struct({
        document: Schema.String,
        document_file_name: Text(255, 1),
        document_content_type: optionalNullable(Text(255)),
        document_size: optionalNullable(Size),
        document_file_size: optionalNullable(Size)
      }),
      relationships: Schema.Struct({ attached_to_seed: AttachedTo })
    })
  }),
  ({ data: { attributes, relationships } }): Create => {
    const size = attributes.document_size ?? attributes.document_file_size ?? undefined
    return {
      seed: relationships.attached_to_seed.data,
      fileName: attributes.document_file_name,
      document: attributes.document,
      contentType: attributes.document_content_type ?? undefined,
      size: size === undefined ? undefined : Number(size)
    }
  }
)

/** The document that attaches a document. */
export const toDocument = ({ contentType, document, fileName, seed, size }: Create) => ({
  data: {
    type,
    attributes: {
      document,
      document_file_name: fileName,
      document_content_type: contentType,
      document_size: size
    },
    relationships: { attached_to_seed: refer(seed.type, seed.id) }
  }
})

/** The content of a data URL. */
export interface Document {
  /** The media type in lower case. */
  readonly contentType: string
  readonly base64: string
  /** Once decoded, in bytes. */
  readonly size: number
}

/**
 * Reads a data URL in base64. Parameters of its media type are ignored, and so are line breaks, which many encoders write into
 * base64.
 *
 * @example
 * readDocument("data:image/png;base64,iVBO") // => Result.succeed({ contentType: "image/png", base64: "iVBO", size: 3 })
 * readDocument("data:image/jpg;base64,/9j/\n2wBD\n") // => Result.succeed({ contentType: "image/jpeg", base64: "/9j/2wBD", size: 6 })
 */
export const readDocument = (dataUrl: string): Result.Result<Document, Reason> => {
  const [head, mediaType = ""] =
    /^data:([a-z]+\/[a-z0-9.+-]{1,100})(?:;[^;,]{0,300}){0,4}?;base64,/i.exec(dataUrl) ?? []
  if (head === undefined) return fail("a data URL in base64: data:image/png;base64,…")
  const base64 = dataUrl.slice(head.length).replaceAll(/\s+/g, "")
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0
  if (base64 === "" || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    return fail("base64 of a document after the comma, in groups of four characters")
  }
  const size = (base64.length / 4) * 3 - padding
  if (size > maxDocument) return fail(`of at most ${maxDocument} bytes once decoded; it has ${size}`)
  return Result.succeed({ contentType: contentTypeOf(mediaType), base64, size })
}

/** The registered name of a media type, in lower case: clients use other names for the same type. */
const contentTypeOf = (mediaType: string): string => {
  const given = mediaType.trim().toLowerCase()
  return registered[given] ?? given
}
const registered: { readonly [other: string]: string } = {
  "image/jpg": "image/jpeg",
  "image/pjpeg": "image/jpeg",
  "image/x-png": "image/png",
  "application/x-pdf": "application/pdf"
}

/**
 * The errors and warnings of a document to be attached. Another size than the client says is a warning: the provider takes such
 * a document, although it may be cut off. The content never stands in a problem.
 */
export const checkAttachment = ({ contentType, document, size }: Create): ReadonlyArray<Problem> => {
  const at = (field: string) => ["data", "attributes", field]
  const read = readDocument(document)
  if (Result.isFailure(read)) return [error(at("document"), read.failure)]
  const found = read.success
  const problems: Array<Problem> = []
  if (size !== undefined && size !== found.size) {
    const rule = `it has ${found.size} bytes once decoded`
    problems.push(warning(at("document_size"), { _tag: "Contradiction", other: "document", rule }))
  }
  if (contentType !== undefined && contentTypeOf(contentType) !== found.contentType) {
    const rule = "both name the same media type"
    problems.push(error(at("document_content_type"), { _tag: "Contradiction", other: "document", rule }))
  }
  return problems
}

/** An attachment out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      document_file_name: Schema.String,
      document_content_type: Schema.String,
      document_file_size: Count,
      created_at: Timestamp,
      updated_at: Timestamp
    }),
    relationships: Schema.Struct({ attached_to_seed: AttachedTo })
  }),
  ({ attributes, id, relationships }): Attachment => ({
    id,
    seed: relationships.attached_to_seed.data,
    fileName: attributes.document_file_name,
    contentType: attributes.document_content_type,
    size: attributes.document_file_size,
    createdAt: attributes.created_at,
    updatedAt: attributes.updated_at
  })
)

export const toResource = (attachment: Attachment) =>
  ({
    id: attachment.id,
    type,
    attributes: {
      document_file_name: attachment.fileName,
      document_content_type: attachment.contentType,
      document_file_size: attachment.size,
      created_at: toTimestamp(attachment.createdAt),
      updated_at: toTimestamp(attachment.updatedAt)
    },
    relationships: { attached_to_seed: refer(attachment.seed.type, attachment.seed.id) }
  }) satisfies JsonApi.Resource

const fail = (allowed: string) => Result.fail({ _tag: "WrongText", allowed } as const)

import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { decodedAs, Id, optionalNullable, refer, related, Text } from "../documents/wire.ts"
import { type Enum, enums } from "../generated/enums.ts"
import type { Includes } from "../http/Include.ts"

/** A question of the staff in a review. */
export interface Observation extends Texts {
  readonly id: string
  readonly issueId: string
  /** The reason, where it is one of the staff's list. */
  readonly reasonId: string | undefined
  /** What the staff writes. */
  readonly note: string | undefined
  /** The client's reply. It holds personal data: never log it. */
  readonly reply: string | undefined
  /** Who is asked, `client`. */
  readonly scope: string
}

/** A reason of the staff's list. */
export interface Reason extends Texts {
  readonly id: string
}

/** The question, in the provider's three languages. */
export interface Texts {
  readonly subject: Translated
  readonly body: Translated
}

export interface Translated {
  readonly es?: string | undefined
  readonly en?: string | undefined
  readonly pt?: string | undefined
}

export const type = "observations" as const
export const reasonType = "observation_reasons" as const

/** What can come along with an observation: its reason does, unless told. */
export const includes: Includes = { paths: ["observation_reason"], byDefault: ["observation_reason"] }

/** The reply to an observation. */
export interface Reply {
  /** The observation's id when the document says it: it must be that of the path. */
  readonly id?: string | undefined
  readonly reply: string
}

export const Reply = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Id),
      type: Schema.Literal(type),
      attributes: Schema.Struct({ reply: Text(10_000, 1) })
    })
  }),
  ({ data: { attributes, id } }): Reply => ({ id, reply: attributes.reply })
)

/** The document that replies. */
export const toReplyDocument = (id: string, reply: string) => ({ data: { id, type, attributes: { reply } } })

/** Whether it was replied to. */
export const stateOf = ({ reply }: Pick<Observation, "reply">): Enum<"ObservationState"> =>
  reply === undefined ? "new" : "answered"

const texts = {
  subject_es: optionalNullable(Schema.String),
  subject_en: optionalNullable(Schema.String),
  subject_pt: optionalNullable(Schema.String),
  body_es: optionalNullable(Schema.String),
  body_en: optionalNullable(Schema.String),
  body_pt: optionalNullable(Schema.String)
}

/** An observation out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      ...texts,
      state: Schema.Literals(enums.ObservationState),
      note: optionalNullable(Schema.String),
      reply: optionalNullable(Schema.String),
      scope: Schema.optionalKey(Schema.String)
    }),
    relationships: Schema.Struct({
      issue: related("issues"),
      observation_reason: Schema.Struct({
        data: Schema.NullOr(Schema.Struct({ id: Id, type: Schema.Literal(reasonType) }))
      })
    })
  }),
  ({ attributes, id, relationships }): Observation => ({
    id,
    issueId: relationships.issue.data.id,
    reasonId: relationships.observation_reason.data?.id,
    note: attributes.note ?? undefined,
    reply: attributes.reply ?? undefined,
    scope: attributes.scope ?? "client",
    ...toTexts(attributes)
  })
)

/** A reason out of a server's document. */
export const ReasonResource = decodedAs(
  Schema.Struct({ id: Id, type: Schema.Literal(reasonType), attributes: Schema.Struct(texts) }),
  ({ attributes, id }): Reason => ({ id, ...toTexts(attributes) })
)

export const toResource = (observation: Observation) =>
  ({
    id: observation.id,
    type,
    attributes: {
      state: stateOf(observation),
      note: observation.note ?? null,
      reply: observation.reply ?? null,
      scope: observation.scope,
      ...fromTexts(observation)
    },
    relationships: {
      observation_reason: { data: observation.reasonId === undefined ? null : reasonReference(observation.reasonId) },
      issue: refer("issues", observation.issueId)
    }
  }) satisfies JsonApi.Resource

export const toReasonResource = (reason: Reason) =>
  ({ ...reasonReference(reason.id), attributes: fromTexts(reason) }) satisfies JsonApi.Resource

const reasonReference = (id: string) => ({ id, type: reasonType })

const toTexts = (given: { readonly [name in keyof typeof texts]?: string | null }): Texts => ({
  subject: { es: given.subject_es ?? undefined, en: given.subject_en ?? undefined, pt: given.subject_pt ?? undefined },
  body: { es: given.body_es ?? undefined, en: given.body_en ?? undefined, pt: given.body_pt ?? undefined }
})

const fromTexts = ({ body, subject }: Texts) => ({
  subject_es: subject.es ?? null,
  body_es: body.es ?? null,
  subject_en: subject.en ?? null,
  body_en: body.en ?? null,
  subject_pt: subject.pt ?? null,
  body_pt: body.pt ?? null
})

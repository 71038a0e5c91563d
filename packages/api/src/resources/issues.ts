import { type IssueState, issueStates } from "@concierge/domain/Issue"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { decodedAs, Id, refer, related, Timestamp, toTimestamp } from "../documents/wire.ts"
import type { Includes } from "../http/Include.ts"
import { seeds, type SeedType, seedTypes } from "./seeds.ts"

/** The compliance review of a user. Times are milliseconds since 1970, UTC. */
export interface Issue {
  readonly id: string
  /** Who is reviewed; undefined where a server names its own record of the person instead. */
  readonly userId: string | undefined
  readonly state: IssueState
  /** Why the review is held, e.g. `new_client`; the list is open. */
  readonly reasonCode: string
  /** In the order of their creation; of some kinds there is at most one, see {@link seeds}. */
  readonly seedIds: { readonly [Type in SeedType]?: ReadonlyArray<string> }
  readonly observationIds: ReadonlyArray<string>
  readonly createdAt: number
  readonly updatedAt: number
}

export const type = "issues" as const

/** What can come along with a review: everything but the user does, unless told. */
export const includes: Includes = (() => {
  const byDefault = [
    ...Object.values(seeds).flatMap(({ relationship }) => [relationship, `${relationship}.attachments`]),
    "observations",
    "observations.observation_reason"
  ]
  return { paths: ["user", ...byDefault], byDefault }
})()

/** A review to be started. */
export interface Create {
  /** Left out, the key's own user is reviewed. */
  readonly userId?: string | undefined
  readonly reasonCode: string
}

const ReasonCode = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9_]{0,63}$/, { expected: "a code, e.g. new_client" })
)

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Schema.optionalKey(Schema.Struct({ reason_code: Schema.optionalKey(ReasonCode) })),
      relationships: Schema.optionalKey(
        Schema.Struct({
          user: Schema.optionalKey(related("users")),
          // the same as the guides' own example writes it
          issue: Schema.optionalKey(
            Schema.Struct({ data: Schema.Struct({ id: Id, type: Schema.Literals(["users", "User"]) }) })
          )
        })
      )
    })
  }),
  ({ data: { attributes, relationships } }): Create => ({
    userId: (relationships?.user ?? relationships?.issue)?.data.id,
    reasonCode: attributes?.reason_code ?? "new_client"
  })
)

/** The document that starts a review. */
export const toDocument = ({ reasonCode, userId }: Create) => ({
  data: {
    type,
    attributes: { reason_code: reasonCode },
    relationships: userId === undefined ? undefined : { user: refer("users", userId) }
  }
})

/** The optional and empty body that completes a review; what it may say is the review's id, if at all. */
export const Complete = decodedAs(
  Schema.Struct({
    data: Schema.optionalKey(
      Schema.Struct({ id: Schema.optionalKey(Id), type: Schema.optionalKey(Schema.Literal(type)) })
    )
  }),
  ({ data }): { readonly id: string | undefined } => ({ id: data?.id })
)

const Identifier = Schema.Struct({ id: Id, type: Schema.String })
const SeedsRelationship = Schema.optionalKey(
  Schema.Struct({ data: Schema.Union([Schema.Null, Identifier, Schema.Array(Identifier)]) })
)

/** A review out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      state: Schema.Literals(issueStates),
      reason_code: Schema.String,
      created_at: Timestamp,
      updated_at: Timestamp
    }),
    relationships: Schema.Struct({
      user: Schema.optionalKey(related("users")),
      natural_docket_seed: SeedsRelationship,
      legal_entity_docket_seed: SeedsRelationship,
      argentina_invoicing_detail_seed: SeedsRelationship,
      chile_invoicing_detail_seed: SeedsRelationship,
      identification_seeds: SeedsRelationship,
      domicile_seeds: SeedsRelationship,
      email_seeds: SeedsRelationship,
      phone_seeds: SeedsRelationship,
      allowance_seeds: SeedsRelationship,
      note_seeds: SeedsRelationship,
      observations: Schema.optionalKey(Schema.Struct({ data: Schema.Array(Identifier) }))
    })
  }),
  ({ attributes, id, relationships }): Issue => {
    const { observations, user, ...given } = relationships
    const found: Readonly<Record<string, (typeof given)["note_seeds"]>> = given
    const idsOf = (kind: SeedType) => [found[seeds[kind].relationship]?.data ?? []].flat().map((seed) => seed.id)
    return {
      id,
      userId: user?.data.id,
      state: attributes.state,
      reasonCode: attributes.reason_code,
      seedIds: Object.fromEntries(seedTypes.map((kind) => [kind, idsOf(kind)])),
      observationIds: (observations?.data ?? []).map((observation) => observation.id),
      createdAt: attributes.created_at,
      updatedAt: attributes.updated_at
    }
  }
)

/** As we answer it, with the reviewed user. */
export const toResource = (issue: Issue & { readonly userId: string }) => {
  const one = <const Type extends SeedType>(kind: Type) => {
    const [id] = issue.seedIds[kind] ?? []
    return { data: id === undefined ? null : { id, type: kind } }
  }
  const all = <const Type extends SeedType>(kind: Type) => ({
    data: (issue.seedIds[kind] ?? []).map((id) => ({ id, type: kind }))
  })
  return {
    id: issue.id,
    type,
    attributes: {
      state: issue.state,
      reason_code: issue.reasonCode,
      created_at: toTimestamp(issue.createdAt),
      updated_at: toTimestamp(issue.updatedAt)
    },
    relationships: {
      user: refer("users", issue.userId),
      natural_docket_seed: one("natural_docket_seeds"),
      legal_entity_docket_seed: one("legal_entity_docket_seeds"),
      argentina_invoicing_detail_seed: one("argentina_invoicing_detail_seeds"),
      chile_invoicing_detail_seed: one("chile_invoicing_detail_seeds"),
      identification_seeds: all("identification_seeds"),
      domicile_seeds: all("domicile_seeds"),
      email_seeds: all("email_seeds"),
      phone_seeds: all("phone_seeds"),
      allowance_seeds: all("allowance_seeds"),
      note_seeds: all("note_seeds"),
      observations: { data: issue.observationIds.map((id) => ({ id, type: "observations" as const })) }
    }
  } satisfies JsonApi.Resource
}

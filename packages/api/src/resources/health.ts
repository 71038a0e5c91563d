import * as Schema from "effect/Schema"
import { Count, decodedAs, optionalNullable, Timestamp, toTimestamp, toTimestampOrNull } from "../documents/wire.ts"
import { type Enum, enums } from "../generated/enums.ts"

/** The health of the proxy and of its work. Times are milliseconds since 1970, UTC. */
export interface Health {
  /** `degraded`: payments do not go on. `unavailable`: the database cannot be read and written. */
  readonly status: Enum<"HealthStatus">
  readonly database: Enum<"DatabaseStatus">
  /** `sandbox`, or the provider's host. */
  readonly provider: string
  /** Whether payments are real: what is not known to be a sandbox is `live`. */
  readonly mode: Mode
  readonly reach: Reach
  /** Whether work that is due advances. */
  readonly advancing: boolean
  /** How many batches do not go on for now, whatever the reason. */
  readonly standingStill: number
  /** How many calls wait for their turn at the provider. */
  readonly waiting: number
}

export type Mode = Enum<"ProviderMode">

/** Whether the provider can be reached, as the calls to it tell. */
export type Reach =
  /** No call was made yet. */
  | { readonly _tag: "Unknown" }
  | { readonly _tag: "Reached"; readonly answeredAt: number }
  | {
      readonly _tag: "Unreachable"
      readonly since: number
      /** Why the last call failed, e.g. `connection refused`. */
      readonly said: string
      readonly answeredAt: number | undefined
    }

/** The health out of the proxy's document. It is plain JSON: whoever asks is a monitor as often as a client of ours. */
export const Document = decodedAs(
  Schema.Struct({
    status: Schema.Literals(enums.HealthStatus),
    database: Schema.Literals(enums.DatabaseStatus),
    provider: Schema.String,
    mode: Schema.Literals(enums.ProviderMode),
    reach: Schema.Struct({
      state: Schema.Literals(enums.Reachability),
      since: optionalNullable(Timestamp),
      said: optionalNullable(Schema.String),
      answered_at: optionalNullable(Timestamp)
    }),
    advancing: Schema.Boolean,
    standing_still: Count,
    waiting: Count
  }),
  ({ reach, standing_still, ...health }): Health => ({
    ...health,
    standingStill: standing_still,
    reach: readReach(reach)
  })
)

const readReach = ({
  answered_at,
  said,
  since,
  state
}: {
  readonly state: Enum<"Reachability">
  readonly since?: number | null
  readonly said?: string | null
  readonly answered_at?: number | null
}): Reach => {
  const answeredAt = answered_at ?? undefined
  if (state === "unreachable") return { _tag: "Unreachable", since: since ?? 0, said: said ?? "", answeredAt }
  return answeredAt === undefined ? { _tag: "Unknown" } : { _tag: "Reached", answeredAt }
}

export const toDocument = ({ advancing, database, mode, provider, reach, standingStill, status, waiting }: Health) => ({
  status,
  database,
  provider,
  mode,
  reach: toReach(reach),
  advancing,
  standing_still: standingStill,
  waiting
})

const toReach = (reach: Reach) => {
  const nothing = { since: null, said: null, answered_at: null }
  switch (reach._tag) {
    case "Unknown":
      return { state: "unknown", ...nothing }
    case "Reached":
      return { state: "reached", ...nothing, answered_at: toTimestamp(reach.answeredAt) }
    case "Unreachable":
      return {
        state: "unreachable",
        since: toTimestamp(reach.since),
        said: reach.said,
        answered_at: toTimestampOrNull(reach.answeredAt)
      }
  }
}

import * as Schema from "effect/Schema"
import { attributesOf, list, moment, nullable } from "../documents/attributes.ts"
import { decodedAs, Group, Id, IdAttribute, Label } from "../documents/wire.ts"
import { enums } from "../generated/enums.ts"

export const type = "outcomes" as const
export const decisionType = "outcome_decisions" as const

/** One thing by which an outcome may be judged. */
const Evidence = attributesOf({
  /** When it was seen; unknown for what is so by itself. */
  at: nullable(moment),
  /** `proxy`: what is kept here. `provider`: what it says now. `person`: what was decided. */
  source: Schema.Literals(enums.EvidenceSource),
  detail: Schema.String
})
export type Evidence = ReturnType<typeof Evidence.read>

const OutcomeAttributes = attributesOf({
  kind: Schema.Literals(enums.OutcomeKind),
  state: Schema.Literals(enums.OutcomeState),
  /** What is not known, in a sentence. */
  question: Schema.String,
  batchId: nullable(IdAttribute),
  since: moment,
  /** Oldest first; what the provider says now only where one outcome is shown. */
  evidence: list(Evidence)
})

/** Something that may have taken effect at the provider, which nobody could prove. Times are milliseconds since 1970, UTC. */
export type Outcome = { readonly id: string } & ReturnType<typeof OutcomeAttributes.read>

/** An outcome out of the proxy's document. */
export const Resource = decodedAs(
  Schema.Struct({ id: Id, type: Schema.Literal(type), attributes: OutcomeAttributes.wire }),
  ({ attributes: found, id }): Outcome => ({ id, ...OutcomeAttributes.read(found) })
)

export const toResource = ({ id, ...known }: Outcome) => ({ id, type, attributes: OutcomeAttributes.write(known) })

/** What a person decides about an outcome, and why. */
export const Decision = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(decisionType),
      attributes: Group({
        decision: Schema.Literals(enums.OutcomeDecision),
        actor: Label(100),
        reason: Label(200).check(Schema.isPattern(/[\p{L}\p{N}]/u, { expected: "the reason, in a few words" }))
      })
    })
  }),
  ({ data: { attributes } }): Decision => attributes
)
export interface Decision {
  readonly decision: (typeof enums.OutcomeDecision)[number]
  /** Who decides. */
  readonly actor: string
  readonly reason: string
}

/** The document that decides about an outcome. */
export const toDecisionDocument = (decision: Decision) => ({ data: { type: decisionType, attributes: decision } })

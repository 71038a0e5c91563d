import * as Schema from "effect/Schema"
import { attributesOf, nullable } from "../documents/attributes.ts"
import { decodedAs, Id } from "../documents/wire.ts"
import { enums } from "../generated/enums.ts"

export const type = "problems" as const

const ProblemAttributes = attributesOf({
  /** The line in the file. */
  line: Schema.Int,
  /** The field that it is about, as far as it is about one. */
  column: nullable(Schema.String),
  /** Of a message, the path of its element. */
  path: nullable(Schema.String),
  severity: Schema.Literals(enums.ProblemSeverity),
  code: Schema.String,
  /** A sentence for people. */
  detail: Schema.String,
  /** Facts for programs. */
  meta: Schema.Record(Schema.String, Schema.Unknown)
})

/** Something that was found in a payout file. */
export type Problem = { readonly id: string } & ReturnType<typeof ProblemAttributes.read>

/** A problem out of the proxy's document. */
export const Resource = decodedAs(
  Schema.Struct({ id: Id, type: Schema.Literal(type), attributes: ProblemAttributes.wire }),
  ({ attributes: found, id }): Problem => ({ id, ...ProblemAttributes.read(found) })
)

export const toResource = ({ id, ...known }: Problem) => ({ id, type, attributes: ProblemAttributes.write(known) })

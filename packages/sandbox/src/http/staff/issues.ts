import type { ApiError } from "@concierge/api/ApiError"
import { decodeDocument } from "@concierge/api/JsonApi"
import { reasonType, type } from "@concierge/api/resources/observations"
import { decodedAs, optionalNullable, ListOf, related, Text } from "@concierge/api/wire"
import { error, type Problem } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { observationReasons } from "../../staff/observationReasons.ts"
import type { Asked } from "../../reviews/Review.ts"
import { get } from "../../world/State.ts"
import type { IssueAct } from "../../staff/staffMoves.ts"
import { showIssue } from "../resources/issues.ts"
import type { StaffHandler, StaffHandlers } from "./StaffCall.ts"

const moveIssue =
  (act: IssueAct): StaffHandler =>
  ({ body, id, run, url, world }) =>
    Result.gen(function* () {
      const asked = body === undefined ? undefined : yield* readAsked(body)
      yield* run({ _tag: "MoveIssue", id, act, asked })
      return yield* showIssue({ url, world }, get(world.issues, id))
    })

/** Calls about the review of issues. */
export const issueHandlers = {
  approveIssue: moveIssue("approve"),
  observeIssue: moveIssue("observe"),
  rejectIssue: moveIssue("reject"),
  dismissIssue: moveIssue("dismiss")
} satisfies Partial<StaffHandlers>

/** The most observations in one call. */
const maxAsked = 20

const Question = decodedAs(
  Schema.Struct({
    type: Schema.Literal(type),
    attributes: Schema.optionalKey(Schema.Struct({ note: optionalNullable(Text(10_000)) })),
    relationships: Schema.optionalKey(Schema.Struct({ observation_reason: Schema.optionalKey(related(reasonType)) }))
  }),
  ({ attributes, relationships }): Asked => ({
    note: attributes?.note ?? undefined,
    reasonId: relationships?.observation_reason?.data.id
  })
)

const One = Schema.Struct({ data: Question })
const Several = Schema.Struct({
  data: ListOf(Question, { least: 1, most: maxAsked, of: "observations" })
})

/** One observation, or a list. */
const readAsked = (body: unknown): Result.Result<ReadonlyArray<Asked>, ApiError> =>
  Result.gen(function* () {
    const isList = typeof body === "object" && body !== null && "data" in body && Array.isArray(body.data)
    const asked = isList ? (yield* decodeDocument(Several, body)).data : [(yield* decodeDocument(One, body)).data]
    for (const [index, { note = "", reasonId }] of asked.entries()) {
      const at: Problem["at"] = isList ? ["data", index] : ["data"]
      if (reasonId === undefined && note.trim() === "") {
        const wanted = "what is asked for, or an observation_reason"
        const problems = [error([...at, "attributes", "note"], { _tag: "Missing", wanted })]
        return yield* Result.fail<ApiError>({ _tag: "InvalidDocument", problems })
      }
      if (reasonId !== undefined && !Object.hasOwn(observationReasons, reasonId)) {
        const place = [...at, "relationships", "observation_reason"]
        return yield* Result.fail<ApiError>({ _tag: "UnknownReference", type: reasonType, id: reasonId, at: place })
      }
    }
    return asked
  })

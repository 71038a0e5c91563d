import type { ApiError } from "@concierge/api/ApiError"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { decodedAs, Timestamp, toTimestamp } from "@concierge/api/wire"
import { error, type Reason } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { durationWords, maxSpan, parseDuration, setClock, type Target } from "../../world/Clock.ts"
import type { components } from "../../generated/sandbox.ts"
import type { World } from "../../world/State.ts"
import type { StaffHandlers } from "./StaffCall.ts"

/** Shows and sets the sandbox's clock. */
export const clockHandlers = {
  showClock: ({ now, world }) => Result.succeed(show(world, now)),
  setClock: ({ body, machine, now, run, world }) =>
    Result.gen(function* () {
      const update = yield* decodeDocument(Update, body)
      const to = yield* targetOf(update)
      const set = yield* setClock(world.clock, { isRunning: update.running, to }, now, machine)
      yield* run({ _tag: "SetClock", ...set })
      return show(world, set.to)
    })
} satisfies Partial<StaffHandlers>

const Update = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Schema.Literal("clock")),
      type: Schema.Literal("clocks"),
      attributes: Schema.Struct({
        running: Schema.optionalKey(Schema.Boolean),
        now: Schema.optionalKey(Timestamp),
        advance: Schema.optionalKey(
          Schema.Union([
            Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: maxSpan }, { expected: "milliseconds from 0" })),
            Schema.String
          ]).annotate({ expected: `${durationWords}, or milliseconds` })
        )
      })
    })
  }),
  ({ data }) => data.attributes
)

/** The moment that is asked for; nothing when only the running changes. */
const targetOf = ({
  advance,
  now
}: {
  readonly advance?: string | number
  readonly now?: number
}): Result.Result<Target | undefined, ApiError> => {
  if (advance === undefined) return Result.succeed(now === undefined ? undefined : { _tag: "Moment", at: now })
  const span = typeof advance === "number" ? Result.succeed(advance) : parseDuration(advance)
  const both: Reason = { _tag: "Contradiction", other: "now", rule: "give one of the two" }
  return Result.mapBoth(now === undefined ? span : Result.fail(both), {
    onSuccess: (milliseconds): Target => ({ _tag: "Span", milliseconds }),
    onFailure: (reason): ApiError => ({
      _tag: "InvalidDocument",
      problems: [error(["data", "attributes", "advance"], reason)]
    })
  })
}

const show = ({ clock }: World, now: number): Response => {
  const attributes: components["schemas"]["ClockAttributes"] = { running: clock.isRunning, now: toTimestamp(now) }
  return respond({ data: { id: "clock", type: "clocks", attributes } })
}

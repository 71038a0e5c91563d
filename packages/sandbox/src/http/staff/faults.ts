import type { ApiError } from "@concierge/api/ApiError"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { decodedAs, optionalNullable, Text } from "@concierge/api/wire"
import { error, type Problem, type Reason } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Fault, type FaultPlan, isWebhookFault, maxFaults, maxMilliseconds } from "../../faults/Faults.ts"
import { enums } from "../../generated/enums.ts"
import type { components } from "../../generated/sandbox.ts"
import type { StaffHandlers } from "./StaffCall.ts"

const type = "faults" as const
/** Calls about faults on demand. */
export const faultHandlers = {
  listFaults: ({ faults }) => Result.succeed(respond({ data: faults.list().map(toResource) })),
  createFault: ({ body, faults }) =>
    Result.gen(function* () {
      const plan = yield* decodeDocument(Create, body)
      const problems = checkPlan(plan)
      if (problems.length > 0) return yield* Result.fail<ApiError>({ _tag: "InvalidDocument", problems })
      const added = faults.add(plan)
      if (added === undefined) {
        const wanted = `fewer than ${maxFaults}: delete some`
        return yield* Result.fail<ApiError>({
          _tag: "Conflict",
          what: "The number of faults",
          found: `${maxFaults}`,
          wanted
        })
      }
      return respond({ data: toResource(added) }, 201)
    }),
  clearFaults: ({ faults }) => {
    faults.clear()
    return Result.succeed(new Response(null, { status: 204 }))
  },
  showFault: ({ faults, id }) => {
    const fault = faults.get(id)
    return fault === undefined ? missing(id) : Result.succeed(respond({ data: toResource(fault) }))
  },
  deleteFault: ({ faults, id }) =>
    faults.remove(id) ? Result.succeed(new Response(null, { status: 204 })) : missing(id)
} satisfies Partial<StaffHandlers>

const missing = (id: string): Result.Result<never, ApiError> => Result.fail({ _tag: "NotFound", type, id })

const methods = enums.FaultMethod

const Whole = (minimum: number, maximum: number) =>
  Schema.Int.check(Schema.isBetween({ minimum, maximum }, { expected: `a whole number from ${minimum} to ${maximum}` }))

const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Schema.Struct({
        kind: Schema.Literals(enums.FaultKind).annotate({
          expected: `one of ${enums.FaultKind.join(", ")}`
        }),
        method: optionalNullable(Schema.Literals(methods).annotate({ expected: `one of ${methods.join(", ")}` })),
        path: optionalNullable(
          Text(255).check(
            Schema.isPattern(/^\/api(\/[^/?#\s]+)+$/, { expected: "a path, e.g. /api/users/:id or /api/users/*" })
          )
        ),
        event_type: optionalNullable(Text(100, 1)),
        count: optionalNullable(Whole(1, 1_000_000)),
        probability: optionalNullable(
          Schema.Finite.check(
            Schema.makeFilter((probability: number) => probability > 0 && probability <= 1, {
              expected: "a number above 0, at most 1"
            })
          )
        ),
        milliseconds: optionalNullable(Whole(1, Math.max(...Object.values(maxMilliseconds)))),
        retry_after: optionalNullable(Whole(0, 3_600))
      })
    })
  }),
  ({ data: { attributes } }): FaultPlan => ({
    kind: attributes.kind,
    method: attributes.method ?? undefined,
    path: attributes.path ?? undefined,
    eventType: attributes.event_type ?? undefined,
    count: attributes.count ?? undefined,
    probability: attributes.probability ?? 1,
    milliseconds: attributes.milliseconds ?? undefined,
    retryAfter: attributes.retry_after ?? undefined
  })
)

/** Everything that does not fit the kind of fault. */
const checkPlan = ({ eventType, kind, method, milliseconds, path: pattern, retryAfter }: FaultPlan) => {
  const most = maxMilliseconds[kind]
  const isOfWebhooks = isWebhookFault(kind)
  return [
    ...misplaced("method", method, !isOfWebhooks),
    ...misplaced("path", pattern, !isOfWebhooks),
    ...misplaced("event_type", eventType, isOfWebhooks),
    ...misplaced("retry_after", retryAfter, kind === "error_429"),
    ...misplaced("milliseconds", milliseconds, most !== undefined),
    ...(most === undefined || milliseconds !== undefined
      ? []
      : [at("milliseconds", { _tag: "Missing", wanted: `a whole number from 1 to ${most}` })]),
    ...(most !== undefined && milliseconds !== undefined && milliseconds > most
      ? [at("milliseconds", { _tag: "WrongText", allowed: `at most ${most}` })]
      : [])
  ]
}

/** An attribute that this kind of fault does not have: another kind was meant. */
const misplaced = (name: string, value: unknown, fits: boolean): ReadonlyArray<Problem> =>
  value === undefined || fits
    ? []
    : [at(name, { _tag: "Contradiction", other: "kind", rule: "this kind of fault has none" })]

const at = (name: string, reason: Reason): Problem => error(["data", "attributes", name], reason)

const toResource = (fault: Fault) => {
  const attributes: components["schemas"]["FaultAttributes"] = {
    kind: fault.kind,
    method: (fault.method as (typeof methods)[number] | undefined) ?? null,
    path: fault.path ?? null,
    event_type: fault.eventType ?? null,
    count: fault.count ?? null,
    probability: fault.probability,
    milliseconds: fault.milliseconds ?? null,
    retry_after: fault.retryAfter ?? null,
    drawn: fault.drawn,
    struck: fault.struck
  }
  return { id: fault.id, type, attributes }
}

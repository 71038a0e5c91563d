import type { ClientError, SendError } from "@concierge/api/ClientError"
import type { ApiError } from "@concierge/api/ApiError"
import type { HttpResponse } from "@concierge/api/Carry"
import type { Client } from "@concierge/api/Client"
import type { Call } from "@concierge/api/exchange"
import type { Instruction } from "@concierge/api/resources/instructions"
import { isError, type Problem } from "@concierge/domain/Problem"
import * as Cache from "effect/Cache"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Result from "effect/Result"
import { refuse } from "../refuse.ts"
import type { BatchStore } from "../store/BatchStore.ts"
import type { Upstream } from "../upstream/Upstream.ts"
import type { Access } from "./access.ts"

/** The provider as the checks of a call ask it, for whom the call is made; what hardly changes is asked once. */
export interface ProviderLookups {
  readonly client: Client
  /** By how many milliseconds its clock is ahead of ours: its deadlines are told by it. */
  readonly clockAhead: () => number
  /** Makes a call as it is. It never rejects. */
  readonly pass: (call: Call) => Promise<Result.Result<HttpResponse, SendError>>
  /** Refuses to act on the request of a batch: it is paid within what was approved there, and by nobody else. */
  readonly leaveBatches: (requestId: string) => Effect.Effect<void, ApiError>
  /** The same for a payment of a batch: it is mended there, where it is compared with what others pay. */
  readonly leaveOutputs: (outputId: string) => Effect.Effect<void, ApiError>
  /** What tells into which ports an instruction pays. An instruction never changes. */
  readonly instruction: (id: string) => Effect.Effect<Pick<Instruction, "body" | "paymentMethodType">, ClientError>
  /** Refuses a port that we do not know if the provider does not either: it may have opened one. */
  readonly judgePorts: (problems: ReadonlyArray<Problem>) => Effect.Effect<ReadonlyArray<Problem>>
}

export const makeProviderLookups = Effect.fnUntraced(function* (
  { clockAhead, pass, urgent, urgentFor }: Pick<Upstream["Service"], "clockAhead" | "pass" | "urgent" | "urgentFor">,
  store: BatchStore["Service"]
): Effect.fn.Return<(access: Access) => ProviderLookups> {
  const clientOf = ({ actsFor }: Access) => (actsFor === undefined ? urgent : urgentFor(actsFor))
  const instructions = yield* Cache.makeWith(
    // what one user may see another may not
    ({ access, id }: { readonly access: Access; readonly id: string }) =>
      Effect.map(clientOf(access).instructions.show(id), ({ body, paymentMethodType }) => ({
        paymentMethodType,
        // no account numbers: that there is one tells enough
        body: Object.fromEntries(
          Object.entries(body).map(([field, value]) => [field, telling.has(field) || value === "" ? value : "given"])
        )
      })),
    { capacity: 10_000, timeToLive: (exit) => (Exit.isSuccess(exit) ? Duration.infinity : 0) }
  )
  const ports = yield* Cache.makeWith((_all: "all") => urgent.ports.list(), {
    capacity: 1,
    timeToLive: (exit) => (Exit.isSuccess(exit) ? "10 minutes" : 0)
  })
  return (access) => ({
    client: clientOf(access),
    clockAhead,
    pass: (call) => pass(call, access.actsFor),
    leaveBatches: Effect.fnUntraced(function* (requestId) {
      const owner = (yield* store.findByRequest(requestId)) ?? (yield* store.findLeftover(requestId))
      if (owner !== undefined) return yield* refuse({ _tag: "OfBatch", requestId, batchId: String(owner.batchId) })
    }),
    leaveOutputs: Effect.fnUntraced(function* (outputId) {
      const part = yield* store.findByOutput(outputId)
      if (part === undefined) return
      const { batchId, requestId } = part
      return yield* refuse({ _tag: "OfBatch", requestId: requestId ?? "", batchId: String(batchId) })
    }),
    instruction: (id) => Cache.get(instructions, { access, id }),
    judgePorts: (problems) => {
      if (problems.some(isError) || !problems.some(isUnknownPort)) return Effect.succeed(problems)
      return Cache.get(ports, "all").pipe(
        Effect.map((served) =>
          problems.map((problem) =>
            isUnknownPort(problem) && !served.some(({ code }) => code === problem.reason.code)
              ? { ...problem, severity: "error" as const }
              : problem
          )
        ),
        // then the provider will judge
        Effect.orElseSucceed(() => problems)
      )
    }
  })
})

const telling: ReadonlySet<string> = new Set(["payment_method", "payment_method_type", "country", "currency"])

const isUnknownPort = (
  problem: Problem
): problem is Problem & { readonly reason: { readonly _tag: "UnknownPort"; readonly code: string } } =>
  problem.reason._tag === "UnknownPort"

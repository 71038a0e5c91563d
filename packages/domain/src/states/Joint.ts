import { type Holder, holdersOf } from "./Funds.ts"
import * as Output from "./Output.ts"
import * as Request from "./Request.ts"
import * as User from "./User.ts"

/** A request and its outputs as one machine: their states, and the compliance state of each payee. */
export interface Joint {
  readonly request: Request.RequestState
  readonly outputs: ReadonlyArray<{
    readonly state: Output.OutputState
    /** The payee's compliance state. */
    readonly payee: User.ComplianceState
  }>
}

/** A step of the joint machine: a move of the request, an output or a payee, or a new output. `at` counts from 0. */
export type Step =
  | { readonly of: "request"; readonly to: Request.RequestState; readonly cause: Request.RequestCause }
  | {
      readonly of: "output"
      readonly at: number
      readonly to: Output.OutputState
      readonly cause: Output.OutputCause
    }
  | { readonly of: "payee"; readonly at: number; readonly to: User.ComplianceState; readonly cause: User.UserCause }
  | { readonly of: "addition"; readonly payee: User.ComplianceState; readonly cause: "client" }

/**
 * All possible next steps. {@link after} gives the effect of a step on the others.
 *
 * @example
 * steps({ request: "draft", outputs: [] }).length // => 6
 * steps({ request: "working", outputs: [{ state: "settled", payee: "rejected" }] }) // => [{ of: "request", to: "finished", cause: "provider" }]
 */
export const steps = (joint: Joint): ReadonlyArray<Step> => {
  const states = joint.outputs.map(({ state }) => state)
  // A time before every deadline: reaching a deadline is a step of its own.
  const may = Request.actions({ state: joint.request, touchedAt: 0 }, states, 0)
  const asked = new Set(may.request.map((action) => movedBy[action]))
  const request = Request.nextStates(joint.request).flatMap((to) =>
    Request.causesOf(joint.request, to)
      .filter((cause) => cause !== "client" || asked.has(to))
      .filter(() => to !== "finished" || Request.isFinished(states))
      .map((cause): Step => ({ of: "request", to, cause }))
  )
  const outputs = joint.outputs.flatMap(({ payee, state }, at) => [
    ...Output.nextStates(state).flatMap((to) =>
      Output.causesOf(state, to)
        .filter((cause) => isGiven[cause](joint.request, payee, state, to))
        .map((cause): Step => ({ of: "output", at, to, cause }))
    ),
    ...User.nextStates(payee).map((to): Step => ({ of: "payee", at, to, cause: "staff" }))
  ])
  const additions = may.request.includes("add_output")
    ? User.complianceStates.map((payee): Step => ({ of: "addition", payee, cause: "client" }))
    : []
  return [...request, ...outputs, ...additions]
}

/** The state to which an action moves the request; undefined where the action does not move it. */
const movedBy: { readonly [Action in Request.RequestAction]: Request.RequestState | undefined } = {
  update: undefined,
  add_output: undefined,
  request_quote: "quote_requested",
  accept_quote: "quote_accepted",
  cancel: "cancelled"
}

/** The condition under which each cause of an output's move applies. */
const isGiven: {
  readonly [Cause in Output.OutputCause]: (
    request: Request.RequestState,
    payee: User.ComplianceState,
    from: Output.OutputState,
    to: Output.OutputState
  ) => boolean
} = {
  review: (_, payee, __, to) => User.verdicts[payee].some((verdict) => verdict === to),
  // the effect of the request's own step
  request: () => false,
  funds: (request) => request === "working",
  provider: (request) => request === "working",
  bank: (request) => request === "working",
  instruction: (_, __, from) => Output.may("retry", from) === undefined
}

/**
 * The joint state after a step, which must be one of {@link steps}. A step of a missing output is ignored.
 *
 * @example
 * after({ request: "draft", outputs: [{ state: "accepted", payee: "enabled" }] }, { of: "request", to: "cancelled", cause: "time" }) // => { request: "cancelled", outputs: [{ state: "cancelled", payee: "enabled" }] }
 */
export const after = (joint: Joint, step: Step): Joint => {
  const { outputs, request } = joint
  switch (step.of) {
    case "request": {
      const cancelled = ({ payee, state }: Joint["outputs"][number]) => ({ payee, state: Request.afterCancel(state) })
      return { request: step.to, outputs: step.to === "cancelled" ? outputs.map(cancelled) : outputs }
    }
    case "output":
      return {
        request,
        outputs: outputs.map((output, at) => (at === step.at ? { ...output, state: step.to } : output))
      }
    case "payee":
      return {
        request,
        outputs: outputs.map((output, at) => (at === step.at ? { ...output, payee: step.to } : output))
      }
    case "addition":
      return { request, outputs: [...outputs, { state: "accepting", payee: step.payee }] }
  }
}

/**
 * Whether the states of a request and of all its outputs are final. Their payees may still be reviewed.
 *
 * @example
 * isFinal({ request: "cancelled", outputs: [{ state: "rejected", payee: "new" }] }) // => true
 * isFinal({ request: "working", outputs: [{ state: "settled", payee: "enabled" }] }) // => false
 */
export const isFinal = ({ outputs, request }: Joint): boolean =>
  Request.isFinal(request) && outputs.every(({ state }) => Output.isFinal(state))

/** A part of an output's budget that changes hands. */
export interface Transfer {
  /** Which output, counted from 0. */
  readonly at: number
  readonly part: "net" | "fee"
  readonly from: Holder
  readonly to: Holder
}

/**
 * The transfers of a step, in order. When a request is funded, every budget moves to escrow, and the money of outputs
 * that are already final moves on at once.
 *
 * @example
 * transfers({ request: "working", outputs: [{ state: "failed", payee: "enabled" }] }, { of: "output", at: 0, to: "returned", cause: "provider" }) // => [{ at: 0, part: "net", from: "escrow", to: "payer" }, { at: 0, part: "fee", from: "escrow", to: "provider" }]
 */
export const transfers = (joint: Joint, step: Step): ReadonlyArray<Transfer> => {
  const next = after(joint, step)
  const parts = next.outputs.flatMap(({ state }, at) =>
    (["net", "fee"] as const).map((part) => ({ at, part, state, before: joint.outputs[at]?.state ?? state }))
  )
  const begins = step.of === "request" && step.to === "working"
  const setAside = begins ? parts.map(({ at, part }): Transfer => ({ at, part, from: "payer", to: "escrow" })) : []
  const onwards = parts.flatMap(({ at, before, part, state }): ReadonlyArray<Transfer> => {
    const from = begins ? "escrow" : holdersOf(joint.request, before)[part]
    const to = holdersOf(next.request, state)[part]
    return from === to ? [] : [{ at, part, from, to }]
  })
  return [...setAside, ...onwards]
}

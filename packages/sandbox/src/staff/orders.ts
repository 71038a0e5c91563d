import { invalidDocument } from "@concierge/api/JsonApi"
import { parseAmount } from "@concierge/domain/Money"
import { error, type Reason } from "@concierge/domain/Problem"
import { deadline } from "@concierge/domain/Request"
import { complianceStates, verdicts } from "@concierge/domain/User"
import * as Result from "effect/Result"
import { currencies } from "../prices/Prices.ts"
import { find } from "../access/find.ts"
import type { Decide, Decision, Rejection } from "../world/Command.ts"
import { wallet } from "../payments/Ledger.ts"
import { cancel, defined, failOutput, moveOutput, moveUser, reverseOutput } from "../payments/moves.ts"
import { quote } from "../prices/quote.ts"
import { type Event, get, type Output, type Request, type User, type World } from "../world/State.ts"
import {
  type OutputAct,
  type RequestAct,
  staffMoves,
  statesForOutput,
  statesForRequest,
  statesForUser
} from "./staffMoves.ts"

export const moveUserByStaff: Decide<"MoveUser"> = (world, { act, id }) =>
  Result.flatMap(find(world.users, "users", id), (user) =>
    Result.map(checkState(user.complianceState, statesForUser(act), "user", act), () =>
      decision(id, [moveUser(user, staffMoves.users[act].to)])
    )
  )

export const moveRequestByStaff: Decide<"MoveRequest"> = (world, { act, id }, now) =>
  Result.flatMap(find(world.requests, "concierge_requests", id), (request) =>
    Result.flatMap(checkState(request.state, statesForRequest(act), "request", act), () =>
      Result.map(actOnRequest[act](world, request, now), (events) => decision(id, events))
    )
  )

export const moveOutputByStaff: Decide<"MoveOutput"> = (world, { act, id, reason }, now) =>
  Result.gen(function* () {
    const output = yield* find(world.outputs, "concierge_request_outputs", id)
    yield* checkState(output.state, statesForOutput(act), "output", act)
    yield* checkVerdict(act, get(world.users, output.userId))
    return decision(id, actOnOutput(world, output, act, now, reason))
  })

export const deposit: Decide<"Deposit"> = (world, { amount, currency, id }) =>
  Result.gen(function* () {
    const { id: userId } = yield* find(world.users, "users", id)
    if (!currencies.includes(currency)) return yield* wrong("currency", unknownCurrency(currency))
    const money = parseAmount(amount, currency)
    if (Result.isFailure(money)) return yield* wrong("amount", money.failure)
    const transfer = { from: "outside", to: wallet(userId), money: money.success } as const
    return decision(userId, [{ _tag: "Transferred", transfer }])
  })

/** A user's one-time passwords are turned on or off. */
export const switchOtp: Decide<"SwitchOtp"> = (world, { id, isOn }) =>
  Result.map(find(world.users, "users", id), () =>
    decision(id, [{ _tag: "UserChanged", id, facts: { otpEnabled: isOn } }])
  )

/** The clock is set, and everything that is due by then is done. */
export const setClock: Decide<"SetClock"> = (_, { clock, to }) =>
  Result.succeed({ id: "clock", events: [{ _tag: "ClockSet", clock }], until: to })

export const chooseSettings: Decide<"ChooseSettings"> = (world, { settings }) => {
  const chosen = { ...world.settings, ...settings }
  const events: Array<Event> = [{ _tag: "SettingsChosen", settings: chosen }]
  if (chosen.automatic !== world.settings.automatic) {
    events.push({ _tag: chosen.automatic ? "StaffResumed" : "StaffPaused" })
  }
  return Result.succeed(decision("settings", events))
}

const actOnRequest: {
  readonly [Act in RequestAct]: (
    world: World,
    request: Request,
    now: number
  ) => Result.Result<ReadonlyArray<Event>, Rejection>
} = {
  quote,
  // The reason is the one that time would have had, later
  cancel: (world, request) => {
    const { reason } = defined(deadline(request))
    return Result.succeed(cancel(world, request, reason, staffMoves.requests.cancel.cause))
  }
}

const actOnOutput = (
  world: World,
  output: Output,
  act: OutputAct,
  now: number,
  reason: string | undefined
): ReadonlyArray<Event> =>
  act === "fail"
    ? failOutput(world, output, now, reason)
    : act === "reverse"
      ? reverseOutput(world, output, now, reason)
      : moveOutput(world, output, staffMoves.outputs[act].to, staffMoves.outputs[act].cause)

const decision = (id: string, events: ReadonlyArray<Event>): Decision => ({ id, events })

/** Whether the staff can do something in a state. */
export const checkState = <State extends string>(
  state: State,
  allowed: ReadonlyArray<State>,
  of: string,
  action: string
): Result.Result<void, Rejection> =>
  allowed.includes(state) ? Result.void : Result.fail({ _tag: "NotInState", of, action, state, allowed })

/** A payment can be accepted or rejected only as the review of its payee allows. */
const checkVerdict = (act: OutputAct, { complianceState }: User): Result.Result<void, Rejection> => {
  const { cause, to } = staffMoves.outputs[act]
  const allowed = complianceStates.filter((state) => (verdicts[state] as ReadonlyArray<string>).includes(to))
  if (cause !== "review" || allowed.includes(complianceState)) return Result.void
  const what = "The payee's compliance_state"
  return Result.fail({ _tag: "Conflict", what, found: complianceState, wanted: allowed.join(" or ") })
}

const unknownCurrency = (found: string): Reason => ({ _tag: "NotOneOf", found, choices: currencies })

const wrong = (attribute: string, reason: Reason): Result.Result<never, Rejection> =>
  invalidDocument([error(["data", "attributes", attribute], reason)])

import * as BigDecimal from "effect/BigDecimal"
import { binding } from "@concierge/domain/Estimate"
import { roundUp, sum } from "@concierge/domain/Money"
import * as Outputs from "@concierge/domain/Output"
import { portOf } from "@concierge/domain/Port"
import * as Requests from "@concierge/domain/Request"
import { canBePaid } from "@concierge/domain/User"
import { magicIn, magicOf } from "./MagicNames.ts"
import { price } from "./Prices.ts"
import { durationOf, type durations } from "./Schedule.ts"
import { awaiting } from "./world/funds.ts"
import { type Account, wallet } from "./world/Ledger.ts"
import { cancel, currencyOf, known, moveOutput, moveRequest, start } from "./world/moves.ts"
import { type Event, get, type Output, outputsOf, type Request, type Task, type World } from "./world/State.ts"

/** What the staff do about each task, judged when its time has come: nothing if it no longer stands. */
export const doTask: {
  readonly [Tag in Task["_tag"]]: (world: World, id: string, at: number) => ReadonlyArray<Event>
} = {
  Enable: (world, id) =>
    get(world.users, id).complianceState === "new"
      ? [{ _tag: "UserChanged", id, facts: { complianceState: "enabled", kycAccepted: true } }]
      : [],

  Review: (world, id) => {
    const output = get(world.outputs, id)
    if (output.state !== "accepting" || !canBePaid(get(world.users, output.userId).complianceState)) return []
    return moveOutput(world, output, magicOf(world, output) === "REJECT" ? "rejected" : "accepted")
  },

  Quote: (world, id) => {
    const request = get(world.requests, id)
    if (request.state !== "quote_requested") return []
    const origin = known(portOf(request.portCode))
    const quoted = outputsOf(world, id).map((output) => {
      const port = known(portOf(output.portCode))
      const estimate = price(origin, port, output.howMuch)
      const { amount, budget } = binding(estimate, origin.currency, port.currency)
      const fee = roundUp({ currency: origin.currency, value: estimate.feeAndCost })
      return { id: output.id, amount, budget, fee }
    })
    const total = sum(
      origin.currency,
      quoted.map(({ budget }) => budget)
    )
    return [
      ...quoted.map(({ amount, budget, fee, id: outputId }): Event => ({
        _tag: "OutputChanged",
        id: outputId,
        facts: { amount: amount.value, budget: budget.value, fee: fee.value }
      })),
      moveRequest(request, "quoted", { totalToSpend: total.value })
    ]
  },

  Deposit: (world, id) => {
    const { portCode, userId } = get(world.requests, id)
    const currency = currencyOf(portCode)
    const missing = awaiting(world, userId, currency).find(({ request }) => request.id === id)?.missing
    const payer = get(world.users, userId)
    if (missing === undefined || BigDecimal.isZero(missing) || magicIn([payer.name, payer.email]) === "UNFUNDED")
      return []
    return [
      { _tag: "Transferred", transfer: { from: "outside", to: wallet(userId), money: { currency, value: missing } } }
    ]
  },

  Fund: (world, id) => {
    const { portCode, userId } = get(world.requests, id)
    const funded = awaiting(world, userId, currencyOf(portCode)).find(({ missing }) => BigDecimal.isZero(missing))
    return funded === undefined ? [] : start(world, funded.request)
  },

  Begin: (world, id) => {
    const output = get(world.outputs, id)
    const isPaidFor = get(world.requests, output.requestId).state === "working"
    return isPaidFor && output.state === "accepted" ? moveOutput(world, output, "working") : []
  },

  Send: (world, id) => {
    const output = get(world.outputs, id)
    if (output.state !== "working") return []
    return moveOutput(world, output, magicOf(world, output) === "CANCEL" ? "cancelled" : "settling")
  },

  Confirm: (world, id) => {
    const output = get(world.outputs, id)
    if (output.state !== "settling") return []
    const isRefused = ["FAIL", "RETURN"].includes(magicOf(world, output) ?? "")
    return moveOutput(world, output, isRefused ? "failed" : "settled")
  },

  GiveUp: (world, id) => {
    const output = get(world.outputs, id)
    return output.state === "failed" ? moveOutput(world, output, "returned") : []
  },

  Finish: (world, id) => {
    const request = get(world.requests, id)
    const states = Outputs.outputStates.filter((state) => (request.counts[state] ?? 0) > 0)
    return request.state === "working" && Requests.isFinished(states) ? [moveRequest(request, "finished")] : []
  },

  Cancel: (world, id, at) => {
    const request = get(world.requests, id)
    const overdue = Requests.due(request, at)
    if (overdue !== undefined) return cancel(world, request, overdue.reason)
    const later = Requests.deadline(request)
    // A draft that was touched lives on; every other state planned its own deadline when it was reached.
    if (later === undefined || request.state !== "draft") return []
    return [{ _tag: "Planned", at: later.at, task: { _tag: "Cancel", id } }]
  }
}

/** What the staff put on their agenda because of an event that the world has just taken in. */
export const tasksAfter = (world: World, event: Event, now: number): ReadonlyArray<Planned> => {
  switch (event._tag) {
    case "UserAdded":
      return event.user.complianceState === "new" ? [inDueTime(world, now, "Enable", event.user.id)] : []
    case "UserChanged":
      return event.facts.complianceState === "enabled"
        ? (world.outputsTo.get(event.id) ?? []).map((id) => inDueTime(world, now, "Review", id))
        : []
    case "OutputAdded":
      return afterOutput.accepting(world, now, event.output)
    case "OutputChanged":
      return event.facts.state === undefined
        ? []
        : afterOutput[event.facts.state](world, now, get(world.outputs, event.id))
    case "RequestAdded":
      return afterRequest.draft(world, now, event.request)
    case "RequestChanged":
      return event.facts.state === undefined
        ? []
        : afterRequest[event.facts.state](world, now, get(world.requests, event.id))
    case "Transferred":
      return nextInLine(world, event.transfer.to, event.transfer.money.currency, now)
    default:
      return []
  }
}

type Planned = readonly [at: number, task: Task]

type Then<A> = (world: World, now: number, moved: A) => ReadonlyArray<Planned>

const finish: Then<Output> = (_, now, { requestId }) => [[now, { _tag: "Finish", id: requestId }]]

/** What follows when an output has come to a state. */
const afterOutput: { readonly [State in Outputs.OutputState]: Then<Output> } = {
  accepting: (world, now, { id }) => [inDueTime(world, now, "Review", id)],
  accepted: (_, now, { id }) => [[now, { _tag: "Begin", id }]],
  working: (world, now, { id }) => [inDueTime(world, now, "Send", id)],
  settling: (world, now, { id }) => [inDueTime(world, now, "Confirm", id)],
  failed: (world, now, output) =>
    magicOf(world, output) === "RETURN"
      ? [[now, { _tag: "GiveUp", id: output.id }]]
      : [inDueTime(world, now, "GiveUp", output.id)],
  rejected: finish,
  settled: finish,
  returned: finish,
  cancelled: finish
}

const cancelInTime: Then<Request> = (_, __, request) => {
  const deadline = Requests.deadline(request)
  return deadline === undefined ? [] : [[deadline.at, { _tag: "Cancel", id: request.id }]]
}

const serveNext: Then<Request> = (world, now, { portCode, userId }) =>
  nextInLine(world, wallet(userId), currencyOf(portCode), now)

/** What follows when a request has come to a state. */
const afterRequest: { readonly [State in Requests.RequestState]: Then<Request> } = {
  draft: cancelInTime,
  quote_requested: (world, now, request) => [
    [known(request.eta), { _tag: "Quote", id: request.id }],
    ...cancelInTime(world, now, request)
  ],
  quoted: cancelInTime,
  quote_accepted: (world, now, request) => [
    [now, { _tag: "Fund", id: request.id }],
    inDueTime(world, now, "Deposit", request.id),
    ...cancelInTime(world, now, request)
  ],
  working: (world, now, request) => [
    ...outputsOf(world, request.id)
      .filter(({ state }) => state === "accepted")
      .map(({ id }): Planned => [now, { _tag: "Begin", id }]),
    [now, { _tag: "Finish", id: request.id }],
    ...serveNext(world, now, request)
  ],
  finished: () => [],
  cancelled: serveNext
}

/** A wallet has more to give: the treasury looks whether that is enough for the first who waits for it. */
const nextInLine = (world: World, account: Account, currency: string, now: number): ReadonlyArray<Planned> => {
  const first = [...world.awaitingFunds].find((id) => {
    const { portCode, userId } = get(world.requests, id)
    return wallet(userId) === account && currencyOf(portCode) === currency
  })
  return first === undefined ? [] : [[now, { _tag: "Fund", id: first }]]
}

const inDueTime = (world: World, now: number, tag: keyof typeof durations, id: string): Planned => [
  now + durationOf(world.settings, tag, id),
  { _tag: tag, id }
]

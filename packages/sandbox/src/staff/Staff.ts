import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as Struct from "effect/Struct"
import { moneyOf } from "@concierge/domain/Money"
import * as Outputs from "@concierge/domain/Output"
import * as Requests from "@concierge/domain/Request"
import { verdicts } from "@concierge/domain/User"
import { outcomeOfFunding, outcomeOfPayment, outcomeOfReview } from "./MagicValues.ts"
import { afterIssue, reviewTasks } from "./Reviewer.ts"
import { durationOf, type durations } from "./Schedule.ts"
import { firstWaiting, missing } from "../payments/funds.ts"
import { type Account, wallet } from "../payments/Ledger.ts"
import { countsOf, outputIdsTo, outputsOf } from "../world/lists.ts"
import { cancel, currencyOf, defined, failOutput, moveOutput, moveRequest, moveUser, start } from "../payments/moves.ts"
import { repost } from "../webhooks/outbox.ts"
import { quote } from "../prices/quote.ts"
import { issuesOf } from "../reviews/reviews.ts"
import { type Event, get, mechanics, type Output, type Request, type Task, type World } from "../world/State.ts"

/** The events of a due task; none if it is void. */
export const doTask = (world: World, { _tag, failures, id }: Task, at: number): ReadonlyArray<Event> => {
  const isOfEarlierAttempt = failures !== undefined && get(world.outputs, id).failures.length > failures
  return isOfEarlierAttempt ? [] : tasks[_tag](world, id, at)
}

const tasks: {
  readonly [Tag in Task["_tag"]]: (world: World, id: string, at: number) => ReadonlyArray<Event>
} = {
  Enable: (world, id) => {
    const user = get(world.users, id)
    // A user with an issue is enabled by its approval
    if (user.complianceState !== "new" || issuesOf(world, id).length > 0) return []
    return [moveUser(user, outcomeOfReview(user) === "deny" ? "rejected" : "enabled")]
  },

  Review: (world, id) => {
    const output = get(world.outputs, id)
    if (output.state !== "accepting") return []
    const possible = verdicts[get(world.users, output.userId).complianceState]
    const wanted = outcomeOfPayment(world, output) === "reject" ? "rejected" : "accepted"
    const verdict = possible.includes(wanted) ? wanted : possible[0]
    return verdict === undefined ? [] : moveOutput(world, output, verdict, "review")
  },

  Quote: (world, id, at) => {
    const request = get(world.requests, id)
    return request.state === "quote_requested" ? Result.getOrElse(quote(world, request, at), () => []) : []
  },

  Deposit: (world, id) => {
    const waiting = get(world.requests, id)
    const { portCode, userId } = waiting
    const lacking = missing(world, waiting)
    if (lacking === undefined || BigDecimal.isZero(lacking) || outcomeOfFunding(world, waiting) === "unfunded")
      return []
    const money = moneyOf(lacking, currencyOf(portCode))
    return [{ _tag: "Transferred", transfer: { from: "outside", to: wallet(userId), money } }]
  },

  Fund: (world, id) => {
    const { portCode, userId } = get(world.requests, id)
    // The requests behind it lack at least as much
    const first = firstWaiting(world, wallet(userId), currencyOf(portCode))
    return first !== undefined && BigDecimal.isZero(defined(missing(world, first))) ? start(world, first) : []
  },

  Begin: (world, id) => {
    const output = get(world.outputs, id)
    const isPaidFor = get(world.requests, output.requestId).state === "working"
    return isPaidFor && output.state === "accepted" ? moveOutput(world, output, "working", "funds") : []
  },

  Send: (world, id) => {
    const output = get(world.outputs, id)
    if (output.state !== "working") return []
    const to = outcomeOfPayment(world, output) === "cancel" ? "cancelled" : "settling"
    return moveOutput(world, output, to, "provider")
  },

  Confirm: (world, id, at) => {
    const output = get(world.outputs, id)
    if (output.state !== "settling") return []
    const outcome = outcomeOfPayment(world, output)
    const isRefused =
      outcome === "fail" || outcome === "return" || (outcome === "retry" && output.failures.length === 0)
    return isRefused ? failOutput(world, output, at) : moveOutput(world, output, "settled", "bank")
  },

  GiveUp: (world, id) => {
    const output = get(world.outputs, id)
    return output.state === "failed" ? moveOutput(world, output, "returned", "provider") : []
  },

  Finish: (world, id) => {
    const request = get(world.requests, id)
    if (request.state !== "working") return []
    const states = Struct.keys(countsOf(world, id))
    return Requests.isFinished(states) ? [moveRequest(request, "finished", "provider")] : []
  },

  Cancel: (world, id, at) => {
    const request = get(world.requests, id)
    const overdue = Requests.due(request, at)
    if (overdue !== undefined) return cancel(world, request, overdue.reason, "time")
    const later = Requests.deadline(request)
    // A draft that was touched lives on; every other state planned its own deadline when it was reached.
    if (later === undefined || request.state !== "draft") return []
    return [{ _tag: "TaskPlanned", at: later.at, task: { _tag: "Cancel", id } }]
  },

  Repost: repost,

  ...reviewTasks
}

/** The tasks that are planned because of an event just written into the world. */
export const tasksAfter = (world: World, event: Event, now: number): ReadonlyArray<Planned> =>
  event._tag === "StaffResumed" ? unfinished(world, now) : byThemselves(world, following(world, event, now))

type Planned = readonly [at: number, task: Task]

/** Leaves out the staff's own tasks while they do not work by themselves. */
const byThemselves = (world: World, planned: ReadonlyArray<Planned>): ReadonlyArray<Planned> =>
  world.settings.automatic ? planned : planned.filter(([, { _tag }]) => mechanics.has(_tag))

/** The tasks that are planned when the staff work by themselves again: each step that waits for them, from its start. */
const unfinished = (world: World, now: number): ReadonlyArray<Planned> =>
  [
    ...[...world.users.values()].flatMap((user) => following(world, { _tag: "UserAdded", user }, now)),
    ...[...world.requests.values()].flatMap((request) => afterRequest[request.state](world, now, request)),
    ...[...world.outputs.values()].flatMap((output) => afterOutput[output.state](world, now, output)),
    ...[...world.issues.values()].flatMap((issue) => afterIssue(world, now, issue))
  ]
    .filter(([, { _tag }]) => !mechanics.has(_tag))
    .map(([at, task]) => [Math.max(at, now), task])

const following = (world: World, event: Event, now: number): ReadonlyArray<Planned> => {
  switch (event._tag) {
    case "UserAdded":
      return event.user.complianceState === "new" ? [inDueTime(world, now, "Enable", event.user.id)] : []
    case "UserChanged":
      return event.facts.complianceState === "enabled" || event.facts.complianceState === "rejected"
        ? outputIdsTo(world, event.id, "accepting").map((id) => inDueTime(world, now, "Review", id))
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
    case "IssueAdded":
      return afterIssue(world, now, event.issue)
    case "IssueChanged":
      return event.facts.state === undefined ? [] : afterIssue(world, now, get(world.issues, event.id))
    case "WebhookChanged": {
      const { nextAttemptAt } = event.facts
      return nextAttemptAt === undefined ? [] : [[nextAttemptAt, { _tag: "Repost", id: event.id }]]
    }
    case "Transferred":
      return fundNext(world, event.transfer.to, event.transfer.money.currency, now)
    default:
      return []
  }
}

type Then<A> = (world: World, now: number, moved: A) => ReadonlyArray<Planned>

const finish: Then<Output> = (_, now, { requestId }) => [[now, { _tag: "Finish", id: requestId }]]

/** The tasks that are planned when an output comes to a state. */
const afterOutput: { readonly [State in Outputs.OutputState]: Then<Output> } = {
  accepting: (world, now, { id }) => [inDueTime(world, now, "Review", id)],
  accepted: (_, now, { id }) => [[now, { _tag: "Begin", id }]],
  working: (world, now, output) => [ofAttempt(output, inDueTime(world, now, "Send", output.id))],
  settling: (world, now, output) => {
    const duration = outcomeOfPayment(world, output) === "slow" ? "ConfirmSlowly" : "Confirm"
    return [ofAttempt(output, inDueTime(world, now, "Confirm", output.id, duration))]
  },
  failed: (world, now, output) => [
    ofAttempt(output, [now + patienceWith(world, output), { _tag: "GiveUp", id: output.id }])
  ],
  rejected: finish,
  settled: finish,
  returned: finish,
  cancelled: finish
}

/** How long a new instruction for a failed payment is waited for. */
const patienceWith = (world: World, output: Output): number => {
  const outcome = outcomeOfPayment(world, output)
  return outcome === "return"
    ? 0
    : durationOf(world.settings, outcome === "retry" ? "AwaitInstruction" : "GiveUp", output.id)
}

/** Until when a failed payment can be tried again; nothing while the staff give none up by themselves. */
export const retryBefore = (world: World, output: Output): number | undefined => {
  const failedAt = output.failures.at(-1)?.at
  if (output.state !== "failed" || failedAt === undefined || !world.settings.automatic) return undefined
  return failedAt + patienceWith(world, output)
}

const cancelInTime: Then<Request> = (_, __, request) => {
  const deadline = Requests.deadline(request)
  return deadline === undefined ? [] : [[deadline.at, { _tag: "Cancel", id: request.id }]]
}

const serveNext: Then<Request> = (world, now, { portCode, userId }) =>
  fundNext(world, wallet(userId), currencyOf(portCode), now)

/** The tasks that are planned when a request comes to a state. */
const afterRequest: { readonly [State in Requests.RequestState]: Then<Request> } = {
  draft: cancelInTime,
  quote_requested: (world, now, request) => [
    [defined(request.eta), { _tag: "Quote", id: request.id }],
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

/** Plans to fund the first waiting request, after a wallet gained money or a need ended. */
const fundNext = (world: World, account: Account, currency: string, now: number): ReadonlyArray<Planned> => {
  const first = firstWaiting(world, account, currency)
  return first === undefined ? [] : [[now, { _tag: "Fund", id: first.id }]]
}

const inDueTime = <Tag extends Task["_tag"]>(
  world: World,
  now: number,
  _tag: Tag,
  id: string,
  duration: keyof typeof durations = _tag as Tag & keyof typeof durations
): Planned => [now + durationOf(world.settings, duration, id), { _tag, id }]

/** Voids a task once the output's current attempt has failed. */
const ofAttempt = ({ failures }: Output, [at, task]: Planned): Planned => [at, { ...task, failures: failures.length }]

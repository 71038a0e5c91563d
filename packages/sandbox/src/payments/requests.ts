import { invalidDocument } from "@concierge/api/JsonApi"
import { checkRequest } from "@concierge/api/resources/requests"
import { portOf } from "@concierge/domain/Port"
import { may, type RequestAction, windows } from "@concierge/domain/Request"
import * as Result from "effect/Result"
import { marketOf } from "../prices/HintToken.ts"
import { durationOf, quotedAtOnce } from "../staff/Schedule.ts"
import { findRequest, findUser, referred } from "../access/find.ts"
import type { Decide, Rejection } from "../world/Command.ts"
import { outputsCount, outputsOf } from "../world/lists.ts"
import { cancel, defined, moveRequest } from "./moves.ts"
import { type Request, type World } from "../world/State.ts"

export const addRequest: Decide<"AddRequest"> = (world, { by, create }, now) =>
  Result.gen(function* () {
    const { externalId, paymentAuthorizationCode, portCode, userId = by } = create
    const problems = checkRequest(create)
    if (problems.length > 0) return yield* invalidDocument(problems)
    const payer = yield* referred(findUser(world, by, userId), "user")
    const id = String(world.nextIds.requests)
    const request: Request = {
      id,
      userId: payer.id,
      portCode,
      state: "draft",
      externalId,
      paymentAuthorizationCode,
      createdAt: now,
      touchedAt: now,
      quoteRequestedAt: undefined,
      eta: undefined,
      acceptQuoteBefore: undefined,
      provisionFundsBefore: undefined,
      quoteAcceptedAt: undefined,
      totalToSpend: undefined,
      cancellationReason: undefined,
      hintedMarket: undefined
    }
    return { id, events: [{ _tag: "RequestAdded", request }] }
  })

export const changeRequest: Decide<"ChangeRequest"> = (world, command, now) =>
  Result.map(findToAct(world, command, "update", now), ({ id, touchedAt, state, ...request }) => {
    const { externalId = request.externalId, paymentAuthorizationCode = request.paymentAuthorizationCode } =
      command.update
    const facts = {
      externalId: externalId ?? undefined,
      paymentAuthorizationCode: paymentAuthorizationCode ?? undefined,
      touchedAt: state === "draft" ? now : touchedAt
    }
    return { id, events: [{ _tag: "RequestChanged", id, facts }] }
  })

export const requestQuote: Decide<"RequestQuote"> = (world, command, now) =>
  Result.map(findToAct(world, command, "request_quote", now), (request) => {
    const isQuotedAtOnce = quotedAtOnce.includes(defined(portOf(request.portCode)).country)
    const payments = outputsOf(world, request.id)
    const facts = {
      // A token that is too old, or of other payments, keeps no price: the quote is made at that of its moment
      hintedMarket: marketOf(command.hintToken, world.settings, request.portCode, payments, now),
      quoteRequestedAt: now,
      eta: isQuotedAtOnce ? now : now + durationOf(world.settings, "Quote", request.id),
      acceptQuoteBefore: now + windows.acceptQuote,
      provisionFundsBefore: now + windows.provisionFunds
    }
    return { id: request.id, events: [moveRequest(request, "quote_requested", "client", facts)] }
  })

export const acceptQuote: Decide<"AcceptQuote"> = (world, command, now) =>
  Result.map(findToAct(world, command, "accept_quote", now), (request) => ({
    id: request.id,
    events: [moveRequest(request, "quote_accepted", "client", { quoteAcceptedAt: now })]
  }))

export const cancelRequest: Decide<"CancelRequest"> = (world, command, now) =>
  Result.map(findToAct(world, command, "cancel", now), (request) => ({
    id: request.id,
    events: cancel(world, request, "cancelled_by_user", "client")
  }))

/** The request that a client wants to do something with, if the domain lets it. */
export const findToAct = (
  world: World,
  { by, id }: { readonly by: string; readonly id: string },
  action: RequestAction,
  now: number
): Result.Result<Request, Rejection> =>
  Result.flatMap(findRequest(world, by, id), (request) => {
    const refused = may(action, request, outputsCount(world, id), now)
    return refused === undefined ? Result.succeed(request) : Result.fail(refused)
  })

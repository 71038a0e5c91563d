import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Users from "@concierge/api/resources/users"
import { AmountInput, decodedAs, Text } from "@concierge/api/wire"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { get } from "../../world/State.ts"
import type { OutputAct, RequestAct, UserAct } from "../../staff/staffMoves.ts"
import { walletOf } from "../resources/money.ts"
import { showOutput } from "../resources/outputs.ts"
import { toResource as toRequest } from "../resources/requests.ts"
import { generation, type StaffHandler, type StaffHandlers } from "./StaffCall.ts"

const moveUser =
  (act: UserAct): StaffHandler =>
  ({ id, run, world }) =>
    Result.map(run({ _tag: "MoveUser", id, act }), () => respond({ data: Users.toResource(get(world.users, id)) }))

const moveRequest =
  (act: RequestAct): StaffHandler =>
  ({ id, run, url, world }) =>
    Result.map(run({ _tag: "MoveRequest", id, act }), () =>
      respond({ data: toRequest({ generation, url, world }, get(world.requests, id)) })
    )

const moveOutput =
  (act: OutputAct): StaffHandler =>
  ({ body, id, run, url, world }) =>
    Result.gen(function* () {
      const { reason } = body === undefined ? {} : yield* decodeDocument(Failure, body)
      yield* run({ _tag: "MoveOutput", id, act, reason })
      return yield* showOutput({ generation, url, world }, get(world.outputs, id))
    })

/** Calls that move users, requests and outputs: one for each order to the staff. */
export const moveHandlers = {
  enableUser: moveUser("enable"),
  disableUser: moveUser("disable"),
  rejectUser: moveUser("reject"),
  depositForUser: ({ body, id, run, world }) =>
    Result.gen(function* () {
      const { amount, currency } = yield* decodeDocument(Deposit, body)
      yield* run({ _tag: "Deposit", id, currency, amount })
      return respond({ data: walletOf(world, id, currency) })
    }),
  quoteRequest: moveRequest("quote"),
  lapseRequest: moveRequest("cancel"),
  acceptOutput: moveOutput("accept"),
  rejectOutput: moveOutput("reject"),
  sendOutput: moveOutput("send"),
  settleOutput: moveOutput("settle"),
  failOutput: moveOutput("fail"),
  returnOutput: moveOutput("return"),
  reverseOutput: moveOutput("reverse"),
  cancelOutput: moveOutput("cancel")
} satisfies Partial<StaffHandlers>

const Deposit = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal("deposits"),
      attributes: Schema.Struct({ currency: Text(3, 3), amount: AmountInput })
    })
  }),
  // as the wallets, which are in lower case
  ({ data: { attributes } }) => ({ ...attributes, currency: attributes.currency.toUpperCase() })
)

/** Why the payee's bank refused a payment. */
const Failure = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(Outputs.type),
      attributes: Schema.Struct({ reason: Schema.optionalKey(Text(255, 1)) })
    })
  }),
  ({ data }) => data.attributes
)

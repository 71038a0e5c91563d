import { permissions, permitting } from "@concierge/api/resources/apiKeys"
import { seedTypes } from "@concierge/api/resources/seeds"
import { decimalString } from "@concierge/domain/Money"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as Struct from "effect/Struct"
import { setClock } from "../../src/world/Clock.ts"
import { digestOf } from "../../src/access/Keyring.ts"
import { currencies } from "../../src/prices/Prices.ts"
import type { Command, CommandOf } from "../../src/world/Command.ts"
import { decide } from "../../src/world/decide.ts"
import { missing } from "../../src/payments/funds.ts"
import { currencyOf } from "../../src/payments/moves.ts"
import { staffMoves } from "../../src/staff/staffMoves.ts"
import {
  hooks,
  idOf,
  master,
  type Moment,
  nobody,
  randomEmail,
  randomMoney,
  randomName,
  randomPause,
  randomPort,
  randomSettings,
  randomToken,
  randomUser,
  randomValues
} from "./randomChoices.ts"

/** Any command: mostly one that is legal, if one is found soon. `tags` are those to choose from. */
export const randomCommand = (moment: Moment, tags: ReadonlyArray<Command["_tag"]> = everyTag): Command => {
  const { dice, now, world } = moment
  const most = dice.isOnceIn(5) ? 1 : 8
  for (let tries = 1; ; tries++) {
    const command = makers[dice.oneOf(tags)][1](moment)
    if (tries >= most || Result.isSuccess(decide(world, command, now))) return command
  }
}

type Maker<Tag extends Command["_tag"]> = (moment: Moment) => CommandOf<Tag>

/** How often each command comes, beside the others, and what it is. */
const makers: { readonly [Tag in Command["_tag"]]: readonly [weight: number, make: Maker<Tag>] } = {
  ChooseSettings: [1, ({ dice }) => ({ _tag: "ChooseSettings", settings: randomSettings(dice) })],

  SetClock: [
    1,
    ({ dice, machine, now, world }) => {
      const to = { _tag: "Span", milliseconds: randomPause(dice) } as const
      const setting = { isRunning: !dice.isOnceIn(3), to: dice.isOnceIn(2) ? to : undefined }
      return { _tag: "SetClock", ...Result.getOrThrow(setClock(world.clock, setting, now, machine)) }
    }
  ],

  MoveUser: [
    2,
    (moment) => ({ _tag: "MoveUser", id: idOf(moment, "users"), act: moment.dice.oneOf(Struct.keys(staffMoves.users)) })
  ],

  MoveRequest: [
    4,
    (moment) => ({
      _tag: "MoveRequest",
      id: idOf(moment, "requests", ({ state }) => state === "quote_requested"),
      act: moment.dice.isOnceIn(3) ? "cancel" : "quote"
    })
  ],

  MoveOutput: [
    12,
    (moment) => ({
      _tag: "MoveOutput",
      id: idOf(moment, "outputs", ({ state }) => state !== "accepting"),
      // a reversal is no move of the machine that the witness holds the sandbox to
      act: moment.dice.oneOf(Struct.keys(Struct.omit(staffMoves.outputs, ["reverse"]))),
      reason: moment.dice.oneOf([undefined, "The account is closed."])
    })
  ],

  MoveIssue: [
    14,
    (moment) => {
      const asked = { reasonId: moment.dice.oneOf([undefined, "2"]), note: moment.dice.oneOf([undefined, "Which?"]) }
      return {
        _tag: "MoveIssue",
        id: idOf(moment, "issues", ({ state }) => state !== "draft"),
        act: moment.dice.oneOf(Struct.keys(staffMoves.issues)),
        asked: moment.dice.oneOf([undefined, [asked], [asked, { ...asked, note: "And why?" }]])
      }
    }
  ],

  Deposit: [
    4,
    (moment) => {
      const { dice, world } = moment
      if (dice.isOnceIn(4)) {
        const currency = dice.oneOf([...currencies, "XXX"])
        return { _tag: "Deposit", id: idOf(moment, "users"), currency, amount: dice.oneOf([1, "1000000", "0", "-1"]) }
      }
      const request = world.requests.get(
        idOf(moment, "requests", ({ state, totalToSpend }) => totalToSpend !== undefined && state !== "finished")
      )
      if (request === undefined) return { _tag: "Deposit", id: nobody, currency: "ARS", amount: 1 }
      const total = request.totalToSpend ?? BigDecimal.fromBigInt(1n)
      const lacking = missing(world, request) ?? total
      const nearly = BigDecimal.sum(lacking, BigDecimal.fromBigInt(dice.oneOf([-1n, 0n, 1n])))
      const enough = dice.isOnceIn(2) ? total : nearly
      const currency = currencyOf(request.portCode)
      return { _tag: "Deposit", id: request.userId, currency, amount: decimalString(enough) }
    }
  ],

  SwitchOtp: [
    2,
    (moment) => {
      // Refused only for somebody who is not there
      const id = moment.dice.isOnceIn(4) ? nobody : idOf(moment, "users")
      return { _tag: "SwitchOtp", id, isOn: moment.dice.oneOf([true, false]) }
    }
  ],

  PostWebhooks: [
    4,
    ({ dice, world }) => {
      const ready = [...world.webhooks.values()].filter(({ state }) => state === "ready" || dice.isOnceIn(8))
      const ids = ready.slice(0, 8).map(({ id }) => id)
      return { _tag: "PostWebhooks", ids, origin: "http://sandbox.example" }
    }
  ],

  WebhookAnswered: [
    10,
    (moment) => ({
      _tag: "WebhookAnswered",
      id: idOf(moment, "webhooks", ({ state }) => state === "sending"),
      ...moment.dice.oneOf([
        { status: 200 },
        { status: 500 },
        { failure: "timeout" } as const,
        { failure: "interrupted" } as const
      ])
    })
  ],

  PostponeWebhook: [
    1,
    (moment) => ({
      _tag: "PostponeWebhook",
      id: idOf(moment, "webhooks", ({ state }) => state === "ready"),
      milliseconds: moment.dice.oneOf([undefined, 5_000])
    })
  ],

  ResendWebhook: [1, (moment) => ({ _tag: "ResendWebhook", id: idOf(moment, "webhooks") })],

  AddRequest: [
    5,
    (moment) => {
      // Several often wait for the same money
      const [other] = moment.dice.isOnceIn(4) ? [] : moment.world.requests.values()
      const portCode = other?.portCode ?? randomPort(moment.dice)
      const userId = other?.userId ?? (moment.dice.isOnceIn(4) ? undefined : idOf(moment, "users"))
      const create = { portCode, userId, externalId: moment.dice.oneOf([undefined, "payroll"]) }
      return { _tag: "AddRequest", by: randomUser(moment), create }
    }
  ],

  ChangeRequest: [
    1,
    (moment) => {
      const update = { externalId: null, paymentAuthorizationCode: moment.dice.oneOf(["PA-1", undefined]) }
      return { _tag: "ChangeRequest", by: randomUser(moment), id: idOf(moment, "requests"), update }
    }
  ],

  RequestQuote: [
    10,
    (moment) => {
      const id = idOf(moment, "requests", ({ state }) => state === "draft")
      return { _tag: "RequestQuote", by: randomUser(moment), id, hintToken: randomToken(moment, id) }
    }
  ],

  AcceptQuote: [
    25,
    (moment) => ({
      _tag: "AcceptQuote",
      by: randomUser(moment),
      id: idOf(moment, "requests", ({ state }) => state === "quoted")
    })
  ],

  CancelRequest: [
    2,
    (moment) => ({
      _tag: "CancelRequest",
      by: randomUser(moment),
      id: idOf(moment, "requests", ({ state }) => state === "quote_accepted")
    })
  ],

  AddOutput: [
    20,
    (moment) => {
      const { dice, world } = moment
      const instructionId = idOf(moment, "instructions")
      const payee = world.instructions.get(instructionId)?.userId
      const userId = payee === undefined || dice.isOnceIn(16) ? idOf(moment, "users") : payee
      const requestId = dice.isOnceIn(16) ? undefined : idOf(moment, "requests", ({ state }) => state === "draft")
      const create = { requestId, userId, instructionId, portCode: randomPort(dice), ...randomMoney(dice) }
      return { _tag: "AddOutput", by: randomUser(moment), create }
    }
  ],

  RetryOutput: [
    35,
    (moment) => {
      const id = idOf(moment, "outputs", ({ state }) => state === "failed")
      const payee = moment.world.outputs.get(id)?.userId
      const instructionId = idOf(moment, "instructions", ({ userId }) => userId === payee)
      return { _tag: "RetryOutput", by: randomUser(moment), id, instructionId }
    }
  ],

  AddInstruction: [
    2,
    (moment) => {
      const { dice } = moment
      const body = { bank: "Banco Ejemplo", name: randomName(dice), ...dice.oneOf([{}, {}, { rut: "1-2" }]) }
      const paymentMethodType = dice.oneOf([undefined, undefined, "cl_domestic_bank"])
      const create = { userId: dice.isOnceIn(8) ? undefined : idOf(moment, "users"), body, paymentMethodType }
      return { _tag: "AddInstruction", by: randomUser(moment), create }
    }
  ],

  RemoveInstruction: [
    3,
    (moment) => ({ _tag: "RemoveInstruction", by: randomUser(moment), id: idOf(moment, "instructions") })
  ],

  AddKey: [
    1,
    (moment) => {
      const { below, oneOf } = moment.dice
      const create = { permissions: permitting([oneOf(permissions)]), allowedIps: ["192.0.2.10"] }
      return { _tag: "AddKey", by: randomUser(moment), digest: digestOf(String(below(2 ** 32))), create }
    }
  ],

  RemoveKey: [1, (moment) => ({ _tag: "RemoveKey", by: randomUser(moment), id: idOf(moment, "keys") })],

  AddUser: [
    2,
    (moment) => {
      const by = moment.dice.isOnceIn(4) ? idOf(moment, "users") : master
      return { _tag: "AddUser", by, email: randomEmail(moment.dice) }
    }
  ],

  ChangeUser: [
    3,
    (moment) => {
      const { dice } = moment
      const update = {
        webhookUrl: dice.oneOf([null, undefined, hooks]),
        email: dice.oneOf([undefined, randomEmail(dice)])
      }
      return { _tag: "ChangeUser", by: randomUser(moment), id: idOf(moment, "users"), update }
    }
  ],

  AddIssue: [
    4,
    (moment) => {
      const userId = moment.dice.isOnceIn(8)
        ? undefined
        : idOf(moment, "users", (user) => user.complianceState === "new")
      return { _tag: "AddIssue", by: randomUser(moment), create: { userId, reasonCode: "new_client" } }
    }
  ],

  CompleteIssue: [
    10,
    (moment) => ({
      _tag: "CompleteIssue",
      by: randomUser(moment),
      id: idOf(moment, "issues", ({ state }) => state === "draft")
    })
  ],

  AddSeed: [
    4,
    (moment) => {
      const issueId = moment.dice.isOnceIn(8) ? undefined : idOf(moment, "issues", ({ state }) => state === "draft")
      const type = moment.dice.isOnceIn(2) ? "natural_docket_seeds" : moment.dice.oneOf(seedTypes)
      return { _tag: "AddSeed", by: randomUser(moment), type, create: { issueId, values: randomValues(moment, type) } }
    }
  ],

  ChangeSeed: [
    3,
    (moment) => {
      const id = idOf(moment, "seeds")
      const type = moment.world.seeds.get(id)?.type ?? moment.dice.oneOf(seedTypes)
      return { _tag: "ChangeSeed", by: randomUser(moment), type, id, update: { values: randomValues(moment, type) } }
    }
  ],

  AddAttachment: [
    3,
    (moment) => {
      const id = idOf(moment, "seeds")
      const seed = { type: moment.world.seeds.get(id)?.type ?? moment.dice.oneOf(seedTypes), id }
      const file = { fileName: "passport.png", contentType: "image/png", size: 8, digest: "ab".repeat(32) }
      return { _tag: "AddAttachment", by: randomUser(moment), attachment: { ...file, seed } }
    }
  ],

  Reply: [
    16,
    (moment) => ({
      _tag: "Reply",
      by: randomUser(moment),
      id: idOf(moment, "observations", ({ reply }) => reply === undefined),
      reply: moment.dice.isOnceIn(8) ? " " : "Here it is."
    })
  ]
}

/** Every command there is. */
export const everyCommand: ReadonlyArray<Command["_tag"]> = Struct.keys(makers)

/** The same, each as often as it shall come. */
const everyTag = Struct.keys(makers).flatMap((tag) => Array.from({ length: makers[tag][0] }, () => tag))

/** The same for what clients ask. */
export const clientsTags = everyTag.filter((tag) =>
  /^(Add|Change|Request|Accept|Cancel|Retry|Remove|Complete|Reply)/.test(tag)
)

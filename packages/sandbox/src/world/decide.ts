import type { Command, Decide } from "./Command.ts"
import { addIssue, completeIssue, reply } from "../reviews/issues.ts"
import { addKey, removeKey } from "../access/keys.ts"
import { addOutput, retryOutput } from "../payments/outputs.ts"
import { postponeWebhook, postWebhooks, resendWebhook, webhookAnswered } from "../webhooks/attempts.ts"
import { addInstruction, addUser, changeUser, removeInstruction } from "../payments/payees.ts"
import { acceptQuote, addRequest, cancelRequest, changeRequest, requestQuote } from "../payments/requests.ts"
import { addAttachment, addSeed, changeSeed } from "../reviews/seeds.ts"
import {
  chooseSettings,
  deposit,
  moveOutputByStaff,
  moveRequestByStaff,
  moveUserByStaff,
  setClock,
  switchOtp
} from "../staff/orders.ts"
import { moveIssueByStaff } from "../staff/issueOrders.ts"

/** The function that judges each command. */
const judges: { readonly [Tag in Command["_tag"]]: Decide<Tag> } = {
  ChooseSettings: chooseSettings,
  SetClock: setClock,
  MoveUser: moveUserByStaff,
  MoveRequest: moveRequestByStaff,
  MoveOutput: moveOutputByStaff,
  MoveIssue: moveIssueByStaff,
  Deposit: deposit,
  SwitchOtp: switchOtp,
  PostWebhooks: postWebhooks,
  WebhookAnswered: webhookAnswered,
  PostponeWebhook: postponeWebhook,
  ResendWebhook: resendWebhook,
  AddRequest: addRequest,
  ChangeRequest: changeRequest,
  RequestQuote: requestQuote,
  AcceptQuote: acceptQuote,
  CancelRequest: cancelRequest,
  AddOutput: addOutput,
  RetryOutput: retryOutput,
  AddInstruction: addInstruction,
  RemoveInstruction: removeInstruction,
  AddKey: addKey,
  RemoveKey: removeKey,
  AddUser: addUser,
  ChangeUser: changeUser,
  AddIssue: addIssue,
  CompleteIssue: completeIssue,
  AddSeed: addSeed,
  ChangeSeed: changeSeed,
  AddAttachment: addAttachment,
  Reply: reply
}

/** Whether a value has the tag of a command. Its other fields are not checked: they were written with that tag. */
export const isCommand = (value: unknown): value is Command =>
  typeof value === "object" &&
  value !== null &&
  "_tag" in value &&
  typeof value._tag === "string" &&
  Object.hasOwn(judges, value._tag)

/** Judges a command by the rules of the domain. Changes nothing. */
export const decide = <Tag extends Command["_tag"]>(
  ...[world, command, now]: Parameters<Decide<Tag>>
): ReturnType<Decide<Tag>> => (judges[command._tag] as Decide<Tag>)(world, command, now)

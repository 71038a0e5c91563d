import * as Result from "effect/Result"
import type { Command, Decide } from "./Command.ts"
import { addOutput } from "./outputs.ts"
import { addInstruction, addUser, changeUser, removeInstruction } from "./payees.ts"
import { acceptQuote, addRequest, cancelRequest, changeRequest, requestQuote } from "./requests.ts"

/** Who judges which command. */
const judges: { readonly [Tag in Command["_tag"]]: Decide<Tag> } = {
  ChooseSettings: (_, { settings }) =>
    Result.succeed({ id: "settings", events: [{ _tag: "SettingsChosen", settings }] }),
  AddRequest: addRequest,
  ChangeRequest: changeRequest,
  RequestQuote: requestQuote,
  AcceptQuote: acceptQuote,
  CancelRequest: cancelRequest,
  AddOutput: addOutput,
  AddInstruction: addInstruction,
  RemoveInstruction: removeInstruction,
  AddUser: addUser,
  ChangeUser: changeUser
}

/** Judges a command by the rules of the domain. Changes nothing. */
export const decide = <Tag extends Command["_tag"]>(
  ...[world, command, now]: Parameters<Decide<Tag>>
): ReturnType<Decide<Tag>> => (judges[command._tag] as Decide<Tag>)(world, command, now)

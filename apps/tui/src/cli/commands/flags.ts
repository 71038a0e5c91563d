import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import { readLimit } from "../Stand.ts"

/** In which form a command answers: of every one that answers something. */
export const formatFlags = {
  json: Flag.Boolean("json").pipe(
    Flag.withDescription("Answer with one JSON document, for programs; errors too"),
    Flag.withDefault(false)
  ),
  csv: Flag.Boolean("csv").pipe(Flag.withDescription("Answer with CSV, for spreadsheets"), Flag.withDefault(false))
}

/** How long a command waits at most that follows payments. */
export const timeoutFlag = Flag.String("timeout").pipe(
  Flag.withMetavar("time"),
  Flag.withDescription(
    "Wait so long at most, e.g. 90s, 5m or 2h: payments go on without this command, which ends with 4"
  ),
  Flag.filterMap(
    (text) => Option.fromUndefinedOr(readLimit(text)),
    () => "a time with its unit, e.g. 90s, 5m or 2h, of 30 days at most"
  ),
  Flag.optional,
  Flag.map(Option.getOrUndefined)
)

export const idArgument = (of: string) => Argument.String("id").pipe(Argument.withDescription(`The ${of}'s id`))

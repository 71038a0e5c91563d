import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"

/** In which form a command answers: of every one that answers something. */
export const formatFlags = {
  json: Flag.Boolean("json").pipe(
    Flag.withDescription("Answer with one JSON document, for programs; errors too"),
    Flag.withDefault(false)
  ),
  csv: Flag.Boolean("csv").pipe(Flag.withDescription("Answer with CSV, for spreadsheets"), Flag.withDefault(false))
}

export const idArgument = (of: string) => Argument.String("id").pipe(Argument.withDescription(`The ${of}'s id`))

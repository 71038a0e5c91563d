import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"

export const jsonFlag = Flag.Boolean("json").pipe(
  Flag.withDescription("Print JSON for programs"),
  Flag.withDefault(false)
)

export const idArgument = (of: string) => Argument.String("id").pipe(Argument.withDescription(`The ${of}'s id`))

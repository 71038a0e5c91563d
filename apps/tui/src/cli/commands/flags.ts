import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import { isReason, wantedReason } from "../reason.ts"
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

/** What a payout file is given by, of every command that sends one. */
export const fileFlags = {
  file: Argument.String("file").pipe(
    Argument.withDescription("The payout file (CSV, JSON, JSON Lines or pain.001); - reads standard input")
  ),
  from: Flag.String("from").pipe(Flag.withDescription("The port that pays, e.g. ar_ars")),
  name: Flag.String("name").pipe(
    Flag.withDescription("What people call the batch; the file's name unless told"),
    Flag.withDefault("")
  ),
  skipPaid: Flag.Boolean("skip-paid").pipe(
    Flag.withDescription("Leave out what an earlier batch has paid or has under way: to go on with a corrected file"),
    Flag.withDefault(false)
  ),
  partial: Flag.Boolean("partial").pipe(
    Flag.withDescription("Take the rows that are in order without those that are not"),
    Flag.withDefault(false)
  ),
  rejects: Flag.String("rejects").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription("Keep the rows that are not in order, with the reasons, to be mended and sent alone"),
    Flag.optional
  ),
  again: Flag.String("again").pipe(
    Flag.withMetavar("reason"),
    Flag.withDescription("Pay what was paid before or stands twice in the file all the same; the reason is kept"),
    Flag.filter(isReason, () => wantedReason),
    Flag.map((reason) => reason.trim()),
    Flag.optional,
    Flag.map(Option.getOrUndefined)
  )
}

export const idArgument = (of: string) => Argument.String("id").pipe(Argument.withDescription(`The ${of}'s id`))

import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import type { Batch } from "@concierge/api/resources/batches"
import { isApproved, isFinal } from "@concierge/domain/Batch"
import { reasonKey } from "@concierge/domain/Identity"
import type { Money } from "@concierge/domain/Money"
import { totalsByPort } from "@concierge/domain/Totals"
import type { Port } from "@concierge/domain/Port"
import { explain, type Reason } from "@concierge/domain/Problem"
import { readWrittenAmount } from "@concierge/domain/WrittenAmount"
import { printable } from "@concierge/domain/Text"
import { basename } from "node:path"
import { carry, type Policy } from "./carry.ts"
import { fail, type Failure } from "../../Failure.ts"
import { openBatch } from "./intent.ts"
import { Io, standardInput } from "../../Io.ts"
import { answerPaidAlready } from "./paidAlready.ts"
import { checkFile, mappingNote, problemLine, totalColumns } from "../check/payouts.ts"
import { findParties, fundPairs, partyPairs } from "./parties.ts"
import { Proxy } from "../../Proxy.ts"
import { keepMapping, mapHint, readingArgs, readingFlags, readingOf } from "../check/reading.ts"
import { isReason, placeholder, wantedReason } from "../../reason.ts"
import { calledInFile, ofEarlier, repeatedTable } from "./repeated.ts"
import { answerWith } from "./results.ts"
import { atFirst, within } from "../../Stand.ts"
import { toLines, toPairs } from "../../../show/table.ts"
import { calledAs, commandText, counted } from "../../../show/text.ts"
import { formatFlags, timeoutFlag } from "../flags.ts"

/** `concierge pay FILE --from PORT`: from the file to the last payment. */
export const pay = Command.make(
  "pay",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("The payout file (CSV, JSON, JSON Lines or pain.001); - reads standard input")
    ),
    from: Flag.String("from").pipe(Flag.withDescription("The port that pays, e.g. ar_ars")),
    yes: Flag.Boolean("yes").pipe(Flag.withDescription("Approve the quote without asking"), Flag.withDefault(false)),
    max: Flag.String("max").pipe(
      Flag.withDescription("Refuse a quote above this total, in the currency of --from"),
      Flag.optional,
      Flag.map(Option.getOrUndefined)
    ),
    name: Flag.String("name").pipe(
      Flag.withDescription("What people call the batch; the file's name unless told"),
      Flag.withDefault("")
    ),
    skipPaid: Flag.Boolean("skip-paid").pipe(
      Flag.withDescription("Leave out what an earlier batch has paid or has under way: to go on with a corrected file"),
      Flag.withDefault(false)
    ),
    again: Flag.String("again").pipe(
      Flag.withMetavar("reason"),
      Flag.withDescription("Pay what was paid before or stands twice in the file all the same; the reason is kept"),
      Flag.filter(isReason, () => wantedReason),
      Flag.optional
    ),
    reading: readingFlags,
    timeout: timeoutFlag,
    as: formatFlags
  },
  Effect.fnUntraced(function* ({ again: given, as, file, from, max, name, reading, skipPaid, timeout, yes }) {
    const { canAsk, columns, tell } = yield* Io
    const checked = yield* checkFile(file, from, yield* readingOf(reading))
    const { errors, origin, path, payouts, warnings } = checked
    yield* keepMapping(reading, checked)
    const limit = max === undefined ? undefined : yield* limitOf(max, origin)
    for (const problem of [...errors, ...warnings]) tell(problemLine(path, problem))
    const hint = mapHint(["check", file, "--from", origin.code], reading, checked)
    for (const note of [...mappingNote(checked), ...hint]) tell(note)
    if (errors.length > 0) return yield* fail({ _tag: "FileRefused", path, problems: errors })
    if (!yes && !canAsk) {
      return yield* fail({ _tag: "NoTerminal", need: "typing the total", instead: "say --yes, best with --max TOTAL" })
    }
    tell(`${counted(payouts.length, "payment")} in order`)
    for (const line of toLines(totalColumns(origin), totalsByPort(payouts, origin), columns)) tell(line)

    const called = name.trim()
    // standard input cannot be read twice: the person replaces … by the file
    const next = commandText([
      "pay",
      file === standardInput ? "…" : file,
      "--from",
      origin.code,
      ...(max === undefined ? [] : ["--max", max]),
      ...(called === "" ? [] : ["--name", called]),
      ...readingArgs(reading)
    ])
    const again = Option.getOrUndefined(Option.map(given, (reason) => reason.trim()))
    const stand = atFirst(next)
    const policy: Policy = { yes, limit, next, stand }
    const intent = { name: (called === "" ? basename(path) : called).slice(0, 100), origin, payouts }
    const work = Effect.gen(function* () {
      const parties = yield* findParties()
      tell("")
      for (const line of toPairs([...partyPairs(parties), ...fundPairs(parties, origin.currency)])) tell(line)
      const opened = yield* openBatch(intent, { skipPaid, again }, policy)
      if (opened._tag === "PaidAlready") return yield* answerPaidAlready(opened.paid, payouts, as, next)
      if (opened._tag === "Begun" && opened.leftOut.length > 0) {
        tell(`${counted(opened.leftOut.length, "payment")} left out, paid before or under way:`)
        for (const line of repeatedTable(opened.leftOut.map(ofEarlier), calledInFile(payouts), columns)) tell(line)
      }
      if (opened._tag === "Continue") {
        const { id, name: keptName } = opened.batch
        tell(
          `batch ${id} goes on${keptName === intent.name ? "" : ` under its name ${JSON.stringify(printable(keptName))}`}`
        )
        if (again !== undefined) tell("--again begins nothing while it does: the same file is one payment")
        yield* sayAgain(opened.batch, again, policy)
      }
      yield* answerWith(yield* carry(opened.batch, policy), as, next)
    })
    yield* within(timeout, stand, work)
  })
).pipe(
  Command.withDescription("Pay everybody in a file: check, quote, approve, follow to the end"),
  Command.withExamples([
    {
      command: `${calledAs} pay examples/payouts.csv --from ar_ars`,
      description: "Asks for the total before anything is paid"
    },
    {
      command: `${calledAs} pay payroll.csv --from cl_clp --yes --max 5000000`,
      description: "Without a person, up to a total"
    },
    {
      command: `${calledAs} pay payroll.csv --from cl_clp --skip-paid`,
      description: "A corrected file: pays only what is new or has failed"
    },
    {
      command: `${calledAs} pay payroll.csv --from cl_clp --again "second half of March"`,
      description: "Pays once more what was paid before"
    }
  ]),
  Command.provide(Proxy.layer)
)

/**
 * A batch that pays again what was paid before, and that nobody has approved: whoever gives its file once more may not know
 * of it. A person is told why it was made, before the question; without one, the command must say the same reason.
 */
const sayAgain = Effect.fnUntraced(function* (batch: Batch, given: string | undefined, { next, yes }: Policy) {
  const { canAsk, tell } = yield* Io
  const { again, id, state } = batch
  if (again === undefined || isFinal(state) || isApproved(state)) return
  if (given !== undefined && reasonKey(given) === reasonKey(again)) return
  const reason = JSON.stringify(printable(again))
  tell(`batch ${printable(id)} pays once more what was paid before, because: ${reason}`)
  if (canAsk && !yes) return
  const cures = [
    `if that is meant, with the reason again: ${next} --again ${placeholder}`,
    `to give it up: ${commandText(["batches", "cancel", id])}`
  ]
  return yield* fail({ _tag: "Stopped", rows: [], cures })
})

/** A total as people write one; what can only be doubted is no limit. */
const limitOf = (given: string, { country, currency }: Port): Effect.Effect<Money, Failure> => {
  const notATotal = (reason: Reason) => fail({ _tag: "NotATotal", given, currency, why: explain(reason) })
  const read = readWrittenAmount(given, { country, currency })
  if (Result.isFailure(read)) return notATotal(read.failure)
  const { doubt, money } = read.success
  return doubt === undefined ? Effect.succeed(money) : notATotal(doubt)
}

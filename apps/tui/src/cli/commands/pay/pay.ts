import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import type { Batch } from "@concierge/api/resources/batches"
import { isApproved, isFinal } from "@concierge/domain/Batch"
import { reasonKey } from "@concierge/domain/Identity"
import type { Money } from "@concierge/domain/Money"
import type { Port } from "@concierge/domain/Port"
import { explain, type Reason } from "@concierge/domain/Problem"
import { readWrittenAmount } from "@concierge/domain/WrittenAmount"
import { printable } from "@concierge/domain/Text"
import { carry, type Policy } from "./carry.ts"
import { fail, type Failure } from "../../Failure.ts"
import { openBatch } from "./intent.ts"
import { openPayFile } from "./file/openPayFile.ts"
import { Io, standardInput } from "../../Io.ts"
import { answerPaidAlready } from "./repeats/paidAlready.ts"
import { requirePort } from "../check/payouts.ts"
import { findParties, fundPairs, partyPairs } from "./parties.ts"
import { Proxy } from "../../Proxy.ts"
import { readingArgs, readingFlags } from "../check/reading.ts"
import { placeholder } from "../../reason.ts"
import { answerWith } from "./results.ts"
import { tellTaken } from "./repeats/taken.ts"
import { atFirst, within } from "../../Stand.ts"
import { toPairs } from "../../../show/table.ts"
import { calledAs, commandText } from "../../../show/text.ts"
import { fileFlags, formatFlags, timeoutFlag } from "../flags.ts"

/** `concierge pay FILE --from PORT`: from the file to the last payment. */
export const pay = Command.make(
  "pay",
  {
    ...fileFlags,
    yes: Flag.Boolean("yes").pipe(Flag.withDescription("Approve the quote without asking"), Flag.withDefault(false)),
    max: Flag.String("max").pipe(
      Flag.withDescription("Refuse a quote above this total, in the currency of --from"),
      Flag.optional,
      Flag.map(Option.getOrUndefined)
    ),
    reading: readingFlags,
    timeout: timeoutFlag,
    as: formatFlags
  },
  Effect.fnUntraced(function* ({
    again,
    as,
    file,
    from,
    max,
    name,
    partial,
    reading,
    rejects,
    skipPaid,
    timeout,
    yes
  }) {
    const { canAsk, tell } = yield* Io
    const origin = yield* requirePort(from)
    const limit = max === undefined ? undefined : yield* limitOf(max, origin)
    if (!yes && !canAsk) {
      return yield* fail({ _tag: "NoTerminal", need: "typing the total", instead: "say --yes, best with --max TOTAL" })
    }
    const payFile = yield* openPayFile({ file, name, origin, reading, rejects })
    // standard input cannot be read twice: the person replaces … by the file
    const next = commandText([
      "pay",
      file === standardInput ? "…" : file,
      "--from",
      origin.code,
      ...(max === undefined ? [] : ["--max", max]),
      ...(name.trim() === "" ? [] : ["--name", name.trim()]),
      ...readingArgs(reading)
    ])
    const stand = atFirst(next)
    const policy: Policy = { yes, limit, next, stand }
    const work = Effect.gen(function* () {
      const parties = yield* findParties()
      for (const line of toPairs([...partyPairs(parties), ...fundPairs(parties, origin.currency)])) tell(line)
      tell("")
      const opened = yield* openBatch(payFile, { skipPaid, again, partial }, policy)
      if (opened._tag === "PaidAlready") return yield* answerPaidAlready(opened.repeats, opened.areAllPaid, as, next)
      const { batch } = opened
      if (opened._tag === "Begun") yield* tellTaken(batch, next)
      else {
        const { id, name: keptName } = batch
        tell(
          `batch ${id} goes on${keptName === payFile.name ? "" : ` under its name ${JSON.stringify(printable(keptName))}`}`
        )
        if (again !== undefined) tell("--again begins nothing while it does: the same file is one payment")
        yield* sayAgain(batch, again, policy)
      }
      yield* answerWith(yield* carry(batch, policy), as, next)
    })
    yield* within(timeout, stand, work)
  }, Effect.scoped)
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

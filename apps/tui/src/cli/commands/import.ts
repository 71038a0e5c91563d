import * as Batches from "@concierge/api/resources/batches"
import * as Problems from "@concierge/api/resources/problems"
import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { isFinal } from "@concierge/domain/Batch"
import { requirePort } from "./check/payouts.ts"
import { readingArgs, readingFlags } from "./check/reading.ts"
import { fail } from "../Failure.ts"
import { Io, standardInput } from "../Io.ts"
import { openBatch } from "./pay/intent.ts"
import { openPayFile } from "./pay/file/openPayFile.ts"
import { answerPaidAlready } from "./pay/repeats/paidAlready.ts"
import { tellTaken } from "./pay/repeats/taken.ts"
import { batchPairs } from "../../show/columns.ts"
import { howItIs, patiently, Proxy } from "../Proxy.ts"
import { toPairs } from "../../show/table.ts"
import { calledAs, commandText } from "../../show/text.ts"
import { answerIn } from "../View.ts"
import { fileFlags, formatFlags } from "./flags.ts"

/** `concierge import FILE --from PORT`: has the proxy read and check a file, and leaves the rest to it. */
export const importFile = Command.make(
  "import",
  { ...fileFlags, reading: readingFlags, as: formatFlags },
  Effect.fnUntraced(function* ({ again, as, file, from, name, partial, reading, rejects, skipPaid }) {
    const { canAsk, tell } = yield* Io
    const origin = yield* requirePort(from)
    yield* howItIs
    const payFile = yield* openPayFile({ file, name, origin, reading, rejects })
    const said = ["--from", origin.code, ...readingArgs(reading)]
    const next = commandText(["import", file === standardInput ? "…" : file, ...said])
    const opened = yield* openBatch(payFile, { skipPaid, again, partial }, { yes: !canAsk, next })
    if (opened._tag === "PaidAlready") return yield* answerPaidAlready(opened.repeats, opened.areAllPaid, as, next)
    const { batch } = opened
    if (opened._tag === "Begun") yield* tellTaken(batch, next)
    const problems =
      as.json || as.csv ? yield* patiently(({ batches }) => batches.problems(batch.id, { pages: 100 }), next) : []
    yield* answerIn(as, {
      lines: () => toPairs(batchPairs(batch)),
      json: () => ({ data: Batches.toResource(batch), included: problems.map(Problems.toResource) }),
      sheet: () => ({
        names: ["line", "column", "severity", "code", "detail", "path"],
        rows: problems.map(({ code, column = null, detail, line, path = null, severity }) => [
          line,
          column,
          severity,
          code,
          detail,
          path
        ])
      })
    })
    if (isFinal(batch.state)) return yield* fail({ _tag: "AsAnswered" })
    const approve = `once it is quoted: ${commandText(["batches", "approve", batch.id])}`
    tell(
      file === standardInput
        ? `to pay it, ${approve}`
        : `to pay it: ${commandText(["pay", file, ...said])}, or ${approve}`
    )
  }, Effect.scoped)
).pipe(
  Command.withDescription("Send a file and have it checked, without paying it or waiting for its payments"),
  Command.withExamples([
    {
      command: `${calledAs} import payroll.csv --from cl_clp --partial --rejects rejects.csv`,
      description: "Takes what is in order, and keeps the rest to be mended"
    }
  ]),
  Command.provide(Proxy.layer)
)

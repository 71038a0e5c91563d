import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { decimalOf, format } from "@concierge/domain/Money"
import { makeTotals, type Slower, totalsByPort } from "@concierge/domain/Totals"
import { codeOf, explain, type Reason } from "@concierge/domain/Problem"
import { fail } from "../../Failure.ts"
import { Io, type Paint } from "../../Io.ts"
import { type CheckedFile, checkFile, mappingNote, problemLine, sourceOf, totalColumns } from "./payouts.ts"
import { toLines } from "../../../show/table.ts"
import { keepMapping, mapHint, readingFlags, readingOf } from "./reading.ts"
import { counted } from "../../../show/text.ts"
import { answerIn } from "../../View.ts"
import { formatFlags } from "../flags.ts"

/** `concierge check FILE`: everything that is wrong with a payout file, without a connection. */
export const check = Command.make(
  "check",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("The payout file (CSV, JSON, JSON Lines or pain.001); - reads standard input")
    ),
    from: Flag.String("from").pipe(
      Flag.withDescription("The port that pays: budgets are in its currency"),
      Flag.withDefault("ar_ars")
    ),
    reading: readingFlags,
    as: formatFlags
  },
  Effect.fnUntraced(function* ({ as, file, from, reading }) {
    const checked = yield* checkFile(file, from, yield* readingOf(reading))
    yield* keepMapping(reading, checked)
    const { columns, paint } = yield* Io
    const hint = mapHint(["check", file, "--from", checked.origin.code], reading, checked)
    yield* answerIn(as, {
      lines: () => report(checked, hint, columns, paint),
      json: () => toJson(checked),
      sheet: () => ({ names: ["line", "column", "severity", "code", "detail", "path"], rows: problemRows(checked) })
    })
    if (checked.errors.length > 0) return yield* fail({ _tag: "AsAnswered" })
  })
).pipe(Command.withDescription("Check a payout file without sending anything"))

const report = (
  { byRow, errors, mapping, origin, path, payouts, warnings }: CheckedFile,
  hint: ReadonlyArray<string>,
  columns: number,
  paint: Paint
): ReadonlyArray<string> =>
  [
    errors.map((problem) => problemLine(path, problem)),
    warnings.map((problem) => problemLine(path, problem)),
    [...mappingNote({ byRow, mapping }), ...hint],
    errors.length === 0 ? toLines(totalColumns(origin), totalsByPort(payouts, origin), columns, paint) : [],
    errors.length === 0 ? slowerOf(payouts, origin).map(slowerLine) : [],
    [...errors, ...warnings].some(({ reason }) => settledByMark.has(reason._tag)) ? [decimalNote] : [],
    [
      `${counted(payouts.length, "payment")} in order, ${counted(errors.length, "error")}, ${counted(warnings.length, "warning")}`
    ]
  ]
    .filter(({ length }) => length > 0)
    .flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]))

/** What a person settles for the whole file who says which mark it is. */
const settledByMark: ReadonlySet<Reason["_tag"]> = new Set(["AmbiguousNumber", "ReadAs", "ReadWhole"])
const decimalNote = "note: --decimal , or --decimal . says what stands before the decimals in the file"

/** Nothing is wrong with these payments, so it is a note, and one a port: whoever is in a hurry may split them. */
const slowerLine = ({ atOnce: { name, upTo }, by, lines, port }: Slower): string => {
  const limit = upTo === undefined ? "" : `${format(upTo)} ${upTo.currency}`
  const where = lines.slice(0, mostLines).join(", ") + (lines.length > mostLines ? " …" : "")
  return `note: ${counted(lines.length, "payment")} to ${port.code} above ${limit} (${name}) will arrive by ${by.name}, ${by.arrives}: line ${where}`
}

const mostLines = 20

const slowerOf = (payouts: CheckedFile["payouts"], origin: CheckedFile["origin"]): ReadonlyArray<Slower> => {
  const totals = makeTotals(origin)
  for (const payout of payouts) totals.add(payout)
  return totals.slower()
}

const problemRows = (checked: CheckedFile) =>
  toJson(checked).problems.map(({ code, column, detail, line, path = null, severity }) => [
    line,
    column,
    severity,
    code,
    detail,
    path
  ])

const toJson = ({ errors, mapping, origin, payouts, warnings }: CheckedFile) => ({
  problems: [...errors, ...warnings].map((problem) => ({
    ...sourceOf(problem),
    severity: problem.severity,
    code: codeOf(problem.reason),
    detail: explain(problem.reason)
  })),
  /** What columns of other names were read as; null where one was said to be left out. */
  mapping,
  payments: payouts.length,
  slower: slowerOf(payouts, origin).map(({ by, lines, port }) => ({
    port_code: port.code,
    lines,
    by: by.name,
    arrives: by.arrives
  })),
  totals: totalsByPort(payouts, origin).map(({ amount, budget, count, port }) => ({
    port_code: port.code,
    count,
    amount: decimalOf(amount),
    budget: decimalOf(budget)
  }))
})

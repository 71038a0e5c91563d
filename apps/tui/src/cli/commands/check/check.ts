import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { csvLine } from "@concierge/api/Csv"
import type { FileProblem } from "@concierge/api/iso20022/messageFile"
import { stringify } from "@concierge/api/Json"
import { openPayoutFile, type PayoutFileEnd, type PayoutItem } from "@concierge/api/openPayoutFile"
import { makeRejects } from "@concierge/api/rejects"
import { decimalOf, format } from "@concierge/domain/Money"
import type { Port } from "@concierge/domain/Port"
import { codeOf, explain, isError, type Reason } from "@concierge/domain/Problem"
import { makeTotals, type Slower, type Totals } from "@concierge/domain/Totals"
import { fail, Failure } from "../../Failure.ts"
import { Io, type Paint } from "../../Io.ts"
import { mappingNote, nameOf, problemLine, requirePort, sourceOf, totalColumns } from "./payouts.ts"
import { toLines } from "../../../show/table.ts"
import { isOpenColumn, keepMapping, mapHint, readingFlags, readingOf } from "./reading.ts"
import { sinkFor } from "./rejects.ts"
import { counted } from "../../../show/text.ts"
import type { AnswerFormat } from "../../View.ts"
import { formatFlags } from "../flags.ts"

/** `concierge check FILE`: everything that is wrong with a payout file, without a connection, told as it is found. */
export const check = Command.make(
  "check",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("The payout file (CSV, JSON, JSON Lines or pain.001); - reads standard input")
    ),
    from: Flag.String("from").pipe(
      Flag.withDescription("The port that pays: budgets are in its currency (a message's own, otherwise ar_ars)"),
      Flag.optional
    ),
    rejects: Flag.String("rejects").pipe(
      Flag.withMetavar("file"),
      Flag.withDescription("Keep the rows that are refused, with the reasons, to be mended and imported alone"),
      Flag.optional
    ),
    reading: readingFlags,
    as: formatFlags
  },
  Effect.fnUntraced(function* ({ as, file, from, reading, rejects }) {
    const { answer, columns, paint, source, tell } = yield* Io
    const said = Option.isNone(from) ? undefined : yield* requirePort(from.value)
    const options = yield* readingOf(reading)
    const now = yield* Clock.currentTimeMillis
    const bytes = yield* source(file)
    const path = nameOf(file)
    const reads = <A>(work: () => Promise<A>) =>
      Effect.tryPromise({
        try: work,
        catch: (cause) => new Failure({ reason: { _tag: "UnreadableFile", path, why: String(cause) } })
      })
    const opened = yield* reads(() => openPayoutFile(bytes, said, { ...options, now }))
    const { origin } = opened
    const { head, row } = makeRejects(opened)
    const sink = Option.isNone(rejects) ? undefined : yield* sinkFor(rejects.value, head)
    const found = makeFindings(as, path)
    const totals = makeTotals(origin)
    let end: PayoutFileEnd | undefined
    let refused = 0
    for (const line of found.begin()) answer(line)
    yield* reads(async () => {
      for await (const items of opened.items()) {
        const lines = items.flatMap(found.take)
        if (lines.length > 0) answer(lines.join("\n"))
        for (const item of items) {
          if (item._tag === "End") end = item
          if (item._tag !== "Row") continue
          if (item.payout === undefined) refused++
          else totals.add(item.payout)
        }
        const bad = items.flatMap((item) => (item._tag === "Row" && item.payout === undefined ? [item] : []))
        if (sink !== undefined && bad.length > 0) await sink.write(bad.map((item) => row(item, item.problems)).join(""))
      }
      await sink?.keep()
    })
    if (end === undefined) return
    const asked = { asked: end.asked, mapping: opened.mapping }
    yield* keepMapping(reading, asked, found.ofColumns().length > 0)
    const hint = mapHint(["check", file, "--from", origin.code], reading, asked)
    const whole = { end, hint, mapping: opened.mapping, origin, totals }
    for (const line of found.end(whole, columns, paint)) answer(line)
    if (Option.isSome(rejects)) tell(`kept in ${rejects.value}: ${counted(refused, "row")} with the reasons`)
    if (end.errors > 0) return yield* fail({ _tag: "AsAnswered" })
  }, Effect.scoped)
).pipe(Command.withDescription("Check a payout file without sending anything"))

/** What a check comes to. */
interface Whole {
  readonly end: PayoutFileEnd
  readonly hint: ReadonlyArray<string>
  readonly mapping: { readonly [name: string]: string | null }
  readonly origin: Port
  readonly totals: Totals
}

/** Tells what is found in the form that is asked for, line by line. */
const makeFindings = ({ csv, json }: AnswerFormat, path: string) => {
  const ofColumns: Array<FileProblem> = []
  let [count, isAboutMarks] = [0, false]
  const lineOf = (problem: FileProblem): string => {
    const isFirst = count++ === 0
    isAboutMarks ||= settledByMark.has(problem.reason._tag)
    if (isOpenColumn(problem) && ofColumns.length < mostOfColumns) ofColumns.push(problem)
    if (json) return `${isFirst ? "" : ","}${stringify(toJson(problem))}`
    return csv ? csvLine(toCells(problem)) : problemLine(path, problem)
  }
  return {
    begin: () => (json ? ['{"problems":['] : csv ? [csvLine(names)] : []),
    take: (item: PayoutItem): ReadonlyArray<string> =>
      item._tag === "End" ? [] : (item._tag === "Row" ? item.problems : [item.problem]).map(lineOf),
    ofColumns: () => ofColumns,
    end: (whole: Whole, columns: number, paint: Paint): ReadonlyArray<string> => {
      if (json) return [`],${stringify(toSummary(whole)).slice(1)}`]
      return csv ? [] : report(whole, isAboutMarks, count > 0, columns, paint)
    }
  }
}

/** There are not so many columns. */
const mostOfColumns = 1_000

const report = (
  { end: { byRow, errors, payments, warnings }, hint, mapping, origin, totals }: Whole,
  isAboutMarks: boolean,
  isAnyTold: boolean,
  columns: number,
  paint: Paint
): ReadonlyArray<string> => {
  const parts = [
    [...mappingNote({ byRow, mapping }), ...hint],
    errors === 0 ? toLines(totalColumns(origin), totals.byPort(), columns, paint) : [],
    errors === 0 ? totals.slower().map(slowerLine) : [],
    isAboutMarks ? [decimalNote] : [],
    [`${counted(payments, "payment")} in order, ${counted(errors, "error")}, ${counted(warnings, "warning")}`]
  ].filter(({ length }) => length > 0)
  return parts.flatMap((lines, i) => (i === 0 && !isAnyTold ? lines : ["", ...lines]))
}

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

const names = ["line", "column", "severity", "code", "detail", "path"]

const toCells = (problem: FileProblem) => {
  const { code, column, detail, line, path = null, severity } = toJson(problem)
  return [line, column, severity, code, detail, path]
}

const toJson = (
  problem: FileProblem
): ReturnType<typeof sourceOf> & {
  readonly severity: string
  readonly code: string
  readonly detail: string
  readonly path?: string
} => ({
  ...sourceOf(problem),
  severity: isError(problem) ? "error" : "warning",
  code: codeOf(problem.reason),
  detail: explain(problem.reason)
})

const toSummary = ({ end, mapping, totals }: Whole) => ({
  /** What columns of other names were read as; null where one was said to be left out. */
  mapping,
  payments: end.payments,
  slower: totals.slower().map(({ by, lines, port }) => ({
    port_code: port.code,
    lines,
    by: by.name,
    arrives: by.arrives
  })),
  totals: totals.byPort().map(({ amount, budget, count, port }) => ({
    port_code: port.code,
    count,
    amount: decimalOf(amount),
    budget: decimalOf(budget)
  }))
})

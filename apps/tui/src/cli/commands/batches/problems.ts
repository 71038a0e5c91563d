import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { type CsvValue, csvLine } from "@concierge/api/Csv"
import { stringify } from "@concierge/api/Json"
import { perPage } from "@concierge/api/readList"
import type { Batch } from "@concierge/api/resources/batches"
import * as Problems from "@concierge/api/resources/problems"
import * as Rows from "@concierge/api/resources/rows"
import { printable } from "@concierge/domain/Text"
import { idColumn, rowColumns } from "../../../show/columns.ts"
import { toLines } from "../../../show/table.ts"
import { commandText, counted } from "../../../show/text.ts"
import { Io } from "../../Io.ts"
import { paymentsOf } from "../../payments.ts"
import { call, type Proxy } from "../../Proxy.ts"
import type { Failure } from "../../Failure.ts"
import { formatFlags, idArgument } from "../flags.ts"
import { problemText } from "../pay/repeats/found.ts"
import { troubleLines, wordsOf } from "./trouble.ts"

/**
 * `concierge batches problems ID`: everything that is wrong with a batch, and what can be done about it. First what was found in its
 * file, then the payments that did not arrive. What was found is written page by page: there may be 100,000 of it.
 */
export const problems = Command.make(
  "problems",
  { id: idArgument("batch"), as: formatFlags },
  Effect.fnUntraced(function* ({ as: { csv, json }, id }) {
    const { answer, columns, paint, tell } = yield* Io
    const batch = yield* call(({ batches }) => batches.show(id))
    const { cut, rows } = yield* paymentsOf(batch, ["refused", "failed", "rejected", "returned", "cancelled"])
    const path = printable(batch.file?.name ?? "the file")
    let count = 0
    if (json) {
      const meta = cut === undefined ? "" : `"meta":${stringify({ cut })},`
      answer(`{"data":${stringify(rows.map(Rows.toResource))},${meta}"included":[`)
    } else if (csv) answer(csvLine(names))
    yield* eachPage(batch, (found) => {
      const mark = count === 0 ? "" : ","
      count += found.length
      if (json) answer(mark + found.map((problem) => stringify(Problems.toResource(problem))).join(",\n"))
      else answer(found.map((problem) => (csv ? csvLine(toCells(problem)) : problemText(path, problem))).join("\n"))
    })
    if (json) return answer("]}")
    if (csv) for (const row of rows) answer(csvLine(rowCells(row)))
    else
      for (const line of [
        ...(batch.file === undefined ? [] : fileLines(batch, count)),
        ...(rows.length === 0 || count === 0 ? [] : [""]),
        ...(rows.length === 0 ? [] : toLines([idColumn, ...rowColumns(batch.currency)], rows, columns, paint)),
        ...rows.flatMap(troubleLines)
      ])
        answer(line)
    if (cut !== undefined) tell(cut)
  })
).pipe(
  Command.withDescription(
    "List what is wrong with its file, and the payments that did not arrive, and what can be done"
  )
)

/** Hands over what was found in a batch's file, page by page. */
const eachPage = Effect.fnUntraced(function* (
  { file, id }: Batch,
  take: (found: ReadonlyArray<Problems.Problem>) => void
): Effect.fn.Return<void, Failure, Proxy> {
  if (file === undefined) return
  for (let from = 1; ; from++) {
    const page = yield* call(({ batches }) => batches.problems(id, { from, pages: 1 }))
    if (page.length > 0) take(page)
    if (page.length < perPage) return
  }
})

/** How much was found in the file, and where the rows are that are to be mended. */
const fileLines = ({ file, id, portCode, state }: Batch, shown: number): ReadonlyArray<string> => {
  const { errors = 0, inOrder = 0, isKept = false, name, rejects = 0, stopped, warnings = 0 } = file ?? {}
  const again = commandText(["pay", name ?? "FILE", "--from", portCode])
  if (shown === 0 && errors + warnings === 0) return []
  const kept = errors + warnings - shown
  return [
    "",
    `${counted(errors, "error")}, ${counted(warnings, "warning")}` +
      (state === "refused" ? ": nothing of the file was sent" : ""),
    ...(kept > 0 ? [`${counted(kept, "problem")} more, which are not kept`] : []),
    ...(state === "refused" && stopped !== undefined
      ? [`to leave out what is paid or under way: ${again} --skip-paid`, `if all of it is meant: ${again} --again "…"`]
      : []),
    ...(state === "refused" && stopped === undefined && rejects > 0 && inOrder > 0
      ? [`to pay ${counted(inOrder, "payment")} in order alone: ${again} --partial`]
      : []),
    ...(rejects > 0 && isKept
      ? [`to mend ${counted(rejects, "row")}: ${commandText(["batches", "rejects", id])} > rejects.csv`]
      : [])
  ]
}

const names = ["line", "column", "severity", "code", "detail", "path", "id", "state", "mend_before"]

type Cells = ReadonlyArray<CsvValue>

const toCells = (problem: Problems.Problem): Cells => {
  const { code, column, detail, line, path, severity } = problem
  return [line, column, severity, code, detail, path, null, null, null]
}

const rowCells = (row: Rows.Row): Cells => {
  const { mend_before } = Rows.toResource(row).attributes
  return [row.line, null, "error", row.state, wordsOf(row), null, row.id, row.state, mend_before]
}

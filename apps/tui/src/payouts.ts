import * as Effect from "effect/Effect"
import { readPayoutFile } from "@concierge/api/PayoutFile"
import { equals, format, zero } from "@concierge/domain/Money"
import { checkPayouts, type LineProblem, type Payout, totalsByPort, type Written } from "@concierge/domain/Payout"
import { type Port, portOf, ports } from "@concierge/domain/Port"
import { codeOf, explain, isError } from "@concierge/domain/Problem"
import { fail, type Failure } from "./Failure.ts"
import { Io } from "./Io.ts"
import type { Column } from "./table.ts"
import { clean } from "./text.ts"

/** A payout file, read and checked; nothing of it has left this machine. */
export interface CheckedFile {
  readonly path: string
  readonly origin: Port
  /** Only the rows without an error. */
  readonly payouts: ReadonlyArray<Payout>
  readonly errors: ReadonlyArray<LineProblem>
  readonly warnings: ReadonlyArray<LineProblem>
}

/** Reads a file and finds everything that is wrong with it. */
export const checkFile = Effect.fnUntraced(function* (
  path: string,
  originCode: string,
  written: Written = {}
): Effect.fn.Return<CheckedFile, Failure, Io> {
  const origin = yield* portNamed(originCode)
  const { drafts, problems: ofFile } = readPayoutFile(yield* (yield* Io).read(path))
  const checked = checkPayouts(drafts, origin, written)
  // A file whose lines were all refused has said why already.
  const ofRows = ofFile.length > 0 && drafts.length === 0 ? [] : checked.problems
  const problems = [...ofFile, ...ofRows].toSorted((a, b) => a.line - b.line)
  const { errors = [], warnings = [] } = Object.groupBy(problems, (problem) =>
    isError(problem) ? "errors" : "warnings"
  )
  const wrong = new Set(errors.map(({ line }) => line))
  return { path, origin, payouts: checked.payouts.filter(({ line }) => !wrong.has(line)), errors, warnings }
})

/** The port that a person named. */
export const portNamed = (code: string): Effect.Effect<Port, Failure> => {
  const port = portOf(code.toLowerCase())
  return port === undefined ? fail({ _tag: "UnknownPort", code, known: Object.keys(ports) }) : Effect.succeed(port)
}

/**
 * A problem as compilers write theirs, so that editors can jump to it.
 *
 * @example
 * problemLine("pay.csv", { line: 3, at: ["account", "cbu"], severity: "error", reason: { _tag: "Missing", wanted: "the CBU" } })
 * // => "pay.csv:3: cbu: is missing: give the CBU (missing)"
 */
export const problemLine = (path: string, problem: LineProblem): string => {
  const column = columnOf(problem)
  const warning = isError(problem) ? "" : "warning: "
  return `${path}:${problem.line}: ${warning}${column === undefined ? "" : `${column}: `}${clean(explain(problem.reason))} (${codeOf(problem.reason)})`
}

/** The file's column that a problem is about; none when it is the whole line. */
export const columnOf = ({ at }: LineProblem): string | undefined =>
  at.findLast((key) => typeof key === "string")?.toString()

export type PortTotal = ReturnType<typeof totalsByPort>[number]

/** What goes where, before anything is quoted. */
export const totalColumns = (origin: Port): ReadonlyArray<Column<PortTotal>> => [
  { title: "port", value: ({ port }) => port.code },
  { title: "payments", value: ({ count }) => String(count), align: "right" },
  {
    title: "amounts",
    value: ({ amount }) => (isZero(amount) ? "" : `${format(amount)} ${amount.currency}`),
    align: "right"
  },
  {
    title: `budgets (${origin.currency})`,
    value: ({ budget }) => (isZero(budget) ? "" : format(budget)),
    align: "right"
  }
]

const isZero = (amount: PortTotal["amount"]): boolean => equals(amount, zero(amount.currency))

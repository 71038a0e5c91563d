import * as Effect from "effect/Effect"
import type { Mapping } from "@concierge/api/mapping"
import { type ReadOptions, readPayoutFile } from "@concierge/api/PayoutFile"
import { equals, format, zero } from "@concierge/domain/Money"
import { checkPayouts, type LineProblem, type Payout, totalsByPort, type Written } from "@concierge/domain/Payout"
import { type Port, portOf, ports } from "@concierge/domain/Port"
import { codeOf, error, explain, isError } from "@concierge/domain/Problem"
import { printable } from "@concierge/domain/Text"
import { fail, type Failure } from "../../Failure.ts"
import { Io, standardInput } from "../../Io.ts"
import type { Column } from "../../../show/table.ts"

/** A payout file, read and checked; nothing of it has left this machine. */
export interface CheckedFile {
  /** As messages name it. */
  readonly path: string
  readonly origin: Port
  /** Only the rows without an error. */
  readonly payouts: ReadonlyArray<Payout>
  readonly errors: ReadonlyArray<LineProblem>
  readonly warnings: ReadonlyArray<LineProblem>
  /** What columns that have other names than ours were read as. */
  readonly mapping: Mapping
  /** What to say of columns that are asked about, after a look. */
  readonly asked: Mapping
  /** Columns that were read in each row as its port asks. */
  readonly byRow: ReadonlyArray<string>
}

/** Reads a file and finds everything that is wrong with it. */
export const checkFile = Effect.fnUntraced(function* (
  given: string,
  originCode: string,
  reading: ReadOptions & Written
): Effect.fn.Return<CheckedFile, Failure, Io> {
  const origin = yield* requirePort(originCode)
  const bytes = yield* (yield* Io).read(given)
  const {
    asked,
    byRow,
    drafts,
    mapping,
    problems: ofFile
  } = readPayoutFile(bytes, { ...reading, payerCurrency: origin.currency })
  const checked = checkPayouts(drafts, origin, reading)
  // A file whose lines were all refused has said why already.
  const ofRows = ofFile.length > 0 && drafts.length === 0 ? [] : toldOnce(checked.problems, ofFile, drafts.length)
  const problems = [...ofFile, ...ofRows].toSorted((a, b) => a.line - b.line)
  const { errors = [], warnings = [] } = Object.groupBy(problems, (problem) =>
    isError(problem) ? "errors" : "warnings"
  )
  const wrong = new Set(errors.map(({ line }) => line))
  const payouts = checked.payouts.filter(({ line }) => !wrong.has(line))
  return { path: nameOf(given), origin, payouts, errors, warnings, mapping, asked, byRow }
})

/**
 * What rows say of a missing port, where that was not said already of what their currency and country are; once of the whole
 * file where none has one.
 */
const toldOnce = (
  ofRows: ReadonlyArray<LineProblem>,
  ofFile: ReadonlyArray<LineProblem>,
  rows: number
): ReadonlyArray<LineProblem> => {
  const said = new Set(ofFile.flatMap(({ at, line }) => (at[0] === "currency" || at[0] === "country" ? [line] : [])))
  const others = ofRows.filter((problem) => !isNoPort(problem))
  const unsaid = ofRows.filter((problem) => isNoPort(problem) && !said.has(problem.line))
  return rows > 1 && unsaid.length === rows
    ? [{ ...error(["port_code"], { _tag: "Missing", wanted: waysToSayPort }), line: 1 }, ...others]
    : [...others, ...unsaid]
}

const isNoPort = ({ at, reason }: LineProblem): boolean => at[0] === "port_code" && reason._tag === "Missing"

const waysToSayPort = "a column port_code, e.g. with cl_clp, or one for the currency and one for the country"

/** What a file is called by people. */
export const nameOf = (path: string): string => (path === standardInput ? "stdin" : path)

/**
 * What was understood of columns that have other names than ours: nothing is read so without being told.
 *
 * @example
 * mappingNote({ mapping: { Importe: "amount", Notas: null }, byRow: ["Cuenta"] })
 * // => ['note: "Importe" is read as amount', 'note: read as the port of each row asks: "Cuenta"']
 */
export const mappingNote = ({ byRow, mapping }: Pick<CheckedFile, "byRow" | "mapping">): ReadonlyArray<string> => {
  const shown = (name: string) => JSON.stringify(printable(name))
  const read = Object.entries(mapping).filter(([, column]) => column !== null)
  const parts = read.map(([name, column], i) => `${shown(name)} ${i === 0 ? "is read " : ""}as ${column}`)
  return [
    ...(parts.length === 0 ? [] : [`note: ${parts.join(", ")}`]),
    ...(byRow.length === 0 ? [] : [`note: read as the port of each row asks: ${byRow.map(shown).join(", ")}`])
  ]
}

/** The port that a person named. */
export const requirePort = (code: string): Effect.Effect<Port, Failure> => {
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
  return `${path}:${problem.line}: ${warning}${column === undefined ? "" : `${column}: `}${printable(explain(problem.reason))} (${codeOf(problem.reason)})`
}

/** The file's column that a problem is about; none when it is the whole line. */
export const columnOf = ({ at }: LineProblem): string | undefined =>
  at.findLast((key) => typeof key === "string")?.toString()

/** The same for programs, with the column of the header that a sentence names itself. */
export const columnNamed = (problem: LineProblem): string | null => {
  const { reason } = problem
  if (reason._tag === "DuplicateColumn" && reason.names !== undefined) return reason.names[1]
  return columnOf(problem) ?? ("column" in reason ? reason.column : null)
}

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

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type CheckedPayoutFile, checkPayoutFile } from "@concierge/api/checkPayoutFile"
import type { FileProblem } from "@concierge/api/iso20022/messageFile"
import type { ReadOptions } from "@concierge/api/ReadOptions"
import { equals, format, zero } from "@concierge/domain/Money"
import type { LineProblem } from "@concierge/domain/Payout"
import type { Written } from "@concierge/domain/PayoutCheck"
import { totalsByPort } from "@concierge/domain/Totals"
import { type Port, portOf, ports } from "@concierge/domain/Port"
import { codeOf, explain, isError } from "@concierge/domain/Problem"
import { printable } from "@concierge/domain/Text"
import { fail, type Failure } from "../../Failure.ts"
import { Io, standardInput } from "../../Io.ts"
import type { Column } from "../../../show/table.ts"

/** A payout file, read and checked; nothing of it has left this machine. */
export interface CheckedFile extends CheckedPayoutFile {
  /** As messages name it. */
  readonly path: string
  readonly origin: Port
}

/** Reads a file and finds everything that is wrong with it. */
export const checkFile = Effect.fnUntraced(function* (
  given: string,
  originCode: string,
  reading: ReadOptions & Written
): Effect.fn.Return<CheckedFile, Failure, Io> {
  const origin = yield* requirePort(originCode)
  const bytes = yield* (yield* Io).read(given)
  const now = yield* Clock.currentTimeMillis
  return { ...checkPayoutFile(bytes, origin, { ...reading, now }), path: nameOf(given), origin }
})

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
export const problemLine = (path: string, problem: FileProblem): string => {
  const column = problem.place?.path ?? columnOf(problem)
  const warning = isError(problem) ? "" : "warning: "
  const sentence = printable(explain(problem.reason))
  const told =
    column !== undefined
      ? `${column}: ${sentence}`
      : /^(is|has|should|does) /.test(sentence)
        ? `the line ${sentence}`
        : sentence
  return `${path}:${lineOf(problem)}: ${warning}${told} (${codeOf(problem.reason)})`
}

/** The line to look at: that of the element in a message, otherwise that of the row. */
const lineOf = ({ line, place }: FileProblem): number => place?.line ?? line

/** The file's column that a problem is about; none when it is the whole line. */
const columnOf = ({ at }: LineProblem): string | undefined => at.findLast((key) => typeof key === "string")?.toString()

/** The same for programs, with the column of the header that a sentence names itself. */
const columnNamed = (problem: LineProblem): string | null => {
  const { reason } = problem
  if (reason._tag === "DuplicateColumn" && reason.names !== undefined) return reason.names[1]
  return columnOf(problem) ?? ("column" in reason ? reason.column : null)
}

/** Where a problem is, for programs: in a message beside the field its path, see {@link FileProblem}. */
export const sourceOf = (problem: FileProblem) => ({
  line: lineOf(problem),
  column: columnNamed(problem),
  ...(problem.place === undefined ? {} : { path: problem.place.path })
})

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

import { error, isError, type Problem, type Reason } from "@concierge/domain/Problem"
import { squeezed } from "@concierge/domain/Text"
import type { Several } from "./columnNames.ts"
import { judge } from "./judgeColumn.ts"
import type { Mapping } from "./mapping.ts"
import { readNames } from "./readNames.ts"

/** One column of a file. */
export interface Column {
  /** The name in the file, or `number 3` where that name may not be shown. */
  readonly name: string
  /** The column has a name, and its meaning was not asked about. */
  readonly isSettled: boolean
  /** A person gave its meaning, or left it out. */
  readonly isMapped: boolean
  /** Undefined when the column is not read. */
  readonly meaning: string | Several | undefined
  /** The currency of its amounts, where its name holds one: `Importe (ARS)`. */
  readonly currency: string | undefined
}

/** The columns of a file, by position. */
export interface Header {
  readonly columns: ReadonlyArray<Column>
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Reads the names of a file's columns. A meaning comes from the mapping, from our own name, or from another name with one
 * meaning. A near miss is refused, since the column may matter; a name far from all of ours is reported and not read.
 *
 * @example
 * readHeader(["Beneficiario", "Importe (ARS)"], {}).columns.map(({ meaning }) => meaning) // => ["payee_name", "amount"]
 * readHeader(["Nombre", "Apellido"], {}).columns.map(({ meaning }) => meaning) // => ["first_name", "last_name"]
 */
export const readHeader = (cells: ReadonlyArray<string>, mapping: Mapping): Header => {
  if (cells.length > maxColumns) return refused({ _tag: "TooManyColumns", max: maxColumns, actual: cells.length })
  const named = readNames(cells, mapping)
  const taken = new Set(named.flatMap(({ meaning }) => (typeof meaning === "string" ? [meaning] : [])))
  if (taken.size === 0) return refused(noHeader)
  const hasWholeName = named.some(({ meaning, isGiven }) => meaning === "payee_name" && !isGiven)
  const known = new Set([...taken, ...(hasWholeName ? ["last_name"] : [])])
  const columns: Array<Column> = []
  const problems: Array<Problem> = []
  const firsts = new Map<string, Column>()
  for (const one of named) {
    const first = typeof one.meaning === "string" ? firsts.get(one.meaning) : undefined
    const { as, problem } = judge(one, first?.name, known)
    if (problem !== undefined) problems.push(problem)
    const column = {
      name: one.shown,
      isSettled: one.shown === one.name && (problem === undefined || !isError(problem)),
      isMapped: one.isMapped,
      meaning: as,
      currency: one.currency
    }
    if (typeof as === "string") firsts.set(as, column)
    columns.push(column)
  }
  const names = new Set(named.flatMap(({ name, shown }) => [squeezed(name), squeezed(shown)]))
  for (const [name, meaning] of Object.entries(mapping)) {
    if (meaning !== null && !names.has(squeezed(name))) {
      problems.push(error([], { _tag: "MissingColumn", column: name }))
    }
  }
  return { columns, problems }
}

/** More than any payroll has. */
const maxColumns = 500

/** The reason for a file whose first line names none of our columns. */
export const noHeader: Reason = {
  _tag: "Missing",
  wanted: "a first line that names the columns, e.g. payee_name,port_code,amount"
}

const refused = (reason: Reason): Header => ({ columns: [], problems: [error([], reason)] })

import { cut, fit, widthOf } from "./text.ts"
import type { Colour } from "./theme.ts"

/** One column of a table, on paper and on the screen alike. */
export interface Column<Row> {
  readonly title: string
  readonly value: (row: Row) => string
  /** What a filter looks at; the value unless told. */
  readonly search?: (row: Row) => string
  readonly align?: "right"
  /** Gives way when the window is narrow, down to so many columns; the last one that may gives first. */
  readonly shrinks?: number
  /** Where that is not enough it is left out before all others: it can be done without. */
  readonly isSpare?: boolean
  readonly colour?: (row: Row) => Colour | undefined
}

const GAP = "  "

/**
 * How wide each column is, so that the table fits into the window if it can: columns that may shrink do; when even that is not
 * enough, those that can be spared are left out (width 0), then those on the right.
 */
export const layout = <Row>(
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
  room: number
): ReadonlyArray<number> => {
  const natural = columns.map((column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(column.value(row))), widthOf(column.title))
  )
  const all = shrunk(columns, natural, room)
  if (total(all) <= room) return all
  const spared = natural.map((width, i) => (columns[i]?.isSpare === true ? 0 : width))
  const widths = shrunk(columns, spared, room)
  for (let i = widths.length - 1; i > 0 && total(widths) > room; i--) widths[i] = 0
  return widths
}

/** The columns that may shrink take what is missing, the last one first. */
const shrunk = <Row>(
  columns: ReadonlyArray<Column<Row>>,
  natural: ReadonlyArray<number>,
  room: number
): Array<number> => {
  const widths = [...natural]
  let excess = total(widths) - room
  for (const [i, { shrinks }] of [...columns.entries()].toReversed()) {
    if (excess <= 0 || shrinks === undefined) continue
    const given = Math.min(excess, Math.max(0, (widths[i] ?? 0) - shrinks))
    widths[i] = (widths[i] ?? 0) - given
    excess -= given
  }
  return widths
}

const total = (widths: ReadonlyArray<number>): number => {
  const shown = widths.filter((width) => width > 0)
  return shown.reduce((sum, width) => sum + width, 0) + GAP.length * Math.max(0, shown.length - 1)
}

/** One cell, ready to be painted: exactly as wide as its column, and the gap before it, if it is not the first. */
export interface TableCell {
  /** The column's. */
  readonly title: string
  readonly text: string
  readonly colour: Colour | undefined
}

/** The cells of one row, in the widths of {@link layout}. */
export const toCells = <Row>(
  columns: ReadonlyArray<Column<Row>>,
  widths: ReadonlyArray<number>,
  row: Row
): ReadonlyArray<TableCell> =>
  columns.flatMap((column, i) => {
    const width = widths[i] ?? 0
    if (width === 0) return []
    const text = (i === 0 ? "" : GAP) + fit(column.value(row), width, column.align)
    return [{ title: column.title, text, colour: column.colour?.(row) }]
  })

/** The titles above the cells. */
export const toTitles = <Row>(columns: ReadonlyArray<Column<Row>>, widths: ReadonlyArray<number>): string =>
  toCells(
    columns.map(({ align, title }) => ({ title, value: () => title, ...(align === undefined ? {} : { align }) })),
    widths,
    undefined
  )
    .map(({ text }) => text)
    .join("")
    .trimEnd()

/** A whole table as lines of text, titles first; `paint` puts the colours on. */
export const toLines = <Row>(
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
  room: number,
  paint: (text: string, colour: Colour | "bold") => string = (text) => text
): ReadonlyArray<string> => {
  const widths = layout(columns, rows, room)
  const line = (row: Row) => {
    const cells = toCells(columns, widths, row)
    const last = cells.findLastIndex(({ text }) => text.trim() !== "")
    return cells
      .slice(0, last + 1)
      .map(({ colour, text }, i) => {
        const shown = i === last ? text.trimEnd() : text
        return colour === undefined ? shown : paint(shown, colour)
      })
      .join("")
  }
  return [paint(toTitles(columns, widths), "bold"), ...rows.map(line)]
}

/** Names and values below each other, the values aligned. */
export const toPairs = (
  pairs: ReadonlyArray<readonly [name: string, value: string | undefined]>
): ReadonlyArray<string> => {
  const given = pairs.filter((pair) => pair[1] !== undefined && pair[1] !== "")
  const width = Math.max(0, ...given.map(([name]) => widthOf(name)))
  return given.map(([name, value = ""]) => `${fit(name, width)}  ${cut(value, 1_000)}`)
}

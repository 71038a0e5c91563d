import { toCell } from "./cell.ts"

/**
 * One line's cells, or what is wrong with its quotes: one is open at its end, or stands where none can. Spaces around a cell
 * are none of it (RFC 4180 keeps them, nobody means them). A formula is the one cell that has quotes and is not quoted:
 * `="0121"`.
 *
 * Written here, since a line is the unit: a parser of files takes the lines behind an open quote for its cell, and costs a
 * hundred times as much when it is begun for each line.
 *
 * @example
 * cellsOf('a, "b;c" ,="01"', ",") // => ["a", "b;c", "01"]
 * cellsOf('a,"b', ",") // => "open"
 * cellsOf('a,b"c', ",") // => "broken"
 */
export const cellsOf = (line: string, delimiter: string): ReadonlyArray<string> | "open" | "broken" => {
  if (!line.includes('"')) return line.split(delimiter).map(toCell)
  const cells: Array<string> = []
  for (let at = 0; at <= line.length; at++) {
    const begin = pastSpaces(line, at, delimiter)
    const formula = line.charAt(begin) === '"' ? undefined : formulaAt(line, begin, delimiter)
    if (formula !== undefined) {
      cells.push(toCell(formula.text))
      at = formula.end
    } else if (line.charAt(begin) === '"') {
      const close = closingAt(line, begin + 1)
      if (close === -1) return "open"
      const end = pastSpaces(line, close + 1, delimiter)
      if (end < line.length && !line.startsWith(delimiter, end)) return "broken"
      const text = line.slice(begin + 1, close)
      cells.push(toCell(text.includes('"') ? text.replaceAll('""', '"') : text))
      at = end
    } else {
      const next = line.indexOf(delimiter, begin)
      const end = next === -1 ? line.length : next
      const text = line.slice(at, end)
      if (text.includes('"')) return "broken"
      cells.push(toCell(text))
      at = end
    }
  }
  return cells
}

/** Where the quote is closed that opened before: the first one that is not doubled. */
const closingAt = (line: string, from: number): number => {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 2)) {
    if (line.charAt(at + 1) !== '"') return at
  }
  return -1
}

const pastSpaces = (line: string, from: number, delimiter: string): number => {
  const spaces = delimiter === "\t" ? " " : " \t"
  let at = from
  while (at < line.length && spaces.includes(line.charAt(at))) at++
  return at
}

/** A formula that makes its cell a text, up to the end of the cell. */
const formulaAt = (line: string, from: number, delimiter: string) => {
  FORMULA.lastIndex = from
  const found = FORMULA.exec(line)
  if (found === null) return undefined
  const end = pastSpaces(line, FORMULA.lastIndex, delimiter)
  return end === line.length || line.startsWith(delimiter, end) ? { text: found[1] ?? "", end } : undefined
}

const FORMULA = /'?= *"([^"]*)"/y

import { parse } from "csv-parse/sync"
import { array, assert, constantFrom, property } from "fast-check"
import { expect, test } from "vitest"
import { fromCell, toCell } from "../../src/file/text/cell.ts"
import { cellsOf } from "../../src/file/text/cells.ts"

const pieces = array(constantFrom('"', '""', ",", ";", " ", "a", "b1", "é", "'"), { maxLength: 14 })

test("a line has the cells that a parser of files finds in it, and is refused where that refuses it", () => {
  const theirs = (line: string) => {
    try {
      const [cells = [""]] = parse(line, { trim: true, relax_column_count: true, record_delimiter: "\n" })
      return cells.map(toCell)
    } catch {
      return "refused"
    }
  }
  assert(
    property(pieces, (found) => {
      const line = `x${found.join("")}`
      const ours = cellsOf(line, ",")
      expect(typeof ours === "string" ? "refused" : ours).toEqual(theirs(line))
    })
  )
})

test("a cell that is written is read again as it was, and is no formula", () => {
  const parts = array(constantFrom('"', ",", ";", "=", "+", "-", "@", "'", "t ", "a", "1", " ", "＝"), { maxLength: 8 })
  assert(
    property(parts, constantFrom(",", ";", "\t", "|"), (found, delimiter) => {
      const cell = toCell(found.join(""))
      const written = fromCell(cell, delimiter)
      expect(written).not.toMatch(/^"?[=+\-@＝]/)
      expect(cellsOf(`x${delimiter}${written}`, delimiter)).toEqual(["x", cell])
    })
  )
})

import { parse } from "csv-parse/sync"
import * as BigDecimal from "effect/BigDecimal"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { csvLine } from "../../src/file/Csv.ts"

const read = (line: string): ReadonlyArray<string> => (parse(line) as ReadonlyArray<ReadonlyArray<string>>)[0] ?? []

test.each(["=1+1", "+54 11", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"])(
  "%j is no formula any more",
  (text) => expect(read(csvLine([text]))).toEqual([`'${text}`])
)

test.each([-100.5, 0, BigDecimal.fromStringUnsafe("-12345678901234567.89")])("the number %s stays one", (number) => {
  expect(csvLine([number])).toMatch(/^-?\d+(\.\d+)?$/)
})

test("what is in a cell comes out of it again, but for the apostrophe before a formula", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", ",", " ", '"', "=", "-", "\r", "\n", "\t") })
  fc.assert(
    fc.property(fc.array(text), (cells) => {
      const found = read(csvLine(["x", ...cells]))
      expect(found).toEqual(["x", ...cells.map((cell) => (/^[=\-\r\n\t]/.test(cell) ? `'${cell}` : cell))])
    })
  )
})

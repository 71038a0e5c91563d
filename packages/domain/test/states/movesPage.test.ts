import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { diagram, movesPage, shown } from "../../scripts/movesPage.ts"

test("the moves are printed in docs/moves.md as the tables have them", () => {
  expect(readFileSync(new URL("../../../../docs/moves.md", import.meta.url), "utf8")).toBe(movesPage())
})

describe.each(shown)("the diagram of: $title", ({ moves }) => {
  const [fence, kind, first, ...lines] = diagram(moves).split("\n")
  const arrows = lines
    .slice(0, -1)
    .map((line) => /^ {2}(?<from>\w+) --> (?<to>\w+|\[\*\])(?: : (?<causes>[a-z, ]+))?$/.exec(line)?.groups)

  test("is Mermaid's: one arrow a line, between plain names", () => {
    expect([fence, kind, lines.at(-1)]).toEqual(["```mermaid", "stateDiagram-v2", "```"])
    expect(first).toBe(`  [*] --> ${Object.keys(moves)[0]}`)
    expect(arrows).not.toContain(undefined)
  })

  test("has every move once, with its causes, and shows what is final", () => {
    const drawn: Record<string, Record<string, ReadonlyArray<string>>> = Object.fromEntries(
      Object.keys(moves).map((from) => [from, {}])
    )
    const ends: Array<string> = []
    for (const { causes = "", from = "", to = "" } of arrows.filter((arrow) => arrow !== undefined)) {
      if (to === "[*]") ends.push(from)
      else drawn[from] = { ...drawn[from], [to]: causes.split(", ") }
    }
    expect(drawn).toEqual(moves)
    expect(ends).toEqual(Object.keys(moves).filter((state) => Object.keys(moves[state] ?? {}).length === 0))
  })
})

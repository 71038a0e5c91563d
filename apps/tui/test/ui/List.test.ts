import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { emptyList, filteredBy, type List, listTitle, loaded, type Motion, moved } from "../../src/ui/List.ts"

interface Item {
  readonly id: string
}
const items = (count: number): ReadonlyArray<Item> => Array.from({ length: count }, (_, i) => ({ id: String(i) }))
const textOf = ({ id }: Item) => id
const listOf = (count: number): List<Item> => loaded(emptyList, items(count), textOf, 10)
const motions: ReadonlyArray<Motion> = ["down", "up", "pageDown", "pageUp", "first", "last"]

describe("a list in a window", () => {
  it("always has the mark in the list and in the window", () => {
    const step = fc.oneof(
      fc.constantFrom(...motions),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(["1"], ["12"], ["x"], [""])
    )
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 20 }), (steps, height) => {
        let list = loaded(emptyList, items(30), textOf, height)
        for (const next of steps) {
          if (typeof next === "number") list = loaded(list, items(next), textOf, height)
          else if (typeof next === "string") list = moved(list, next, height)
          else list = filteredBy(list, next[0] ?? "", textOf, height)
          const last = Math.max(0, list.shown.length - 1)
          expect(list.cursor).toBeGreaterThanOrEqual(Math.max(0, list.top))
          expect(list.cursor).toBeLessThanOrEqual(Math.min(last, list.top + height - 1))
        }
      })
    )
  })

  it("goes down a line, a page and to the end", () => {
    const list = listOf(100)
    expect(moved(list, "down", 10)).toMatchObject({ cursor: 1, top: 0 })
    expect(moved(list, "pageDown", 10)).toMatchObject({ cursor: 9, top: 0 })
    expect(moved(list, "last", 10)).toMatchObject({ cursor: 99, top: 90 })
    expect(moved(moved(list, "last", 10), "first", 10)).toMatchObject({ cursor: 0, top: 0 })
    expect(moved(list, "up", 10)).toMatchObject({ cursor: 0, top: 0 })
  })

  it("keeps the mark on its item when new ones come above", () => {
    const marked = moved(moved(listOf(30), "down", 10), "down", 10)
    const grown = loaded(marked, [{ id: "new" }, ...items(30)], textOf, 10)
    expect(grown.shown[grown.cursor]?.id).toBe("2")
    expect(grown.cursor - grown.top).toBe(marked.cursor - marked.top)
  })

  it("shows what holds every word, without regard to case and accents", () => {
    const people = [{ id: "Ana Pérez" }, { id: "Bruno Díaz" }, { id: "ANA Núñez" }]
    const list = loaded(emptyList, people, ({ id }) => id.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase(), 10)
    const found = filteredBy(
      list,
      "nunez ana",
      ({ id }) => id.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase(),
      10
    )
    expect(found.shown).toEqual([{ id: "ANA Núñez" }])
    expect(listTitle("person", found, "people")).toBe('3 people, filter "nunez ana", 1 of 1')
  })

  it("moves through 100,000 lines without touching them", () => {
    const list = listOf(100_000)
    for (const motion of motions) expect(moved(list, motion, 20).shown).toBe(list.shown)
  })
})

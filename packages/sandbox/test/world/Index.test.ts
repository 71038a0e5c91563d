import * as fc from "fast-check"
import { expect, test } from "vitest"
import { type Definition, emptyIndex, listOf, newestFirst, sizesOf, valuesOf, write } from "../../src/world/Index.ts"

interface Shoe {
  readonly id: string
  readonly owner: string
  readonly maker: string
  readonly colours: ReadonlyArray<string>
}

const definition: Definition<undefined, Shoe> = {
  lists: ({ owner }) => [owner, "everybody's"],
  filters: { maker: ({ maker }) => [maker], colour: ({ colours }) => colours }
}

const maker = fc.constantFrom("a", "b", "c")
const colours = fc.uniqueArray(fc.constantFrom("red", "blue", "green"), { maxLength: 2 })

const act = fc.oneof(
  fc.record({ _tag: fc.constant("add"), owner: fc.constantFrom("ana", "bruno"), maker, colours }),
  fc.record({ _tag: fc.constant("change"), which: fc.nat(), maker, colours }),
  fc.record({ _tag: fc.constant("remove"), which: fc.nat() })
)

test("every list, filtered or not, is what looking through all records would find", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 100, maxLength: 400, size: "max" }), (acts) => {
      const index = emptyIndex<Shoe>()
      const { records: shoes } = index
      let next = 1
      const put = (shoe: Shoe) => write(index, definition, undefined, shoe.id, shoe)
      for (const step of acts) {
        if ("owner" in step) {
          const { _tag, ...facts } = step
          put({ id: String(next++), ...facts })
          continue
        }
        const before = [...shoes.values()][step.which % Math.max(1, shoes.size)]
        if (before === undefined) continue
        if ("maker" in step) put({ ...before, maker: step.maker, colours: step.colours })
        else write(index, definition, undefined, before.id, undefined)
      }
      for (const name of ["ana", "bruno", "everybody's", "nobody's"]) {
        for (const wanted of [
          {},
          { maker: "a" },
          { colour: "red" },
          { maker: "b", colour: "blue" },
          { colour: "no" }
        ]) {
          const expected = [...shoes.values()].filter(
            (shoe) =>
              (name === "everybody's" || shoe.owner === name) &&
              (!("maker" in wanted) || shoe.maker === wanted.maker) &&
              (!("colour" in wanted) || shoe.colours.includes(wanted.colour))
          )
          const ids = expected.map(({ id }) => id)
          const list = listOf(index, definition, name, wanted)
          expect(list.size).toBe(ids.length)
          expect(list.slice(0, ids.length)).toEqual(ids)
          expect(list.slice(3, 9)).toEqual(ids.slice(3, 9))
          expect(newestFirst(list).slice(2, 30)).toEqual(ids.toReversed().slice(2, 30))
          const worn = [...valuesOf(index, definition, name, "colour", wanted)]
          const all = [...new Set(expected.flatMap((shoe) => shoe.colours))]
          expect("colour" in wanted ? [] : worn.toSorted()).toEqual("colour" in wanted ? [] : all.toSorted())
        }
        const counted = [...shoes.values()].filter(({ owner }) => name === "everybody's" || owner === name)
        for (const colour of ["red", "blue", "green"]) {
          const size = sizesOf(index, definition, name, "colour").get(colour) ?? 0
          expect(size).toBe(counted.filter((shoe) => shoe.colours.includes(colour)).length)
        }
      }
    }),
    { numRuns: 40 }
  )
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { addId, emptyIds, removeId, sliceIds } from "../../src/world/Ids.ts"

test("however they come and go, any stretch of them is that of a sorted array", () => {
  const act = fc.record({ id: fc.nat(3_000), from: fc.nat(3_000), count: fc.nat(100) })
  fc.assert(
    fc.property(fc.nat(2_000), fc.array(act, { maxLength: 200 }), (first, acts) => {
      const ids = emptyIds()
      const all = new Set<number>()
      for (let id = 0; id < first; id++) {
        addId(ids, id)
        all.add(id)
      }
      for (const { count, from, id } of acts) {
        if (all.delete(id)) removeId(ids, id)
        else {
          all.add(id)
          addId(ids, id)
        }
        const sorted = [...all].toSorted((a, b) => a - b)
        expect(sliceIds(ids, from, from + count)).toEqual(sorted.slice(from, from + count))
        expect(ids.size).toBe(sorted.length)
      }
    }),
    { numRuns: 30 }
  )
})

test("what is not there cannot be taken away", () => {
  const ids = emptyIds()
  expect(() => removeId(ids, 1)).toThrow("lists no 1")
  addId(ids, 2)
  expect(() => removeId(ids, 1)).toThrow("lists no 1")
})

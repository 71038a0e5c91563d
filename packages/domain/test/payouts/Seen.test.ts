import { array, assert, property, string } from "fast-check"
import { expect, test } from "vitest"
import { makeSeen } from "../../src/payouts/Seen.ts"

test("the first line of every key is remembered, however many there are", () => {
  const seen = makeSeen()
  const keys = Array.from({ length: 20_000 }, (_, index) => [`INV-${index}`])
  expect(keys.filter((key, index) => seen(key, index + 2) !== undefined)).toEqual([])
  expect(keys.filter((key, index) => seen(key, 1) !== index + 2)).toEqual([])
})

test("keys are told apart as a map tells them apart, also those whose texts are the same when joined", () => {
  assert(
    property(array(array(string({ unit: "grapheme", maxLength: 2 }), { maxLength: 3 })), (keys) => {
      const [seen, lines] = [makeSeen(), new Map<string, number>()]
      for (const [index, key] of keys.entries()) {
        const name = JSON.stringify(key)
        expect(seen(key, index + 1)).toBe(lines.get(name))
        if (!lines.has(name)) lines.set(name, index + 1)
      }
    })
  )
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { earliest, emptyAgenda, plan, takeEarliest } from "../src/world/Agenda.ts"

test("what is due comes in the order of time, and in the order of planning among equals", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const agenda = emptyAgenda<number>()
      for (const [index, at] of times.entries()) plan(agenda, at, index)
      const taken = times.map(() => {
        const next = earliest(agenda)
        expect(takeEarliest(agenda)).toBe(next)
        return [next?.at, next?.task]
      })
      // A stable sort
      expect(taken).toEqual(times.map((at, index) => [at, index]).toSorted(([a = 0], [b = 0]) => a - b))
      expect(takeEarliest(agenda)).toBeUndefined()
    })
  )
})

test("what is planned while others are taken finds its place", () => {
  const agenda = emptyAgenda<string>()
  plan(agenda, 5, "b")
  plan(agenda, 1, "a")
  expect(takeEarliest(agenda)?.task).toBe("a")
  plan(agenda, 5, "c")
  plan(agenda, 3, "between")
  expect([takeEarliest(agenda)?.task, takeEarliest(agenda)?.task, takeEarliest(agenda)?.task]).toEqual([
    "between",
    "b",
    "c"
  ])
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { earliest, emptyAgenda, plan, takeEarliest, unplan } from "../../src/world/Agenda.ts"

test("what is due comes in the order of time, and in the order of planning among equals", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const agenda = emptyAgenda<number>()
      for (const [index, at] of times.entries()) plan(agenda, at, index)
      const taken = times.map(() => {
        const next = earliest(agenda)
        expect(takeEarliest(agenda)).toEqual(next)
        return [next?.at, next?.task]
      })
      // A stable sort
      expect(taken).toEqual(times.map((at, index) => [at, index]).toSorted(([a = 0], [b = 0]) => a - b))
      expect(takeEarliest(agenda)).toBeUndefined()
    })
  )
})

test("what is no longer wanted is not on it any more, and the rest is as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (times, done) => {
      const isOdd = (task: number) => task % 2 === 1
      const [one, other] = [emptyAgenda<number>(), emptyAgenda<number>()]
      for (const [index, at] of times.entries()) {
        plan(one, at, index)
        plan(other, at, index)
      }
      const take = () => times.map(() => takeEarliest(one)).filter((entry) => entry !== undefined)
      for (let count = 0; count < done; count++) expect(takeEarliest(one)).toEqual(takeEarliest(other))
      const rest = times.map(() => takeEarliest(other)).filter((entry) => entry !== undefined)
      unplan(one, isOdd)
      expect(take()).toEqual(rest.filter(({ task }) => !isOdd(task)))
      expect(earliest(one)).toBeUndefined()
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

import * as Struct from "effect/Struct"
import { ports } from "@concierge/domain/Port"
import { describe, expect, test } from "vitest"
import { costs, perDollar } from "../../src/prices/Prices.ts"
import { durationOf, durations } from "../../src/staff/Schedule.ts"
import { addPayee, bench, pay, seconds } from "../support/client.ts"

describe("the schedule", () => {
  const tasks = Struct.keys(durations)

  const taken = (task: keyof typeof durations) =>
    Array.from({ length: 200 }, (_, id) => durationOf({ seed: 1, pace: 1 }, task, String(id)))

  test("every step takes between its least and its most", () => {
    for (const task of tasks) {
      const [least, most] = durations[task]
      expect(Math.min(...taken(task))).toBeGreaterThanOrEqual(least)
      expect(Math.max(...taken(task))).toBeLessThanOrEqual(most)
    }
  })

  test("a step of no fixed length takes a different time for each payment", () => {
    expect(new Set(taken("Review")).size).toBeGreaterThan(100)
  })

  test("the same seed gives the same durations, another seed others", () => {
    expect(durationOf({ seed: 1, pace: 1 }, "Send", "7")).toBe(durationOf({ seed: 1, pace: 1 }, "Send", "7"))
    expect(durationOf({ seed: 1, pace: 1 }, "Send", "7")).not.toBe(durationOf({ seed: 2, pace: 1 }, "Send", "7"))
  })

  test("a pace of 10 makes everything ten times as fast", async () => {
    expect(durationOf({ seed: 1, pace: 10 }, "Deposit", "7")).toBe(500)
    const it = bench({ pace: 10 })
    await pay(it, [await addPayee(it, "ana@example.com")])
    it.wait(seconds(2))
    expect((await it.call("GET", "/api/concierge_requests/1010")).body.data.attributes.state).toBe("finished")
  })
})

test("every port has a price and a cost", () => {
  for (const { code, currency } of Object.values(ports)) {
    expect(Number(perDollar[currency])).toBeGreaterThan(0)
    expect(Number(costs[code])).toBeGreaterThanOrEqual(0)
  }
  expect(Object.keys(costs).toSorted()).toEqual(Object.keys(ports).toSorted())
})

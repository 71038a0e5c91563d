import { expect, test } from "vitest"
import { retryAfterMs } from "../../src/client/RetryAfter.ts"

const now = Date.parse("2026-11-28T07:00:00Z")

test.each([
  ["0", 0],
  ["7", 7_000],
  ["1.5", 1_500],
  [" 7 ", 7_000],
  ["Sat, 28 Nov 2026 07:00:07 GMT", 7_000],
  ["Saturday, 28-Nov-26 07:00:07 GMT", 7_000],
  ["Sat Nov 28 07:00:07 2026", 7_000],
  ["Sat, 28 Nov 2026 06:59:00 GMT", 0],
  ["Sat, 28 Nov 2026 23:00:00 GMT", 300_000],
  ["999999999999", 300_000],
  ["", 1_000],
  ["-3", 1_000],
  ["soon", 1_000],
  ["Sat, 99 Nov 2026 07:00:07 GMT", 1_000],
  ["2026-11-28", 1_000]
])("Retry-After: %s is to wait for %i milliseconds", (header, milliseconds) => {
  expect(retryAfterMs(header, { now })).toBe(milliseconds)
})

test("a server whose clock is an hour ahead is not waited for an hour", () => {
  const retryAfter = "Sat, 28 Nov 2026 08:00:02 GMT"
  expect(retryAfterMs(retryAfter, { now, date: "Sat, 28 Nov 2026 08:00:00 GMT" })).toBe(2_000)
  expect(retryAfterMs(retryAfter, { now, date: "yesterday" })).toBe(300_000)
})

test("nothing said is a second", () => {
  expect(retryAfterMs(undefined, { now })).toBe(1_000)
})

import { codeOf } from "@concierge/domain/Problem"
import { expect, test } from "vitest"
import { checkDate } from "../../src/iso20022/date.ts"

test.each<[string, string, string | undefined]>([
  // In Auckland it is the 29th, when in Greenwich it is the 28th yet
  ["2026-11-29", "2026-11-28T20:00:00Z", undefined],
  ["2026-11-29+13:00", "2026-11-28T20:00:00Z", undefined],
  ["2026-11-29", "2026-11-28T10:00:00Z", undefined],
  ["2026-11-29", "2026-11-28T09:59:59Z", "not_due"],
  ["2026-11-30", "2026-11-28T20:00:00Z", "not_due"],
  // In Montevideo it is the 28th yet, when in Greenwich it is the 29th
  ["2026-11-28", "2026-11-29T02:00:00Z", undefined],
  ["2026-11-28", "2026-11-29T11:59:59Z", undefined],
  ["2026-11-28", "2026-11-29T12:00:00Z", "past_date"],
  ["2026-11-29T08:00:00+13:00", "2026-11-28T20:00:00Z", undefined],
  ["2026-11-29T09:30:00+13:00", "2026-11-28T20:00:00Z", "not_due"],
  ["2026-11-28T20:00:01Z", "2026-11-28T20:00:00Z", "not_due"],
  ["2026-11-29T08:00:00", "2026-11-28T20:00:00Z", undefined],
  ["2026-11-29T10:00:01", "2026-11-28T20:00:00Z", "not_due"],
  ["2026-11-29T25:00:00Z", "2026-11-28T20:00:00Z", "wrong_text"]
])("payments of %s, given at %s by a payer whose time zone is not known", (asked, now, wanted) => {
  const problem = checkDate(asked, Date.parse(now))
  expect(problem && codeOf(problem.reason)).toBe(wanted)
})

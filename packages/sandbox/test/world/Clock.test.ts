import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Clock, machineClock, parseDuration, setClock, timeBy } from "../../src/world/Clock.ts"
import { type Bench, bench, minutes, pay, seconds, start } from "../support/client.ts"
import { outputDocument, requestDocument } from "../support/documents.ts"
import { newJournal } from "../support/folder.ts"

const hour = 3_600_000

const turn = async ({ call }: Bench, attributes: object) =>
  (await call("PATCH", "/staff/clock", { data: { type: "clocks", attributes } })).body.data.attributes

const show = async ({ call }: Bench) => (await call("GET", "/staff/clock")).body.data.attributes

const request = async ({ call }: Bench) => (await call("GET", "/api/concierge_requests/1010")).body.data.attributes

describe("a clock that stands still", () => {
  test("shows the same time however long the machine's goes on", async () => {
    const it = bench()
    await turn(it, { running: false })
    it.wait(hour)
    expect(await show(it)).toEqual({ running: false, now: "2026-03-02T12:53:02.741Z" })
  })

  test("has nothing happen but what follows at once", async () => {
    const it = bench()
    await turn(it, { running: false })
    await pay(it, [{ userId: "5", instructionId: "1" }])
    it.wait(hour)
    expect(await request(it)).toMatchObject({ state: "working", outputs_accepting: 1 })
  })

  test("goes on from there when it is started again", async () => {
    const it = bench()
    await turn(it, { running: false })
    it.wait(hour)
    await turn(it, { running: true })
    it.wait(minutes(1))
    expect(await show(it)).toEqual({ running: true, now: "2026-03-02T12:54:02.741Z" })
  })
})

describe("a clock that is advanced", () => {
  test("has everything done that is due by then, each at its time", async () => {
    const it = bench()
    await turn(it, { running: false })
    await pay(it, [{ userId: "5", instructionId: "1" }])
    expect(await turn(it, { advance: "PT1M" })).toEqual({ running: false, now: "2026-03-02T12:54:02.741Z" })
    expect(await request(it)).toMatchObject({ state: "finished", outputs_settled: 1 })
  })

  test("passes deadlines of what was made before", async () => {
    const it = bench()
    await it.call("POST", "/api/concierge_requests", requestDocument())
    await turn(it, { advance: 30 * 24 * hour - 1 })
    expect((await request(it)).state).toBe("draft")
    await turn(it, { advance: 1 })
    expect(await request(it)).toMatchObject({ state: "cancelled", cancellation_reason: "draft_was_pruned" })
  })

  test("goes on ahead of the machine's, and later calls are of its time", async () => {
    const it = bench()
    await turn(it, { now: "2030-01-01T00:00:00Z" })
    it.wait(seconds(1))
    await it.call("POST", "/api/concierge_requests", requestDocument())
    await it.call("POST", "/api/concierge_request_outputs", outputDocument())
    const quoted = await it.call("POST", "/api/concierge_requests/1010/request_quote")
    expect(quoted.body.data.attributes.accept_quote_before).toBe("2030-01-01T00:10:01.000Z")
  })
})

test("an earlier time is refused, and the earliest that is possible is named", async () => {
  const it = bench()
  await turn(it, { running: false, advance: "P1D" })
  const body = { data: { type: "clocks", attributes: { now: "2026-03-03T12:53:02.740Z" } } }
  const answer = await it.call("PATCH", "/staff/clock", body)
  expect([answer.status, answer.body.errors[0].detail]).toEqual([
    409,
    "now is 2026-03-03T12:53:02.740Z, should be 2026-03-03T12:53:02.741Z or later."
  ])
})

test("the clock is as it was after a restart, stopped or ahead", async () => {
  const journal = newJournal()
  let at = start
  const open = () => bench({ journal, now: () => at })
  const first = open()
  await turn(first, { running: false, advance: "P2D" })
  first.sandbox.close()
  at += hour
  const second = open()
  expect(await show(second)).toEqual({ running: false, now: "2026-03-04T12:53:02.741Z" })
  await turn(second, { running: true })
  second.sandbox.close()
  at += hour
  const third = open()
  expect(await show(third)).toEqual({ running: true, now: "2026-03-04T13:53:02.741Z" })
  third.sandbox.close()
})

test("whatever is done to a clock, and whatever the machine's does, it never goes back", () => {
  const act = fc.record({
    isRunning: fc.option(fc.boolean(), { nil: undefined }),
    to: fc.option(
      fc.oneof(
        fc.record({ _tag: fc.constant("Moment" as const), at: fc.nat(20_000) }),
        fc.record({ _tag: fc.constant("Span" as const), milliseconds: fc.integer({ min: -5_000, max: 5_000 }) })
      ),
      { nil: undefined }
    ),
    machine: fc.nat(20_000)
  })
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      let clock: Clock = machineClock
      let now = 0
      for (const { machine, ...setting } of acts) {
        // as the engine reads it
        const seen = Math.max(timeBy(clock, machine), now)
        const refused = { clock, to: seen }
        const set = Result.getOrElse(setClock(clock, setting, seen, machine), () => refused)
        const isShown = timeBy(set.clock, machine) === set.to
        const isAsTold = set.clock.isRunning === (setting.isRunning ?? clock.isRunning)
        expect(set.to >= seen && (set === refused || (isShown && isAsTold))).toBe(true)
        clock = set.clock
        now = set.to
      }
    })
  )
})

describe("a duration", () => {
  const cases: ReadonlyArray<readonly [text: string, milliseconds: number | undefined]> = [
    ["PT10M", 600_000],
    ["P1W2DT3H4M5.006S", 788_645_006],
    ["PT0S", 0],
    ["P3653D", 315_619_200_000],
    ["P", undefined],
    ["PT", undefined],
    ["P1DT", undefined],
    ["P1Y", undefined],
    ["P1M", undefined],
    ["PT1.5M", undefined],
    ["-PT1M", undefined],
    ["10m", undefined],
    ["", undefined]
  ]
  test.each(cases)("%j", (text, milliseconds) => {
    expect(Result.getOrUndefined(parseDuration(text))).toBe(milliseconds)
  })
})

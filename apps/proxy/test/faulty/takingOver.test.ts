import { expect, test } from "vitest"
import type { Accident } from "./provider/knobs.ts"
import { people, startPayroll } from "./payroll.ts"

/** What a process is in the middle of when it ends, and how the call ends of which nobody hears any more. */
const calls = [
  "POST /api/concierge_requests",
  "POST /api/concierge_request_outputs",
  "POST /api/concierge_requests/:id/request_quote",
  "POST /api/concierge_requests/:id/accept_quote"
] as const
const ends: ReadonlyArray<Accident> = ["unsaid", "reset"]

test.each(calls.flatMap((kind) => ends.map((end) => ({ kind, end }))))(
  "whoever takes a batch over in the middle of $kind ($end) goes on within seconds",
  async ({ end, kind }) => {
    const reached = Promise.withResolvers<void>()
    let isFirst = true
    const lag: readonly [number, number] = [300, 900]
    const payroll = await startPayroll({
      lag,
      countLag: lag,
      accident: (call) => {
        if (call.kind !== kind || (kind.endsWith("outputs") && call.nth < 12) || !isFirst) return undefined
        isFirst = false
        reached.resolve()
        return end
      }
    })
    const { approve, provider, startAgain, submit, time, until } = payroll
    await submit(people(12))
    if (kind.endsWith("accept_quote")) {
      await until(({ state }) => state === "quoted")
      await approve()
    }
    await time.run(reached.promise)
    await startAgain()
    const began = time.now()
    const { state } = await until((batch) => batch.state === "quoted" || batch.state === "finished")
    expect(time.now() - began).toBeLessThan(15_000)
    if (state === "quoted") await approve()
    await until((batch) => batch.state === "finished")
    expect(provider.accepted().map(({ amount = 0 }) => amount / 100_000_000)).toHaveLength(12)
    expect(new Set(provider.accepted().map(({ amount }) => amount)).size).toBe(12)
  }
)

import { array, assert, asyncProperty, constantFrom, integer, record } from "fast-check"
import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { Runner } from "../../src/batches/run/Runner.ts"
import { people, startPayroll } from "./payroll.ts"

test("whatever wakes and observations come twice, late or in another order, a batch comes to the same end", async () => {
  const ends = new Set<string>()
  await assert(
    asyncProperty(
      array(record({ after: integer({ min: 0, max: 4_000 }), what: constantFrom("wake", "look", "stale list") }), {
        maxLength: 30
      }),
      integer({ min: 1, max: 4 }),
      async (hints, seed) => {
        const payroll = await startPayroll({
          seed,
          stepMillis: 1_500,
          fate: ({ amount = 0 }) =>
            ([`settled`, `returned`, `rejected`] as const)[(amount / 100_000_000) % 3] ?? "settled"
        })
        const { approve, call, provider, proxy, rows, submit, time, until } = payroll
        await submit(people(6))
        await until(({ state }) => state === "quoted")
        await approve()
        for (const { after, what } of hints) {
          await time.pass(after)
          // what a list shows once may be of a while ago
          provider.knobs.order = what === "stale list" ? "touched" : "newest"
          if (what === "wake") await time.run(proxy.runtime.runPromise(Runner.use(({ wake }) => wake(1))))
          else await call("GET", "/v1/batches/1/rows")
        }
        const { counts, state } = await until((batch) => batch.state === "finished")
        ends.add(JSON.stringify([state, counts, (await rows()).map(({ note, state: end }) => [end, note])]))
        await proxy.stop()
      }
    ),
    { numRuns: sample(3, 100) }
  )
  expect([...ends]).toHaveLength(1)
})

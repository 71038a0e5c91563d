import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { approval } from "../support/harness.ts"
import { withPostgres } from "../support/postgres.ts"
import { payoutFile, type Replica, standaloneProvider, startReplica } from "../support/replicas.ts"

const postgres = withPostgres()

const rate = sample(40, 5)
const batches = sample(6, 12)
const rowsEach = 3

type Accident = (one: Replica, other: Replica) => Promise<void>

const killedAndFrozen: Accident = async (one, other) => {
  one.child.kill("SIGKILL")
  other.child.kill("SIGSTOP")
  // longer than it may be silent without losing its batches
  await pause(10_000)
  other.child.kill("SIGCONT")
}

/**
 * What becomes of two of three proxies, and when. While a draft is made, a call may be lost with the process that made it: then
 * minutes pass until it is sure that it never arrived, and `npm test` has no minutes.
 */
const accidents: ReadonlyArray<readonly [what: string, when: "quoted" | "building", accident: Accident]> = [
  ["killed and frozen", "quoted", killedAndFrozen],
  ...sample<typeof accidents>(
    [],
    [
      ["killed and frozen", "building", killedAndFrozen],
      [
        "cut from the database and asked to stop",
        "building",
        async (one, other) => {
          one.cut()
          other.child.kill("SIGTERM")
        }
      ]
    ]
  )
]

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

test.each(accidents)(
  "of three proxies two are %s while batches are %s: the third carries all to their end, at the provider's rate, and pays nothing twice",
  async (_, when, accident) => {
    const provider = await standaloneProvider()
    const database = await postgres().newDatabase()
    const start = () => startReplica(postgres(), database, provider, String(rate))
    const [one, other, left] = await Promise.all([start(), start(), start()])
    const all = async () => {
      const { body } = await left.call("GET", "/v1/batches?page[per_page]=100")
      return body.data as ReadonlyArray<Shown>
    }
    /** Looks until all batches are so far, and does with each what is to be done. */
    const until = async (state: string, act: (batch: Shown) => Promise<void> = async () => {}) => {
      while (true) {
        const shown = await all()
        for (const batch of shown) await act(batch)
        if (shown.every(({ attributes }) => attributes.state === state)) return
        await pause(100)
      }
    }

    for (let name = 1; name <= batches; name++) {
      const replica = [one, other, left][name % 3] ?? left
      expect((await replica.call("POST", "/v1/batches", payoutFile(name, rowsEach))).status).toBe(201)
    }
    if (when === "quoted") await until("quoted")
    else while ((await all()).every(({ attributes }) => attributes.state === "checked")) await pause(20)
    const happening = accident(one, other)
    const approved = new Set<string>()
    await until("finished", async ({ attributes: { state, total_to_spend }, id }) => {
      expect(["refused", "cancelled", "expired", "held"]).not.toContain(state)
      // told once: a wake-up that is lost would leave it approved for ever
      if (state !== "quoted" || approved.has(id)) return
      approved.add(id)
      const { status } = await left.call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))
      expect(status).toBe(200)
    })
    await happening
    const { body } = await provider.get("/concierge_request_outputs?page[per_page]=100")
    const paid = body.data.filter(({ attributes }: Shown) => attributes.state === "settled")
    expect([paid.length, provider.mostInASecond() <= rate]).toEqual([batches * rowsEach, true])
  }
)

interface Shown {
  readonly id: string
  readonly attributes: { readonly state: string; readonly total_to_spend: string }
}

import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { approval } from "../support/harness.ts"
import { withPostgres } from "../support/postgres.ts"
import { mostInASecond, payoutFile, type Replica, standaloneProvider, startReplica } from "../support/replicas.ts"

const postgres = withPostgres()

const rate = sample(40, 5)
const batches = sample(9, 12)
const rowsEach = 3

/** What becomes of two of three proxies while they carry batches; the third is left alone. */
type Accident = (one: Replica, other: Replica) => Promise<void>
const accidents: Record<string, Accident> = {
  "killed and frozen": async (one, other) => {
    one.child.kill("SIGKILL")
    other.child.kill("SIGSTOP")
    // longer than it may be silent without losing its batches
    await pause(9_000)
    other.child.kill("SIGCONT")
  },
  ...sample<Record<string, Accident>>(
    {},
    {
      "cut from the database and asked to stop": async (one, other) => {
        one.cut()
        other.child.kill("SIGTERM")
        await pause(1_000)
      }
    }
  )
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

test.each(Object.keys(accidents))(
  "of three proxies two are %s: the third carries every batch to its end, at the provider's rate, and pays nothing twice",
  async (accident) => {
    const provider = await standaloneProvider()
    const database = await postgres().newDatabase()
    const start = () => startReplica(postgres(), database, provider, String(rate))
    const [one, other, left] = await Promise.all([start(), start(), start()])
    for (let name = 1; name <= batches; name++) {
      const replica = [one, other, left][name % 3] ?? left
      expect((await replica.call("POST", "/v1/batches", payoutFile(name, rowsEach))).status).toBe(201)
    }
    const happening = pause(1_500).then(() => accidents[accident]?.(one, other))
    const approved = new Set<string>()
    const begun = performance.now()
    let unfinished = batches
    while (unfinished > 0) {
      await pause(200)
      const { body } = await left.call("GET", "/v1/batches?page[per_page]=100")
      unfinished = 0
      for (const { attributes, id } of body.data) {
        const { state, total_to_spend } = attributes
        expect(["refused", "cancelled", "expired", "held"]).not.toContain(state)
        if (state !== "finished") unfinished++
        if (state !== "quoted" || approved.has(id)) continue
        // one message that is lost would leave it quoted for ever
        approved.add(id)
        expect((await left.call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))).status).toBe(200)
      }
    }
    const took = performance.now() - begun
    await happening
    const { body } = await provider.get("/concierge_request_outputs?page[per_page]=100")
    const paid = body.data.filter((output: any) => output.attributes.state === "settled")
    console.log(accident, {
      took,
      calls: provider.arrivals.length,
      most: mostInASecond(provider.arrivals),
      all: body.data.length,
      paid: paid.length
    })
    console.log(left.log(), one.log(), other.log())
    expect(paid.length).toBe(batches * rowsEach)
    expect(mostInASecond(provider.arrivals)).toBeLessThanOrEqual(rate)
  }
)

import { describe, expect, test } from "vitest"
import { approval, batchIn, makeProvider, payouts, row, startProxy } from "../support/harness.ts"
import { withPostgres } from "../support/postgres.ts"

const postgres = withPostgres()

const ids = Array.from({ length: 6 }, (_, index) => String(index + 1))

const submit = (proxy: Awaited<ReturnType<typeof startProxy>>, id: string) =>
  proxy.call(
    "POST",
    "/v1/batches",
    payouts([row(Number(id), { reference: `P-${id}` })], { external_id: `batch-${id}` })
  )

describe("proxies that share a database", () => {
  test("carry every batch to its end, whichever of them is told what", async () => {
    const database = await postgres().newDatabase()
    const provider = makeProvider()
    const first = await startProxy({ ...provider, database })
    const second = await startProxy({ ...provider, database })
    for (const id of ids) expect((await submit(Number(id) % 2 === 0 ? first : second, id)).status).toBe(201)
    for (const id of ids) {
      const { total_to_spend } = await batchIn(first, id, "quoted")
      await (Number(id) % 2 === 0 ? second : first).call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))
    }
    for (const id of ids) expect((await batchIn(second, id, "finished")).counts.settled).toBe(1)
    const outputs = await provider.get("/concierge_request_outputs?page[per_page]=100")
    expect(outputs.body.meta.total).toBe(ids.length)
  })
})

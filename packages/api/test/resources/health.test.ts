import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { makeClient } from "../../src/client/Client.ts"
import { type Health, toDocument } from "../../src/resources/health.ts"

const well: Health = {
  status: "ok",
  database: "ok",
  provider: "provider.example",
  mode: "live",
  reach: { _tag: "Unknown" },
  advancing: true,
  standingStill: 0,
  waiting: 2
}

test.each<Health>([
  { ...well, reach: { _tag: "Unknown" } },
  { ...well, reach: { _tag: "Reached", answeredAt: 1_000 } },
  {
    ...well,
    status: "degraded",
    reach: { _tag: "Unreachable", since: 2_000, said: "status 503", answeredAt: undefined }
  }
])("the proxy says how it is: $reach._tag", async (health) => {
  const client = makeClient({
    baseUrl: "http://proxy.test",
    send: async ({ url }) => (url === "http://proxy.test/healthz" ? Response.json(toDocument(health)) : new Response())
  })
  expect(await Effect.runPromise(client.health())).toEqual(health)
})

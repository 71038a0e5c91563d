import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { approval, newDatabase, payouts, until } from "../support/harness.ts"
import { call, listening, type Process, start } from "../support/process.ts"
import { makeFaultyProvider } from "./provider/FaultyProvider.ts"
import { people } from "./payroll.ts"

/** Where a process is killed: at a statement of its database, or at a call to the provider that is done or not. */
type Point =
  | { readonly at: "before" | "after"; readonly write: number }
  | { readonly at: "before" | "after"; readonly call: string; readonly nth: number }

const token = "a-token-of-the-tests-alone"

/** Sends the file, which may be there already, and leads its batch until it is finished. */
const lead = async (process: Process): Promise<void> => {
  const url = await listening(process)
  await call(url, "POST", "/v1/batches", payouts(people(3)), token)
  const seen = async () => (await call(url, "GET", "/v1/batches/1", undefined, token)).body.data.attributes
  const { state, total_to_spend } = await until(seen, (batch) => ["quoted", "finished"].includes(batch.state))
  if (state === "quoted") await call(url, "POST", "/v1/batches/1/approve", approval(total_to_spend), token)
  await until(seen, (batch) => batch.state === "finished")
}

/** Kills the process there, begins with another, and leads the batch to its end. Returns whether it came so far. */
const killAt = async (point: Point): Promise<boolean> => {
  let first: Process | undefined
  const provider = makeFaultyProvider({
    accident: ({ kind, nth }) => {
      if (!("call" in point) || kind !== point.call || nth !== point.nth) return undefined
      first?.child.kill("SIGKILL")
      return point.at === "before" ? "reset" : "unsaid"
    }
  })
  const { close, url } = await provider.listen()
  try {
    const env = {
      CONCIERGE_DATABASE: newDatabase(),
      CONCIERGE_UPSTREAM: `${url}/api`,
      CONCIERGE_UPSTREAM_KEY: "key-of-the-provider-1234",
      CONCIERGE_TOKEN: token,
      CONCIERGE_UPSTREAM_RATE: "off"
    }
    const preload = ["--import", new URL("killAt.ts", import.meta.url).href]
    const mortal = start({ ...env, ...("write" in point ? { KILL_AT: `${point.at} ${point.write}` } : {}) }, ...preload)
    first = mortal
    const killed = mortal.exit.then(() => "killed" as const)
    const led = lead(mortal).then(
      () => "led" as const,
      () => killed
    )
    const end = await Promise.race([killed, led])
    mortal.child.kill("SIGKILL")
    await killed
    const second = start(env, ...preload)
    await lead(second)
    second.child.kill("SIGKILL")
    await second.exit
    const paid = provider.accepted().map(({ amount = 0 }) => amount / 100_000_000)
    expect([point, paid.toSorted((a, b) => a - b)]).toEqual([point, [1_000, 1_001, 1_002]])
    return end === "killed"
  } finally {
    await close()
  }
}

const moving = [
  "POST /api/concierge_requests",
  "POST /api/concierge_request_outputs",
  "POST /api/concierge_requests/:id/request_quote",
  "POST /api/concierge_requests/:id/accept_quote"
].flatMap((kind) => (["before", "after"] as const).map((at): Point => ({ at, call: kind, nth: 1 })))

test("a process that is killed at a call to the provider pays each row once when it is started again", async () => {
  for (const point of sample(moving.slice(-1), moving)) expect(await killAt(point)).toBe(true)
})

test(
  "a process that is killed at a write pays each row once when it is started again",
  async () => {
    let kills = 0
    const step = sample(21, 1)
    for (let write = step; write < sample(60, 1_000); write += step) {
      const isKilled = await killAt({ at: write % 2 === 0 ? "before" : "after", write })
      if (!isKilled) break
      kills++
    }
    expect(kills).toBeGreaterThan(0)
  },
  sample(300_000, 3_600_000)
)

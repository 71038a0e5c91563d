// How long a run takes under a rate, and what one without a rate costs. `README.md` says how.
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { makeSandbox } from "@concierge/sandbox/Sandbox"
import { serve } from "@concierge/sandbox/serve"
import * as Result from "effect/Result"
import { startAs } from "./support/proxyProcess.ts"

const [rows, rate] = (process.argv[2] ?? "300@20").split("@").map(Number) as [number, number?]
const goal = 1.05
const token = "the-token-of-this-measurement"

/** The provider is in this process, so that each call can be seen as it arrives. */
const sandbox = Result.getOrThrow(makeSandbox({ journal: ":memory:", rate: "unlimited", pace: 1e6, deliver: false }))
const calls: Array<{ readonly at: number; readonly kind: string }> = []
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const serving = Result.getOrThrow(
  await serve(
    {
      ...sandbox,
      fetch: (request, from) => {
        const kind = `${request.method} ${new URL(request.url).pathname.replace(/\d+/g, ":id")}`
        calls.push({ at: performance.now(), kind })
        return sandbox.fetch(request, from)
      }
    },
    { host: "127.0.0.1", port: 0 }
  )
)

const folder = mkdtempSync(join(tmpdir(), "concierge-bench-"))
const proxy = await startAs("concierge", "", {
  CONCIERGE_DATABASE: join(folder, "bench.sqlite"),
  CONCIERGE_PORT: "0",
  CONCIERGE_TOKEN: token,
  CONCIERGE_UPSTREAM: `${serving.url}/api`,
  CONCIERGE_UPSTREAM_KEY: "your_api_key",
  CONCIERGE_UPSTREAM_MODE: "sandbox",
  CONCIERGE_UPSTREAM_RATE: rate === undefined ? "off" : String(rate)
})

const call = async (method: string, path: string, body?: string, contentType = "application/json") => {
  const response = await fetch(`${proxy.url}${path}`, {
    method,
    headers: { authorization: token, "content-type": contentType },
    ...(body === undefined ? {} : { body })
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} is answered ${response.status}: ${text}`)
  return JSON.parse(text).data
}

/** Waits until the batch stands so, and tells what was used meanwhile at most. */
const until = async (state: string) => {
  for (;;) {
    const { attributes } = await call("GET", "/v1/batches/1")
    peak = Math.max(peak, (await proxy.used()).resident)
    if (attributes.state === state) return attributes
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
let peak = 0

/** A sheet of payments, each to somebody else. */
const sheet = [
  "reference,payee_name,port_code,amount,rut,bank_code,account_type,account_number",
  ...Array.from(
    { length: rows },
    (_, row) => `P-${row},Payee number ${row},cl_clp,${10_000 + row},76543210-3,012,vista,${10_000_000_000 + row}`
  )
].join("\n")

const report = (what: string, from: number, to: number, before: number) => {
  const made = calls.slice(before)
  const kinds = [...Map.groupBy(made, ({ kind }) => kind)].map(([kind, { length }]) => `${length} × ${kind}`)
  console.log(`${what}: ${((to - from) / 1_000).toFixed(1)} s, ${made.length} calls (${kinds.join(", ")})`)
}

try {
  const began = performance.now()
  await call("POST", "/v1/batches?external_id=bench&port_code=ar_ars&name=bench.csv", sheet, "text/csv")
  const { total_to_spend } = await until("quoted")
  const quoted = performance.now()
  report("from the file to its quotes", began, quoted, 0)
  const making = calls.slice()
  const body = JSON.stringify({ data: { type: "batches", attributes: { total_to_spend } } })
  await call("POST", "/v1/batches/1/approve", body)
  const approved = performance.now()
  const { counts } = await until("finished")
  report("from the approval to the end", approved, performance.now(), making.length)
  const { processor } = await proxy.used()
  const megabytes = (peak / 1_000_000).toFixed(0)
  console.log(
    `${counts.settled} of ${rows} settled; ${(processor / 1_000).toFixed(1)} s of processors, ${megabytes} MB at most` +
      ` (load of the machine: ${loadavg()[0]?.toFixed(1)})`
  )
  if (rate !== undefined) {
    const at = making.map((each) => each.at)
    const ratio = (Math.max(...at) - Math.min(...at)) / 1_000 / (making.length / rate)
    // what arrives while this process stands still is seen late, and then too close to what follows
    const late = Math.round(delay.max / 1e6)
    const tooSoon = at.filter((each, index) => each - (at[index - rate] ?? -Infinity) < 1_000 - late).length
    const isMet = ratio <= goal && tooSoon === 0
    console.log(
      `at ${rate} calls a second the making took ${ratio.toFixed(3)} × calls ÷ rate, with ${tooSoon} calls beyond it` +
        ` (seen ${late} ms late at most): ${isMet ? "met" : "missed"} (goal: at most ${goal}, and none)`
    )
    if (!isMet) process.exitCode = 1
  }
} finally {
  await proxy.kill()
  await serving.close()
  rmSync(folder, { recursive: true, force: true })
}

// What a call through the proxy costs, beside a proxy that checks nothing and the bare stub in the same run. `README.md` says how.
import { mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { Pool } from "undici"
import { median } from "./support/measure.ts"
import { output } from "./support/proxyDocuments.ts"
import { startAs } from "./support/proxyProcess.ts"

const concurrency = 32
const rounds = 5
const perRound = 4_000
const token = "the-token-of-this-measurement"

const works = {
  "GET of an output": { method: "GET", path: "/api/concierge_request_outputs/4711", body: null },
  "POST of an output": { method: "POST", path: "/api/concierge_request_outputs", body: output }
} as const

type Contender = Awaited<ReturnType<typeof startAs>> & { readonly name: string; readonly pool: Pool }

/** Makes so many calls; how many there were a second by the clock, and a second of the server's processor time. */
const measure = async ({ name, pool, used }: Contender, { body, method, path }: (typeof works)[keyof typeof works]) => {
  const headers = { authorization: token, "content-type": "application/vnd.api+json" }
  let calls = 0
  const caller = async () => {
    while (calls++ < perRound) {
      const answer = await pool.request({ path, method, headers, body })
      const text = await answer.body.text()
      if (answer.statusCode >= 300)
        throw new Error(`${name} answers ${method} ${path} with ${answer.statusCode}: ${text}`)
    }
  }
  const { processor: before } = await used()
  const begun = performance.now()
  await Promise.all(Array.from({ length: concurrency }, caller))
  const wall = performance.now() - begun
  const { processor } = await used()
  return { wall: (perRound * 1_000) / wall, processor: (perRound * 1_000) / (processor - before) }
}

const shown = (values: ReadonlyArray<number>): string =>
  `${Math.round(median(values)).toLocaleString("en")} (${[Math.min(...values), Math.max(...values)].map((value) => Math.round(value).toLocaleString("en")).join("–")})`

const folder = mkdtempSync(join(tmpdir(), "concierge-bench-"))
const stub = await startAs("stub")
const started = [
  { name: "@fastify/http-proxy", ...(await startAs("fastify", stub.url)) },
  {
    name: "concierge",
    ...(await startAs("concierge", "", {
      CONCIERGE_DATABASE: join(folder, "proxy.sqlite"),
      CONCIERGE_PORT: "0",
      CONCIERGE_TOKEN: token,
      CONCIERGE_UPSTREAM: `${stub.url}/api`,
      CONCIERGE_UPSTREAM_KEY: "the-key-of-this-measurement",
      CONCIERGE_UPSTREAM_RATE: "100000"
    }))
  },
  { name: "the stub itself", ...stub }
]
const contenders = started.map((server) => ({ ...server, pool: new Pool(server.url, { connections: concurrency }) }))
try {
  console.log(
    `node ${process.version}, ${availableParallelism()} cores, ${concurrency} calls at a time: median (least–most)`
  )
  for (const [title, work] of Object.entries(works)) {
    const seen = contenders.map(() => new Array<Awaited<ReturnType<typeof measure>>>())
    for (let round = -1; round < rounds; round++) {
      for (const [at, contender] of contenders.entries()) {
        const rate = await measure(contender, work)
        // the first round warms up
        if (round >= 0) seen[at]?.push(rate)
      }
    }
    console.log(`\n${title}, calls a second`)
    console.log(
      "".padEnd(24) +
        "by the clock".padStart(28) +
        "ratio".padStart(8) +
        "of one core".padStart(28) +
        "ratio".padStart(8)
    )
    for (const [at, { name }] of contenders.entries()) {
      const column = (figure: "wall" | "processor") => {
        const own = (seen[at] ?? []).map((rate) => rate[figure])
        const ratios = own.map((rate, round) => rate / (seen[0]?.[round]?.[figure] ?? 0))
        return shown(own).padStart(28) + median(ratios).toFixed(2).padStart(8)
      }
      console.log(name.padEnd(24) + column("wall") + column("processor"))
    }
  }
  for (const { name, used } of contenders)
    console.log(`${name}: ${Math.round((await used()).resident / 2 ** 20)} MB resident at the end`)
} finally {
  await Promise.all(contenders.map(({ pool }) => pool.destroy()))
  await Promise.all(contenders.map(({ kill }) => kill()))
  rmSync(folder, { recursive: true, force: true })
}

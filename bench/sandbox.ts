// What the sandbox's durability and its lists cost, beside plain SQLite and plain HTTP in the same run. `README.md` says how.
import { once } from "node:events"
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { Agent, type IncomingMessage, request as httpRequest } from "node:http"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import type { Sandbox } from "@concierge/sandbox/Sandbox"
import { median } from "./support/measure.ts"
import { crash, openSandbox, startAs } from "./support/sandboxProcess.ts"

const concurrency = 64
const few = 1_000
const many = 100_000
/** The rounds that count; one more comes before them and does not. */
const rounds = 9
const origin = "http://127.0.0.1"
const headers = { authorization: "your_api_key", "content-type": "application/json" }

interface Goal {
  readonly wanted: string
  readonly isMet: (median: number) => boolean
}
const fastEnough: Goal = { wanted: "2,000 or more", isMet: (rate) => rate >= 2_000 }
const soonEnough: Goal = { wanted: "under 2,000", isMet: (milliseconds) => milliseconds < 2_000 }
const flatEnough: Goal = { wanted: "1.5 or less", isMet: (ratio) => ratio <= 1.5 }

const shown = (value: number): string =>
  value.toLocaleString(
    "en",
    value < 10 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 }
  )

/** Each line is said as soon as it is known; a goal that is missed makes the whole run fail. */
const say = (what: string, values: ReadonlyArray<number>, goal?: Goal): void => {
  const middle = median(values)
  const span = values.length > 1 ? `${shown(Math.min(...values))}–${shown(Math.max(...values))}` : ""
  const isMet = goal?.isMet(middle)
  const judged = goal === undefined ? "" : `${isMet === true ? "met" : "MISSED"}: ${goal.wanted}`
  console.log(`${what.padEnd(54)}${shown(middle).padStart(10)}${span.padStart(18)}  ${judged}`.trimEnd())
  if (isMet === false) process.exitCode = 1
}
const title = (text: string): void => console.log(`\n${text}`)

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
const clockText = (attributes: object): string => JSON.stringify({ data: { type: "clocks", attributes } })

/** Has a call answered, and says what the answer is; any but a right one ends the run. */
type Call = (method: string, path: string, body?: string) => Promise<string>

const inProcess =
  ({ fetch }: Sandbox): Call =>
  async (method, path, body) => {
    const response = await fetch(new Request(`${origin}${path}`, { method, headers, ...(body && { body }) }))
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    return text
  }

const overHttp = (port: string): Call => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  return async (method, path, body = "") => {
    const length = body === "" ? {} : { "content-length": body.length }
    const sent = httpRequest({ agent, port, path, method, headers: { ...headers, ...length } })
    sent.end(body)
    const [response] = (await once(sent, "response")) as [IncomingMessage]
    let text = ""
    for await (const chunk of response) text += String(chunk)
    if (Number(response.statusCode) >= 300) throw new Error(text)
    return text
  }
}

/** Runs so many tasks, a few at a time, and says how many milliseconds they took together. */
const time = async (count: number, task: (index: number) => Promise<unknown>): Promise<number> => {
  let next = 0
  const begun = performance.now()
  const worker = async () => {
    while (next < count) await task(next++)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return performance.now() - begun
}

const addRequests = async (call: Call, count: number): Promise<ReadonlyArray<string>> => {
  const ids: Array<string> = []
  while (ids.length < count) ids.push(JSON.parse(await call("POST", "/api/concierge_requests", requestText)).data.id)
  return ids
}

/** Adds outputs to requests in turn, and says how many milliseconds they took together. */
const addOutputs = (call: Call, requestIds: ReadonlyArray<string>, count: number): Promise<number> =>
  time(count, (index) =>
    call("POST", "/api/concierge_request_outputs", outputText(requestIds[index % requestIds.length] ?? ""))
  )

/** This process's, in milliseconds. */
const processorTime = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1_000
}

/** The heap that is still in use, in bytes. */
const heap = (): number => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1_000

/** What can be written a second at the most: entries as long as the sandbox's, as many in a transaction. */
const openPeer = (file: string): ((count: number, together: number) => number) => {
  const database = new DatabaseSync(file)
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  database.exec("CREATE TABLE entries (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT) STRICT")
  const insert = database.prepare("INSERT INTO entries (at, command) VALUES (?, ?)")
  const row = outputText("1010")
  return (count, together) => {
    const begun = performance.now()
    for (let done = 0; done < count; done += together) {
      database.exec("BEGIN")
      for (let index = 0; index < together; index++) insert.run(done, row)
      database.exec("COMMIT")
    }
    return performance.now() - begun
  }
}

const creations = async (folder: string): Promise<Sandbox> => {
  title("durable creations of outputs a second, in the process")
  mkdirSync(join(folder, "many"))
  const sandbox = openSandbox(join(folder, "many", "journal.db"))
  const insert = openPeer(join(folder, "peer.db"))
  const before = heap()
  const call = inProcess(sandbox)
  const requestIds = await addRequests(call, 10)
  const count = many / (rounds + 1)
  const seen: Array<{
    readonly processor: number
    readonly wall: number
    readonly one: number
    readonly group: number
  }> = []
  for (let round = 0; round <= rounds; round++) {
    const since = processorTime()
    const took = await addOutputs(call, requestIds, count)
    seen.push({
      processor: perSecond(count, processorTime() - since),
      wall: perSecond(count, took),
      one: perSecond(500, insert(500, 1)),
      group: perSecond(32_000, insert(32_000, concurrency))
    })
  }
  const counted = seen.slice(1)
  say(
    "of one core's time",
    counted.map(({ processor }) => processor),
    fastEnough
  )
  say(
    "by the clock on the wall",
    counted.map(({ wall }) => wall)
  )
  say(
    "plain SQLite, one a transaction",
    counted.map(({ one }) => one)
  )
  say(
    `plain SQLite, ${concurrency} a transaction`,
    counted.map(({ group }) => group)
  )
  say(
    "rows it writes so for each of our creations",
    counted.map(({ group, wall }) => group / wall)
  )

  title("memory")
  say("of an output, bytes of heap", [(heap() - before) / many])
  return sandbox
}

const creationsOverHttp = async (folder: string): Promise<void> => {
  title("durable creations of outputs a second, over HTTP on the loopback")
  const served = await startAs("sandbox", join(folder, "served.db"))
  const echo = await startAs("echo")
  const call = overHttp(served.said)
  const echoed = overHttp(echo.said)
  const requestIds = await addRequests(call, 10)
  const count = 2_000
  const seen: Array<{ readonly processor: number; readonly wall: number; readonly echo: number }> = []
  for (let round = 0; round < rounds + 3; round++) {
    const [since, echoSince] = [await served.used(), await echo.used()]
    const took = await addOutputs(call, requestIds, count)
    await addOutputs(echoed, requestIds, count)
    const [used, echoUsed] = [await served.used(), await echo.used()]
    const processor = perSecond(count, used.processor - since.processor)
    seen.push({
      processor,
      wall: perSecond(count, took),
      echo: perSecond(count, echoUsed.processor - echoSince.processor) / processor
    })
  }
  await Promise.all([served.kill(), echo.kill()])
  // The first rounds do not count: the compiler is still at work
  const counted = seen.slice(3)
  say(
    "of one core's time, the server's alone",
    counted.map(({ processor }) => processor),
    fastEnough
  )
  say(
    "by the clock on the wall, client and all",
    counted.map(({ wall }) => wall)
  )
  say(
    "calls that a bare echo server answers for each of ours",
    counted.map((round) => round.echo)
  )
}

const pages = async (folder: string, large: Sandbox): Promise<void> => {
  title(`a page of 25 among ${shown(many)} outputs: how many times as long as among ${shown(few)}`)
  const small = openSandbox(join(folder, "few.db"))
  await addOutputs(inProcess(small), await addRequests(inProcess(small), 10), few)
  // All payments are accepted by then
  for (const sandbox of [small, large])
    await inProcess(sandbox)("PATCH", "/staff/clock", clockText({ advance: "PT1M" }))
  const lists = [
    { name: "all", filter: "", ofAll: 1 },
    { name: "filter[request_id]", filter: "filter[request_id]=1013&", ofAll: 10 },
    { name: "filter[state]", filter: "filter[state]=accepted&", ofAll: 1 },
    { name: "filter[user_id], filter[state]", filter: "filter[user_id]=5&filter[state]=accepted&", ofAll: 1 }
  ]
  for (const { filter, name, ofAll } of lists) {
    for (const place of ["first", "middle"]) {
      const read = async (sandbox: Sandbox, total: number): Promise<number> => {
        const number = place === "first" ? 1 : Math.ceil(total / ofAll / 25 / 2)
        const path = `/api/concierge_request_outputs?${filter}page[number]=${number}`
        const begun = performance.now()
        const text = await inProcess(sandbox)("GET", path)
        const took = performance.now() - begun
        if (JSON.parse(text).data.length !== 25) throw new Error(`${path} has no full page`)
        return took
      }
      const ratios: Array<number> = []
      for (let round = 0; round <= rounds; round++) {
        const taken: { readonly [size in "few" | "many"]: Array<number> } = { few: [], many: [] }
        for (let turn = 0; turn < 40; turn++) {
          taken.few.push(await read(small, few))
          taken.many.push(await read(large, many))
        }
        if (round > 0) ratios.push(median(taken.many) / median(taken.few))
      }
      say(`${name}, its ${place} page`, ratios, flatEnough)
    }
  }
  small.close()
}

/** How long one call lasts by which a hundred thousand payments are sent, confirmed and finished. */
const advances = async (large: Sandbox): Promise<void> => {
  title("milliseconds to do all that is due when the clock is set forward")
  const call = inProcess(large)
  await call("PATCH", "/staff/clock", clockText({ running: false }))
  const requests = JSON.parse(await call("GET", "/api/concierge_requests")).data as ReadonlyArray<{
    readonly id: string
  }>
  const took = async (work: () => Promise<unknown>): Promise<number> => {
    const since = processorTime()
    await work()
    return processorTime() - since
  }
  const act = (action: string) => async () => {
    for (const { id } of requests) await call("POST", `/api/concierge_requests/${id}/${action}`)
  }
  say(`${shown(many)} payments quoted, by ten calls`, [await took(act("request_quote"))])
  say(`${shown(many)} payments begun, by ten calls`, [await took(act("accept_quote"))])
  const settle = () => call("PATCH", "/staff/clock", clockText({ advance: "PT10M" }))
  say(`${shown(many)} payments sent and settled, by one call`, [await took(settle)])
}

const starts = async (folder: string): Promise<void> => {
  title(`milliseconds from the start of the process to its first answer, with ${shown(many)} outputs`)
  const resident: Array<number> = []
  const start = async (what: string): Promise<void> => {
    const wall: Array<number> = []
    const processor: Array<number> = []
    for (let round = 0; round < 3; round++) {
      rmSync(join(folder, "start"), { recursive: true, force: true })
      cpSync(join(folder, "many"), join(folder, "start"), { recursive: true })
      const begun = performance.now()
      const served = await startAs("sandbox", join(folder, "start", "journal.db"))
      await overHttp(served.said)("GET", "/api/concierge_request_outputs")
      wall.push(performance.now() - begun)
      const used = await served.used()
      processor.push(used.processor)
      resident.push(used.resident / 2 ** 20)
      await served.kill()
    }
    say(what, wall, soonEnough)
    say("  processor time, all threads together", processor)
  }
  await start("closed before")
  await crash(join(folder, "many", "journal.db"))
  await start("killed before, the most to do again")
  title("memory")
  say("of the process then, MB", resident)
}

const folder = mkdtempSync(join(tmpdir(), "concierge-bench-"))
try {
  console.log(
    `node ${process.version}, ${availableParallelism()} cores, ${concurrency} calls at a time: median, least–most`
  )
  const sandbox = await creations(folder)
  await pages(folder, sandbox)
  await advances(sandbox)
  sandbox.close()
  await creationsOverHttp(folder)
  await starts(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { byFetch, type Fetch } from "@concierge/api/Carry"
import { makeSandbox, type Sandbox, type SandboxOptions } from "@concierge/sandbox/Sandbox"
import { defaultRule, type RepeatRule } from "@concierge/domain/Repeat"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Metric from "effect/Metric"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { Scheduler } from "effect/Scheduler"
import * as SqlClient from "effect/sql/SqlClient"
import { onTestFinished } from "vitest"
import { Batches } from "../../src/batches/Batches.ts"
import { CurrentImportLimits, type ImportLimits } from "../../src/batches/import/ImportLimits.ts"
import { Imports } from "../../src/batches/import/Imports.ts"
import { Mending } from "../../src/batches/Mending.ts"
import { Reports } from "../../src/batches/reports/Reports.ts"
import { CurrentRepeatRule } from "../../src/batches/repeats/radar.ts"
import { Runner } from "../../src/batches/run/Runner.ts"
import { CurrentPartSize, defaultPartSize } from "../../src/batches/run/make/split.ts"
import { makeApp } from "../../src/http/app.ts"
import { CurrentDelays, type Delays } from "../../src/Delays.ts"
import { clustered } from "../../src/placement/cluster.ts"
import { Placement } from "../../src/placement/Placement.ts"
import { sharedBudget } from "../../src/store/sql/sharedBudget.ts"
import { BatchStore } from "../../src/store/BatchStore.ts"
import { IdempotencyStore } from "../../src/store/IdempotencyStore.ts"
import { ImportStore } from "../../src/store/ImportStore.ts"
import { OutcomeStore } from "../../src/store/OutcomeStore.ts"
import { sqlBatchStore } from "../../src/store/sql/sqlBatchStore.ts"
import { sqlIdempotencyStore } from "../../src/store/sql/sqlIdempotencyStore.ts"
import { sqlOutcomeStore } from "../../src/store/sql/sqlOutcomeStore.ts"
import { sqlImportStore } from "../../src/store/sql/sqlImportStore.ts"
import { database, type DatabaseAddress } from "../../src/store/sql/Database.ts"
import { Upstream } from "../../src/upstream/Upstream.ts"

export const token = "a token of the tests alone"
const providerKey = "your_api_key"
const name = "provider.test"

/** A provider in the process whose staff take no time, and the means to make its clock jump. */
export const makeProvider = (options: Partial<SandboxOptions> = {}) => {
  let ahead = 0
  const sandbox: Sandbox = Result.getOrThrow(
    makeSandbox({ journal: ":memory:", rate: "unlimited", pace: 1e6, now: () => Date.now() + ahead, ...options })
  )
  return {
    send: sandbox.fetch,
    wait: (milliseconds: number) => {
      ahead += milliseconds
    },
    /** As the provider itself sees it. */
    get: async (path: string) => {
      const headers = { authorization: providerKey, version: "2.1" }
      return read(await sandbox.fetch(new Request(`http://provider.test/api${path}`, { headers })))
    }
  }
}

export type Provider = ReturnType<typeof makeProvider>

/** Files that no test has survive a loss of power: where a machine has a folder in memory, no disk is waited for. */
export const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir()

/** A database in a directory of its own, until the end of the test that asks, unless told. */
export const newDatabase = (atEnd: AtEnd = onTestFinished): string => {
  const path = noDatabase(atEnd)
  writeFileSync(path, emptyDatabase, { mode: 0o600 })
  return path
}

/** Where a database will be made: the directory is there, and nothing in it. */
export const noDatabase = (atEnd: AtEnd = onTestFinished): string => {
  const directory = mkdtempSync(join(memory, "concierge-proxy-"))
  atEnd(() => rmSync(directory, { recursive: true, force: true }))
  return join(directory, "concierge.sqlite")
}

/** A database with its tables and nothing in them: to make them anew for each test takes a fifth of the time of all tests. */
const emptyDatabase = await (async () => {
  const directory = mkdtempSync(join(memory, "concierge-proxy-"))
  const path = join(directory, "concierge.sqlite")
  const emptied = Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`DELETE FROM provider`
  })
  await Effect.runPromise(Effect.provide(emptied, database({ _tag: "File", path }, name)))
  const bytes = readFileSync(path)
  rmSync(directory, { recursive: true })
  return bytes
})()

export interface ProxyOptions {
  readonly send: Fetch
  readonly file?: string
  /** Where several proxies share what they carry; a file unless told. */
  readonly database?: DatabaseAddress
  readonly rate?: number
  /** Milliseconds that a call without an answer may still be on its way. */
  readonly inFlight?: number
  readonly key?: string
  /** How payments are recognised that were made before; as usual unless told. */
  readonly repeats?: RepeatRule | undefined
  /** How many payments a request has at most; as usual unless told. */
  readonly partSize?: number | undefined
  /** How large payout files may be, how slowly they may come and how long they are kept; as usual unless told. */
  readonly files?: Partial<ImportLimits>
  /** The proxy's wall clock; the machine's unless told. */
  readonly now?: (() => number) | undefined
  /** By which it waits, too, and by which its fibers run; then it waits as long as in earnest. */
  readonly time?: { readonly clock: Clock.Clock; readonly scheduler: Scheduler } | undefined
  /** Gets every line of the log. */
  readonly log?: (line: string) => void
  /** What stands between the proxy and its store. */
  readonly around?: ((store: BatchStore["Service"]) => BatchStore["Service"]) | undefined
  /** The same for every store, which is told by its name. */
  readonly aroundEach?: <Store extends object>(name: StoreName, store: Store) => Store
  /** When it is stopped: at the end of the test that asks, unless told. */
  readonly atEnd?: AtEnd
}

export type StoreName = "BatchStore" | "ImportStore" | "IdempotencyStore" | "OutcomeStore"

type AtEnd = (end: () => void | Promise<void>) => void

/** The whole proxy but for the socket, in a hurry. */
export const startProxy = async ({
  around = (store) => store,
  aroundEach = (_, store) => store,
  atEnd = onTestFinished,
  file = newDatabase(atEnd),
  database: address = { _tag: "File", path: file },
  files = {},
  inFlight = 2,
  key = providerKey,
  log = () => {},
  now = () => Date.now(),
  partSize = defaultPartSize,
  rate = 10_000,
  repeats = defaultRule,
  send,
  time
}: ProxyOptions) => {
  const runtime = ManagedRuntime.make(
    Imports.layer.pipe(
      Layer.provideMerge(Layer.mergeAll(Batches.layer, Mending.layer, Reports.layer)),
      Layer.provideMerge(Runner.layer),
      Layer.provideMerge(
        Upstream.layer({
          name,
          mode: "live",
          baseUrl: `http://${name}`,
          key: Redacted.make(key),
          rate,
          carry: byFetch(send)
        })
      ),
      Layer.provideMerge(
        Layer.mergeAll(
          Layer.effect(
            BatchStore,
            Effect.map(BatchStore, (store) => aroundEach("BatchStore", around(store)))
          ).pipe(Layer.provide(sqlBatchStore)),
          Layer.effect(
            ImportStore,
            Effect.map(ImportStore, (store) => aroundEach("ImportStore", store))
          ).pipe(Layer.provide(sqlImportStore)),
          Layer.effect(
            IdempotencyStore,
            Effect.map(IdempotencyStore, (store) => aroundEach("IdempotencyStore", store))
          ).pipe(Layer.provide(sqlIdempotencyStore)),
          Layer.effect(
            OutcomeStore,
            Effect.map(OutcomeStore, (store) => aroundEach("OutcomeStore", store))
          ).pipe(Layer.provide(sqlOutcomeStore))
        )
      ),
      Layer.provide(address._tag === "File" ? Placement.inProcess : Layer.merge(clustered, sharedBudget)),
      Layer.provideMerge(database(address, name)),
      Layer.provideMerge(
        Layer.mergeAll(
          time === undefined
            ? Layer.succeed(CurrentDelays, { ...hurried, inFlight })
            : Layer.succeed(Scheduler, time.scheduler),
          Layer.succeed(CurrentRepeatRule, repeats),
          Layer.succeed(CurrentPartSize, partSize),
          Layer.effect(
            CurrentImportLimits,
            Effect.map(CurrentImportLimits, (usual) => ({ ...usual, ...files }))
          ),
          // one proxy's figures are not another's
          Layer.succeed(Metric.MetricRegistry, new Map()),
          Layer.effect(
            Clock.Clock,
            Clock.clockWith((clock) => Effect.succeed(time?.clock ?? showing(clock, now)))
          ),
          Logger.layer([Logger.map(Logger.formatLogFmt, log)])
        )
      )
    )
  )
  const app = await runtime.runPromise(
    makeApp({
      host: "127.0.0.1",
      port: 0,
      provider: { _tag: "Sandbox", pace: 1, seed: undefined },
      rate,
      database: address,
      partSize,
      repeats,
      files: { maxBytes: 2 ** 30, maxRows: 100_000, keepFor: 0 },
      token: Redacted.make(token)
    })
  )
  let isOver = false
  const stop = async () => {
    if (isOver) return
    isOver = true
    await runtime.dispose()
  }
  atEnd(stop)
  await runtime.runPromise(Runner.use(({ resume }) => resume))
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const all = new Headers({
      authorization: token,
      ...(body === undefined ? {} : { "content-type": "application/json" })
    })
    for (const [header, value] of Object.entries(headers)) {
      if (value === "") all.delete(header)
      else all.set(header, value)
    }
    const text = typeof body === "string" ? body : JSON.stringify(body)
    return read(
      await app.fetch(
        new Request(`http://127.0.0.1:8787${path}`, {
          method,
          headers: all,
          ...(body === undefined ? {} : { body: text })
        })
      )
    )
  }
  return { app, call, runtime, stop, file }
}

const hurried: Omit<Delays, "inFlight"> = {
  poll: [1, 4],
  retry: [1, 4],
  circuit: [1, 4],
  lookBack: { every: 86_400_000, until: 30 * 86_400_000, scan: 600_000 },
  reread: 1,
  patience: { polls: 8, requestPolls: 8, pause: [1, 2] }
}

/** A clock by which waits are as long as ever, and that shows another time. */
const showing = (clock: Clock.Clock, now: () => number): Clock.Clock =>
  Object.assign(Object.create(clock) as Clock.Clock, {
    currentTimeMillisUnsafe: now,
    currentTimeMillis: Effect.sync(now)
  })

export type Proxy = Awaited<ReturnType<typeof startProxy>>

const read = async (response: Response) => {
  const text = await response.text()
  const isJson = /json/.test(response.headers.get("content-type") ?? "")
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into documents of every shape
  const body: any = isJson && text !== "" ? JSON.parse(text) : undefined
  return { status: response.status, headers: response.headers, text, body }
}

/** Looks again and again, without a pause that would be too long or too short, until it is so. */
export const until = async <A>(look: () => Promise<A>, isSo: (seen: A) => boolean, most = 20_000): Promise<A> => {
  let seen = await look()
  for (let looks = 0; !isSo(seen); looks++) {
    if (looks === most) throw new Error(`it never came to that: ${JSON.stringify(seen)}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
    seen = await look()
  }
  return seen
}

export const row = (line: number, fields: object = {}) => ({
  line,
  payee_name: `Payee ${line}`,
  port_code: "cl_clp",
  amount: String(1_000 * line),
  account: { rut: "76543210-3", bank_code: "012", account_type: "vista", account_number: "00120344057" },
  ...fields
})

/** The document of a payout file with these rows. */
export const payouts = (rows: ReadonlyArray<object>, fields: object = {}) => ({
  data: {
    type: "batches",
    attributes: { external_id: "november", name: "November", port_code: "ar_ars", rows, ...fields }
  }
})

export const approval = (total: unknown) => ({ data: { type: "batches", attributes: { total_to_spend: total } } })

/** The batch, once it has come so far. */
export const batchIn = async (proxy: Proxy, id: string, ...states: ReadonlyArray<string>) => {
  const { body } = await until(
    () => proxy.call("GET", `/v1/batches/${id}`),
    (seen) => states.includes(seen.body.data.attributes.state)
  )
  return body.data.attributes
}

export const rowsOf = async (proxy: Proxy, id: string) => {
  const { body } = await proxy.call("GET", `/v1/batches/${id}/rows?page[per_page]=100`)
  return body.data.map((resource: { readonly attributes: object }) => resource.attributes)
}

/** A batch that waits for its approval. */
export const quotedBatch = async (rows: ReadonlyArray<object> = [row(2), row(3)], provider = makeProvider()) => {
  const proxy = await startProxy(provider)
  await proxy.call("POST", "/v1/batches", payouts(rows))
  const { request_id, total_to_spend } = await batchIn(proxy, "1", "quoted")
  return { provider, proxy, requestId: request_id, total: total_to_spend }
}

export const approve = (proxy: Proxy, total: unknown) => proxy.call("POST", "/v1/batches/1/approve", approval(total))

/** Does something at the provider that this proxy knows nothing of. */
export const elsewhere = (provider: Provider, path: string, body?: object) =>
  provider.send(
    new Request(`http://provider.test/api${path}`, {
      method: "POST",
      headers: { authorization: providerKey, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
  )

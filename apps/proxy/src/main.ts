// First, so that every schema is compiled: documents are decoded 1.7 times as fast (`bench/README.md`).
import "effect/schema/SchemaJITCompiler/enable"
import { join } from "node:path"
import { guidesKey } from "@concierge/api/Authorization"
import { byFetch } from "@concierge/api/Carry"
import { whereOf } from "@concierge/api/whereOf"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { Batches } from "./batches/Batches.ts"
import { CurrentImportLimits } from "./batches/import/ImportLimits.ts"
import { Imports } from "./batches/import/Imports.ts"
import { tidyFiles } from "./batches/import/files/tidyFiles.ts"
import { Mending } from "./batches/Mending.ts"
import { Reports } from "./batches/reports/Reports.ts"
import { CurrentRepeatRule } from "./batches/repeats/radar.ts"
import { Runner } from "./batches/run/Runner.ts"
import { CurrentPartSize } from "./batches/run/make/split.ts"
import { checkNames, dataFolder, type ProviderSettings, readSettings, type Settings } from "./config.ts"
import { makeApp } from "./http/app.ts"
import { listen } from "./http/listen.ts"
import { CurrentDelays, type Delays } from "./Delays.ts"
import { Placement } from "./placement/Placement.ts"
import { sqlBatchStore } from "./store/sql/sqlBatchStore.ts"
import { sqlIdempotencyStore } from "./store/sql/sqlIdempotencyStore.ts"
import { sqlOutcomeStore } from "./store/sql/sqlOutcomeStore.ts"
import { sqlImportStore } from "./store/sql/sqlImportStore.ts"
import { database, type DatabaseAddress } from "./store/sql/Database.ts"
import { DatabaseUnavailable } from "./store/sql/clients/DatabaseUnavailable.ts"
import { makePrivateFile } from "./store/sql/clients/SqliteClient.ts"
import { embedded } from "./upstream/embedded.ts"
import { keepAsking } from "./upstream/keepAsking.ts"
import { remote } from "./upstream/remote.ts"
import { Upstream } from "./upstream/Upstream.ts"

/** How long what is in hand may take when the process is to end. */
const patience = "5 seconds"

/**
 * Starts the proxy and returns when it has stopped: asked to, see {@link endings}, or because it could not start. Then a sentence
 * says why, and the process will exit with 1.
 */
export const run = async (): Promise<void> => {
  const asked = Promise.withResolvers<void>()
  let isAsked = false
  const ask = () => {
    if (isAsked) process.exit(1)
    isAsked = true
    asked.resolve()
  }
  for (const event of endings) process.on(event, ask)
  const exit = await Effect.runPromiseExit(Effect.provide(Effect.scoped(proxy(asked.promise)), toStderr))
  for (const event of endings) process.off(event, ask)
  if (Exit.isSuccess(exit)) return
  process.exitCode = 1
  const expected = Cause.findError(exit.cause)
  console.error(Result.isSuccess(expected) ? expected.success.message : whereOf(exit.cause))
}

/** `disconnect` comes where another process started this one with a channel, and is gone. */
const endings = ["SIGINT", "SIGTERM", "disconnect"] as const

const proxy = Effect.fnUntraced(function* (asked: Promise<void>) {
  yield* checkNames(process.env)
  const settings = yield* readSettings
  const server = yield* listen(settings)
  const services = yield* Layer.build(live(settings, server.url))
  yield* Effect.gen(function* () {
    const runner = yield* Runner
    server.serve((yield* makeApp(settings)).fetch)
    yield* runner.resume
    yield* Effect.forkScoped(tidyFiles)
    // the embedded sandbox is always there
    if (settings.provider._tag === "Remote") yield* Effect.forkScoped(keepAsking)
    const { name } = yield* Upstream
    console.log(`Concierge listening on ${server.url} (provider: ${name})`)
    yield* Effect.promise(() => asked)
    yield* Effect.all([server.drain, runner.stop], { concurrency: "unbounded", discard: true }).pipe(
      Effect.timeoutOption(patience)
    )
  }).pipe(Effect.provide(services))
})

/** Every service, composed once. */
const live = (settings: Settings, url: string) =>
  Imports.layer.pipe(
    Layer.provideMerge(Layer.mergeAll(Batches.layer, Mending.layer, Reports.layer)),
    Layer.provideMerge(Runner.layer),
    Layer.provideMerge(Layer.unwrap(upstream(settings, url))),
    Layer.provideMerge(Layer.mergeAll(sqlBatchStore, sqlIdempotencyStore, sqlImportStore, sqlOutcomeStore)),
    Layer.provide(settings.database._tag === "File" ? Placement.inProcess : shared),
    Layer.provide(database(settings.database, nameOf(settings.provider))),
    Layer.provide(Layer.succeed(CurrentRepeatRule, settings.repeats)),
    Layer.provide(Layer.succeed(CurrentPartSize, settings.partSize)),
    Layer.provideMerge(
      Layer.effect(
        CurrentImportLimits,
        Effect.map(CurrentImportLimits, (usual) => ({ ...usual, ...settings.files }))
      )
    ),
    Layer.provide(
      Layer.effect(
        CurrentDelays,
        Effect.map(CurrentDelays, (usual) => delaysWith(settings.provider, usual))
      )
    )
  )

/** A file is open in one process; the batches of a server are shared by as many as want to. Slow to load. */
const shared = Layer.unwrap(
  Effect.map(
    Effect.promise(() => Promise.all([import("./placement/cluster.ts"), import("./store/sql/sharedBudget.ts")])),
    ([{ clustered }, { sharedBudget }]) => Layer.merge(clustered, sharedBudget)
  )
)

/** The sandbox is in the process, and shows at once what it has made: nobody need be patient with it. */
const delaysWith = ({ _tag }: ProviderSettings, usual: Delays): Delays =>
  _tag === "Remote" ? usual : { ...usual, patience: { polls: 2, requestPolls: 2, pause: [500, 1_000] } }

const nameOf = (provider: ProviderSettings): string => (provider._tag === "Remote" ? provider.url.host : "sandbox")

const upstream = Effect.fnUntraced(function* ({ database: address, provider, rate }: Settings, url: string) {
  if (provider._tag === "Remote") {
    return Upstream.layer({
      name: nameOf(provider),
      mode: provider.mode,
      baseUrl: provider.url.href,
      key: provider.key,
      rate,
      carry: yield* remote(provider.url)
    })
  }
  const sandbox = yield* Effect.acquireRelease(openSandbox(yield* journalFor(address), provider, rate), (opened) =>
    Effect.sync(() => opened.close())
  )
  const key = Redacted.make(guidesKey)
  const carry = byFetch(embedded(sandbox.fetch))
  return Upstream.layer({ name: nameOf(provider), mode: "sandbox", baseUrl: url, key, rate, carry })
})

/** The sandbox keeps its journal beside the database; where that is on a server, at its usual place. */
const journalFor = (address: DatabaseAddress) =>
  address._tag === "File"
    ? Effect.succeed(address.path.replace(/(\.sqlite)?$/, ".sandbox.sqlite"))
    : Effect.map(dataFolder, (folder) => join(folder, "concierge.sandbox.sqlite"))

const openSandbox = Effect.fnUntraced(function* (
  journal: string,
  { pace, seed }: Extract<ProviderSettings, { readonly _tag: "Sandbox" }>,
  rate: number
) {
  const { makeSandbox } = yield* Effect.promise(() => import("@concierge/sandbox/Sandbox"))
  const opened = yield* Effect.try({
    try: () => {
      makePrivateFile(journal)
      return makeSandbox({
        journal,
        pace,
        rate: rate === Infinity ? "unlimited" : rate,
        ...(seed === undefined ? {} : { seed })
      })
    },
    catch: () => new DatabaseUnavailable({ database: journal, why: "unusable" })
  })
  if (Result.isSuccess(opened)) return opened.success
  return yield* new DatabaseUnavailable({
    database: journal,
    why: whys[opened.failure._tag]
  })
})

const whys = {
  JournalDamaged: "unusable",
  JournalForeign: "unusable",
  JournalInUse: "held",
  JournalTooNew: "newer"
} as const

/** What nobody expected, one line each; the answers of the process stay alone on stdout. */
const toStderr = Logger.layer([Logger.withConsoleError(Logger.formatLogFmt)])

if (import.meta.main) await run()

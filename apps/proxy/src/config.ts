import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { isAbsolute, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { guidesKey } from "@concierge/api/Authorization"
import { isLoopback, readAddress } from "@concierge/api/Address"
import { type Stranger, strangersIn, strangerText } from "@concierge/api/settingNames"
import type { Mode } from "@concierge/api/resources/health"
import { hidden } from "@concierge/domain/Hidden"
import { defaultRule, type RepeatRule } from "@concierge/domain/Repeat"
import { defaultPartSize } from "./batches/run/make/split.ts"
import type { DatabaseAddress } from "./store/sql/Database.ts"
import type { ImportLimits } from "./batches/import/ImportLimits.ts"
import * as Config from "effect/Config"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"

/** Everything that can be set from outside, checked. */
export interface Settings {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly provider: ProviderSettings
  /** Calls to the provider in any one second; infinite where it has no limit. */
  readonly rate: number
  readonly database: DatabaseAddress
  /** How many payments a request at the provider has at most. */
  readonly partSize: number
  /** How payments are recognised that were made before. */
  readonly repeats: RepeatRule
  /** How large payout files may be, and how long they are kept. */
  readonly files: Pick<ImportLimits, "keepFor" | "maxBytes" | "maxRows">
  /** What clients must present. */
  readonly token: Redacted.Redacted
}

/** Who pays: the embedded sandbox, or the provider itself. */
export type ProviderSettings =
  | {
      readonly _tag: "Sandbox"
      /** How many times faster than usual the sandbox's staff are. */
      readonly pace: number
      /** Chooses how long the sandbox's staff take; without it, as before. */
      readonly seed: number | undefined
    }
  | {
      readonly _tag: "Remote"
      readonly url: URL
      readonly key: Redacted.Redacted
      /** Whether its payments are real: they are unless somebody says that they are not. */
      readonly mode: Mode
    }

/** One variable that cannot be used. Secrets are never held. */
export class BadSetting extends Data.TaggedError("BadSetting")<{
  readonly variable: string
  readonly holds: string | undefined
  readonly wanted: string
}> {
  override get message(): string {
    return `${this.variable} ${this.holds === undefined ? "" : `is ${JSON.stringify(this.holds)}: `}${this.wanted}.`
  }
}

/** A variable that is no setting, where it is clear which was meant: passed over, a default would count in its place. */
class MisspeltSetting extends Data.TaggedError("MisspeltSetting")<{ readonly stranger: Stranger }> {
  override get message(): string {
    return strangerText(this.stranger)
  }
}

/** Refuses misspelt variables; one that is near no setting is told to the log. */
export const checkNames = Effect.fnUntraced(function* (env: { readonly [variable: string]: string | undefined }) {
  for (const stranger of strangersIn(env)) {
    if (stranger.meant !== undefined) return yield* new MisspeltSetting({ stranger })
    yield* Effect.logWarning(strangerText(stranger))
  }
})

/** In milliseconds. */
const day = 24 * 60 * 60_000

/** The settings, or the first that is wrong. An empty variable counts as not set. */
export const readSettings: Effect.Effect<Settings, BadSetting> = Effect.gen(function* () {
  const address = readAddress({ host: yield* given("CONCIERGE_HOST"), port: yield* given("CONCIERGE_PORT") })
  if (Result.isFailure(address)) {
    const { holds, variable, wanted } = address.failure
    return yield* bad(variable, holds, `wanted is ${wanted}`)
  }
  const { host, port } = address.success
  const provider = yield* readProvider
  if (provider._tag === "Sandbox" && !isLoopback(host)) {
    const wanted =
      "the sandbox is only for this machine, so wanted is a loopback host such as 127.0.0.1, or CONCIERGE_UPSTREAM set to a provider"
    return yield* bad("CONCIERGE_HOST", host, wanted)
  }
  return {
    host,
    port,
    provider,
    rate: yield* readRate,
    database: yield* readDatabase(provider),
    partSize: yield* whole("CONCIERGE_PART_SIZE", defaultPartSize, 1, 10_000),
    repeats: {
      references: yield* readReferences,
      window: (yield* whole("CONCIERGE_DUPLICATE_DAYS", defaultRule.window / day, 0, 366)) * day
    },
    files: {
      maxBytes: (yield* whole("CONCIERGE_FILE_MIB", 1_024, 1, 1_048_576)) * 2 ** 20,
      maxRows: yield* whole("CONCIERGE_BATCH_ROWS", 100_000, 1, 1_000_000),
      keepFor: (yield* whole("CONCIERGE_KEEP_FILES", 400, 0, 36_500)) * day
    },
    token: yield* readToken(provider)
  }
})

const readRate = Effect.gen(function* () {
  const rate = (yield* given("CONCIERGE_UPSTREAM_RATE")) ?? "5"
  if (rate === "off") return Infinity
  const number = /^\d{1,6}$/.test(rate) ? Number(rate) : 0
  if (number >= 1 && number <= 100_000) return number
  return yield* bad("CONCIERGE_UPSTREAM_RATE", rate, 'wanted is a whole number from 1 to 100000, or "off"')
})

const readProvider = Effect.gen(function* () {
  const upstream = (yield* given("CONCIERGE_UPSTREAM")) ?? "sandbox"
  if (upstream === "sandbox") {
    const pace = (yield* given("CONCIERGE_SANDBOX_PACE")) ?? "1"
    if (!/^\d+(\.\d+)?$/.test(pace) || Number(pace) < 0.001 || Number(pace) > 1_000_000) {
      return yield* bad("CONCIERGE_SANDBOX_PACE", pace, "wanted is a number from 0.001 to 1000000")
    }
    return {
      _tag: "Sandbox",
      pace: Number(pace),
      seed: yield* whole("CONCIERGE_SANDBOX_SEED", undefined, 0, 999_999_999)
    } as const
  }
  const url = URL.parse(upstream)
  const isUsable = url !== null && /^https?:$/.test(url.protocol) && /\/api\/?$/.test(url.pathname)
  if (!isUsable || url.username + url.password + url.search + url.hash !== "") {
    const wanted =
      'wanted is "sandbox", or the http(s) address of the provider ending in /api, without user, query or fragment'
    // a user, a path and a query may hold a password
    if (/^(https?:\/\/)?[\w.-]{0,63}(:\d{1,5})?\/?$/.test(upstream))
      return yield* bad("CONCIERGE_UPSTREAM", upstream, wanted)
    return yield* bad("CONCIERGE_UPSTREAM", undefined, `cannot be used: ${wanted}`)
  }
  const key = yield* secret("CONCIERGE_UPSTREAM_KEY")
  if (key === undefined)
    return yield* bad("CONCIERGE_UPSTREAM_KEY", undefined, `is missing: wanted is the API key for ${url.host}`)
  url.pathname = url.pathname.replace(/\/$/, "")
  return { _tag: "Remote", url, key, mode: yield* readMode } as const
})

const readMode = Effect.gen(function* () {
  const mode = (yield* given("CONCIERGE_UPSTREAM_MODE")) ?? "live"
  if (mode === "live" || mode === "sandbox") return mode
  const wanted = 'wanted is "live", or "sandbox" for a provider whose payments are not real'
  return yield* bad("CONCIERGE_UPSTREAM_MODE", mode, wanted)
})

const readToken = Effect.fnUntraced(function* (provider: ProviderSettings) {
  const token = yield* secret("CONCIERGE_TOKEN")
  if (provider._tag === "Sandbox") return token ?? Redacted.make(guidesKey)
  const wanted = "wanted are at least 16 characters, which clients of this proxy present"
  if (token === undefined) return yield* bad("CONCIERGE_TOKEN", undefined, `is missing: ${wanted}`)
  if (Redacted.value(token).length < 16) return yield* bad("CONCIERGE_TOKEN", undefined, `is too short: ${wanted}`)
  return token
})

/** Whether a reference names one payment for ever, or comes back by design. */
const readReferences = Effect.gen(function* () {
  const references = (yield* given("CONCIERGE_REFERENCES")) ?? defaultRule.references
  if (references === "unique" || references === "repeating") return references
  const wanted = 'wanted is "unique", or "repeating" for references such as employee numbers'
  return yield* bad("CONCIERGE_REFERENCES", references, wanted)
})

/**
 * Each provider has a database of its own: what was paid at one is not paid at another. Before that was so, there was one
 * name; where the sandbox has left nothing beside such a file, it is the provider's.
 */
const fileFor = (provider: ProviderSettings, folder: string): string => {
  const common = "concierge.sqlite"
  if (provider._tag === "Sandbox") return common
  const own = `${provider.url.host.replaceAll(/[^\w.-]/g, "_")}.sqlite`
  const isThere = (file: string) => existsSync(join(folder, file))
  return !isThere(own) && isThere(common) && !isThere("concierge.sandbox.sqlite") ? common : own
}

const readDatabase = Effect.fnUntraced(function* (
  provider: ProviderSettings
): Effect.fn.Return<DatabaseAddress, BadSetting> {
  const database = yield* given("CONCIERGE_DATABASE")
  const wanted = "wanted is the path of a file, a file: address, or postgres://user:password@host:port/database"
  if (database === undefined) {
    const folder = yield* dataFolder
    return { _tag: "File", path: join(folder, fileFor(provider, folder)) }
  }
  if (/^postgres(ql)?:/i.test(database)) {
    const url = URL.parse(database)
    const name = url?.pathname.slice(1) ?? ""
    // not repeated: such an address carries a password
    if (url === null || url.hostname === "" || !/^[^/%]{1,63}$/.test(name))
      return yield* bad("CONCIERGE_DATABASE", undefined, `names PostgreSQL, and cannot be used: ${wanted}`)
    return {
      _tag: "Postgres",
      url: Redacted.make(database, { label: "CONCIERGE_DATABASE" }),
      name: `${url.host}/${name}`
    }
  }
  if (/^file:/i.test(database)) {
    try {
      const path = fileURLToPath(
        /^file:\/\//i.test(database) ? database : new URL(database, `file://${process.cwd()}/`)
      )
      return { _tag: "File", path }
    } catch {
      return yield* bad("CONCIERGE_DATABASE", database, wanted)
    }
  }
  if (/^\w*:/.test(database))
    return yield* bad("CONCIERGE_DATABASE", undefined, `is of a kind that is not supported: ${wanted}`)
  return { _tag: "File", path: resolve(database) }
})

/** Where what has no place of its own is kept. */
export const dataFolder = Effect.gen(function* () {
  const data = yield* given("XDG_DATA_HOME")
  return join(data !== undefined && isAbsolute(data) ? data : join(homedir(), ".local", "share"), "concierge")
})

const given = (variable: string): Effect.Effect<string | undefined> =>
  Config.String(variable).pipe(
    Config.option,
    Effect.map((value) => Option.getOrUndefined(Option.filter(value, (text) => text !== ""))),
    // a variable of the environment is always a string
    Effect.orDie
  )

/** Secrets go into headers, so they are visible ASCII; what they are is not said when they are wrong. */
const secret = Effect.fnUntraced(function* (variable: string) {
  const value = yield* given(variable)
  if (value === undefined) return undefined
  if (/^[\x21-\x7e]{1,512}$/.test(value)) return Redacted.make(value, { label: variable })
  return yield* bad(
    variable,
    undefined,
    "cannot be sent as a header: wanted are 1 to 512 visible ASCII characters without spaces"
  )
})

const whole = Effect.fnUntraced(function* <A>(variable: string, otherwise: A, min: number, max: number) {
  const value = yield* given(variable)
  if (value === undefined) return otherwise
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (number >= min && number <= max) return number
  return yield* bad(variable, value, `wanted is a whole number from ${min} to ${max}`)
})

const bad = (variable: string, holds: string | undefined, wanted: string) =>
  Effect.fail(new BadSetting({ variable, holds: holds === undefined ? undefined : hidden(holds).slice(0, 80), wanted }))

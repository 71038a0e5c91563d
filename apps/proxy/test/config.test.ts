import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { readSettings } from "../src/config.ts"

const read = (env: Record<string, string>) =>
  Effect.runPromise(Effect.result(Effect.provide(readSettings, ConfigProvider.layer(ConfigProvider.fromUnknown(env)))))

const settings = async (env: Record<string, string>) => {
  const result = await read(env)
  if (result._tag === "Failure") throw result.failure
  return result.success
}

const remote = {
  CONCIERGE_UPSTREAM: "https://bank.example/api",
  CONCIERGE_UPSTREAM_KEY: "k-1",
  CONCIERGE_TOKEN: "0123456789abcdef"
}

test("with nothing set it is the sandbox on this machine, with the guides' key", async () => {
  const found = await settings({ XDG_DATA_HOME: "/data" })
  expect(found).toMatchObject({
    host: "127.0.0.1",
    port: 8787,
    provider: { _tag: "Sandbox", pace: 1, seed: undefined },
    rate: 5,
    database: { _tag: "File", path: "/data/concierge/concierge.sqlite" },
    repeats: { references: "unique", window: 20 * 24 * 60 * 60_000 }
  })
  expect(Redacted.value(found.token)).toBe("your_api_key")
})

test("another provider is an address and a key", async () => {
  const { provider, token } = await settings({
    ...remote,
    CONCIERGE_UPSTREAM: "https://bank.example/api/",
    CONCIERGE_HOST: "0.0.0.0"
  })
  expect(provider).toMatchObject({ _tag: "Remote", url: new URL("https://bank.example/api") })
  expect(JSON.stringify([token, provider])).not.toMatch(/k-1|0123456789abcdef/)
})

test("each provider has a database of its own", async () => {
  const { database } = await settings({
    ...remote,
    CONCIERGE_UPSTREAM: "http://127.0.0.1:4010/api",
    XDG_DATA_HOME: "/d"
  })
  expect(database).toEqual({ _tag: "File", path: "/d/concierge/127.0.0.1_4010.sqlite" })
})

test("how payments are recognised that were made before can be set", async () => {
  const { repeats } = await settings({ CONCIERGE_DUPLICATE_DAYS: "3", CONCIERGE_REFERENCES: "repeating" })
  expect(repeats).toEqual({ references: "repeating", window: 3 * 24 * 60 * 60_000 })
})

test.each([
  ["/tmp/x.db", "/tmp/x.db"],
  ["file:///tmp/x%20y.db", "/tmp/x y.db"],
  ["file:x.db", `${process.cwd()}/x.db`],
  ["x.db", `${process.cwd()}/x.db`]
])("the database %s is the file %s", async (CONCIERGE_DATABASE, path) => {
  expect((await settings({ CONCIERGE_DATABASE })).database).toEqual({ _tag: "File", path })
})

test("a provider without a limit has the rate off", async () => {
  expect((await settings({ CONCIERGE_UPSTREAM_RATE: "off" })).rate).toBe(Infinity)
})

test("an address of PostgreSQL is a database on a server, which people know by host and name", async () => {
  const address = "postgres://me:hunter2secret@db.example:6543/payroll?sslmode=require"
  const { database } = await settings({ CONCIERGE_DATABASE: address })
  expect(database).toMatchObject({ _tag: "Postgres", name: "db.example:6543/payroll" })
  expect(JSON.stringify(database)).not.toContain("hunter2")
})

describe("bad configuration is one sentence that names the variable", () => {
  test.each<readonly [Record<string, string>, string]>([
    [{ CONCIERGE_PORT: "99999" }, 'CONCIERGE_PORT is "99999": wanted is a whole number from 0 to 65535.'],
    [{ CONCIERGE_PORT: "http" }, 'CONCIERGE_PORT is "http": wanted is a whole number from 0 to 65535.'],
    [
      { CONCIERGE_UPSTREAM_RATE: "0" },
      'CONCIERGE_UPSTREAM_RATE is "0": wanted is a whole number from 1 to 100000, or "off".'
    ],
    [{ CONCIERGE_SANDBOX_PACE: "-1" }, 'CONCIERGE_SANDBOX_PACE is "-1": wanted is a number from 0.001 to 1000000.'],
    [{ CONCIERGE_SANDBOX_SEED: "x" }, 'CONCIERGE_SANDBOX_SEED is "x": wanted is a whole number from 0 to 999999999.'],
    [
      { CONCIERGE_DUPLICATE_DAYS: "a month" },
      'CONCIERGE_DUPLICATE_DAYS is "a month": wanted is a whole number from 0 to 366.'
    ],
    [
      { CONCIERGE_REFERENCES: "yes" },
      'CONCIERGE_REFERENCES is "yes": wanted is "unique", or "repeating" for references such as employee numbers.'
    ],
    [{ CONCIERGE_HOST: "a b" }, 'CONCIERGE_HOST is "a b": wanted is a host name or an IP address, without a port.'],
    [
      { CONCIERGE_HOST: "0.0.0.0" },
      'CONCIERGE_HOST is "0.0.0.0": the sandbox is only for this machine, so wanted is a loopback host such as 127.0.0.1, or CONCIERGE_UPSTREAM set to a provider.'
    ],
    [
      { CONCIERGE_UPSTREAM: "https://bank.example" },
      'CONCIERGE_UPSTREAM is "https://bank.example": wanted is "sandbox", or the http(s) address of the provider ending in /api, without user, query or fragment.'
    ],
    [
      { CONCIERGE_UPSTREAM: "https://me:secret@bank.example/api" },
      'CONCIERGE_UPSTREAM cannot be used: wanted is "sandbox", or the http(s) address of the provider ending in /api, without user, query or fragment.'
    ],
    [
      { ...remote, CONCIERGE_UPSTREAM_KEY: "" },
      "CONCIERGE_UPSTREAM_KEY is missing: wanted is the API key for bank.example."
    ],
    [
      { ...remote, CONCIERGE_UPSTREAM_KEY: "se cret" },
      "CONCIERGE_UPSTREAM_KEY cannot be sent as a header: wanted are 1 to 512 visible ASCII characters without spaces."
    ],
    [
      { ...remote, CONCIERGE_TOKEN: "" },
      "CONCIERGE_TOKEN is missing: wanted are at least 16 characters, which clients of this proxy present."
    ],
    [
      { ...remote, CONCIERGE_TOKEN: "short" },
      "CONCIERGE_TOKEN is too short: wanted are at least 16 characters, which clients of this proxy present."
    ],
    [
      { CONCIERGE_DATABASE: "postgres://me:secret@db" },
      "CONCIERGE_DATABASE names PostgreSQL, and cannot be used: wanted is the path of a file, a file: address, or postgres://user:password@host:port/database."
    ],
    [
      { CONCIERGE_DATABASE: "postgres://me:secret@db:x/concierge" },
      "CONCIERGE_DATABASE names PostgreSQL, and cannot be used: wanted is the path of a file, a file: address, or postgres://user:password@host:port/database."
    ],
    [
      { CONCIERGE_DATABASE: ":memory:" },
      "CONCIERGE_DATABASE is of a kind that is not supported: wanted is the path of a file, a file: address, or postgres://user:password@host:port/database."
    ],
    [
      { CONCIERGE_DATABASE: "file://elsewhere/x" },
      'CONCIERGE_DATABASE is "file://elsewhere/x": wanted is the path of a file, a file: address, or postgres://user:password@host:port/database.'
    ]
  ])("%j", async (env, sentence) => {
    const result = await read(env)
    expect(result._tag === "Failure" ? result.failure.message : result).toBe(sentence)
  })
})

test.each([
  "https://me:hunter2secret@bank.example/api",
  "https://hunter2secret@bank.example/api",
  "https://bank.example/api?key=hunter2secret",
  "https://bank.example/api#hunter2secret",
  "https://bank.example/hunter2secret/v1",
  "postgres://hunter2secret/api",
  "me:hunter2secret@bank.example",
  "bank.example/api?hunter2secret",
  "https://bank.example:hunter2secret/api",
  "hunter2secret hunter2secret"
])("a provider's address that may hold a secret is not repeated: %s", async (CONCIERGE_UPSTREAM) => {
  const result = await read({ ...remote, CONCIERGE_UPSTREAM })
  if (result._tag === "Success") throw new Error("it is taken")
  expect(JSON.stringify(result.failure) + result.failure.message + String(result.failure.stack)).not.toContain(
    "hunter2"
  )
  expect(result.failure.message).toMatch(/^CONCIERGE_UPSTREAM cannot be used: wanted is "sandbox", or the http/)
})

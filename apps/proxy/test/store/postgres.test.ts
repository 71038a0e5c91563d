import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, test } from "vitest"
import { database, type DatabaseAddress } from "../../src/store/sql/Database.ts"
import { sqlBatchStore } from "../../src/store/sql/sqlBatchStore.ts"
import { sqlOutcomeStore } from "../../src/store/sql/sqlOutcomeStore.ts"
import { sqlIdempotencyStore } from "../../src/store/sql/sqlIdempotencyStore.ts"
import { freePort, postgresAt, withPostgres } from "../support/postgres.ts"
import { storeContract } from "./contract.ts"
import { idempotencyContract } from "./idempotencyContract.ts"
import { outcomeContract } from "./outcomeContract.ts"
import { sqlImportStore } from "../../src/store/sql/sqlImportStore.ts"
import { importContract } from "./importContract.ts"
import { ownerContract } from "./ownerContract.ts"

const postgres = withPostgres()

const stores = () =>
  Layer.unwrap(
    Effect.promise(async () => {
      const address = await postgres().newDatabase()
      return Layer.merge(sqlBatchStore, sqlImportStore).pipe(
        Layer.provide(database(address, "provider.test")),
        Layer.orDie
      )
    })
  )

storeContract("PostgreSQL", stores)
importContract("PostgreSQL", stores)
ownerContract("PostgreSQL", stores)
outcomeContract("PostgreSQL", () =>
  Layer.unwrap(
    Effect.promise(async () =>
      Layer.merge(sqlBatchStore, sqlOutcomeStore).pipe(
        Layer.provide(database(await postgres().newDatabase(), "provider.test")),
        Layer.orDie
      )
    )
  )
)
idempotencyContract(
  "PostgreSQL",
  () => {
    let address: Promise<DatabaseAddress> | undefined
    const store = () =>
      Layer.unwrap(
        Effect.promise(async () => {
          address ??= postgres().newDatabase()
          return sqlIdempotencyStore.pipe(Layer.provide(database(await address, "provider.test")), Layer.orDie)
        })
      )
    return { first: store(), next: store() }
  },
  false
)
importContract("PostgreSQL", stores)

describe("a database on a server", () => {
  const opened = (address: DatabaseAddress, provider = "provider.test") =>
    Effect.runPromise(Effect.result(Effect.scoped(Layer.build(database(address, provider)))))
  const whyNot = async (address: DatabaseAddress, provider?: string) => {
    const result = await opened(address, provider)
    return result._tag === "Failure" ? result.failure.message : result._tag
  }

  test("that is not as its address says is one sentence, without the password", async () => {
    const { port } = postgres()
    const wrong = "not-the-password"
    expect(await whyNot(postgresAt(port, "postgres", wrong))).toBe(
      `The database 127.0.0.1:${port}/postgres refuses the login: check user and password in CONCIERGE_DATABASE.`
    )
    expect(await whyNot(postgresAt(port, "nowhere"))).toBe(
      `The database 127.0.0.1:${port}/nowhere does not exist: make it (CREATE DATABASE), or name another one in CONCIERGE_DATABASE.`
    )
    const empty = await freePort()
    expect(await whyNot(postgresAt(empty, "postgres"))).toBe(
      `The database 127.0.0.1:${empty}/postgres cannot be reached: check that the server is running, and host and port in CONCIERGE_DATABASE.`
    )
  })

  test("is opened by several at once, and belongs to one provider", async () => {
    const address = await postgres().newDatabase()
    expect(await Promise.all([whyNot(address), whyNot(address), whyNot(address)])).toEqual(
      Array.from({ length: 3 }, () => "Success")
    )
    expect(await whyNot(address, "bank.example")).toBe(
      `The database ${address.name} holds the batches of provider.test, and the provider is bank.example: set CONCIERGE_DATABASE to another one, or CONCIERGE_UPSTREAM to provider.test.`
    )
  })
})

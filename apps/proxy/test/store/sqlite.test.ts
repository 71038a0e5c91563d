import * as Layer from "effect/Layer"
import { database } from "../../src/store/sql/Database.ts"
import { sqlBatchStore } from "../../src/store/sql/sqlBatchStore.ts"
import { sqlOutcomeStore } from "../../src/store/sql/sqlOutcomeStore.ts"
import { sqlIdempotencyStore } from "../../src/store/sql/sqlIdempotencyStore.ts"
import { newDatabase } from "../support/harness.ts"
import { storeContract } from "./contract.ts"
import { idempotencyContract } from "./idempotencyContract.ts"
import { outcomeContract } from "./outcomeContract.ts"
import { sqlImportStore } from "../../src/store/sql/sqlImportStore.ts"
import { importContract } from "./importContract.ts"
import { ownerContract } from "./ownerContract.ts"

const stores = () =>
  Layer.merge(sqlBatchStore, sqlImportStore).pipe(
    Layer.provide(database({ _tag: "File", path: newDatabase() }, "provider.test")),
    Layer.orDie
  )

storeContract("SQLite", stores)
ownerContract("SQLite", stores)
idempotencyContract(
  "SQLite",
  () => {
    const path = newDatabase()
    const store = () =>
      sqlIdempotencyStore.pipe(Layer.provide(database({ _tag: "File", path }, "provider.test")), Layer.orDie)
    return { first: store(), next: store() }
  },
  true
)
outcomeContract("SQLite", () =>
  Layer.merge(sqlBatchStore, sqlOutcomeStore).pipe(
    Layer.provide(database({ _tag: "File", path: newDatabase() }, "provider.test")),
    Layer.orDie
  )
)
importContract("SQLite", stores)

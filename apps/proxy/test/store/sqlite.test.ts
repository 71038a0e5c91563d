import * as Layer from "effect/Layer"
import { database } from "../../src/store/sql/Database.ts"
import { sqlBatchStore } from "../../src/store/sql/sqlBatchStore.ts"
import { newDatabase } from "../support/harness.ts"
import { storeContract } from "./contract.ts"

storeContract("SQLite", () =>
  sqlBatchStore.pipe(Layer.provide(database({ _tag: "File", path: newDatabase() }, "provider.test")), Layer.orDie)
)

import * as Layer from "effect/Layer"
import { database } from "../../src/store/sql/Database.ts"
import { sqlBatchStore } from "../../src/store/sql/sqlBatchStore.ts"
import { newDatabase } from "../support/harness.ts"
import { storeContract } from "./contract.ts"
import { ownerContract } from "./ownerContract.ts"

const open = () =>
  sqlBatchStore.pipe(Layer.provide(database({ _tag: "File", path: newDatabase() }, "provider.test")), Layer.orDie)

storeContract("SQLite", open)
ownerContract("SQLite", open)

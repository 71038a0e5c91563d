import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import { createBatches } from "./batches.ts"
import { DatabaseUnavailable, sqliteClient } from "./SqliteClient.ts"

/** Every change to the tables there ever was, in order. One that was released is never edited: a new one follows it. */
const migrations = {
  "0001_batches": createBatches
}

/** The database, with its tables as this version wants them. */
export const database = (path: string): Layer.Layer<SqlClient.SqlClient, DatabaseUnavailable> =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* Migrator.make({})({ loader: Migrator.fromRecord(migrations), table: "migrations" }).pipe(Effect.orDie)
      const [done] = yield* sql<{ readonly latest: number }>`SELECT max(migration_id) AS latest FROM migrations`.pipe(
        Effect.orDie
      )
      const isNewer = (done?.latest ?? 0) > Object.keys(migrations).length
      yield* isNewer ? new DatabaseUnavailable({ path, why: "newer" }) : Effect.void
    })
  ).pipe(Layer.provideMerge(sqliteClient(path)))

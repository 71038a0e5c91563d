import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import { addIdentity } from "./migrations/addIdentity.ts"
import { createBatches } from "./migrations/createBatches.ts"
import { createTables } from "./migrations/createTables.ts"
import { renameColumns } from "./migrations/renameColumns.ts"
import { DatabaseUnavailable, sqliteClient } from "./SqliteClient.ts"

/** Every change to the tables since PostgreSQL came, in order. One that was released is never edited: a new one follows it. */
const migrations = {}

/** How each database came to the tables that the changes above begin with. */
const beginnings = {
  sqlite: { "0001_batches": createBatches, "0002_identity": addIdentity, "0003_names": renameColumns },
  postgres: { "0003_tables": createTables }
}

/** The number of the last change that this version knows. */
const latest = Object.keys(beginnings.sqlite).length + Object.keys(migrations).length

/**
 * The database, with its tables as this version wants them. It belongs to one provider: another one's requests have the
 * same ids, and what is settled in the sandbox is not paid.
 *
 * @param provider its name: `sandbox`, or its host
 */
export const database = (path: string, provider: string): Layer.Layer<SqlClient.SqlClient, DatabaseUnavailable> =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const beginning = sql.onDialectOrElse({ pg: () => beginnings.postgres, orElse: () => beginnings.sqlite })
      const loader = Migrator.fromRecord({ ...beginning, ...migrations })
      yield* Migrator.make({})({ loader, table: "migrations" }).pipe(Effect.orDie)
      const [done] = yield* sql<{ readonly latest: number }>`SELECT max(migration_id) AS latest FROM migrations`.pipe(
        Effect.orDie
      )
      const isNewer = (done?.latest ?? 0) > latest
      if (isNewer) return yield* new DatabaseUnavailable({ path, why: "newer" })
      const [owner] = yield* sql<{ readonly name: string }>`SELECT name FROM provider`.pipe(Effect.orDie)
      if (owner === undefined) yield* sql`INSERT INTO provider ${sql.insert({ name: provider })}`.pipe(Effect.orDie)
      else if (owner.name !== provider)
        return yield* new DatabaseUnavailable({ path, why: "others", others: owner.name, provider })
      return undefined
    })
  ).pipe(Layer.provideMerge(sqliteClient(path)))

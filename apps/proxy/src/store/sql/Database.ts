import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import { isSqlError, type SqlError } from "effect/sql/SqlError"
import { DatabaseUnavailable } from "./clients/DatabaseUnavailable.ts"
import { addBudget } from "./migrations/addBudget.ts"
import { addEnds } from "./migrations/addEnds.ts"
import { addFoundAgain } from "./migrations/addFoundAgain.ts"
import { addForecast } from "./migrations/addForecast.ts"
import { addIdentity } from "./migrations/addIdentity.ts"
import { addLooks } from "./migrations/addLooks.ts"
import { addOwners } from "./migrations/addOwners.ts"
import { addPatience } from "./migrations/addPatience.ts"
import { addParts } from "./migrations/addParts.ts"
import { addRefusedRows } from "./migrations/addRefusedRows.ts"
import { createBatches } from "./migrations/createBatches.ts"
import { createTables } from "./migrations/createTables.ts"
import { decideOutcomes } from "./migrations/decideOutcomes.ts"
import { keepAnswers } from "./migrations/keepAnswers.ts"
import { indexOutputs } from "./migrations/indexOutputs.ts"
import { indexParts } from "./migrations/indexParts.ts"
import { indexPayees } from "./migrations/indexPayees.ts"
import { indexRows } from "./migrations/indexRows.ts"
import { keepFiles } from "./migrations/keepFiles.ts"
import { paceMends } from "./migrations/paceMends.ts"
import { renameColumns } from "./migrations/renameColumns.ts"
import { sqliteClient } from "./clients/SqliteClient.ts"

/** Every change to the tables since PostgreSQL came, in order. One that was released is never edited: a new one follows it. */
const migrations = {
  "0004_owners": addOwners,
  "0005_parts": addParts,
  "0006_answers": keepAnswers,
  "0007_budget": addBudget,
  "0008_outcomes": decideOutcomes,
  "0009_refused_rows": addRefusedRows,
  "0010_files": keepFiles,
  "0011_found_again": addFoundAgain,
  "0012_forecast": addForecast,
  "0013_looks": addLooks,
  "0014_ends": addEnds,
  "0015_row_indices": indexRows,
  "0016_payees": indexPayees,
  "0017_outputs": indexOutputs,
  "0018_part_states": indexParts,
  "0019_mend_tries": paceMends,
  "0020_patience": addPatience
}

/** How each database came to the tables that the changes above begin with. */
const beginnings = {
  sqlite: { "0001_batches": createBatches, "0002_identity": addIdentity, "0003_names": renameColumns },
  postgres: { "0003_tables": createTables }
}

/** The number of the last change that this version knows. */
const latest = Object.keys(beginnings.sqlite).length + Object.keys(migrations).length

/** Where it is: a file of SQLite, or PostgreSQL, which several processes may share. */
export type DatabaseAddress =
  | { readonly _tag: "File"; readonly path: string }
  | {
      readonly _tag: "Postgres"
      /** With user and password. */
      readonly url: Redacted.Redacted
      /** Host and name, for people. */
      readonly name: string
    }

/**
 * The database, with its tables as this version wants them. It belongs to one provider: another one's requests have the
 * same ids, and what is settled in the sandbox is not paid.
 *
 * @param provider its name: `sandbox`, or its host
 */
export const database = (
  address: DatabaseAddress,
  provider: string
): Layer.Layer<SqlClient.SqlClient, DatabaseUnavailable> =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const name = address._tag === "File" ? address.path : address.name
      const beginning = sql.onDialectOrElse({ pg: () => beginnings.postgres, orElse: () => beginnings.sqlite })
      const loader = Migrator.fromRecord({ ...beginning, ...migrations })
      yield* Migrator.make({})({ loader, table: "migrations" }).pipe(
        Effect.catchIf(isForbidden, () => new DatabaseUnavailable({ database: name, why: "rights" })),
        Effect.catchTags({ MigrationError: Effect.die, SqlError: Effect.die })
      )
      const [done] = yield* sql<{ readonly latest: number }>`SELECT max(migration_id) AS latest FROM migrations`.pipe(
        Effect.orDie
      )
      if ((done?.latest ?? 0) > latest) return yield* new DatabaseUnavailable({ database: name, why: "newer" })
      const [owner] = yield* Effect.gen(function* () {
        // of several that start at once one is first
        yield* sql.onDialectOrElse({ pg: () => sql`LOCK TABLE provider IN EXCLUSIVE MODE`, orElse: () => Effect.void })
        const owners = yield* sql<{ readonly name: string }>`SELECT name FROM provider`
        if (owners.length > 0) return owners
        return yield* sql<{
          readonly name: string
        }>`INSERT INTO provider ${sql.insert({ name: provider })} RETURNING name`
      }).pipe(sql.withTransaction, Effect.orDie)
      if (owner?.name === provider) return undefined
      return yield* new DatabaseUnavailable({ database: name, why: "others", others: owner?.name ?? "", provider })
    })
  ).pipe(
    Layer.provideMerge(
      address._tag === "File"
        ? sqliteClient(address.path)
        : // slow to load, and not needed with a file
          Layer.unwrap(
            Effect.map(
              Effect.promise(() => import("./clients/PostgresClient.ts")),
              ({ postgresClient }) => postgresClient(address.url, address.name)
            )
          )
    )
  )

/** Who may not make tables is told so; whatever else fails here should not. */
const isForbidden = (error: Migrator.MigrationError | SqlError): boolean => {
  const cause = error._tag === "MigrationError" ? error.cause : error
  return isSqlError(cause) && cause.reason._tag === "AuthorizationError"
}

import { closeSync, existsSync, mkdirSync, openSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { camelToSnake, snakeToCamel } from "effect/String"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import { DatabaseUnavailable } from "./DatabaseUnavailable.ts"

/**
 * Effect's SQL client over Node's own SQLite, for one process: the file is locked as long as it is open.
 *
 * It goes when a released `@effect/sql-sqlite-node` for this version of Effect can be had.
 */
export const sqliteClient = (path: string): Layer.Layer<SqlClient.SqlClient, DatabaseUnavailable> =>
  Layer.effect(
    SqlClient.SqlClient,
    Effect.gen(function* () {
      const database = yield* Effect.acquireRelease(
        Effect.try({
          try: () => open(path),
          catch: (cause) => new DatabaseUnavailable({ database: path, why: whyOf(cause) })
        }),
        (opened) => Effect.sync(() => opened.close())
      )
      const connection = toConnection(database, path)
      return yield* SqlClient.make({
        ...SqlClient.makeSqliteAcquirers({
          connection: Effect.succeed(connection),
          semaphore: Semaphore.makeUnsafe(1),
          isTransaction: () => database.isTransaction
        }),
        compiler: Statement.makeCompilerSqlite(camelToSnake),
        driver: "node-sqlite",
        // the writer's lock from the start: a transaction that reads first could not get it any more
        beginTransaction: "BEGIN IMMEDIATE",
        releaseSavepoint: (name) => `RELEASE SAVEPOINT ${name}`,
        spanAttributes: [["db.system.name", "sqlite"]],
        transformRows: Statement.defaultTransforms(snakeToCamel).array
      })
    })
  ).pipe(Layer.provide(Reactivity.layer))

/** Node's own way to make the folders above, too, never comes back where none can be made, as in `/proc`. */
const makePrivateFolder = (path: string): void => {
  if (existsSync(path)) return
  if (dirname(path) !== path) makePrivateFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // another process may have made it meanwhile
    if (!existsSync(path)) throw error
  }
}

/** Makes a file that only its owner may read, if there is none: it will hold bank details. */
export const makePrivateFile = (path: string): void => {
  makePrivateFolder(dirname(path))
  closeSync(openSync(path, "a", 0o600))
}

const open = (path: string): DatabaseSync => {
  makePrivateFile(path)
  const database = new DatabaseSync(path)
  try {
    // an acknowledged write survives a loss of power; the empty transaction takes the lock that is then kept
    database.exec(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; BEGIN EXCLUSIVE; COMMIT"
    )
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}

const busy = 5
const errcodeOf = (cause: unknown): number | undefined =>
  typeof cause === "object" && cause !== null && "errcode" in cause ? Number(cause.errcode) : undefined
const whyOf = (cause: unknown) => (((errcodeOf(cause) ?? 0) & 0xff) === busy ? "held" : "unusable")

/** The results that are about the disk, and what people are told of each. */
const diskTroubles: { readonly [errcode: number]: string } = {
  8: "may not be written",
  10: "cannot be read or written, since the disk has failed",
  13: "cannot grow, since the disk is full"
}

/** Prepares a statement once for all its runs, which costs more than most runs do; the oldest makes room for the next. */
const keepingPrepared = (database: DatabaseSync) => {
  const prepared = new Map<string, StatementSync>()
  return (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    const oldest = prepared.size < mostPrepared ? undefined : prepared.keys().next().value
    if (oldest !== undefined) prepared.delete(oldest)
    prepared.set(sql, statement)
    return statement
  }
}

/** More than the store has by far; lists of ids make texts of their own, as many as there are lengths. */
const mostPrepared = 500

const toConnection = (database: DatabaseSync, path: string): Connection => {
  let told: string | undefined
  /** Once, until something can be written again: each batch tries again and again. */
  const tell = (trouble: string | undefined) => {
    if (trouble === told) return Effect.void
    told = trouble
    return trouble === undefined
      ? Effect.logInfo(`the database ${path} can be written again: payments go on`)
      : Effect.logError(`the database ${path} ${trouble}: nothing is kept and no payment goes on until that is mended`)
  }
  /** A statement that ends with something kept, by itself or with all of its transaction. */
  const isKept = (sql: string) => !database.isTransaction && /^\s*(INSERT|UPDATE|DELETE|COMMIT)\b/i.test(sql)
  const attempt = <A>(run: () => A, sql: string): Effect.Effect<A, SqlError> =>
    Effect.suspend(() => {
      try {
        const answer = run()
        return told !== undefined && isKept(sql) ? Effect.as(tell(undefined), answer) : Effect.succeed(answer)
      } catch (cause) {
        const errno = errcodeOf(cause)
        const failed = new SqlError({ reason: classifySqliteError({ errno, message: String(cause) }) })
        const trouble = diskTroubles[(errno ?? 0) & 0xff]
        return trouble === undefined ? failed : Effect.andThen(tell(trouble), failed)
      }
    })
  const prepare = keepingPrepared(database)
  const all = (sql: string, params: ReadonlyArray<unknown>) =>
    attempt(() => prepare(sql).all(...(params as ReadonlyArray<SQLInputValue>)), sql)
  const execute: Connection["execute"] = (sql, params, transformRows) =>
    transformRows === undefined ? all(sql, params) : Effect.map(all(sql, params), transformRows)
  const executeValues: Connection["executeValues"] = (sql, params) =>
    attempt(() => {
      const statement = database.prepare(sql)
      statement.setReturnArrays(true)
      return statement.all(...(params as ReadonlyArray<SQLInputValue>)) as unknown as ReadonlyArray<
        ReadonlyArray<unknown>
      >
    }, sql)
  return {
    execute,
    executeRaw: all,
    executeUnprepared: execute,
    executeValues,
    executeValuesUnprepared: executeValues,
    executeStream: (sql, params, transformRows) =>
      Stream.unwrap(Effect.map(execute(sql, params, transformRows), Stream.fromIterable))
  }
}

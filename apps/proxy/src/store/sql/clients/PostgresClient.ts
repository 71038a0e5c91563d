import * as PgClient from "@effect/sql-pg/PgClient"
import * as PgTypes from "@effect/sql-pg/PgTypes"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { camelToSnake, snakeToCamel } from "effect/String"
import { DatabaseUnavailable } from "./DatabaseUnavailable.ts"

/** Effect's client of PostgreSQL, which several processes may share. */
export const postgresClient = (
  url: Redacted.Redacted,
  name: string
): Layer.Layer<SqlClient.SqlClient | PgClient.PgClient, DatabaseUnavailable> =>
  PgClient.layerFrom(
    PgClient.make({
      url,
      applicationName: "concierge",
      connectTimeout: 5_000,
      keepAlive: 5_000,
      maxConnections: 12,
      startupParameters,
      transformQueryNames: camelToSnake,
      transformResultNames: snakeToCamel,
      // ours are JSON as text
      transformJson: false,
      types: withPlainIntegers
    }).pipe(
      // connections are opened when they are needed: one is, to see whether it can be
      Effect.tap((sql) => sql`SELECT 1`),
      Effect.catchTag("SqlError", (error) => new DatabaseUnavailable({ database: name, why: whyOf(error) }))
    )
  )

/**
 * What each session is told, in milliseconds. A process that was stopped in the middle of a transaction holds its locks, and
 * with them all others, no longer than that: the server ends its session.
 */
const startupParameters = {
  timezone: "UTC",
  statement_timeout: "30000",
  lock_timeout: "20000",
  idle_in_transaction_session_timeout: "8000"
} as const

/** Ids, counts and times are below 2^53: they come as numbers, as from SQLite. What is not, is a defect. */
const withPlainIntegers: PgTypes.Registry = PgTypes.makeRegistry()
withPlainIntegers.register<number>(PgTypes.OID.int8, {
  encode: (value) => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64BE(BigInt(value))
    return Result.succeed(bytes)
  },
  decode: (bytes) => {
    const value = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0))
    return Number.isSafeInteger(value)
      ? Result.succeed(value)
      : Result.fail(new PgTypes.CodecError({ message: "an integer beyond 2^53" }))
  }
})

const whyOf = ({ reason }: SqlError): DatabaseUnavailable["why"] => {
  if (reason._tag === "AuthenticationError") return "login"
  if (reason._tag === "AuthorizationError") return "rights"
  return codeOf(reason.cause) === "3D000" ? "absent" : "unreachable"
}

const codeOf = (cause: unknown): unknown =>
  typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined

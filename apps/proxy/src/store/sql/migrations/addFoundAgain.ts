import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** Rows tell whether their payees and instructions were made for earlier ones. */
export const addFoundAgain = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer } = yield* dialect
  yield* sql`ALTER TABLE batch_rows ADD COLUMN found_again ${integer} NOT NULL DEFAULT 0`
})

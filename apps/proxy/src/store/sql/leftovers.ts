import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { BatchStore } from "../BatchStore.ts"
import { all } from "./answers.ts"
import { decode } from "./batchCodecs.ts"
import type { Written } from "./mends.ts"

/** The store's part of what was given up and is still to be cancelled at the provider. */
export const makeLeftovers = (
  sql: SqlClient.SqlClient,
  written: Written,
  transaction: BatchStore["Service"]["transaction"]
): Leftovers => ({
  leftovers: (batchId) =>
    all(decode.leftovers)(sql`SELECT * FROM batch_leftovers WHERE batch_id = ${batchId} ORDER BY id`),
  addLeftover: (leftover) =>
    transaction(Effect.orDie(Effect.asVoid(sql`INSERT INTO batch_leftovers ${sql.insert(leftover)}`))),
  postponeLeftover: (id, dueAt) =>
    Effect.orDie(
      Effect.asVoid(
        written(
          (fenced) =>
            sql`UPDATE batch_leftovers SET looks = looks + 1, due_at = ${dueAt} WHERE id = ${id} ${fenced} RETURNING id`
        )
      )
    ),
  removeLeftover: (id) =>
    Effect.orDie(
      Effect.asVoid(written((fenced) => sql`DELETE FROM batch_leftovers WHERE id = ${id} ${fenced} RETURNING id`))
    )
})

type Leftovers = Pick<BatchStore["Service"], "leftovers" | "addLeftover" | "postponeLeftover" | "removeLeftover">

import { batchStates, isFinal } from "@concierge/domain/Batch"
import { batchStandings } from "@concierge/domain/Repeat"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import { isSqlError, type SqlError } from "effect/sql/SqlError"
import { camelToSnake } from "effect/String"
import * as Struct from "effect/Struct"
import { FileRecord, noFindings, ProblemRecord } from "../importRecords.ts"
import { type Horizon, ImportStore, NoRoom, type RangeQuery } from "../ImportStore.ts"
import { ComparedRow, EarlierRecord, RowRecord } from "../records.ts"
import { earlierParts } from "./earlier.ts"
import { all, first, listOf, numbers } from "./answers.ts"

/** What is kept of payout files, in SQL that every database understands. */
export const sqlImportStore: Layer.Layer<ImportStore, never, SqlClient.SqlClient> = Layer.effect(
  ImportStore,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { approved, at, columns, drafted, isNews, joined, left } = earlierParts(sql)
    const compared = sql.literal(comparedColumns.map((column) => `r.${column}`).join(", "))

    const run = (query: Effect.Effect<unknown, SqlError>) => Effect.orDie(Effect.asVoid(query))

    /** Removes what belongs to a file in steps, so that no transaction is long. */
    const dropPieces = Effect.fnUntraced(function* (fileId: number) {
      let isLeft = true
      while (isLeft) {
        const gone = yield* numbers(sql`DELETE FROM file_pieces WHERE file_id = ${fileId} AND position IN (
          SELECT position FROM file_pieces WHERE file_id = ${fileId} ORDER BY position LIMIT ${mostPieces}
        ) RETURNING position AS n`)
        isLeft = gone.length === mostPieces
      }
    })

    /** What makes a row the same as `m`, a row of the batch `o` that is asked about: by the rows, and by their batches. */
    const sameness = ({ first: least, isNamed, since }: RangeQuery) => {
      const isThere = sql`r.account_key = m.account_key AND r.batch_id >= ${least} AND r.port_code = m.port_code`
      const isYoung = sql`${at} > ${since}`
      return [
        ...(isNamed ? [{ rows: sql`r.reference_key = m.reference_key`, batches: sql`1 = 1` }] : []),
        { rows: sql`${isThere} AND r.amount = m.amount AND m.given = 'amount'`, batches: isYoung },
        {
          rows: sql`${isThere} AND r.budget = m.budget AND m.given = 'budget'`,
          batches: sql`${isYoung} AND b.port_code = o.port_code`
        }
      ]
    }

    return ImportStore.of({
      beginFile: Effect.fnUntraced(function* ({ name, sentBy, terms }) {
        const now = yield* Clock.currentTimeMillis
        const fresh = encode.file({ name, sentBy, terms, findings: noFindings, receivedAt: now, touchedAt: now })
        const [kept] = yield* numbers(sql`INSERT INTO files ${sql.insert(fresh)} RETURNING id AS n`)
        return kept ?? (yield* Effect.die("an insert returned nothing"))
      }),
      addPiece: Effect.fnUntraced(function* (fileId, position, bytes) {
        const now = yield* Clock.currentTimeMillis
        yield* sql
          .withTransaction(
            Effect.andThen(
              sql`INSERT INTO file_pieces ${sql.insert({ fileId, position, bytes })}`,
              sql`UPDATE files SET touched_at = ${now} WHERE id = ${fileId}`
            )
          )
          .pipe(Effect.catch((error) => (isFull(error) ? Effect.fail(new NoRoom()) : Effect.die(error))))
      }),
      giveToBatch: (fileId, batchId, { bytes, sha256 }) =>
        run(sql`UPDATE files SET ${sql.update({ batchId, bytes, sha256 })} WHERE id = ${fileId}`),
      dropFile: Effect.fnUntraced(function* (fileId) {
        const [nobodys] = yield* numbers(sql`SELECT id AS n FROM files WHERE id = ${fileId} AND batch_id IS NULL`)
        if (nobodys === undefined) return
        yield* dropPieces(fileId)
        yield* run(sql`DELETE FROM files WHERE id = ${fileId} AND batch_id IS NULL`)
      }),
      abandonedFiles: (before) =>
        numbers(sql`SELECT id AS n FROM files WHERE batch_id IS NULL AND touched_at < ${before}`),
      oldFiles: (before) =>
        numbers(sql`SELECT f.id AS n FROM files f JOIN batches b ON b.id = f.batch_id
          WHERE f.deleted_at IS NULL AND f.received_at < ${before} AND ${sql.in("b.state", batchStates.filter(isFinal))}`),
      deleteBytes: Effect.fnUntraced(function* (fileId) {
        const now = yield* Clock.currentTimeMillis
        // first, so that nobody reads half of it
        yield* run(sql`UPDATE files SET deleted_at = ${now} WHERE id = ${fileId}`)
        yield* dropPieces(fileId)
      }),

      fileOf: (batchId) => first(decode.files)(sql`SELECT * FROM files WHERE batch_id = ${batchId}`),
      filesOf: (batchIds) =>
        sql`SELECT * FROM files WHERE ${sql.in("batch_id", batchIds)}`.pipe(
          all(decode.files),
          Effect.map((found) => new Map(found.map((file) => [file.batchId ?? 0, file])))
        ),
      piece: (fileId, position) =>
        sql`SELECT bytes FROM file_pieces WHERE file_id = ${fileId} AND position = ${position}`.pipe(
          first(decode.pieces),
          Effect.map((found) => found?.bytes)
        ),

      setFindings: (fileId, findings) =>
        run(sql`UPDATE files SET ${sql.update(encode.file({ findings }))} WHERE id = ${fileId}`),
      addRows: Effect.fnUntraced(function* (batchId, rows) {
        const updatedAt = yield* Clock.currentTimeMillis
        for (let start = 0; start < rows.length; start += mostInserted) {
          const [one, ...others] = rows
            .slice(start, start + mostInserted)
            .map((row) => ({ ...encode.row(row), batchId, state: "pending", updatedAt }))
          if (one !== undefined) yield* sql`INSERT INTO batch_rows ${sql.insert([one, ...others])}`
        }
      }, Effect.orDie),
      addProblems: Effect.fnUntraced(function* (problems) {
        for (let start = 0; start < problems.length; start += mostInserted) {
          const [one, ...others] = problems.slice(start, start + mostInserted).map((problem) => encode.problem(problem))
          if (one !== undefined) yield* sql`INSERT INTO file_problems ${sql.insert([one, ...others])}`
        }
      }, Effect.orDie),
      dropSomeRows: (batchId) =>
        Effect.map(
          numbers(sql`DELETE FROM batch_rows WHERE id IN (
            SELECT id FROM batch_rows WHERE batch_id = ${batchId} LIMIT ${mostDropped}
          ) RETURNING id AS n`),
          ({ length }) => length === mostDropped
        ),
      dropSomeProblems: (batchId) =>
        Effect.map(
          numbers(sql`DELETE FROM file_problems WHERE batch_id = ${batchId} AND position IN (
            SELECT position FROM file_problems WHERE batch_id = ${batchId} LIMIT ${mostDropped}
          ) RETURNING position AS n`),
          ({ length }) => length === mostDropped
        ),
      dropRows: (rows) => run(sql`DELETE FROM batch_rows WHERE ${sql.in("id", rows)}`),
      markRepeats: Effect.fnUntraced(function* (repeats) {
        for (const [id, repeatsRowId] of repeats)
          yield* sql`UPDATE batch_rows SET repeats_row_id = ${repeatsRowId} WHERE id = ${id}`
      }, Effect.orDie),
      accountsOfInstructions: (instructions) =>
        sql`SELECT instruction_id, min(account_key) AS account_key FROM batch_rows
          WHERE ${sql.in("instruction_id", instructions)} AND account_key NOT LIKE 'instruction:%' GROUP BY instruction_id`.pipe(
          all(decode.accounts),
          Effect.map((found) => new Map(found.map(({ accountKey, instructionId }) => [instructionId, accountKey])))
        ),
      endOfRange: (batchId, after, limit) =>
        Effect.map(
          numbers(sql`SELECT id AS n FROM (
            SELECT id FROM batch_rows WHERE batch_id = ${batchId} AND id > ${after} ORDER BY id LIMIT ${limit}
          ) AS range_rows ORDER BY id DESC LIMIT 1`),
          ([end]) => end
        ),
      rowsOf: (rows) =>
        all(decode.compared)(sql`SELECT ${compared} FROM batch_rows r WHERE ${sql.in("r.id", rows)} ORDER BY r.id`),
      instructedRows: (batchId, limit) =>
        all(decode.rows)(sql`SELECT * FROM batch_rows
          WHERE batch_id = ${batchId} AND instruction_id IS NOT NULL ORDER BY id LIMIT ${limit}`),

      problems: Effect.fnUntraced(function* (batchId, severity, offset, limit) {
        const where = sql`batch_id = ${batchId} ${severity === undefined ? sql`` : sql`AND severity = ${severity}`}`
        const [total = 0] = yield* numbers(sql`SELECT count(*) AS n FROM file_problems WHERE ${where}`)
        const items = yield* all(decode.problems)(
          sql`SELECT * FROM file_problems WHERE ${where} ORDER BY line, position LIMIT ${limit} OFFSET ${offset}`
        )
        return { items, total }
      }),
      errorsAfter: (batchId, line, lines) =>
        all(decode.problems)(sql`SELECT * FROM file_problems
          WHERE batch_id = ${batchId} AND severity = 'error' AND line IN (
            SELECT DISTINCT line FROM file_problems
            WHERE batch_id = ${batchId} AND severity = 'error' AND line > ${line} ORDER BY line LIMIT ${lines}
          ) ORDER BY line, position`),

      earlierOf: Effect.fnUntraced(function* ({ after, batchId, upTo }, query) {
        const found = yield* Effect.forEach(
          sameness(query),
          (same) => sql`
            SELECT * FROM (
              SELECT m.id AS for_row, ${columns}, row_number() OVER (
                PARTITION BY m.id ORDER BY CASE WHEN ${approved} THEN 0 ELSE 1 END, r.id DESC
              ) AS nth
              FROM batch_rows m JOIN batches o ON o.id = m.batch_id
                JOIN batch_rows r ON ${same.rows} ${joined}
              WHERE m.batch_id = ${batchId} AND m.id > ${after} AND m.id <= ${upTo} AND b.id <> ${batchId}
                AND ${same.batches} AND (${approved} OR ${query.news === undefined ? drafted : left})
                ${query.news === undefined ? sql`` : sql`AND ${isNews(query.news)} AND r.id <> coalesce(m.repeats_row_id, 0)`}
                ${query.among === undefined ? sql`` : sql`AND ${sql.in("b.id", query.among)}`}
                ${query.againKey === undefined ? sql`` : sql`AND b.again_key = ${query.againKey}`}
            ) AS ranked WHERE nth = 1`
        )
        return found.flatMap((rows) => decode.earlier(rows).map(({ forRow, ...earlier }) => ({ forRow, earlier })))
      }, Effect.orDie),
      twins: (batchId, limit) =>
        sql`SELECT ${compared}, t.first FROM (
            SELECT id, line, min(line) OVER (
              PARTITION BY account_key, port_code, given, CASE WHEN given = 'amount' THEN amount ELSE budget END
            ) AS first
            FROM batch_rows WHERE batch_id = ${batchId}
          ) AS t JOIN batch_rows r ON r.id = t.id WHERE t.line > t.first ORDER BY t.line LIMIT ${limit}`.pipe(
          all(decode.twins),
          Effect.map((found) => found.map(({ first: line, ...row }) => ({ row, first: line })))
        ),
      horizon: Effect.gen(function* () {
        const [latest = 0] = yield* numbers(sql`SELECT coalesce(max(id), 0) AS n FROM batches`)
        return { latest, importing: yield* numbers(sql`SELECT id AS n FROM batches WHERE state = 'importing'`) }
      }),
      cameSince: ({ importing, latest }: Horizon, except) =>
        numbers(sql`SELECT id AS n FROM batches
          WHERE id <> ${except} AND (id > ${latest} OR ${sql.in("id", importing)})
            AND ${sql.in(
              "state",
              batchStates.filter((state) => batchStandings[state] !== "unpaid")
            )}`),
      changedSince: (since, except) =>
        sql`SELECT id AS n FROM batches WHERE updated_at >= ${since} AND id <> ${except}
          UNION ALL SELECT batch_id AS n FROM batch_parts WHERE updated_at >= ${since} AND batch_id <> ${except}
          UNION ALL SELECT batch_id AS n FROM row_mends WHERE created_at >= ${since} AND batch_id <> ${except}`.pipe(
          numbers,
          Effect.map((changed) => [...new Set(changed)])
        )
    })
  })
)

const comparedColumns = Object.keys(ComparedRow.fields).map(camelToSnake)

/** So many pieces are deleted, rows and problems removed, and rows inserted, at a time. */
const mostPieces = 16
const mostDropped = 5_000
const mostInserted = 250

/** SQLite says so by a number, PostgreSQL by a code of five letters. */
const isFull = (error: unknown): boolean => {
  const causes: Array<unknown> = [error]
  for (let cause = error; typeof cause === "object" && cause !== null && causes.length < 8;) {
    cause = "cause" in cause ? cause.cause : "reason" in cause ? cause.reason : undefined
    causes.push(cause)
  }
  return isSqlError(error) && causes.some(saysFull)
}

const saysFull = (cause: unknown): boolean => {
  if (typeof cause !== "object" || cause === null) return false
  const { code, errcode, errno } = { code: undefined, errcode: undefined, errno: undefined, ...cause }
  return code === "53100" || errcode === 13 || errno === 13
}

const decode = {
  files: listOf(FileRecord),
  pieces: listOf(Schema.Struct({ bytes: Schema.Uint8Array })),
  problems: listOf(ProblemRecord),
  rows: listOf(RowRecord),
  accounts: listOf(Schema.Struct({ instructionId: Schema.String, accountKey: Schema.String })),
  earlier: listOf(EarlierRecord.mapFields((fields) => ({ ...fields, forRow: Schema.Int }))),
  compared: listOf(ComparedRow),
  twins: listOf(ComparedRow.mapFields((fields) => ({ ...fields, first: Schema.Int })))
}

/** Columns of what is given, and of nothing else. */
const encode = {
  file: Schema.encodeSync(FileRecord.mapFields(Struct.map(Schema.optionalKey))),
  row: Schema.encodeSync(RowRecord.mapFields(Struct.map(Schema.optionalKey))),
  problem: Schema.encodeSync(ProblemRecord)
}

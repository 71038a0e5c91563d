import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import * as Statement from "effect/sql/Statement"
import { expect, test } from "vitest"
import { BatchStore } from "../../src/store/BatchStore.ts"
import { IdempotencyStore } from "../../src/store/IdempotencyStore.ts"
import { ImportStore } from "../../src/store/ImportStore.ts"
import { database } from "../../src/store/sql/Database.ts"
import { sqlBatchStore } from "../../src/store/sql/sqlBatchStore.ts"
import { sqlIdempotencyStore } from "../../src/store/sql/sqlIdempotencyStore.ts"
import { sqlImportStore } from "../../src/store/sql/sqlImportStore.ts"
import { newDatabase } from "../support/harness.ts"
import { batch, part, row } from "./samples.ts"

type Stores = BatchStore | ImportStore | IdempotencyStore

const size = 2_000

/** What SQLite does for each statement of a question that is asked about a batch of many rows, in two parts and more. */
const plansOf = (ask: (batchId: number) => Effect.Effect<unknown, unknown, Stores>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const store = yield* BatchStore
    const rows = Array.from({ length: size }, (_, index) => row(index + 2))
    const { id } = yield* store.insert(batch(), rows, [])
    for (let made = 0; made < 2; made++) {
      const next = yield* store.rowsWithoutPart(id, size / 4)
      yield* store.addPart(
        { ...part, batchId: id },
        next.map((each) => each.id)
      )
    }
    const asked: Array<readonly [text: string, values: ReadonlyArray<unknown>]> = []
    yield* Effect.provideService(ask(id), Statement.CurrentTransformer, (statement) =>
      Effect.sync(() => {
        asked.push(statement.compile())
        return statement
      })
    )
    const plans = []
    for (const [text, values] of asked) {
      const steps = yield* sql.unsafe<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values)
      plans.push(steps.map(({ detail }) => detail).join("\n"))
    }
    return plans
  }).pipe(
    Effect.provide(
      Layer.mergeAll(sqlBatchStore, sqlImportStore, sqlIdempotencyStore).pipe(
        Layer.provideMerge(database({ _tag: "File", path: newDatabase() }, "provider.test")),
        Layer.orDie
      )
    ),
    Effect.runPromise
  )

/** Questions about a batch with many rows, and what answering them must not do. */
const questions: ReadonlyArray<
  readonly [what: string, ask: (batchId: number) => Effect.Effect<unknown, unknown, Stores>, never: RegExp]
> = [
  [
    "how its rows stand is counted without reading them",
    (id) => BatchStore.use(({ counts }) => counts([id])),
    /SEARCH batch_rows USING INDEX(?! batch_rows_tried_again)|SCAN (batch_rows|p)\b/
  ],
  [
    "the rows of its next part are found without reading those of earlier ones, in their order",
    (id) => BatchStore.use(({ rowsWithoutPart }) => rowsWithoutPart(id, 500)),
    /SCAN|USE TEMP B-TREE/
  ],
  [
    "the next page of its rows is found without reading those before",
    (id) => BatchStore.use(({ rowsAfter }) => rowsAfter(id, 900, 500)),
    /SCAN|USE TEMP B-TREE/
  ],
  [
    "the rows of a part are found by it, in their order",
    () => BatchStore.use(({ rowsOfPart }) => rowsOfPart(1)),
    /SCAN|USE TEMP B-TREE/
  ],
  [
    "the end of the next rows to be compared is found without sorting",
    (id) => ImportStore.use(({ endOfRange }) => endOfRange(id, 1_000, 500)),
    /USE TEMP B-TREE FOR ORDER BY\n.*SEARCH batch_rows|SCAN batch_rows/
  ],
  [
    "its rows are compared with those of other batches by indices",
    (id) =>
      ImportStore.use(({ earlierOf }) =>
        earlierOf({ batchId: id, after: 0, upTo: 1_000 }, { since: 0, first: 0, isNamed: true, news: 0 })
      ),
    /SCAN (r|m|b)\b/
  ],
  [
    "what changed of other batches is found by the time",
    (id) => ImportStore.use(({ changedSince }) => changedSince(5, id)),
    /SCAN (batch_parts|row_mends)\b/
  ],
  ["what it left behind is found by it", (id) => BatchStore.use(({ leftovers }) => leftovers(id)), /SCAN/]
]

test.each(questions)("of a batch with many rows %s", async (_, ask, never) => {
  const plans = await plansOf(ask)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) expect(plan).not.toMatch(never)
})

test("idempotency keys are not counted with each call", async () => {
  const call = { operation: "POST /v1/batches", headHash: "head", bodyHash: "body" }
  const plans = await plansOf(() =>
    IdempotencyStore.use(({ begin }) =>
      Effect.forEach(Array.from({ length: 20 }), (_, index) => begin({ actsFor: "", key: String(index) }, call))
    )
  )
  // each is kept, and what is too old is removed first
  expect(plans).toHaveLength(20 * 2 + 1)
})

import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import { describe, expect, test } from "vitest"
import { database } from "../../src/store/sql/Database.ts"
import { createBatches } from "../../src/store/sql/migrations/createBatches.ts"
import { sqliteClient } from "../../src/store/sql/clients/SqliteClient.ts"
import { approve, batchIn, newDatabase, noDatabase, payouts, row, startProxy } from "../support/harness.ts"
import { makeOwnProvider } from "../support/ownProvider.ts"

/** A database as the first version left it: one batch that was paid, one whose request has just been made. */
const firstVersion = async (): Promise<string> => {
  const file = noDatabase()
  const batch = {
    name: "November",
    content: "a hash of the first version",
    port_code: "ar_ars",
    totals: "[]",
    created_at: Date.now(),
    updated_at: Date.now()
  }
  const paid = {
    line: 2,
    reference: "P-2",
    payee_name: "Payee 2",
    port_code: "cl_clp",
    payment_method_type: "cl_domestic_bank",
    account: '{"bank_code":"012","account_number":"00120344057","account_type":"vista","rut":"765432103"}',
    given: "amount",
    amount: "2000",
    updated_at: Date.now()
  }
  const filled = Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* Migrator.make({})({ loader: Migrator.fromRecord({ "0001_batches": createBatches }), table: "migrations" })
    yield* sql`INSERT INTO batches ${sql.insert({ ...batch, external_id: "october", tag: "aaaaaaaaaaaa", state: "finished", request_tried: 1, request_id: "900" })}`
    yield* sql`INSERT INTO batches ${sql.insert({ ...batch, external_id: "november", tag: "bbbbbbbbbbbb", state: "building", request_tried: 1 })}`
    yield* sql`INSERT INTO batch_rows ${sql.insert({ ...paid, batch_id: 1, state: "settled", budget: "4001", payee_id: "7", payee_tries: 1, instruction_id: "8", output_id: "9" })}`
    yield* sql`INSERT INTO batch_rows ${sql.insert({ ...paid, batch_id: 2, line: 3, reference: "P-3", amount: "3000", state: "pending" })}`
  })
  await Effect.runPromise(filled.pipe(Effect.provide(sqliteClient(file)), Effect.orDie))
  return file
}

describe("a database of the first version", () => {
  test("knows what it has paid: the same payment is not made again unasked", async () => {
    const proxy = await startProxy({ ...makeOwnProvider(), file: await firstVersion() })
    for (const again of [
      { reference: "P-2", amount: "7" },
      { reference: undefined, payee_name: "Otra" }
    ]) {
      const answer = await proxy.call("POST", "/v1/batches", payouts([row(2, again)], { external_id: "december" }))
      expect([answer.status, answer.body.errors[0].meta]).toEqual([409, expect.objectContaining({ batch_id: "1" })])
    }
  })

  test("takes the same file for the batch that it has", async () => {
    const proxy = await startProxy({ ...makeOwnProvider(), file: await firstVersion() })
    const fields = { external_id: "october" }
    const answer = await proxy.call("POST", "/v1/batches", payouts([row(2, { reference: "P-2" })], fields))
    expect([answer.status, answer.body.data.id]).toEqual([200, "1"])
  })

  test("goes on with a request under the name that it gave it", async () => {
    const provider = makeOwnProvider()
    await provider.send(
      new Request("http://provider.test/api/concierge_requests", {
        method: "POST",
        body: JSON.stringify({
          data: {
            type: "concierge_requests",
            attributes: { port_code: "ar_ars", external_id: "batch-2-1-bbbbbbbbbbbb" }
          }
        })
      })
    )
    const proxy = await startProxy({ ...provider, file: await firstVersion() })
    const { total_to_spend } = await batchIn(proxy, "2", "quoted")
    await proxy.call("POST", "/v1/batches/2/approve", {
      data: { type: "batches", attributes: { total_to_spend } }
    })
    expect((await batchIn(proxy, "2", "finished")).counts.settled).toBe(1)
    expect(provider.requests).toHaveLength(1)
    expect(provider.accepted()).toHaveLength(1)
  })
})

describe("a database", () => {
  const open = (file: string, provider: string) =>
    Effect.runPromise(Effect.result(Effect.scoped(Layer.build(database({ _tag: "File", path: file }, provider)))))

  test("belongs to one provider: what the sandbox has settled is not taken for paid, nor its ids for another's", async () => {
    const file = newDatabase()
    expect((await open(file, "sandbox"))._tag).toBe("Success")
    const other = await open(file, "bank.example")
    expect(other._tag === "Failure" ? other.failure.message : other).toBe(
      `The database ${file} holds the batches of sandbox, and the provider is bank.example: set CONCIERGE_DATABASE to another one, or CONCIERGE_UPSTREAM to sandbox.`
    )
    expect((await open(file, "sandbox"))._tag).toBe("Success")
  })

  test("of a later version is refused unchanged", async () => {
    const file = newDatabase()
    await open(file, "sandbox")
    const later = Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`INSERT INTO migrations ${sql.insert({ migration_id: 99, name: "later" })}`
    })
    await Effect.runPromise(later.pipe(Effect.provide(sqliteClient(file)), Effect.orDie))
    const opened = await open(file, "sandbox")
    expect(opened._tag === "Failure" ? opened.failure.why : opened).toBe("newer")
  })

  test("finds the payments that a new one may repeat by an index, whatever they are compared by", async () => {
    const file = newDatabase()
    const proxy = await startProxy({ ...makeOwnProvider(), file })
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
    await batchIn(proxy, "1", "finished")
    await proxy.stop()
    const plans = Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      return yield* Effect.forEach(
        [
          "reference_key = 'P'",
          "account_key = 'A' AND amount = '1'",
          "account_key = 'A' AND budget = '1'",
          "instruction_id = '1'"
        ],
        (where) =>
          sql<{ readonly detail: string }>`EXPLAIN QUERY PLAN SELECT * FROM batch_rows WHERE ${sql.literal(where)}`
      )
    })
    const found = await Effect.runPromise(plans.pipe(Effect.provide(sqliteClient(file)), Effect.orDie))
    for (const steps of found) expect(steps.map(({ detail }) => detail).join()).toMatch(/USING INDEX batch_rows_by_/)
  })
})

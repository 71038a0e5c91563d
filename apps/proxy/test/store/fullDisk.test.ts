import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import { expect, test } from "vitest"
import { defectOf } from "../../src/batches/run/refusal.ts"
import { makeProvider, payouts, row, startProxy, until } from "../support/harness.ts"

/** A proxy whose database can be set from outside, and what its log says of it. */
const begin = async () => {
  const lines: Array<string> = []
  const proxy = await startProxy({ ...makeProvider(), log: (line) => lines.push(line) })
  const set = (pragma: string) =>
    proxy.runtime.runPromise(SqlClient.SqlClient.use((sql) => Effect.orDie(sql`PRAGMA ${sql.literal(pragma)}`)))
  const said = () => lines.filter((line) => line.includes("the database"))
  const submit = (external_id: string, first = 2) =>
    proxy.call(
      "POST",
      "/v1/batches",
      payouts(
        Array.from({ length: 300 }, (_, index) => row(first + index)),
        { external_id }
      )
    )
  return { proxy, set, said, submit }
}

test("a database that cannot grow is told once, with its reason, and again when it can", async () => {
  const { said, set, submit } = await begin()
  await set("max_page_count = 30")
  for (const externalId of ["a", "b", "c"]) expect((await submit(externalId)).status).toBe(500)
  expect(said()).toEqual([expect.stringMatching(/level=ERROR.*cannot grow, since the disk is full/)])
  await set("max_page_count = 100000")
  expect((await submit("d")).status).toBe(201)
  await until(
    () => Promise.resolve(said()),
    (lines) => lines.length > 1
  )
  expect(said()[1]).toMatch(/level=INFO.*can be written again/)
})

test("a batch that stands still since nothing can be kept says so, and not that an error is within", () => {
  const full = new SqlError({ reason: classifySqliteError({ errno: 13, message: "database or disk is full" }) })
  expect(defectOf(Cause.die(full))).toBe("the database does not take what is to be kept; the log says why")
  expect(defectOf(Cause.die(new TypeError("x")))).toBe("an internal error stands in the log")
})

test("health says that a database cannot be written, though it can be read", async () => {
  const { proxy, said, set } = await begin()
  expect((await proxy.call("GET", "/readyz")).status).toBe(200)
  await set("query_only = ON")
  const { body } = await until(
    () => proxy.call("GET", "/healthz"),
    ({ status }) => status === 503
  )
  expect(body).toMatchObject({ status: "unavailable", database: "unavailable" })
  expect((await proxy.call("GET", "/readyz")).status).toBe(503)
  expect(said()).toEqual([expect.stringMatching(/may not be written/)])
})

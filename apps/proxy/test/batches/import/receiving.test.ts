import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { describe, expect, test } from "vitest"
import { CurrentImportLimits, type ImportLimits } from "../../../src/batches/import/ImportLimits.ts"
import { tidyFiles } from "../../../src/batches/import/files/tidyFiles.ts"
import { imported, line, sheet, upload } from "../../support/files.ts"
import { batchIn, makeProvider, type Proxy, startProxy, token, until } from "../../support/harness.ts"

const proxyWith = (files: Partial<ImportLimits> = {}) => startProxy({ ...makeProvider(), files })

/** What the database holds of files. */
const kept = (proxy: Proxy) =>
  proxy.runtime.runPromise(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const count = (table: string) =>
        Effect.map(sql<{ readonly n: number }>`SELECT count(*) AS n FROM ${sql(table)}`, ([found]) => found?.n)
      return [yield* count("files"), yield* count("file_pieces"), yield* count("batches")]
    })
  )

/** A body of which pieces come as they are given. */
const coming = (proxy: Proxy, headers: { readonly [name: string]: string } = {}) => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const request = new Request("http://127.0.0.1:8787/v1/batches?port_code=ar_ars&external_id=a", {
    method: "POST",
    headers: { authorization: token, "content-type": "text/csv", ...headers },
    body: readable,
    duplex: "half"
  })
  return {
    answer: Promise.resolve(proxy.app.fetch(request)),
    give: (text: string) => writer.write(new TextEncoder().encode(text)),
    close: () => writer.close(),
    breakOff: () => writer.abort(new Error("gone"))
  }
}

const large = (pieces: number) => `${sheet(line(1))}${"\n".repeat(pieces * 2 ** 20)}`

describe("a file that does not come whole", () => {
  test("since its sender is gone leaves nothing", async () => {
    const proxy = await proxyWith()
    const { answer, breakOff, give } = coming(proxy)
    await give(large(2))
    await breakOff()
    expect((await answer).status).toBe(400)
    expect(await kept(proxy)).toEqual([0, 0, 0])
  })

  test("since its sender says nothing any more is not waited for", async () => {
    const proxy = await proxyWith({ idle: 20 })
    const { answer, give } = coming(proxy)
    await give(large(1))
    expect((await answer).status).toBe(408)
    expect(await kept(proxy)).toEqual([0, 0, 0])
  })

  test("for it comes drop by drop is not waited for", async () => {
    const proxy = await proxyWith({ idle: 40, leastRate: 1_000_000 })
    const { answer, give } = coming(proxy)
    const over = answer.then(() => true)
    const isOver = () => Promise.race([over, new Promise<boolean>((resolve) => setTimeout(resolve, 2, false))])
    while (!(await isOver())) await Promise.race([give("a"), over])
    const { errors } = (await (await answer).json()) as { readonly errors: ReadonlyArray<object> }
    expect(errors).toMatchObject([
      {
        status: "408",
        detail:
          "The file should come at 1000000 bytes a second or more. Nothing of it was kept, so it may be sent again."
      }
    ])
    expect(await kept(proxy)).toEqual([0, 0, 0])
  })

  test("within the time that any may take", async () => {
    const proxy = await proxyWith({ longest: -1 })
    const { body, status } = await upload(proxy, sheet(line(1)))
    expect([status, body.errors[0].code]).toEqual([408, "slow_request"])
  })

  test("is not begun where its length says that it is too large", async () => {
    const proxy = await proxyWith({ maxBytes: 1_000 })
    const { answer } = coming(proxy, { "content-length": "1001" })
    expect((await answer).status).toBe(413)
  })

  test("where there is no room leaves nothing and says so, and the proxy goes on", async () => {
    const proxy = await proxyWith()
    await imported(proxy, sheet(line(1)), "external_id=first")
    await proxy.runtime.runPromise(
      SqlClient.SqlClient.use((sql) =>
        Effect.flatMap(sql<{ readonly pageCount: number }>`PRAGMA page_count`, ([found]) =>
          sql.unsafe(`PRAGMA max_page_count = ${(found?.pageCount ?? 0) + 300}`)
        )
      )
    )
    const { body, status } = await upload(proxy, large(4))
    expect([status, body.errors]).toMatchObject([507, [{ code: "no_room" }]])
    expect(await kept(proxy)).toEqual([1, 1, 1])
    expect((await upload(proxy, sheet(line(2)), "external_id=small")).status).toBe(202)
  })

  test("is one of so many that come at a time", async () => {
    const proxy = await proxyWith({ atATime: 1 })
    const first = coming(proxy)
    await first.give(large(1))
    const { headers, status } = await upload(proxy, sheet(line(1)), "external_id=b")
    expect([status, headers.get("retry-after")]).toEqual([503, "10"])
    await first.close()
    expect((await first.answer).status).toBe(202)
    expect((await upload(proxy, sheet(line(2)), "external_id=c")).status).toBe(202)
  })
})

describe("a file of many pieces", () => {
  test("comes out as it went in", async () => {
    const proxy = await proxyWith()
    const file = `${large(2)}# end`
    const { id } = await imported(proxy, file, "external_id=a")
    const { text } = await proxy.call("GET", `/v1/batches/${id}/file`)
    expect(text.length).toBe(file.length)
    expect(text === file).toBe(true)
    expect(await kept(proxy)).toEqual([1, 3, 1])
  })
})

describe("what is kept of files", () => {
  const tidied = (proxy: Proxy, limits: Partial<ImportLimits>) =>
    proxy.runtime.runPromise(
      Effect.raceFirst(
        Effect.updateService(tidyFiles, CurrentImportLimits, (usual) => ({ ...usual, ...limits })),
        Effect.promise(() =>
          until(
            () => kept(proxy),
            ([, pieces]) => pieces === 0
          )
        )
      )
    )

  test("is their bytes, until the batch is over and they are old; that they were there stays", async () => {
    const proxy = await proxyWith()
    const { file, id } = await imported(proxy, sheet(line(1)))
    await proxy.call("POST", `/v1/batches/${id}/cancel`)
    await batchIn(proxy, id, "cancelled")
    await tidied(proxy, { keepFor: -1 })
    expect(await kept(proxy)).toEqual([1, 0, 1])
    const { body } = await proxy.call("GET", `/v1/batches/${id}`)
    expect(body.data.attributes.file).toEqual({ ...file, is_kept: false })
    const gone = await proxy.call("GET", `/v1/batches/${id}/file`)
    expect([gone.status, gone.body.errors[0].code]).toEqual([404, "not_kept"])
  })

  test("is nothing of one that nobody sends any more, since the proxy was killed over it", async () => {
    const proxy = await proxyWith({ idle: 600_000 })
    const { give } = coming(proxy)
    await give(large(2))
    await until(
      () => kept(proxy),
      ([, pieces]) => pieces === 2
    )
    await tidied(proxy, { idle: -60_000 })
    expect(await kept(proxy)).toEqual([0, 0, 0])
  })
})

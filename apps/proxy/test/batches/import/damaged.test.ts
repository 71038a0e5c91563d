import * as SqlClient from "effect/sql/SqlClient"
import { describe, expect, test } from "vitest"
import { imported, line, problemsOf, sheet, upload } from "../../support/files.ts"
import { batchIn, makeProvider, startProxy } from "../../support/harness.ts"

/** A file in two pieces, of which the second is only what it needs to end well. */
const inTwoPieces = `${sheet(line(1))}${"\n".repeat(2 ** 20)}${line(2)}\n`

describe("a file of which a piece is gone", () => {
  test("was taken for a whole one: its payments after the gap were lost without a word", async () => {
    const proxy = await startProxy(makeProvider())
    await proxy.runtime.runPromise(
      SqlClient.SqlClient.use(
        (sql) => sql`CREATE TRIGGER gone AFTER INSERT ON file_pieces WHEN new.position = 1
          BEGIN DELETE FROM file_pieces WHERE position = 1; END`
      )
    )
    expect((await upload(proxy, inTwoPieces)).status).toBe(202)
    expect((await batchIn(proxy, "1", "refused", "quoted")).state).toBe("refused")
    expect(await problemsOf(proxy, "1")).toMatchObject([
      {
        code: "damaged_file",
        detail: expect.stringMatching(/the file is not as it came: 1048576 of its \d+ bytes are left/)
      }
    ])
  })

  test("and one whose bytes are others, is not given out as what came", async () => {
    const proxy = await startProxy(makeProvider())
    await imported(proxy, sheet(line(1)))
    await proxy.runtime.runPromise(
      SqlClient.SqlClient.use((sql) => sql`UPDATE file_pieces SET bytes = ${new TextEncoder().encode(sheet(line(2)))}`)
    )
    await expect(proxy.call("GET", "/v1/batches/1/file")).rejects.toThrow(/damaged/)
  })
})

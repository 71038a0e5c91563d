import { describe, expect, test } from "vitest"
import { imported, line, problemsOf, sheet, upload } from "../../support/files.ts"
import { approval, batchIn, makeProvider, rowsOf, startProxy } from "../../support/harness.ts"

const proxyAlone = () => startProxy(makeProvider())
type Proxy = Awaited<ReturnType<typeof proxyAlone>>

const paid = async (proxy: Proxy, file: string, parameters: string) => {
  const { id, total_to_spend } = await imported(proxy, file, parameters)
  await proxy.call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))
  return batchIn(proxy, id, "finished")
}
const linesOf = (problems: ReadonlyArray<{ readonly line: number }>) => problems.map((problem) => problem.line)

describe("a file that pays what was paid before", () => {
  test("is refused with a problem a row, and says in numbers what stands in the way", async () => {
    const proxy = await proxyAlone()
    await paid(proxy, sheet(line(1), line(2)), "external_id=first")
    const drafted = await imported(proxy, sheet(line(3)), "external_id=second")
    const { file, id, note, rows_count, state, totals } = await imported(
      proxy,
      sheet(line(1), line(2, 20), line(3), line(4), line(4, 4, "R-5"))
    )
    expect([state, rows_count, totals[0].count]).toEqual(["refused", 0, 5])
    expect(note).toBe(
      "Payments would be made twice (paid: 2, under way: 0, drafted: 1, twice in the file: 1); nothing of the file was taken."
    )
    expect(file.stopped).toEqual({
      paid: 2,
      under_way: 0,
      drafted: 1,
      twins: 1,
      batch_ids: ["1", drafted.id],
      drafted_batch_ids: [drafted.id],
      is_same: false
    })
    expect(await problemsOf(proxy, id, "&filter[severity]=error")).toMatchObject([
      { line: 2, code: "paid_before", meta: { batch_id: "1", row_line: 2, standing: "paid", is_changed: false } },
      { line: 3, code: "paid_before", meta: { batch_id: "1", by: "reference", is_changed: true, amount: "20" } },
      { line: 4, code: "paid_before", meta: { batch_id: drafted.id, standing: "drafted", payee_name: "Payee 3" } },
      { line: 6, code: "same_payment", meta: { first_line: 5, reference: "R-5" } }
    ])
  })

  test("and is that very file, says so", async () => {
    const proxy = await proxyAlone()
    await paid(proxy, sheet(line(1), line(2)), "external_id=first")
    const { file } = await imported(proxy, sheet(line(2), line(1)))
    expect(file.stopped).toMatchObject({ paid: 2, is_same: true })
    const less = await imported(proxy, sheet(line(2), line(3)))
    expect(less.file.stopped).toMatchObject({ paid: 1, is_same: false })
  })

  test("is taken without them where that was asked, and tells which", async () => {
    const proxy = await proxyAlone()
    await paid(proxy, sheet(line(1), line(2)), "external_id=first")
    const batch = await imported(proxy, sheet(line(1), line(2), line(3)), "external_id=a&skip_paid=true")
    expect(batch).toMatchObject({ state: "quoted", rows_count: 1, left_out_count: 2 })
    expect(batch.totals).toMatchObject([{ port_code: "mx_mxn", count: 1, amount: 3 }])
    expect(batch.note).toBe("Left out, since paid or under way before: 2 (line 2, 3).")
    const leftOut = await problemsOf(proxy, batch.id, "&filter[severity]=left_out")
    expect(leftOut).toMatchObject([
      {
        line: 2,
        code: "paid_before",
        detail: expect.stringMatching(/^Line 2: its reference names .*: it was left out\.$/)
      },
      { line: 3, code: "paid_before" }
    ])
    expect(linesOf(await rowsOf(proxy, batch.id))).toEqual([4])
  })

  test("is refused where nothing is left of it", async () => {
    const proxy = await proxyAlone()
    await paid(proxy, sheet(line(1), line(2)), "external_id=first")
    const { file, state } = await imported(proxy, sheet(line(1), line(2)), "external_id=a&skip_paid=true")
    expect([state, file.stopped]).toMatchObject(["refused", { paid: 2, is_same: true }])
  })

  test("is taken with a reason, once", async () => {
    const proxy = await proxyAlone()
    await paid(proxy, sheet(line(1), line(2)), "external_id=first")
    const again = await paid(proxy, sheet(line(1), line(2)), "external_id=a&again=second+half")
    expect([again.state, again.again]).toEqual(["finished", "second half"])
    expect((await rowsOf(proxy, "2")).every((row: { repeats_row_id: string | null }) => row.repeats_row_id)).toBe(true)
    const third = await imported(proxy, sheet(line(1), line(2)), "external_id=b&again=Second+half")
    expect([third.state, third.file.stopped]).toMatchObject(["refused", { paid: 2 }])
  })

  test("and stands twice in itself is taken with a reason, too", async () => {
    const proxy = await proxyAlone()
    const twice = sheet(line(1), line(1, 1, "R-2"))
    expect((await imported(proxy, twice)).state).toBe("refused")
    expect((await imported(proxy, twice, "external_id=a&again=two+of+them")).rows_count).toBe(2)
  })

  test("and is left out beside a reason: that speaks of what stands twice in the file, and not of what is drafted", async () => {
    const proxy = await proxyAlone()
    const drafted = await imported(proxy, sheet(line(1)), "external_id=first")
    const longer = sheet(line(1), line(2), line(2, 2, "R-3"))
    const terms = "skip_paid=true&again=two+of+them"
    const { file, state } = await imported(proxy, longer, `external_id=a&${terms}`)
    expect([state, file.stopped]).toMatchObject(["refused", { drafted: 1, twins: 0, drafted_batch_ids: [drafted.id] }])
    await proxy.call("POST", `/v1/batches/${drafted.id}/approve`, approval(drafted.total_to_spend))
    await batchIn(proxy, drafted.id, "finished")
    const taken = await imported(proxy, longer, `external_id=b&${terms}`)
    expect([taken.state, taken.rows_count, taken.left_out_count]).toEqual(["quoted", 2, 1])
  })

  test("whatever rows in order are to be taken alone: what was paid is asked about", async () => {
    const proxy = await proxyAlone()
    await paid(proxy, sheet(line(1), line(2)), "external_id=first")
    const { file, state } = await imported(proxy, sheet(line(1), line(3, 0), line(4)), "external_id=a&partial=true")
    expect([state, file.stopped]).toMatchObject(["refused", { paid: 1 }])
    const both = await imported(proxy, sheet(line(1), line(3, 0), line(4)), "external_id=a&partial=true&skip_paid=true")
    expect([both.state, both.rows_count, both.left_out_count, both.file.rejects]).toEqual(["quoted", 1, 1, 1])
  })
})

describe("the same file twice at once", () => {
  test("under one name is one batch", async () => {
    const proxy = await proxyAlone()
    const file = sheet(...Array.from({ length: 50 }, (_, index) => line(index + 1)))
    const answers = await Promise.all(Array.from({ length: 4 }, () => upload(proxy, file)))
    expect(new Set(answers.map(({ body }) => body.data.id))).toEqual(new Set(["1"]))
    expect(answers.every(({ status }) => status === 202 || status === 200)).toBe(true)
    expect((await batchIn(proxy, "1", "quoted")).rows_count).toBe(50)
    expect((await proxy.call("GET", "/v1/batches")).body.meta.total).toBe(1)
  })

  test("under two names is paid by one of them", async () => {
    const proxy = await proxyAlone()
    const file = sheet(...Array.from({ length: 50 }, (_, index) => line(index + 1)))
    await Promise.all(["a", "b", "c"].map((name) => upload(proxy, file, `external_id=${name}`)))
    const batches = await Promise.all(["1", "2", "3"].map((id) => batchIn(proxy, id, "quoted", "refused")))
    expect(batches.filter(({ state }) => state === "quoted")).toHaveLength(1)
    expect(batches.find(({ state }) => state === "refused").file.stopped).toMatchObject({ drafted: 50, is_same: true })
  })
})

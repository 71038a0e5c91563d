import { array, assert, asyncProperty, constantFrom, record, subarray } from "fast-check"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { approval, approve, batchIn, makeProvider, type ProxyOptions, rowsOf, startProxy } from "../support/harness.ts"
import { clabes, payId, peso, submit as post } from "../support/accident.ts"
import { expectError } from "../support/calls.ts"
import { makeOwnProvider } from "../support/ownProvider.ts"
import { instructionFor, paid, start, stopped, three } from "../support/paidBefore.ts"

const day = 24 * 60 * 60_000

describe("a file that is given again", () => {
  test.each([
    ["as it was", three],
    ["with a name in NFD", three.map((each) => ({ ...each, payee_name: "Begon\u0303a Iba\u0301n\u0303ez" }))],
    ["with no-break spaces", three.map((each) => ({ ...each, payee_name: "Begoña\u00a0Ibáñez" }))],
    ["in another code page, read wrongly", three.map((each) => ({ ...each, payee_name: "BegoÃ±a IbÃ¡Ã±ez" }))],
    ["with other names", three.map((each) => ({ ...each, payee_name: "B. Ibáñez" }))],
    [
      "with an invisible character in each reference",
      three.map((each) => ({ ...each, reference: `${each.reference}\u200b` }))
    ],
    ["with an e-mail address added", three.map((each) => ({ ...each, payee_email: "b@example.com" }))],
    ["with a tax id added", three.map((each) => ({ ...each, account: { ...each.account, rfc: "LUNR900214AB9" } }))],
    ["with its lines moved", three.map((each) => ({ ...each, line: each.line + 40 }))],
    ["with other references", three.map((each) => ({ ...each, reference: `Q${each.line}` }))],
    ["without references", three.map((each) => ({ ...each, reference: undefined }))],
    ["with every amount changed", three.map((each) => ({ ...each, amount: "7" }))],
    [
      "with every account changed",
      three.map((each, index) => ({ ...each, account: { clabe: clabes[(index + 1) % 3] } }))
    ]
  ])("%s: nothing is paid again unasked", async (_, rows) => {
    const proxy = await paid()
    const answer = await post(proxy, "second", rows)
    expect(stopped(answer)).toHaveLength(3)
    expectError(answer, 409, "paid_before", { pointer: "/data/attributes/rows/0" })
    expect((await proxy.call("GET", "/v1/batches")).body.meta.total).toBe(1)
  })

  test("with one row more: only that one is paid when the others are to be left out", async () => {
    const proxy = await paid()
    const longer = [...three, peso(6)]
    expect(stopped(await post(proxy, "second", longer))).toEqual(["3 paid_before", "4 paid_before", "5 paid_before"])
    const answer = await post(proxy, "second", longer, { skip_paid: true })
    expect(answer.status).toBe(201)
    expect(answer.body.meta.left_out).toMatchObject([
      { line: 3, reference: "P3", by: "reference", batch_id: "1", row_line: 3, state: "settled", standing: "paid" },
      { line: 4 },
      { line: 5 }
    ])
    const finished = await payId(proxy, "2")
    expect(finished).toMatchObject({ rows_count: 1, left_out_count: 3, counts: { settled: 1 } })
    expect(finished.note).toBe("Left out, since paid or under way before: 3 (line 3, 4, 5).")
    expect((await rowsOf(proxy, "2")).map(({ line }: { line: number }) => line)).toEqual([6])
    expect((await post(proxy, "third", longer, { skip_paid: true })).status).toBe(409)
  })

  test("whose mended row was returned: exactly that one is paid", async () => {
    const file = [peso(3), peso(4, { payee_name: "RETURN it" }), peso(5)]
    const proxy = await paid(file)
    expect((await batchIn(proxy, "1", "finished")).counts).toMatchObject({ settled: 2, returned: 1 })
    const mended = [file[0], peso(4, { account: { clabe: "014180655000000002" } }), file[2]] as ReadonlyArray<object>
    expect(stopped(await post(proxy, "mended", mended))).toEqual(["3 paid_before", "5 paid_before"])
    expect((await post(proxy, "mended", mended, { skip_paid: true })).status).toBe(201)
    expect(await payId(proxy, "2")).toMatchObject({ rows_count: 1, counts: { settled: 1 } })
  })

  test.each(["REJECT", "RETURN"])("after %s: what did not arrive is paid again without a word", async (fate) => {
    const proxy = await paid([peso(3, { payee_name: `${fate} it` })])
    expect((await post(proxy, "second", [peso(3)])).status).toBe(201)
  })

  test("and meant: the reason is kept with the batch, and each row names the one that it repeats", async () => {
    const proxy = await paid()
    const answer = await post(proxy, "second", three, { again: "second half of March" })
    expect(answer.status).toBe(201)
    expect(await payId(proxy, "2")).toMatchObject({ again: "second half of March", counts: { settled: 3 } })
    const repeated = (await rowsOf(proxy, "2")).map(({ repeats_row_id }: { repeats_row_id: string }) => repeats_row_id)
    expect(repeated).toEqual(["1", "2", "3"])
    expectError(await post(proxy, "third", three, { again: "  " }), 422, "wrong_text", {
      pointer: "/data/attributes/again"
    })
  })

  test("while the first is not approved: it is drafted, and is not left out as if it were paid", async () => {
    const proxy = await start()
    await post(proxy, "first", three)
    await batchIn(proxy, "1", "quoted")
    for (const fields of [{}, { skip_paid: true }]) {
      const answer = await post(proxy, "second", three, fields)
      expect([answer.status, answer.body.errors[0].meta.standing]).toEqual([409, "drafted"])
    }
    await proxy.call("POST", "/v1/batches/1/cancel")
    expect((await post(proxy, "second", three)).status).toBe(201)
  })

  test("under the name that it has already is the batch that is there, also when rows were left out of it", async () => {
    const proxy = await paid()
    const longer = [...three, peso(6)]
    await post(proxy, "second", longer, { skip_paid: true })
    const again = await post(proxy, "second", longer, { skip_paid: true })
    expect([again.status, again.body.data.id, again.body.meta.left_out.length]).toEqual([200, "2", 3])
  })
})

describe("the window", () => {
  const later = async (rule: ProxyOptions["repeats"], days: number, rows: ReadonlyArray<object>, again = rows) => {
    let now = Date.now()
    const provider = makeProvider({ now: () => now })
    const proxy = await startProxy({ ...provider, repeats: rule, now: () => now })
    await post(proxy, "first", rows)
    await payId(proxy, "1")
    now += days * day
    return post(proxy, "second", again)
  }
  const nameless = three.map((each) => ({ ...each, reference: undefined }))
  const renamed = three.map((each) => ({ ...each, reference: `December ${each.line}` }))

  test.each([nameless, renamed])("lets a monthly payroll pass without a word", async (...again) => {
    expect((await later(undefined, 28, nameless, again)).status).toBe(201)
  })

  test("stops the same payroll 19 days later, and never lets a reference pass", async () => {
    expect(stopped(await later(undefined, 19, nameless))).toHaveLength(3)
    expect(stopped(await later(undefined, 400, three))).toHaveLength(3)
  })

  test("and references that repeat by design: employee numbers pass after a month, and not within it", async () => {
    const rule = { references: "repeating", window: 20 * day } as const
    expect((await later(rule, 30, three)).status).toBe(201)
    expect(stopped(await later(rule, 5, three))).toHaveLength(3)
    const raised = three.map((each) => ({ ...each, amount: "900" }))
    expect((await later(rule, 5, three, raised)).status).toBe(201)
  })
})

describe("an account that is named in two ways", () => {
  test("by its fields, and by the instruction that was made for it: it is paid once", async () => {
    const proxy = await paid([peso(3)])
    const { body } = await proxy.call("GET", "/api/concierge_request_outputs")
    const { user, withdrawal_instruction } = body.data[0].relationships
    const byId = {
      ...peso(3, { reference: undefined, account: {} }),
      payee_id: user.data.id,
      instruction_id: withdrawal_instruction.data.id
    }
    expect(stopped(await post(proxy, "second", [byId]))).toEqual(["3 paid_before"])
  })

  test("by an instruction of the provider's first, and by its fields then: it is paid once", async () => {
    const proxy = await start()
    const made = await proxy.call("POST", "/api/withdrawal_instructions", instructionFor(clabes[0]))
    const byId = { ...peso(3, { reference: undefined, account: {} }), payee_id: "5", instruction_id: made.body.data.id }
    await post(proxy, "first", [byId])
    await payId(proxy, "1")
    expect(stopped(await post(proxy, "second", [peso(3)]))).toEqual(["3 paid_before"])
  })
})

test("a reason that was used is used up, however many others were given since", async () => {
  const proxy = await paid([peso(3)])
  for (const [index, again] of ["A", "B"].entries()) {
    expect((await post(proxy, `again ${again}`, [peso(3)], { again })).status).toBe(201)
    await payId(proxy, String(index + 2))
  }
  expect(stopped(await post(proxy, "once more", [peso(3)], { again: "A" }))).toEqual(["3 paid_before"])
})

test("the same call made again with the same reason pays nothing more: a reason speaks for one time", async () => {
  const proxy = await start()
  const twins = [peso(3), peso(4, { amount: "53", account: { clabe: clabes[0] } })]
  const again = "two invoices of the same amount"
  await post(proxy, "first", twins, { again })
  await payId(proxy, "1")
  expect(stopped(await post(proxy, "second", twins, { again: ` ${again}` }))).toEqual([
    "3 paid_before",
    "4 paid_before"
  ])
  expect((await post(proxy, "third", twins, { again: "and once more in April" })).status).toBe(201)
})

test("an amount that was changed under a reference that is paid is told apart from what was paid so", async () => {
  const proxy = await paid()
  const { body } = await post(proxy, "second", [peso(3, { amount: "9" }), peso(4)])
  expect(body.errors.map(({ meta }: { meta: { is_changed: boolean } }) => meta.is_changed)).toEqual([true, false])
  expect(body.errors[0].detail).toMatch(/its reference \(with another account or amount\) names line 3 of batch 1/)
})

test("references of which nobody sees anything name nothing", async () => {
  const proxy = await paid([peso(3, { reference: "\u200b" })])
  expect((await post(proxy, "second", [peso(4, { reference: "\u2060" })])).status).toBe(201)
})

test("a bank is the same with and without the zeros in front of its code", async () => {
  const guarani = (bank_code: string, reference: string) => ({
    ...peso(3, { port_code: "py_pyg", amount: "50000", reference }),
    account: { bank_code, account_number: "600123456", ci: "1234567" }
  })
  const proxy = await paid([guarani("004", "A")])
  expect(stopped(await post(proxy, "second", [guarani("4", "B")]))).toEqual(["3 paid_before"])
})

test("a detail that is mended before the approval makes another file, and the first must be given up", async () => {
  const proxy = await start()
  await post(proxy, "first", [peso(3)])
  const mended = [peso(3, { account: { clabe: clabes[0], rfc: "LUNR900214AB9" } })]
  expectError(await post(proxy, "first", mended), 409, "external_id_taken")
  expect((await post(proxy, "second", mended)).body.errors[0].meta.standing).toBe("drafted")
})

test("two drafts of the same payments that were said to be meant can both be approved", async () => {
  const proxy = await start()
  await post(proxy, "first", three)
  await post(proxy, "second", three, { again: "to see which is cheaper" })
  const quotes = [await batchIn(proxy, "1", "quoted"), await batchIn(proxy, "2", "quoted")]
  await approve(proxy, quotes[0].total_to_spend)
  await batchIn(proxy, "1", "finished")
  const second = await proxy.call("POST", "/v1/batches/2/approve", approval(quotes[1].total_to_spend))
  expect(second.status).toBe(200)
})

test("a batch that expired and was paid by another meanwhile cannot be approved any more", async () => {
  const provider = makeProvider()
  const proxy = await startProxy(provider)
  await post(proxy, "first", three)
  await batchIn(proxy, "1", "quoted")
  provider.wait(11 * 60_000)
  await batchIn(proxy, "1", "expired")
  expect((await post(proxy, "second", [...three, peso(6)])).status).toBe(201)
  await payId(proxy, "2")
  await proxy.call("POST", "/v1/batches/1/requote")
  const { total_to_spend } = await batchIn(proxy, "1", "quoted")
  const answer = await proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
  expect(stopped(answer)).toEqual(["3 paid_before", "4 paid_before", "5 paid_before"])
  expect((await batchIn(proxy, "1", "quoted")).state).toBe("quoted")
})

test("of two batches with the same payments that are approved in the same moment one is", async () => {
  const provider = makeProvider()
  const proxy = await startProxy(provider)
  await post(proxy, "first", three)
  await batchIn(proxy, "1", "quoted")
  provider.wait(11 * 60_000)
  await batchIn(proxy, "1", "expired")
  expect((await post(proxy, "second", three)).status).toBe(201)
  await proxy.call("POST", "/v1/batches/1/requote")
  const answers = await Promise.all(
    ["1", "2"].map(async (id) => {
      const { total_to_spend } = await batchIn(proxy, id, "quoted")
      return proxy.call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))
    })
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
})

test("an approval looks at every payment that was approved since, not only at the one that was allowed", async () => {
  const provider = makeProvider()
  const proxy = await startProxy(provider)
  await post(proxy, "b1", [peso(3, { reference: "INV-1", amount: "90" })])
  await payId(proxy, "1")
  await post(proxy, "x", [peso(3, { reference: "INV-1", amount: "100" })], { again: "the remainder was forgotten" })
  await batchIn(proxy, "2", "quoted")
  provider.wait(11 * 60_000)
  await batchIn(proxy, "2", "expired")
  expect((await post(proxy, "y", [peso(3, { reference: "INV-9", amount: "100" })])).status).toBe(201)
  await payId(proxy, "3")
  await proxy.call("POST", "/v1/batches/2/requote")
  const { total_to_spend } = await batchIn(proxy, "2", "quoted")
  const answer = await proxy.call("POST", "/v1/batches/2/approve", approval(total_to_spend))
  expect(answer.body.errors[0]).toMatchObject({ code: "paid_before", meta: { batch_id: "3", by: "payment" } })
})

test("an answer about what was paid before shows no account number, also when one stands as reference", async () => {
  const proxy = await paid([peso(3, { reference: clabes[0] })])
  for (const reference of [clabes[0], undefined]) {
    const { text } = await post(proxy, "second", [peso(3, { reference })])
    expect(text).toContain("paid_before")
    expect(text).not.toContain(clabes[0])
  }
})

/** How a row may be written the next time. */
const spellings: ReadonlyArray<(each: object) => object> = [
  (each) => each,
  (each) => ({ ...each, payee_name: "Begon\u0303a Iba\u0301n\u0303ez" }),
  (each) => ({ ...each, reference: undefined, payee_name: "B. Ibáñez" })
]

test("whatever files are given in whatever spelling, nothing arrives twice but what was said to be meant again", () =>
  assert(
    asyncProperty(
      array(
        record({
          which: subarray([3, 4, 5, 6], { minLength: 1 }),
          spell: constantFrom(...spellings),
          way: constantFrom({}, { skip_paid: true }, { again: "meant" }, { skip_paid: true, again: "meant" })
        }),
        { minLength: 2, maxLength: 6 }
      ),
      constantFrom(1, 2, 3),
      async (files, returned) => {
        let made = 0
        const provider = makeOwnProvider({
          fate: ({ id }) => (fates[id] ??= made++ % returned === 1 ? "returned" : "settled")
        })
        const fates: { [id: string]: "returned" | "settled" } = {}
        const proxy = await startProxy(provider)
        const meant = new Map<number, number>()
        for (const [index, { spell, way, which }] of files.entries()) {
          const rows = which.map((line) => spell(peso(line)))
          const answer = await post(proxy, `file ${index}`, rows, way)
          if (answer.status !== 201) continue
          await payId(proxy, answer.body.data.id)
          if (!("skip_paid" in way) && "again" in way)
            for (const line of which) meant.set(50 + line, (meant.get(50 + line) ?? 0) + 1)
        }
        await proxy.stop()
        const arrived = Map.groupBy(
          provider.accepted().filter(({ state }) => state === "settled"),
          ({ amount }) => Number(amount?.value)
        )
        for (const [amount, outputs] of arrived)
          expect(outputs.length).toBeLessThanOrEqual(1 + (meant.get(amount) ?? 0))
      }
    ),
    { numRuns: sample(5, 200) }
  ))

import { describe, expect, test } from "vitest"
import { stormy } from "./provider/knobs.ts"
import { people, startPayroll } from "./payroll.ts"
import { payouts, row } from "../support/harness.ts"

/** Ten payments are paid, each once, whatever the provider is like. */
const paid = async (knobs: Parameters<typeof startPayroll>[0], rows = people(10)) => {
  const payroll = await startPayroll(knobs)
  const began = payroll.time.now()
  await payroll.submit(rows)
  await payroll.until(({ state }) => state === "quoted")
  expect((await payroll.approve()).status).toBe(200)
  const { counts } = await payroll.until(({ state }) => state === "finished")
  expect(counts.settled).toBe(rows.length)
  expect(payroll.provider.accepted()).toHaveLength(rows.length)
  return { ...payroll, took: payroll.time.now() - began }
}

test("progress ends a back-off: ten rows of which every third answer is lost are paid within a minute", async () => {
  const { took } = await paid({
    chances: { ...stormy, serverError: 0, badGateway: 0, throttled: 0, reset: 0, truncated: 0 }
  })
  expect(took).toBeLessThan(60_000)
})

test("nobody reads that a batch does not go on while its rows advance", async () => {
  let isAway = true
  const payroll = await startPayroll({
    latency: 1_000,
    accident: ({ kind }) => (isAway && kind === "POST /api/users" ? "serverError" : undefined)
  })
  await payroll.submit(people(40))
  await payroll.until(({ note }) => /does not go on/.test(note ?? ""))
  isAway = false
  const { counts } = await payroll.until((batch) => batch.counts.accepting > 0)
  expect(counts.pending).toBeGreaterThan(20)
  expect((await payroll.show()).note ?? "").not.toMatch(/does not go on/)
})

describe("a list that is late", () => {
  test.each([1_000, 20_000, 60_000])("by %i ms does not refuse a batch whose answers all came", async (late) => {
    const { provider } = await paid({ lag: [late, late], countLag: [late, late] })
    expect(provider.world.requests.map(({ state }) => state)).toEqual(["finished"])
  })
})

test("pages that shift while they are read neither hide a payment nor show one twice", async () => {
  const { provider } = await paid({ order: "touched", stepMillis: 3_000 }, people(150))
  expect(provider.world.requests).toHaveLength(1)
})

test("a total with more decimals than its currency is approved as it is told", async () => {
  const { show } = await paid({ decimals: 8 })
  const { approved_total, total_to_spend } = await show()
  expect(String(total_to_spend)).toMatch(/\.\d{3,}$/)
  expect(approved_total).toBe(total_to_spend)
})

test("a provider that tells no total is told so, and what its payments cost can be approved", async () => {
  const payroll = await startPayroll({ totals: "none" })
  await payroll.submit(people(3))
  const quoted = await payroll.until(({ state }) => state === "quoted")
  expect(quoted.total_to_spend).toBe(4121.61)
  expect(quoted.note).toBe("The provider tells no total: it is the sum of what its payments cost.")
  await payroll.approve()
  expect((await payroll.until(({ state }) => state === "finished")).counts.settled).toBe(3)
})

test.each([-3_600_000, 3_600_000])(
  "a provider whose clock is %i ms ahead has its quotes approved in time",
  async (clockAhead) => {
    const { show, took, time } = await paid({ clockAhead })
    expect(took).toBeLessThan(60_000)
    const deadline = Date.parse((await show()).accept_quote_before) - time.now()
    expect(deadline).toBeGreaterThan(8 * 60_000)
    expect(deadline).toBeLessThan(10 * 60_000)
  }
)

test.each([-3_600_000, 3_600_000])(
  "a provider whose clock is %i ms ahead has a payment whose answer was lost made once, and nobody waits for an hour",
  async (clockAhead) => {
    const ends = ["unsaid", "reset", "unsaid"] as const
    const { provider, took } = await paid({
      clockAhead,
      lag: [2_000, 4_000],
      countLag: [2_000, 4_000],
      accident: ({ kind, nth }) => (kind === "POST /api/concierge_request_outputs" ? ends[nth - 3] : undefined)
    })
    expect(provider.world.outputs).toHaveLength(10)
    expect(took).toBeLessThan(120_000)
  }
)

test("e-mails that are unique there: who has one already is found by it, and paid", async () => {
  const rows = people(4).map((fields, index) => ({ ...fields, payee_email: `p${index}@example.com` }))
  const { provider, show } = await paid(
    {
      uniqueEmails: true,
      accident: ({ kind, nth }) => (kind === "POST /api/users" && nth <= 2 ? "unsaid" : undefined)
    },
    rows
  )
  expect(provider.world.users.filter(({ email }) => email !== null)).toHaveLength(4)
  expect((await show()).note).toBeNull()
})

describe("a request that is cancelled while it is built", () => {
  test.each([
    ["by hand", "cancelled_by_user", "cancelled", /was cancelled at the provider, not here/],
    [
      "since it was left alone",
      "draft_was_pruned",
      "quoted",
      /thrown away \(cancelled by the provider, draft_was_pruned\)/
    ]
  ])("%s is no refusal of its payments, also where that is told by 422", async (_, why, state, note) => {
    let made = 0
    const payroll = await startPayroll({
      misplaced: 422,
      accident: ({ kind, nth }) => {
        if (kind === "POST /api/concierge_request_outputs" && nth === 5 && made++ === 0)
          payroll.provider.cancelByHand(payroll.provider.world.requests[0]?.id ?? "", why)
        return undefined
      }
    })
    await payroll.submit(people(12))
    const seen = await payroll.until((batch) => batch.state === state)
    expect(seen.note).toMatch(note)
  })
})

describe("what nobody has heard of", () => {
  const working = async (knobs: Parameters<typeof startPayroll>[0] = {}) => {
    const payroll = await startPayroll({ fate: () => "working", ...knobs })
    await payroll.submit(people(4))
    await payroll.until(({ state }) => state === "quoted")
    await payroll.approve()
    await payroll.until(({ counts }) => counts.working === 4)
    return payroll
  }

  test("a payment in an unknown state is told by itself, and the others go on", async () => {
    const { provider, rows, time, until, show } = await working()
    const [odd] = provider.world.outputs
    if (odd !== undefined) odd.state = "on_hold"
    provider.knobs.fate = () => "settled"
    await until(({ counts }) => counts.settled === 3)
    await time.pass(60_000)
    const [first, ...others] = await rows()
    expect(first).toMatchObject({
      state: "working",
      note: expect.stringMatching(/cannot be read, state "on_hold" is not known/)
    })
    expect(others.map(({ note }) => note)).toEqual([null, null, null])
    expect((await show()).note).toBeNull()
    if (odd !== undefined) odd.state = "settled"
    await until(({ state }) => state === "finished")
    expect((await rows()).map(({ note }) => note)).toEqual([null, null, null, null])
  })

  test("a payment that a list calls cancelled for a moment, after the bank had it, is not paid again", async () => {
    const { call, provider, rows, show, time, until } = await working()
    const become = (state: string) => {
      for (const output of provider.world.outputs) output.state = state
    }
    become("settling")
    await until(({ counts }) => counts.settling === 4)
    become("cancelled")
    while ((await rows())[0].note === null) await time.pass(1_000)
    expect((await rows())[0]).toMatchObject({
      state: "settling",
      in_doubt: true,
      note: "The provider says cancelled after settling: not taken over, ask the provider."
    })
    expect(await call("POST", "/v1/batches", payouts(people(4), { external_id: "again" }))).toMatchObject({
      status: 409
    })
    expect(await show()).toMatchObject({ state: "working" })
    become("settled")
    await until(({ state }) => state === "finished")
    expect((await rows()).map(({ in_doubt, note, state }) => [state, in_doubt, note])).toEqual(
      people(4).map(() => ["settled", false, null])
    )
  })

  test("a payment without an attribute is told by itself, and the others go on", async () => {
    const { provider, rows, until } = await working()
    const id = provider.world.outputs[1]?.id
    provider.knobs.fate = () => "settled"
    provider.knobs.missing = (resource) => (resource.id === id ? ["port_code"] : [])
    await until(({ counts }) => counts.settled === 3)
    expect((await rows())[1]).toMatchObject({ note: expect.stringMatching(/cannot be read, port_code is missing/) })
  })

  test("a request in an unknown state is told, and its payments go on", async () => {
    const { provider, until } = await working()
    const [odd] = provider.world.requests
    provider.knobs.fate = () => "settled"
    await until(({ counts }) => counts.settled === 0)
    if (odd !== undefined) odd.state = "in_review"
    for (const output of provider.world.outputs) output.state = "settled"
    const seen = await until(({ counts }) => counts.settled === 4)
    expect((await until(({ note }) => note !== null)).note).toMatch(/state "in_review" is not known/)
    expect(seen.state).toBe("working")
  })
})

test("a request that is cancelled by hand while it is paid can be ended by people, who see what that means", async () => {
  const { call, provider, rows, submit, until, approve } = await startPayroll({ fate: () => "working" })
  await submit(people(3))
  await until(({ state }) => state === "quoted")
  await approve()
  await until(({ counts }) => counts.working === 3)
  const [first] = provider.world.outputs
  if (first !== undefined) first.state = "settled"
  provider.cancelByHand(provider.world.requests[0]?.id ?? "")
  const told = await until(({ anomalies }) => anomalies.length > 0)
  expect(told.anomalies).toMatchObject([{ code: "cancelled_while_working" }])
  expect(told.anomalies[0].detail).toMatch(
    /of 3 payments 2 were left as they are: ask the provider .*, then cancel the batch/
  )
  expect((await call("POST", "/v1/batches/1/cancel")).status).toBe(200)
  expect((await until(({ state }) => state === "finished")).counts).toMatchObject({ settled: 1, cancelled: 2 })
  expect((await rows())[1].note).toMatch(/^Ended here by hand while the provider said working/)
  // nor does anything of it come back, as long as nobody knows
  const { result } = await until((batch) => batch.result !== null)
  expect(result).toMatchObject({ refunded: 0, awaited: 2, spent: null })
  expect((await rows()).map(({ in_doubt, refund }) => [in_doubt, refund])).toEqual([
    [false, null],
    [true, null],
    [true, null]
  ])
  // what may be paid all the same is not paid again unasked
  const again = await call("POST", "/v1/batches", {
    data: { type: "batches", attributes: { external_id: "again", name: "A", port_code: "ar_ars", rows: people(3) } }
  })
  expect(again.status).toBe(409)
})

test("a lost request that is listed late is cancelled when it shows", async () => {
  const payroll = await startPayroll({
    lag: [120_000, 120_000],
    accident: ({ kind, nth }) => (kind === "POST /api/concierge_requests" && nth === 1 ? "unsaid" : undefined)
  })
  await payroll.submit([row(2)])
  await payroll.time.pass(2_000)
  await payroll.call("POST", "/v1/batches/1/cancel")
  await payroll.time.pass(15 * 60_000)
  expect(payroll.provider.world.requests.map(({ state }) => state)).toEqual(["cancelled"])
})

test("a payment that is refused while a lost request is looked for is set aside at once, and not tried at every look", async () => {
  const made = "POST /api/withdrawal_instructions"
  const { provider, rows, submit, until } = await startPayroll({
    lag: [60_000, 60_000],
    countLag: [60_000, 60_000],
    accident: ({ kind, nth }) => (kind === "POST /api/concierge_requests" && nth === 1 ? "unsaid" : undefined)
  })
  const [first, ...others] = people(3)
  await submit([{ ...first, payee_name: undefined, payee_id: "99" }, ...others])
  await until(({ counts }) => counts.refused === 1)
  const tried = provider.calls.filter((kind) => kind === made).length
  await until(({ state }) => state === "quoted")
  expect((await rows()).map(({ state }) => state)).toEqual(["refused", "accepting", "accepting"])
  expect([tried, provider.calls.filter((kind) => kind === made).length]).toEqual([3, 3])
})

test("while it looks for a lost request a batch says so, and until when", async () => {
  const payroll = await startPayroll({
    accident: ({ kind, nth }) => (kind === "POST /api/concierge_requests" && nth === 1 ? "reset" : undefined)
  })
  await payroll.submit([row(2)])
  const { note } = await payroll.until((batch) => batch.note !== null)
  expect(note).toMatch(
    /^The provider has not shown yet what became of its last calls: that is looked for, until \S+Z at the latest\.$/
  )
  await payroll.until(({ state }) => state === "quoted")
})

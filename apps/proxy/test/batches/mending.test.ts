import type { Fetch } from "@concierge/api/Carry"
import { describe, expect, test } from "vitest"
import { expectError } from "../support/calls.ts"
import { approve, batchIn, makeProvider, payouts, quotedBatch, row, rowsOf, until } from "../support/harness.ts"
import type { Proxy } from "../support/harness.ts"

/** In Mexico the sandbox's bank refuses this amount once. */
const failing = { port_code: "mx_mxn", amount: "4005", account: { clabe: "012180000123456782" } }
const corrected = { clabe: "002180000041526377" }

/** A batch of which the first payment failed, and the others go on; no time passes at the provider until `pass` is called. */
const failedBatch = async (
  rows: ReadonlyArray<object> = [row(2, failing), row(3)],
  change?: (send: Fetch) => Fetch
) => {
  const provider = makeProvider({ pace: 1 })
  const send = change?.(provider.send) ?? provider.send
  const pass = async <A>(look: () => Promise<A>, isSo: (seen: A) => boolean, step = 2_000) =>
    until(async () => {
      provider.wait(step)
      return look()
    }, isSo)
  const started = quotedBatch(rows, { ...provider, send })
  let isQuoted = false
  void started.then(() => (isQuoted = true))
  await pass(async () => isQuoted, Boolean)
  const { proxy, total } = await started
  await approve(proxy, total)
  await pass(
    () => rowsOf(proxy, "1"),
    ([first]) => first.state === "failed"
  )
  return { provider, proxy, pass, total }
}

const mend = (proxy: Proxy, attributes: object, id = "1") =>
  proxy.call("POST", `/v1/rows/${id}/mend`, { data: { type: "rows", attributes } })

const shown = async (proxy: Proxy, id = "1") => (await proxy.call("GET", `/v1/rows/${id}`)).body.data.attributes

describe("a payment that failed", () => {
  test("says why and until when, and is paid at another account, once", async () => {
    const { pass, provider, proxy } = await failedBatch()
    const failed = await shown(proxy)
    expect(failed).toMatchObject({ state: "failed", mend: null })
    expect(failed.failure_reason).toBe("The payee's bank refused the payment.")
    expect(Date.parse(failed.mend_before)).toBeGreaterThan(0)
    const answer = await mend(proxy, { account: corrected })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(corrected.clabe)
    // the same again is the same mending
    expect((await mend(proxy, { account: corrected })).status).toBe(200)
    const settled = await pass(
      () => shown(proxy),
      ({ state }) => state === "settled"
    )
    expect(settled).toMatchObject({ failure_reason: null, mend_before: null, note: null, mend: { state: "taken" } })
    await pass(
      () => proxy.call("GET", "/v1/batches/1"),
      ({ body }) => body.data.attributes.state === "finished"
    )
    expect((await provider.get("/concierge_request_outputs")).body.data).toHaveLength(2)
    expectError(await mend(proxy, { account: failing.account }), 409, "wrong_state")
  })

  test("is paid by an instruction that its payee has", async () => {
    const { pass, provider, proxy } = await failedBatch()
    const { payee_id: id } = await shown(proxy)
    const made = await proxy.call("POST", "/api/withdrawal_instructions", {
      data: {
        type: "withdrawal_instructions",
        attributes: { payment_method_type: "mx_domestic_bank", body: { name: "Payee 2", ...corrected } },
        relationships: { user: { data: { id, type: "users" } } }
      }
    })
    await mend(proxy, { instruction_id: made.body.data.id })
    await pass(
      () => shown(proxy),
      ({ state }) => state === "settled"
    )
    expect((await provider.get("/withdrawal_instructions?page[per_page]=100")).body.meta.total).toBe(5)
  })

  test("and that somebody else has paid to another account says so", async () => {
    const { pass, provider, proxy } = await failedBatch()
    const { output_id: id, payee_id: payee } = await shown(proxy)
    const send = async (method: string, path: string, data: object) => {
      const headers = { authorization: "your_api_key", version: "2.1", "content-type": "application/vnd.api+json" }
      const address = `http://provider.test/api/${path}`
      const answer = await provider.send(new Request(address, { method, headers, body: JSON.stringify({ data }) }))
      return (await answer.json()) as { readonly data: { readonly id: string } }
    }
    const { data: instruction } = await send("POST", "withdrawal_instructions", {
      type: "withdrawal_instructions",
      attributes: { payment_method_type: "mx_domestic_bank", body: { name: "Payee 2", ...corrected } },
      relationships: { user: { data: { id: payee, type: "users" } } }
    })
    const withdrawal_instruction = { data: { id: instruction.id, type: "withdrawal_instructions" } }
    await send("PATCH", `concierge_request_outputs/${id}`, {
      id,
      type: "concierge_request_outputs",
      relationships: { withdrawal_instruction }
    })
    const settled = await pass(
      () => shown(proxy),
      ({ state }) => state === "settled"
    )
    expect(settled.note).toBe(
      `The provider pays it by withdrawal instruction ${instruction.id}, not to the account that was given here last: check whose account that is.`
    )
  })

  test("is let go, and comes back; until then it can be mended all the same", async () => {
    const { pass, proxy } = await failedBatch()
    const answer = await proxy.call("POST", "/v1/rows/1/let_go")
    expect(answer.body.data.attributes.mend).toMatchObject({ state: "let_go" })
    expect((await proxy.call("POST", "/v1/rows/1/let_go")).status).toBe(200)
    const returned = await pass(
      () => shown(proxy),
      ({ state }) => state !== "failed",
      100_000
    )
    expect(returned).toMatchObject({ state: "returned", mend_before: null })
    expectError(await mend(proxy, { account: corrected }), 409, "wrong_state")
    expectError(await proxy.call("POST", "/v1/rows/1/let_go"), 409, "wrong_state")
  })

  test("is mended by an account that is right for its port, and by no other", async () => {
    const { proxy } = await failedBatch()
    const wrong = { clabe: "002180000041526378" }
    const at = { pointer: "/data/attributes/account/clabe" }
    const answer = await mend(proxy, { account: wrong })
    expectError(answer, 422, "bad_identifier", at)
    expect(answer.text).not.toContain(wrong.clabe)
    expectError(await mend(proxy, { account: failing.account }), 422, "contradiction")
    expectError(await mend(proxy, { account: { cbu: "2850590940090418135201" } }), 422, "not_for_port")
    expectError(await mend(proxy, {}), 422, "missing")
    expect((await shown(proxy)).mend).toBeNull()
    expectError(await mend(proxy, { account: corrected }, "99"), 404, "not_found")
  })

  test("says when the provider would not take the new account, and takes another", async () => {
    let refusals = 1
    const { pass, proxy } = await failedBatch(undefined, (send) => async (request) => {
      if (request.method !== "PATCH" || refusals-- <= 0) return send(request)
      return Response.json({ errors: [{ status: "422", detail: "No such bank." }] }, { status: 422 })
    })
    await mend(proxy, { account: corrected })
    const refused = await until(
      () => shown(proxy),
      (seen) => seen.mend.state !== "waiting"
    )
    expect(refused).toMatchObject({ state: "failed", mend: { state: "refused", note: "No such bank." } })
    expect((await mend(proxy, { account: corrected })).status).toBe(200)
    await pass(
      () => shown(proxy),
      ({ state }) => state === "settled"
    )
  })
})

describe("whatever answer is lost", () => {
  test.each([
    ["POST", "/withdrawal_instructions"],
    ["PATCH", "/concierge_request_outputs/"]
  ])("of %s %s, the provider is asked what became of it, and the payment is tried once", async (method, path) => {
    let isLost = false
    let tries = 0
    let isMending = false
    const { pass, provider, proxy } = await failedBatch(undefined, (send) => async (request) => {
      if (request.method === "PATCH") tries++
      const isIt = isMending && request.method === method && request.url.includes(path)
      const response = await send(request)
      if (!isIt || isLost) return response
      isLost = true
      throw new TypeError("fetch failed", { cause: new Error("reset") })
    })
    isMending = true
    const before = (await provider.get("/withdrawal_instructions?page[per_page]=100")).body.meta.total
    await mend(proxy, { account: corrected })
    await pass(
      () => shown(proxy),
      ({ state }) => state === "settled"
    )
    expect([isLost, tries]).toEqual([true, 1])
    expect((await provider.get("/withdrawal_instructions?page[per_page]=100")).body.meta.total).toBe(before + 1)
  })
})

test("a retry by the same instruction that never arrived is sent again, and not told as taken", async () => {
  let tries = 0
  const { pass, proxy } = await failedBatch(undefined, (send) => async (request) => {
    if (request.method !== "PATCH" || ++tries > 1) return send(request)
    throw new TypeError("fetch failed", { cause: new Error("reset") })
  })
  const [{ output_id: outputId }] = await rowsOf(proxy, "1")
  const output = await proxy.call("GET", `/api/concierge_request_outputs/${outputId}`)
  const { id } = output.body.data.relationships.withdrawal_instruction.data
  await mend(proxy, { instruction_id: id })
  const settled = await pass(
    () => shown(proxy),
    ({ state }) => state === "settled"
  )
  expect([tries, settled.mend.state]).toEqual([2, "taken"])
})

describe("nobody is paid twice", () => {
  test("what another batch drafts is not mended before that is settled", async () => {
    const { pass, proxy } = await failedBatch()
    expect((await proxy.call("POST", "/v1/batches", payouts([row(2, failing)], { external_id: "b" }))).status).toBe(201)
    expectError(await mend(proxy, { account: corrected }), 409, "paid_before")
    expectError(await mend(proxy, { account: failing.account }), 422, "contradiction")
    await pass(
      () => proxy.call("GET", "/v1/batches/2"),
      ({ body }) => body.data.attributes.state === "quoted"
    )
    await proxy.call("POST", "/v1/batches/2/cancel")
    await batchIn(proxy, "2", "cancelled")
    expect((await mend(proxy, { account: corrected })).status).toBe(200)
  })

  test("what is being mended is under way for every other file, by its new account, too", async () => {
    let isHeld = true
    const { pass, proxy } = await failedBatch(
      [row(2, { ...failing, reference: "R-1" }), row(3)],
      (send) => (request) =>
        isHeld && request.method === "PATCH"
          ? Promise.reject(
              new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) })
            )
          : send(request)
    )
    await mend(proxy, { account: corrected })
    for (const fields of [{ reference: "R-1" }, { account: corrected, reference: "R-2" }]) {
      const answer = await proxy.call(
        "POST",
        "/v1/batches",
        payouts([row(2, { ...failing, ...fields })], { external_id: "b" })
      )
      expectError(answer, 409, "paid_before")
      expect(answer.body.errors[0].meta).toMatchObject({ standing: "under way", state: "failed" })
    }
    isHeld = false
    await pass(
      () => shown(proxy),
      ({ state }) => state === "settled"
    )
  })
})

describe("a file of mended rows", () => {
  const post = (proxy: Proxy, csv: string) =>
    proxy.call("POST", "/v1/batches/1/mend", csv, { "content-type": "text/csv" })
  const file = (rows: ReadonlyArray<string>) =>
    ["reference,payee_name,port_code,amount,clabe", ...rows].map((line) => `${line}\n`).join("")

  test("as it was exported, with its accounts corrected, mends them all", async () => {
    const rows = [
      row(2, { ...failing, reference: "R-1" }),
      row(3, { ...failing, payee_name: "Retry Ana", amount: "5000" }),
      row(4)
    ]
    const { pass, proxy } = await failedBatch(rows)
    await pass(
      () => rowsOf(proxy, "1"),
      (seen) => seen[1].state === "failed"
    )
    const exported = (await proxy.call("GET", "/v1/batches/1/export?state=failed", undefined, { accept: "text/csv" }))
      .text
    expect(exported).toBe(
      "reference,payee_name,port_code,amount,clabe\r\nR-1,Payee 2,mx_mxn,4005,012180000123456782\r\n,Retry Ana,mx_mxn,5000,012180000123456782\r\n"
    )
    const answer = await post(proxy, exported.replaceAll(failing.account.clabe, corrected.clabe))
    expect(answer.status).toBe(200)
    expect(answer.body.data.map(({ id }: { id: string }) => id)).toEqual(["1", "2"])
    await pass(
      () => rowsOf(proxy, "1"),
      (seen) => seen[0].state === "settled" && seen[1].state === "settled"
    )
  })

  test("mends none of them when one is wrong, and says of each what", async () => {
    const { proxy } = await failedBatch([row(2, { ...failing, reference: "R-1" }), row(3, { reference: "R-2" })])
    const answer = await post(
      proxy,
      file([
        `R-1,Payee 2,mx_mxn,4005,${corrected.clabe}`,
        `R-9,Payee 2,mx_mxn,4005,${corrected.clabe}`,
        `,Nobody,mx_mxn,4005,${corrected.clabe}`,
        `R-2,Payee 3,mx_mxn,4006,${corrected.clabe}`
      ])
    )
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map(({ meta }: { meta: { line: number; column: string } }) => meta)).toMatchObject([
      { line: 3, column: "reference" },
      { line: 4, column: "payee_name" },
      { line: 5, column: "amount" }
    ])
    expect((await shown(proxy)).mend).toBeNull()
    expectError(await post(proxy, file([`R-1,Payee 2,mx_mxn,4005,${failing.account.clabe}`])), 422, "contradiction")
    expectError(await post(proxy, file([`R-1,Payee 2,mx_mxn,4005,12`])), 422, "bad_identifier")
  })
})

import { expect, test } from "vitest"
import { addPayee, type Bench, pay } from "../support/client.ts"
import { manual, staff } from "../support/staffClient.ts"

interface Account {
  readonly id: string
  readonly attributes: { readonly kind: string; readonly balances: { readonly [currency: string]: number } }
  readonly relationships: { readonly holder: { readonly data: object | null } }
}

const ledger = async (it: Bench, query = "page[per_page]=100") => {
  const { body, status } = await staff(it, "GET", `ledger?${query}`)
  expect(status).toBe(200)
  const accounts: ReadonlyArray<Account> = body.data
  const balances = Object.fromEntries(accounts.map(({ attributes, id }) => [id, attributes.balances]))
  return { accounts, balances, ids: accounts.map(({ id }) => id), meta: body.meta, links: body.links }
}

/** A payer with as much as they put in, and a request for one payment to each of two payees, paid for. */
const paidFor = async () => {
  const it = manual()
  const { userId } = await addPayee(it, "payer@example.com")
  await staff(it, "POST", `users/${userId}/deposits`, { currency: "ars", amount: "300" }, "deposits")
  const payee = { userId: "5", instructionId: "1" }
  const requestId = await pay(it, [payee, payee], { payerId: userId })
  await staff(it, "POST", `concierge_requests/${requestId}/quote`)
  for (const id of ["32323", "32324"]) await staff(it, "POST", `concierge_request_outputs/${id}/accept`)
  await it.call("POST", `/api/concierge_requests/${requestId}/accept_quote`)
  return { it, wallet: `wallet:${userId}`, escrow: `escrow:${requestId}` }
}

test("the ledger shows where the money of a request is at every step", async () => {
  const { escrow, it, wallet } = await paidFor()
  const before = await ledger(it)
  expect(before.balances[wallet]).toEqual({ ars: 20.6 })
  expect(before.balances[escrow]).toEqual({ ars: 279.4 })

  await staff(it, "POST", "concierge_request_outputs/32323/send")
  await staff(it, "POST", "concierge_request_outputs/32323/settle")
  const half = await ledger(it)
  expect(half.balances[escrow]).toEqual({ ars: 139.7 })
  const fee = half.balances["fees"]?.["ars"] ?? 0
  expect(fee).toBeGreaterThan(0)
  expect(half.balances["exchange"]).toEqual({ ars: expect.closeTo(139.7 - fee, 8), clp: -1000 })
  expect(half.meta.transfers - before.meta.transfers).toBe(3)

  await staff(it, "POST", "concierge_request_outputs/32324/send")
  await staff(it, "POST", "concierge_request_outputs/32324/fail")
  await staff(it, "POST", "concierge_request_outputs/32324/return")
  const after = await ledger(it)
  expect(after.ids).not.toContain(escrow)
  expect(after.balances[wallet]).toEqual({ ars: expect.closeTo(20.6 + 139.7 - fee, 8) })
  expect(after.balances["fees"]).toEqual({ ars: expect.closeTo(2 * fee, 8) })
  for (const { meta } of [before, half, after]) expect(new Set(Object.values(meta.sums))).toEqual(new Set([0]))
  expect(Object.keys(after.meta.sums)).toEqual(expect.arrayContaining(["ars", "clp"]))
})

test("its accounts come kind by kind, each with whose it is, in pages", async () => {
  const { escrow, it, wallet } = await paidFor()
  const { accounts, ids, meta } = await ledger(it)
  expect(ids).toEqual(["outside", "wallet:112", "wallet:345", wallet, escrow])
  expect(accounts.map(({ relationships }) => relationships.holder.data)).toEqual([
    null,
    { id: "112", type: "users" },
    { id: "345", type: "users" },
    { id: wallet.slice(7), type: "users" },
    { id: "1010", type: "concierge_requests" }
  ])
  expect(meta.total).toBe(5)
  const second = await ledger(it, "page[per_page]=2&page[number]=2")
  expect(second.ids).toEqual(ids.slice(2, 4))
  expect(second.meta).toEqual({ ...meta, page: 2, per_page: 2 })
  expect((await ledger(it, "filter[kind]=escrow")).ids).toEqual([escrow])
  expect((await ledger(it, "filter[kind]=fees")).ids).toEqual([])
})

import { expect } from "vitest"
import { approval, approve, batchIn, payouts, type Proxy, row } from "./harness.ts"

/** Everything is told apart by its amount; some accounts are paid more than once. */
export const twenty = Array.from({ length: 20 }, (_, index) => row(index + 2, { reference: `P-${index + 2}` }))
export const file = (rows: ReadonlyArray<object> = twenty, fields: object = {}) => payouts(rows, fields)

export const post = async (proxy: Proxy, document = file()) => {
  const answer = await proxy.call("POST", "/v1/batches", document)
  expect(answer.status).toBe(201)
}

/** Approves what was quoted, and waits for the end. */
export const payTo = async (proxy: Proxy, ...ends: ReadonlyArray<string>) => {
  const quoted = await batchIn(proxy, "1", "quoted", "refused", "expired", "cancelled")
  if (quoted.state !== "quoted") return quoted
  await approve(proxy, quoted.total_to_spend)
  return batchIn(proxy, "1", ...ends)
}

export const countsOf = ({ counts }: { readonly counts: Record<string, number> }) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

export const codesOf = ({ anomalies }: { readonly anomalies: ReadonlyArray<{ readonly code: string }> }) =>
  anomalies.map(({ code }) => code)

/** An account of its own for each row. */
export const clabes = ["012180000123456782", "072320000987654326", "002010077777777771"]

/** A payment in pesos that no other of these rows repeats. */
export const peso = (line: number, fields: object = {}) => ({
  line,
  reference: `P${line}`,
  payee_name: "Begoña Ibáñez",
  port_code: "mx_mxn",
  amount: String(50 + line),
  account: { clabe: clabes[line % 3] },
  ...fields
})

export const submit = (proxy: Proxy, external_id: string, rows: ReadonlyArray<object>, fields: object = {}) =>
  proxy.call("POST", "/v1/batches", payouts(rows, { external_id, ...fields }))

export const payId = async (proxy: Proxy, id: string) => {
  const { total_to_spend } = await batchIn(proxy, id, "quoted")
  await proxy.call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))
  return batchIn(proxy, id, "finished")
}

export const because = (again: string) => ({ data: { type: "batches", attributes: { again } } })

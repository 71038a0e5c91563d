import { expect } from "vitest"
import { approve, batchIn, payouts, type Proxy, row } from "./harness.ts"

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

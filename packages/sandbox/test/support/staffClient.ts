import type { Operation } from "../../../../spec/Spec.ts"
import { type Bench, bench, pay } from "./client.ts"
import { operationOf } from "./contract.ts"

/** The operations that were called in this file of tests. */
export const called = new Set<Operation>()

/** Calls the staff. */
export const staff = async ({ call }: Bench, method: string, path: string, attributes?: object, type = "settings") => {
  const body = attributes && { data: { type, attributes } }
  const answer = await call(method, `/staff/${path}`, body, { authorization: "" })
  const operation = operationOf(method, answer.path)
  if (operation !== undefined) called.add(operation)
  return answer
}

/** A sandbox whose staff do nothing by themselves. */
export const manual = () => bench({ automatic: false })

/** A request with one payment to an enabled payee, its quote accepted and paid for; nobody does anything by themselves. */
export const paying = async (): Promise<Bench> => {
  const it = manual()
  await pay(it, [{ userId: "5", instructionId: "1" }])
  await staff(it, "POST", "concierge_requests/1010/quote")
  await staff(it, "POST", "concierge_request_outputs/32323/accept")
  await it.call("POST", "/api/concierge_requests/1010/accept_quote")
  return it
}

import { expect } from "vitest"
import { payId, peso, submit } from "./accident.ts"
import { makeProvider, type Proxy, type ProxyOptions, startProxy } from "./harness.ts"

export const three = [peso(0 + 3), peso(4), peso(5)]

export const start = (options: Partial<ProxyOptions> = {}) => startProxy({ ...makeProvider(), ...options })

/** A proxy that has paid these rows as its first batch. */
export const paid = async (rows: ReadonlyArray<object> = three, options: Partial<ProxyOptions> = {}) => {
  const proxy = await start(options)
  expect((await submit(proxy, "first", rows)).status).toBe(201)
  await payId(proxy, "1")
  return proxy
}

export const instructionFor = (clabe: string | undefined) => ({
  data: {
    type: "withdrawal_instructions",
    attributes: { payment_method_type: "mx_domestic_bank", body: { name: "Begoña", clabe } },
    relationships: { user: { data: { id: "5", type: "users" } } }
  }
})

export const stopped = (answer: Awaited<ReturnType<Proxy["call"]>>) =>
  (answer.body.errors ?? []).map(
    ({ code, meta }: { readonly code: string; readonly meta: { readonly line: number } }) => `${meta.line} ${code}`
  )

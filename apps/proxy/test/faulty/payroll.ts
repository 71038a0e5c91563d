import { approval, newDatabase, payouts, type Proxy, type ProxyOptions, row, startProxy } from "../support/harness.ts"
import { type FaultyProvider, makeFaultyProvider } from "./provider/FaultyProvider.ts"
import type { Knobs } from "./provider/knobs.ts"
import { makeVirtualTime, type VirtualTime } from "./VirtualTime.ts"

/** A proxy with the waits that it has in earnest, before a provider with faults, both by one virtual clock. */
export const startPayroll = async (
  knobs: Partial<Knobs> = {},
  options: Pick<ProxyOptions, "rate" | "partSize"> = {}
): Promise<Payroll> => {
  const time = makeVirtualTime()
  const provider = makeFaultyProvider({ latency: 50, ...knobs }, time)
  const file = newDatabase()
  const given = { send: provider.send, file, time, now: time.now, rate: Number.POSITIVE_INFINITY, ...options }
  const start = () => time.run(startProxy(given))
  let proxy = await start()
  const call: Proxy["call"] = (...asked) => time.run(proxy.call(...asked))
  const show = async () => (await call("GET", "/v1/batches/1")).body.data.attributes
  const until: Payroll["until"] = async (isSo, most = 3_600_000) => {
    const latest = time.now() + most
    while (true) {
      const seen = await show()
      if (isSo(seen)) return seen
      if (time.now() > latest) throw new Error(`it never came to that: ${JSON.stringify(seen)}`)
      await time.pass(1_000)
    }
  }
  return {
    time,
    provider,
    get proxy() {
      return proxy
    },
    startAgain: async () => {
      await proxy.stop()
      proxy = await start()
    },
    call,
    show,
    until,
    submit: async (rows, fields) => {
      const { body, status } = await call("POST", "/v1/batches", payouts(rows, fields))
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
    },
    approve: async () => {
      const { total_to_spend } = await show()
      return call("POST", "/v1/batches/1/approve", approval(total_to_spend))
    },
    rows: async () => {
      const all = []
      for (let page = 1; ; page++) {
        const { body } = await call("GET", `/v1/batches/1/rows?page[per_page]=100&page[number]=${page}`)
        all.push(...body.data.map((resource: { readonly attributes: object }) => resource.attributes))
        if (all.length >= body.meta.total) return all
      }
    }
  }
}

export interface Payroll {
  readonly time: VirtualTime
  readonly provider: FaultyProvider
  readonly proxy: Proxy
  /** Ends the proxy wherever it is, and begins with another that has what it has kept. */
  readonly startAgain: () => Promise<void>
  readonly call: Proxy["call"]
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into documents of every shape
  readonly show: () => Promise<any>
  /** Lets time pass until the batch looks so. */
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  readonly until: (isSo: (batch: any) => boolean, most?: number) => Promise<any>
  readonly submit: (rows: ReadonlyArray<object>, fields?: object) => Promise<void>
  readonly approve: Proxy["call"] extends (...args: never) => infer Answer ? () => Answer : never
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  readonly rows: () => Promise<ReadonlyArray<any>>
}

/** So many payments to as many people, told apart by their amounts. */
export const people = (count: number): ReadonlyArray<object> =>
  Array.from({ length: count }, (_, index) =>
    row(index + 2, {
      reference: `P-${index + 2}`,
      amount: `${index + 1_000}`,
      account: {
        rut: "76543210-3",
        bank_code: "012",
        account_type: "vista",
        account_number: String(10_000_000_000 + index)
      }
    })
  )

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { line, sheet, upload } from "../support/files.ts"
import { approval, newDatabase, payouts, type Proxy, rowsOf, startProxy, type StoreName } from "../support/harness.ts"
import { makeFaultyProvider } from "./provider/FaultyProvider.ts"
import { people } from "./payroll.ts"
import { callPoints, type Line, storePoints, writes } from "./points.ts"
import type { Output } from "./provider/records.ts"
import { kindOf } from "./provider/routes.ts"

/** Whether what is written belongs to something greater, which alone is there or not. */
const IsInside = Context.Reference("test/IsInside", { defaultValue: () => false })

/**
 * A process that dies at one point of its life: from then on no call leaves it and nothing it writes is kept, and what it
 * remembers is gone with it. That is all of a `kill -9` that the next process can see, since a transaction of SQLite is
 * there whole or not at all; real processes are killed in `killed.test.ts`.
 */
const mortal = (at: number) => {
  const passed: Array<string> = []
  const within = new Set<string>()
  const died = Promise.withResolvers<string>()
  let isDead = false
  /** Returns whether the process lives on. */
  const pass = (when: "before" | "after", doing: string): boolean => {
    if (isDead) return false
    passed.push(`${when}: ${doing}`)
    if (passed.length !== at) return true
    isDead = true
    died.resolve(`${when}: ${doing}`)
    return false
  }
  const living = <A, E, R>(doing: string, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.gen(function* () {
      if (yield* IsInside) {
        within.add(doing)
        return yield* effect
      }
      if (!pass("before", doing)) return yield* Effect.never
      const done = yield* effect
      return pass("after", doing) ? done : yield* Effect.never
    })
  type Method = (...given: ReadonlyArray<unknown>) => Effect.Effect<unknown, unknown, unknown>
  return {
    passed,
    /** What was written as a part of something greater: it is there whole with that, or not at all. */
    within,
    died: died.promise,
    aroundEach: <Store extends object>(name: StoreName, store: Store): Store => {
      const mortals: { [method: string]: Method } = {}
      for (const [method, held] of Object.entries<Line>(storePoints[name] as { readonly [method: string]: Line })) {
        if (held === "reads") continue
        const alive = store[method as keyof Store] as Method
        const doing = `${name}.${method}`
        mortals[method] =
          method === "transaction"
            ? (effect) => living(doing, alive(Effect.provideService(effect as Effect.Effect<unknown>, IsInside, true)))
            : (...given) => living(doing, alive(...given))
      }
      return { ...store, ...mortals }
    },
    through:
      (send: (request: Request) => Promise<Response>) =>
      async (request: Request): Promise<Response> => {
        const [doing] = kindOf({ method: request.method, url: new URL(request.url).pathname })
        const never = new Promise<Response>(() => {})
        if (!pass("before", doing)) return never
        const answer = await send(request)
        return pass("after", doing) ? answer : never
      }
  }
}

type World = ReturnType<typeof makeFaultyProvider>

/** A life of a batch, as people and the provider's staff lead it on from wherever it stands, until it is over. */
interface Life {
  /** How its file is sent, again where nobody knows whether it came. */
  readonly send: (proxy: Proxy) => Promise<unknown>
  readonly isOver: (batch: Seen) => boolean
  /** What is done about a batch that stands so. */
  readonly lead: (proxy: Proxy, batch: Seen, provider: World) => Promise<unknown>
  /** Whether a payment fails. */
  readonly fails?: (output: Output, provider: World) => boolean
  /** The amounts of the payments that are accepted in the end. */
  readonly pays: ReadonlyArray<number>
}

interface Seen {
  readonly state: string
  readonly total_to_spend: number
  readonly request_id: string
}

const rows = people(3)
const amounts = [1_000, 1_001, 1_002]
const approve = (proxy: Proxy, { total_to_spend }: Seen) =>
  proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))

const isPaid: Pick<Life, "send" | "isOver" | "lead" | "pays"> = {
  send: (proxy) => proxy.call("POST", "/v1/batches", payouts(rows)),
  isOver: ({ state }) => state === "finished",
  lead: async (proxy, batch) => batch.state === "quoted" && (await approve(proxy, batch)),
  pays: amounts
}

/** The account of the first row, and another one of the same payee. */
const former = "10000000000"
const account = { rut: "76543210-3", bank_code: "012", account_type: "vista", account_number: "20000000001" }

const lives: { readonly [name: string]: Life } = {
  "is paid beside a client's own call": {
    ...isPaid,
    send: async (proxy) => {
      const user = { data: { type: "users", attributes: { email: "ana@example.com" } } }
      await proxy.call("POST", "/api/users", user, { "idempotency-key": "ana" })
      await isPaid.send(proxy)
    }
  },
  "is cancelled once it is quoted": {
    ...isPaid,
    isOver: ({ state }) => state === "cancelled",
    lead: async (proxy, { state }) => state === "quoted" && (await proxy.call("POST", "/v1/batches/1/cancel")),
    pays: []
  },
  "expires, is quoted anew and is paid": {
    ...isPaid,
    lead: async (proxy, batch, provider) => {
      const [first, second] = provider.world.requests
      if (batch.state === "expired") return proxy.call("POST", "/v1/batches/1/requote")
      if (batch.state !== "quoted" || first === undefined) return undefined
      if (second !== undefined) return approve(proxy, batch)
      return first.state === "quoted" && provider.cancelByHand(first.id, "quote_not_accepted")
    }
  },
  "comes as a file, and is paid without its bad row": {
    ...isPaid,
    send: (proxy) =>
      upload(
        proxy,
        sheet(line(1, 1_000), line(2, 1_001), line(3, "a lot"), line(4, 1_002)),
        "external_id=a&partial=true"
      )
  },
  "has a payment that fails and is mended": {
    ...isPaid,
    lead: async (proxy, batch) => {
      if (batch.state === "quoted") return approve(proxy, batch)
      if (batch.state !== "working") return undefined
      const [first] = await rowsOf(proxy, "1")
      const mending = { data: { type: "rows", attributes: { account } } }
      return first.state === "failed" && proxy.call("POST", "/v1/rows/1/mend", mending)
    },
    fails: ({ instructionId }, { world }) => {
      const body = world.instructions.find(({ id }) => id === instructionId)?.body
      return body !== undefined && "account_number" in body && body.account_number === former
    }
  }
}

/** Sends the file, which may be there already, and leads its batch until its life is over. */
const leadOn = async (proxy: Proxy, { isOver, lead, send }: Life, provider: World): Promise<void> => {
  await send(proxy)
  for (let looks = 0; looks < 20_000; looks++) {
    const batch = (await proxy.call("GET", "/v1/batches/1")).body.data.attributes
    if (isOver(batch)) return
    await lead(proxy, batch, provider)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  throw new Error("its life does not end")
}

/** Lives until the process dies at a point, and from there on with another; returns where it died. */
const liveWith = async (life: Life, at: number) => {
  const provider: World = makeFaultyProvider({
    fate: (output) => (life.fails?.(output, provider) === true ? "failed" : "settled")
  })
  const file = newDatabase()
  const { aroundEach, died, passed, through, within } = mortal(at)
  const first = await startProxy({ send: through(provider.send), file, aroundEach })
  const over = leadOn(first, life, provider)
  const death = await Promise.race([died, over])
  await first.stop()
  if (death === undefined) return { passed, within }
  over.catch(() => {})
  const second = await startProxy({ send: provider.send, file })
  await leadOn(second, life, provider)
  for (let looks = 0; provider.world.requests.some(({ state }) => state === "draft" || state === "quoted"); looks++) {
    if (looks > 5_000) throw new Error(`${death}: a request stays behind`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await second.stop()
  const paid = provider.accepted().map(({ amount = 0 }) => amount / 100_000_000)
  expect([death, paid.toSorted((a, b) => a - b)]).toEqual([death, life.pays])
  expect(provider.world.users.filter(({ email }) => email === "ana@example.com").length).toBeLessThan(2)
  return { passed, within }
}

/** What each life passes when nobody dies, once it is known. */
const undisturbed = new Map<Life, ReturnType<typeof liveWith>>()
const passing = (life: Life): ReturnType<typeof liveWith> => {
  const known = undisturbed.get(life) ?? liveWith(life, Number.POSITIVE_INFINITY)
  undisturbed.set(life, known)
  return known
}

test("every write that opens a race is passed by some life, and no call is made that has no name", async () => {
  const doings = new Set<string>()
  for (const life of Object.values(lives)) {
    const { passed, within } = await passing(life)
    for (const doing of [...passed.map((point) => point.replace(/^\w+: /, "")), ...within]) doings.add(doing)
  }
  expect([...writes].filter((write) => !doings.has(write))).toEqual([])
  expect([...doings].filter((doing) => !writes.has(doing) && !callPoints.has(doing))).toEqual([])
})

describe.each(Object.entries(lives).map(([name, life], turn) => ({ name, life, turn })))(
  "a batch that $name",
  ({ life, turn }) => {
    test("pays each row once, wherever the process dies", async () => {
      const { passed } = await passing(life)
      expect(passed).not.toEqual([])
      // every fifth race in each of the lives, or all on each of their occasions
      const points = passed.map((point, index) => ({ point, at: index + 1 }))
      const firsts = points.filter(({ point }, index) => passed.indexOf(point) === index)
      const some = firsts.filter((_, index) => index % Object.keys(lives).length === turn)
      for (const { at } of sample(some, points)) await liveWith(life, at)
    })
  }
)

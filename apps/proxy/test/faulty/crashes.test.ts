import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import type { BatchStore } from "../../src/store/BatchStore.ts"
import { approval, newDatabase, payouts, type Proxy, startProxy } from "../support/harness.ts"
import { makeFaultyProvider } from "./FaultyProvider.ts"
import { people } from "./payroll.ts"
import { kindOf } from "./routes.ts"

/**
 * What a process may be in the middle of when it dies, and what would go wrong if the next one took it for undone, or for
 * done. Each comes before and after: before it nothing of it is kept or known at the provider, after it nobody here has
 * heard that it is.
 */
const races = {
  "keep the batch and its rows": "the file is sent again: it must be the same batch, and not be kept beside it",
  "take the batch": "two owners may believe that it is theirs",
  "split the batch into parts": "a row may be in two requests, or in none",
  "change the batch": "what people are told may be of another time",
  "change a part": "a request may be made twice, or under another's name",
  "move a part": "a step may be taken twice, or never",
  "change a row": "a payee, an instruction or a payment may be made twice",
  "change several things at once": "half of them may be there",
  "leave a request behind": "a request that is given up may be paid",
  "forget a request that was left behind": "it may never be cancelled",
  "GET /api/concierge_ports": "nothing",
  "GET /api/users": "nothing",
  "GET /api/cash_wallets": "nothing",
  "POST /api/concierge_estimates": "nothing: it makes nothing, and binds nobody",
  "GET /api/concierge_requests": "another's request with the same payments may not be seen",
  "GET /api/concierge_requests/:id": "a step may be taken by what stood there before",
  "GET /api/concierge_request_outputs": "a payment too many may not be seen",
  "POST /api/users": "one payee too many",
  "POST /api/withdrawal_instructions": "one instruction too many",
  "POST /api/concierge_requests": "a second request for the same payments",
  "POST /api/concierge_request_outputs": "a payment made twice",
  "POST /api/concierge_requests/:id/request_quote": "a quote of which nobody knows",
  "POST /api/concierge_requests/:id/accept_quote": "money that moves and nobody follows",
  "POST /api/concierge_requests/:id/cancel": "a request that is thought to be cancelled"
} as const satisfies { readonly [doing: string]: string }

type Doing = keyof typeof races

/** The store's writes, by what they do. */
const writes: { readonly [Write in keyof BatchStore["Service"]]?: Doing } = {
  insert: "keep the batch and its rows",
  take: "take the batch",
  addPart: "split the batch into parts",
  update: "change the batch",
  move: "change the batch",
  updatePart: "change a part",
  movePart: "move a part",
  updateRow: "change a row",
  resetRows: "change a row",
  addLeftover: "leave a request behind",
  postponeLeftover: "leave a request behind",
  removeLeftover: "forget a request that was left behind"
}

/** Whether what is written belongs to something greater, which alone is there or not. */
const IsInside = Context.Reference("test/IsInside", { defaultValue: () => false })

/**
 * A process that dies at one point of its life: from then on no call leaves it and nothing it writes is kept, and what it
 * remembers is gone with it. That is all of a `kill -9` that the next process can see, since a transaction of SQLite is
 * there whole or not at all; real processes are killed in `test/main.test.ts` and in the terminal's `test/e2e`.
 */
const mortal = (at: number) => {
  const passed: Array<string> = []
  const died = Promise.withResolvers<string>()
  let isDead = false
  /** Returns whether the process lives on. */
  const pass = (when: "before" | "after", doing: Doing): boolean => {
    if (isDead) return false
    passed.push(`${when}: ${doing}`)
    if (passed.length !== at) return true
    isDead = true
    died.resolve(`${when}: ${doing}`)
    return false
  }
  const living = <A, E, R>(doing: Doing, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.gen(function* () {
      if (yield* IsInside) return yield* effect
      if (!pass("before", doing)) return yield* Effect.never
      const done = yield* effect
      return pass("after", doing) ? done : yield* Effect.never
    })
  return {
    passed,
    died: died.promise,
    around: (store: BatchStore["Service"]): BatchStore["Service"] => {
      const mortals: { [write: string]: unknown } = {}
      for (const [write, doing] of Object.entries(writes)) {
        const method = store[write as "update"] as (...given: ReadonlyArray<unknown>) => Effect.Effect<unknown>
        mortals[write] = (...given: ReadonlyArray<unknown>) => living(doing, method(...given))
      }
      const transaction: BatchStore["Service"]["transaction"] = (effect) =>
        living("change several things at once", store.transaction(Effect.provideService(effect, IsInside, true)))
      return { ...store, ...mortals, transaction }
    },
    through:
      (send: (request: Request) => Promise<Response>) =>
      async (request: Request): Promise<Response> => {
        const [doing] = kindOf({ method: request.method, url: new URL(request.url).pathname })
        const never = new Promise<Response>(() => {})
        if (!pass("before", doing as Doing)) return never
        const answer = await send(request)
        return pass("after", doing as Doing) ? answer : never
      }
  }
}

type World = ReturnType<typeof makeFaultyProvider>

/** A life of a batch, as people and the provider's staff lead it on from wherever it stands, until it is over. */
interface Life {
  readonly isOver: (batch: Seen) => boolean
  /** What is done about a batch that stands so. */
  readonly lead: (proxy: Proxy, batch: Seen, provider: World) => Promise<unknown>
  /** How many payments are accepted in the end. */
  readonly pays: number
}

interface Seen {
  readonly state: string
  readonly total_to_spend: number
  readonly request_id: string
}

const rows = people(3)
const approve = (proxy: Proxy, { total_to_spend }: Seen) =>
  proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))

const lives: { readonly [name: string]: Life } = {
  "is paid": {
    isOver: ({ state }) => state === "finished",
    lead: async (proxy, batch) => batch.state === "quoted" && (await approve(proxy, batch)),
    pays: rows.length
  },
  "is cancelled once it is quoted": {
    isOver: ({ state }) => state === "cancelled",
    lead: async (proxy, { state }) => state === "quoted" && (await proxy.call("POST", "/v1/batches/1/cancel")),
    pays: 0
  },
  "expires, is quoted anew and is paid": {
    isOver: ({ state }) => state === "finished",
    lead: async (proxy, batch, provider) => {
      const [first, second] = provider.world.requests
      if (batch.state === "expired") return proxy.call("POST", "/v1/batches/1/requote")
      if (batch.state !== "quoted" || first === undefined) return undefined
      if (second !== undefined) return approve(proxy, batch)
      return first.state === "quoted" && provider.cancelByHand(first.id, "quote_not_accepted")
    },
    pays: rows.length
  }
}

/** Sends the file, which may be there already, and leads its batch until its life is over. */
const leadOn = async (proxy: Proxy, { isOver, lead }: Life, provider: World): Promise<void> => {
  await proxy.call("POST", "/v1/batches", payouts(rows))
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
  const provider = makeFaultyProvider()
  const file = newDatabase()
  const { around, died, passed, through } = mortal(at)
  const first = await startProxy({ send: through(provider.send), file, around })
  const over = leadOn(first, life, provider)
  const death = await Promise.race([died, over])
  await first.stop()
  if (death === undefined) return { death, passed }
  over.catch(() => {})
  const second = await startProxy({ send: provider.send, file })
  await leadOn(second, life, provider)
  for (let looks = 0; provider.world.requests.some(({ state }) => state === "draft" || state === "quoted"); looks++) {
    if (looks > 5_000) throw new Error(`${death}: a request stays behind`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await second.stop()
  const paid = provider.accepted().map(({ amount = 0 }) => amount / 100_000_000)
  expect([death, paid.toSorted((a, b) => a - b)]).toEqual([death, life.pays === 0 ? [] : [1_000, 1_001, 1_002]])
  return { death, passed }
}

describe.each(Object.entries(lives).map(([name, life], turn) => ({ name, life, turn })))(
  "a batch that $name",
  ({ life, turn }) => {
    test("pays each row once, wherever the process dies", async () => {
      const { passed } = await liveWith(life, Number.POSITIVE_INFINITY)
      const unnamed = passed.filter((point) => !(point.replace(/^\w+: /, "") in races))
      expect(unnamed).toEqual([])
      // every third race in each of the lives, or all on each of their occasions
      const points = passed.map((point, index) => ({ point, at: index + 1 }))
      const firsts = points.filter(({ point }, index) => passed.indexOf(point) === index)
      const some = firsts.filter((_, index) => index % Object.keys(lives).length === turn)
      for (const { at } of sample(some, points)) await liveWith(life, at)
    })
  }
)

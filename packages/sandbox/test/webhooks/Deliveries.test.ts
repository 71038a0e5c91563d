import * as Result from "effect/Result"
import { sample } from "../../../../spec/test/sample.ts"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { answerTimeout, maxInFlight } from "../../src/webhooks/Deliveries.ts"
import { replayDocuments } from "../../src/http/Documents.ts"
import { makeSandbox } from "../../src/Sandbox.ts"
import { maxWebhooks } from "../../src/webhooks/outbox.ts"
import { attemptsInOrder, retryDelays } from "../../src/webhooks/attempts.ts"
import { type Bench, bench, minutes } from "../support/client.ts"
import { instructionDocument, userDocument } from "../support/documents.ts"
import { listen, posting, receiver, type Receiver, settled, until, webhooksOf } from "../support/receiver.ts"
import { newJournal } from "../support/folder.ts"

let listener: Receiver
const others: Array<{ readonly close: () => unknown }> = []
beforeEach(async () => {
  listener = await receiver()
})
afterEach(async () => {
  await Promise.all([listener, ...others.splice(0)].map((each) => each.close()))
})

/** A sandbox whose staff do nothing by themselves. */
const manual = async (options = {}): Promise<Bench> => {
  const it = await posting(listener.url, { automatic: false, ...options })
  others.push(it.sandbox)
  return it
}
const switchUser = async ({ call }: Bench, ...acts: ReadonlyArray<string>) => {
  for (const act of acts) await call("POST", `/staff/users/5/${act}`)
}
/** Comes back once something rests, and nothing is on its way. */
const resting = (it: Bench) =>
  settled(it, (left) => {
    const isResting = ({ attributes }: Webhook) => attributes.next_attempt_at !== null
    const webhooks = left as ReadonlyArray<Webhook>
    return webhooks.some(isResting) && webhooks.every((each) => each.attributes.attempts === 0 || isResting(each))
  })
interface Webhook {
  readonly attributes: { readonly attempts: number; readonly next_attempt_at: string | null }
}
/** Lets time pass until nothing waits. */
const inTime = (it: Bench) =>
  settled(it, (left) => {
    it.wait(minutes(1))
    return left.length === 0
  })

const ids = () => listener.posted.map(({ id }) => id)

describe("a webhook that is not answered 200", () => {
  test("is posted again with growing pauses, the same bytes each time, then given up until it is resent", async () => {
    listener.answering = () => 500
    const it = await manual()
    await switchUser(it, "disable")
    for (const [index, rest] of retryDelays.entries()) {
      await resting(it)
      const [{ attributes }] = await webhooksOf(it)
      expect(attributes).toMatchObject({ attempts: index + 1, last_status: 500, last_failure: null, state: "pending" })
      const now = Date.parse((await it.call("GET", "/staff/clock")).body.data.attributes.now)
      const pause = Date.parse(attributes.next_attempt_at) - now
      expect(Math.abs(pause - rest)).toBeLessThanOrEqual(rest / 10)
      it.wait(pause - 1)
      await it.call("GET", "/staff/clock")
      expect(listener.posted).toHaveLength(index + 1)
      it.wait(1)
      await it.call("GET", "/staff/clock")
      await until(() => listener.posted.length === index + 2)
    }
    await settled(it)
    expect((await webhooksOf(it, "dead"))[0].attributes.attempts).toBe(retryDelays.length + 1)
    listener.answering = () => 200
    expect((await it.call("POST", "/staff/webhooks/1/resend")).body.data.attributes.state).toBe("pending")
    await settled(it)
    expect(await webhooksOf(it, "delivered")).toHaveLength(1)
    expect(new Set(listener.posted.map(({ text }) => text)).size).toBe(1)
  })

  test.each([201, 204, 302, 401, 503])("is not taken: %s", async (status) => {
    listener.answering = () => status
    const it = await manual()
    await switchUser(it, "disable")
    await resting(it)
    expect((await webhooksOf(it))[0].attributes).toMatchObject({ attempts: 1, last_status: status })
    expect(listener.posted).toHaveLength(1)
  })

  test("since the connection broke off, or since nobody is there, arrives later with the same ids", async () => {
    listener.answering = () => "reset"
    const it = await manual()
    await switchUser(it, "disable", "enable")
    await it.call("POST", "/staff/users/112/disable")
    await until(() => listener.posted.length === 2)
    await resting(it)
    expect((await webhooksOf(it))[0].attributes).toMatchObject({ last_status: null, last_failure: "connection" })
    await listener.close()
    const port = Number(new URL(listener.url).port)
    it.wait(minutes(1))
    await resting(it)
    listener = await receiver(() => 200, port)
    await inTime(it)
    expect(ids().toSorted()).toEqual(["1", "2", "3"])
  })

  test("while the clock stands still, waits until it is advanced", async () => {
    listener.answering = (_, count) => (count === 1 ? 500 : 200)
    const it = await manual()
    const set = (attributes: object) => it.call("PATCH", "/staff/clock", { data: { type: "clocks", attributes } })
    await set({ running: false })
    await switchUser(it, "disable")
    await resting(it)
    it.wait(minutes(10))
    await it.call("GET", "/staff/clock")
    expect(await webhooksOf(it, "pending")).toHaveLength(1)
    await set({ advance: "PT10S" })
    await settled(it)
    expect(ids()).toEqual(["1", "1"])
  })

  test(`holds those about the same resource back for ${attemptsInOrder} attempts, and nobody else`, async () => {
    listener.answering = ({ id }) => (id === "1" ? 500 : 200)
    const it = await manual()
    await switchUser(it, "disable", "enable")
    await it.call("POST", "/staff/users/112/disable")
    await until(() => ids().includes("3"))
    await resting(it)
    it.wait(minutes(1))
    await it.call("GET", "/staff/clock")
    await until(() => listener.posted.length === 3)
    await resting(it)
    expect(ids()).toEqual(expect.not.arrayContaining(["2"]))
    it.wait(minutes(1))
    await it.call("GET", "/staff/clock")
    await until(() => ids().includes("2"))
    expect(ids().filter((id) => id === "1")).toHaveLength(attemptsInOrder)
  })

  test("since there is no address any more, goes to the next one", async () => {
    listener.answering = () => 500
    const it = await manual()
    await switchUser(it, "disable")
    await resting(it)
    await listen(it, "345", null)
    it.wait(minutes(1))
    await it.call("GET", "/staff/clock")
    await resting(it)
    expect((await webhooksOf(it))[0].attributes).toMatchObject({ attempts: 2, last_failure: "no_address" })
    const next = await receiver()
    others.push(next)
    await listen(it, "345", next.url)
    it.wait(minutes(5))
    await it.call("GET", "/staff/clock")
    await settled(it)
    expect(next.posted.map(({ id }) => id)).toEqual(["1"])
  })
})

describe("faults of webhooks", () => {
  const strike = (it: Bench, kind: string, more: object = {}) =>
    it.call("POST", "/staff/faults", { data: { type: "faults", attributes: { kind, count: 1, ...more } } })

  test("a duplicate is posted twice", async () => {
    const it = await manual()
    await strike(it, "webhook_duplicate", { event_type: "user_disabled" })
    await switchUser(it, "disable", "enable")
    await settled(it)
    expect(ids()).toEqual(["1", "1", "2"])
    expect(listener.posted[0]?.text).toBe(listener.posted[1]?.text)
  })

  test("a late one is posted when its time has come, before those about the same resource", async () => {
    const it = await manual()
    await strike(it, "webhook_late", { milliseconds: minutes(5) })
    await switchUser(it, "disable", "enable")
    await it.call("POST", "/staff/users/112/disable")
    await until(() => listener.posted.length === 1)
    it.wait(minutes(5))
    await it.call("GET", "/staff/clock")
    await settled(it)
    expect(ids()).toEqual(["3", "1", "2"])
  })

  test("one out of order comes behind the next, or alone if there is none", async () => {
    const it = await manual()
    await strike(it, "webhook_out_of_order")
    await switchUser(it, "disable", "enable")
    await settled(it)
    expect(ids()).toEqual(["2", "1"])
    await strike(it, "webhook_out_of_order")
    await switchUser(it, "disable")
    await resting(it)
    it.wait(minutes(1))
    await it.call("GET", "/staff/clock")
    await settled(it)
    expect(ids()).toEqual(["2", "1", "3"])
  })
})

test("however many receivers never answer, calls are answered, and only so many posts are on their way", async () => {
  const open: Array<string> = []
  const never = (request: Request) => {
    open.push(new URL(request.url).pathname)
    return new Promise<Response>(() => {})
  }
  const it = await manual({ deliver: never })
  const users = ["5", "112", "20202"]
  for (const id of users) await listen(it, id, `http://127.0.0.1:9/${id}`)
  for (let count = 0; count < 2 * maxInFlight.toOne; count++) {
    await it.call("POST", "/api/withdrawal_instructions", instructionDocument("5"))
  }
  await until(() => open.length === maxInFlight.toOne)
  expect((await it.call("GET", "/api/users/me")).status).toBe(200)
  expect(await webhooksOf(it, "pending")).toHaveLength(2 * maxInFlight.toOne)
  // Who does not answer holds nobody else up
  await it.call("POST", "/api/withdrawal_instructions", instructionDocument("112"))
  await it.call("POST", "/api/withdrawal_instructions", instructionDocument("20202"))
  await until(() => open.length === maxInFlight.toOne + 2)
  expect(open.slice(-2)).toEqual(["/112", "/20202"])
})

describe("a receiver that", () => {
  const endless = (status: number) =>
    new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), {
      status,
      headers: { "content-length": "9" }
    })

  test.each([
    [
      "does not answer is waited for no longer than it has time",
      () => new Promise<Response>(() => {}),
      "timeout",
      null
    ],
    ["answers 200 and never ends has taken the event", async () => endless(200), null, 200],
    ["answers 500 and never ends has not", async () => endless(500), null, 500]
  ])("%s", async (_, deliver, failure, status) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    try {
      const posted = Promise.withResolvers<void>()
      const telling = (): Promise<Response> => {
        posted.resolve()
        return deliver()
      }
      const it = await manual({ deliver: telling })
      await switchUser(it, "disable")
      await posted.promise
      await vi.advanceTimersByTimeAsync(answerTimeout - 1)
      expect((await webhooksOf(it))[0].attributes).toMatchObject({ last_status: null, last_failure: null })
      await vi.advanceTimersByTimeAsync(1)
      await new Promise((resolve) => setImmediate(resolve))
      const state = status === 200 ? "delivered" : "pending"
      expect((await webhooksOf(it))[0].attributes).toMatchObject({ state, last_status: status, last_failure: failure })
    } finally {
      vi.useRealTimers()
    }
  })

  test("speaks no TLS at an address that begins with https:// is not reached", async () => {
    const it = await manual()
    await listen(it, "345", listener.url.replace("http:", "https:"))
    await switchUser(it, "disable")
    await resting(it)
    expect((await webhooksOf(it))[0].attributes).toMatchObject({ attempts: 1, last_failure: "connection" })
  })
})

test.runIf(sample(false, true))(
  "when there is no address any more, all is given up in the end, however much it was",
  async () => {
    const it = await manual({ deliver: async () => new Response(null, { status: 500 }) })
    const count = maxWebhooks.dead + 50
    for (let made = 0; made < count; made++) {
      await it.call("POST", "/api/withdrawal_instructions", instructionDocument("5"))
    }
    await resting(it)
    await listen(it, "345", null)
    // At last in the order in which their pauses end: among those that are forgotten is one that was just given up
    const days = [...retryDelays.slice(1).map(() => 3), 1.8, ...Array.from({ length: 45 }, () => 0.01)]
    for (const day of days) {
      it.wait(day * 24 * minutes(60))
      await it.call("GET", "/staff/clock")
      for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
    }
    const { body } = await it.call("GET", "/staff/webhooks?filter[state]=dead")
    expect(body.meta).toMatchObject({ total: maxWebhooks.dead, forgotten: 50 })
  }
)

test("while somebody listens, what is due happens and is told without anybody looking", async () => {
  const sandbox = Result.getOrThrow(makeSandbox({ journal: ":memory:", pace: 100 }))
  others.push(sandbox)
  const call = (path: string, method: string, document: object) =>
    sandbox.fetch(
      new Request(`http://sandbox.example/api/${path}`, {
        method,
        headers: { authorization: "your_api_key", "content-type": "application/json" },
        body: JSON.stringify(document)
      })
    )
  await call("users/me", "PATCH", userDocument({ webhook_url: listener.url }))
  await call("users", "POST", userDocument({ email: "ana@example.com" }))
  await until(() => listener.posted.length === 1)
  expect(listener.posted[0]?.eventType).toBe("user_enabled")
})

describe("after an end", () => {
  let journal: string
  beforeEach(() => {
    journal = newJournal()
  })

  test("what was on its way is posted again, the same bytes", async () => {
    const texts: Array<string> = []
    const hanging = async (request: Request) => {
      texts.push(await request.text())
      return new Promise<Response>(() => {})
    }
    const it = await posting(listener.url, { journal, automatic: false, deliver: hanging })
    await switchUser(it, "disable", "enable")
    await until(() => texts.length === 1)
    it.sandbox.close()
    const again = bench({ journal, deliver: (request) => fetch(request) })
    await settled(again)
    expect(ids()).toEqual(["1", "2"])
    expect(listener.posted[0]?.text).toBe(texts[0])
    again.sandbox.close()
  })

  test("a replay of the journal gives the same webhooks", async () => {
    listener.answering = ({ id }) => (id === "2" ? 500 : 200)
    const it = await posting(listener.url, { journal, automatic: false })
    await switchUser(it, "disable", "enable", "disable")
    await it.call("POST", "/api/withdrawal_instructions", instructionDocument("5"))
    await resting(it)
    const shown: Record<string, unknown> = {}
    for (const { id } of await webhooksOf(it)) {
      const { body } = await it.call("GET", `/staff/webhooks/${id}`)
      if (body.data.attributes.sent_at !== null) shown[`/staff/webhooks/${id}`] = body.data.attributes.document
    }
    it.sandbox.close()
    const { documents } = Result.getOrThrow(replayDocuments(journal))
    const replayed: Record<string, unknown> = {}
    for await (const { path, text } of documents) if (path in shown) replayed[path] = JSON.parse(text)
    expect(Object.keys(shown)).toHaveLength(3)
    expect(replayed).toEqual(shown)
  })
})

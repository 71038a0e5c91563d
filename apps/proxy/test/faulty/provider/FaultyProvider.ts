import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { chanceOf } from "./chance.ts"
import { type Answer, page, refuse } from "./documents.ts"
import { type Accident, type Knobs, usual } from "./knobs.ts"
import { type Call, kindOf, work } from "./routes.ts"
import type { Output } from "./records.ts"
import { cancel, newWorld, outputsOf, passTime, type World } from "./World.ts"

/**
 * A provider with faults: small, plain, and independent of everything that it is to test. It is reached over HTTP, or in the
 * process by `send`; its time is whoever's clock it is given.
 *
 * @example
 * const provider = makeFaultyProvider({ chances: stormy, lag: [500, 4_000] })
 * const { close, url } = await provider.listen()
 */
export const makeFaultyProvider = (turned: Partial<Knobs> = {}, time: Time = wallTime): FaultyProvider => {
  const knobs = { ...usual, ...turned }
  const world = newWorld()
  const chance = chanceOf(knobs.seed)
  const calls: Array<string> = []
  let throttles = 0

  const accidentOf = (kind: string): Accident | undefined => {
    const nth = calls.filter((earlier) => earlier === kind).length
    const { badGateway, lost, reset, serverError, throttled, truncated } = knobs.chances
    const drawn = chance() * 100
    const told = knobs.accident({ kind, nth })
    if (told !== undefined) return told
    const shares: ReadonlyArray<readonly [Accident, number]> = [
      ["serverError", serverError],
      ["badGateway", badGateway],
      ["throttled", throttled],
      ["reset", reset],
      ["truncated", truncated],
      ["unsaid", kind.startsWith("POST") ? lost : 0]
    ]
    let sum = 0
    return shares.find(([, share]) => drawn < (sum += share))?.[0]
  }

  const throttle = (now: number): Answer => {
    const form = knobs.retryAfter[throttles++ % knobs.retryAfter.length] ?? "absent"
    const seconds = knobs.retryAfterSeconds
    const told = {
      seconds: String(seconds),
      date: new Date(now + knobs.clockAhead + seconds * 1_000).toUTCString(),
      absent: undefined
    }[form]
    const refused = refuse(429, "too_many_requests", "Too many requests")
    return told === undefined ? refused : { ...refused, headers: { ...refused.headers, "retry-after": told } }
  }

  const handle = async (call: Call): Promise<Delivery> => {
    const [kind] = kindOf(call)
    calls.push(kind)
    const accident = accidentOf(kind)
    // a server that breaks down may have done its work before
    const isDone = accident === undefined || accident === "unsaid" || accident === "truncated" || chance() < 0.5
    await time.sleep(knobs.latency / 2)
    const now = time.now()
    passTime(world, now, knobs)
    const dated = ({ headers, ...rest }: Answer): Answer => ({
      ...rest,
      headers: { date: new Date(now + knobs.clockAhead).toUTCString(), ...headers }
    })
    const isWorked = accident !== "throttled" && accident !== "reset" && isDone
    const done = isWorked ? work(world, call, now, knobs, chance) : undefined
    await time.sleep(knobs.latency / 2)
    switch (accident) {
      case "unsaid":
      case "reset":
        return { end: "reset" }
      case "truncated":
        return { end: "cut", answer: dated(done ?? page(200, "")) }
      case "throttled":
        return { end: "whole", answer: dated(throttle(now)) }
      case "serverError":
        return { end: "whole", answer: dated(refuse(500, "internal", "Something went wrong")) }
      case "badGateway":
        return { end: "whole", answer: dated(page(502, "502 Bad Gateway")) }
      default:
        return { end: "whole", answer: dated(done ?? page(500, "")) }
    }
  }

  return {
    knobs,
    world,
    calls,
    handle,
    send: async (request) => {
      const { pathname, search } = new URL(request.url)
      const { answer, end } = await handle({
        method: request.method,
        url: `${pathname}${search}`,
        body: await request.text()
      })
      if (answer === undefined) throw new TypeError("fetch failed", { cause: new Error("reset") })
      const { body, headers, status } = answer
      if (end === "whole") return new Response(body, { status, headers })
      const cut = new ReadableStream({
        start: (stream) => stream.enqueue(new TextEncoder().encode(body.slice(0, body.length / 2))),
        pull: (stream) => stream.error(new Error("cut"))
      })
      return new Response(cut, { status, headers })
    },
    listen: async () => {
      const server = createServer((incoming, outgoing) => {
        const chunks: Array<Buffer> = []
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
        incoming.on("end", () => {
          const body = Buffer.concat(chunks).toString()
          void handle({ method: incoming.method ?? "", url: incoming.url ?? "", body }).then(({ answer, end }) => {
            if (answer === undefined) return incoming.socket.destroy()
            const bytes = Buffer.from(answer.body)
            outgoing.writeHead(answer.status, { ...answer.headers, "content-length": bytes.length })
            if (end === "whole") return outgoing.end(bytes)
            return outgoing.write(bytes.subarray(0, bytes.length / 2), () => incoming.socket.destroy())
          })
        })
      })
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
      const { port } = server.address() as AddressInfo
      return {
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise<void>((resolve) => {
            server.close(() => resolve())
            server.closeAllConnections()
          })
      }
    },
    accepted: () => {
      const paying = world.requests.filter(({ acceptedAt }) => acceptedAt !== undefined)
      return paying.flatMap(({ id }) => outputsOf(world, id))
    },
    cancelByHand: (requestId, why = "cancelled_by_user") => {
      const found = world.requests.find(({ id }) => id === requestId)
      if (found === undefined) throw new Error(`the provider with faults has no request ${requestId}`)
      cancel(world, found, why, time.now())
    }
  }
}

export interface FaultyProvider {
  /** Turned at any time. */
  readonly knobs: { -readonly [Knob in keyof Knobs]: Knobs[Knob] }
  /** The truth, never late. A test may write into it. */
  readonly world: World
  /** Every call so far, by method and path. */
  readonly calls: ReadonlyArray<string>
  readonly handle: (call: Call) => Promise<Delivery>
  /** In the process, as `fetch` would. */
  readonly send: (request: globalThis.Request) => Promise<Response>
  /** On a socket of its own. */
  readonly listen: () => Promise<{ readonly url: string; readonly close: () => Promise<void> }>
  /** Every payment of a request that was ever accepted. */
  readonly accepted: () => ReadonlyArray<Output>
  /** Cancels a request whatever its state, as the provider's people can; payments that are worked on stay as they are. */
  readonly cancelByHand: (requestId: string, why?: string | null) => void
}

/** What becomes of a call: its connection is lost, or an answer comes back, whole or cut in the middle. */
type Delivery =
  | { readonly end: "reset"; readonly answer?: undefined }
  | { readonly end: "whole" | "cut"; readonly answer: Answer }

/** Whose time the provider lives in. */
export interface Time {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

const wallTime: Time = {
  now: () => Date.now(),
  sleep: (milliseconds) =>
    milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds))
}

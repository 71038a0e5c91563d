import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { type AddressInfo, connect, createServer, type Socket } from "node:net"
import { makeSandbox } from "@concierge/sandbox/Sandbox"
import { serve } from "@concierge/sandbox/serve"
import { monitorEventLoopDelay } from "node:perf_hooks"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { onTestFinished } from "vitest"
import { bundled } from "../../../../scripts/bundle.ts"
import { payouts, row, until } from "./harness.ts"
import type { Postgres } from "./postgres.ts"

const main = await bundled("proxy", "main")
const providerKey = "your_api_key"
const token = "a-token-of-the-tests-alone"

/** A proxy in a process of its own. */
export interface Replica {
  readonly child: ChildProcess
  readonly call: (method: string, path: string, body?: object) => Promise<Received>
  /** What it has said to its log. */
  readonly log: () => string
  /** Ends every connection to its database, and lets it open no other. */
  readonly cut: () => void
}

interface Received {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into documents of every shape
  readonly body: any
}

/** A provider on a socket, and when calls reached it. */
export const standaloneProvider = async () => {
  const sandbox = Result.getOrThrow(makeSandbox({ journal: ":memory:", rate: "unlimited", pace: 1e6, deliver: false }))
  const arrivals: Array<number> = []
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const counting: typeof sandbox = {
    ...sandbox,
    fetch: (request, from) => {
      arrivals.push(performance.now())
      return sandbox.fetch(request, from)
    }
  }
  const serving = Result.getOrThrow(await serve(counting, { host: "127.0.0.1", port: 0 }))
  onTestFinished(serving.close)
  const get = async (path: string): Promise<Received> => {
    const headers = { authorization: providerKey, version: "2.1" }
    const response = await sandbox.fetch(new Request(`${serving.url}/api${path}`, { headers }))
    return { status: response.status, body: await response.json() }
  }
  /** The most calls that reached it within any second; what arrives while this process stands still is seen late. */
  const mostInASecond = () => mostWithin(arrivals, Math.max(0, 1_000 - delay.max / 1e6))
  return { get, mostInASecond, url: serving.url }
}

/** Starts a proxy that shares a database with others, each by a connection of its own that can be cut. */
export const startReplica = async (
  { port }: Postgres,
  database: Awaited<ReturnType<Postgres["newDatabase"]>>,
  provider: { readonly url: string },
  rate: string
): Promise<Replica> => {
  const relay = await relayTo(port)
  const address = new URL(Redacted.value(database.url))
  address.port = String(relay.port)
  const child = spawn(process.execPath, [main], {
    env: {
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      CONCIERGE_DATABASE: address.href,
      CONCIERGE_PORT: "0",
      CONCIERGE_TOKEN: token,
      CONCIERGE_UPSTREAM: `${provider.url}/api`,
      CONCIERGE_UPSTREAM_KEY: providerKey,
      CONCIERGE_UPSTREAM_MODE: "sandbox",
      CONCIERGE_UPSTREAM_RATE: rate
    },
    stdio: ["ignore", "pipe", "pipe"]
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  let [out, log] = ["", ""]
  child.stdout?.on("data", (chunk) => (out += chunk))
  child.stderr?.on("data", (chunk) => (log += chunk))
  let isOver = false
  void once(child, "exit").then(() => (isOver = true))
  await until(
    () => Promise.resolve(out),
    (text) => text.includes("\n") || isOver,
    1_000_000
  )
  const url = /listening on (http:\S+)/.exec(out)?.[1]
  if (url === undefined) throw new Error(out + log)
  return {
    child,
    log: () => log,
    cut: relay.cut,
    call: async (method, path, body) => {
      const headers = { authorization: token, "content-type": "application/json" }
      const response = await fetch(url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
      })
      return { status: response.status, body: await response.json() }
    }
  }
}

/** A way to a port of this machine that can be cut. */
const relayTo = async (port: number) => {
  const sockets = new Set<Socket>()
  let isCut = false
  const relay = createServer((client) => {
    if (isCut) return client.destroy()
    const server = connect(port, "127.0.0.1")
    for (const socket of [client, server]) {
      socket.setNoDelay()
      sockets.add(socket)
      socket.on("error", () => {})
      socket.on("close", () => {
        sockets.delete(socket)
        client.destroy()
        server.destroy()
      })
    }
    return client.pipe(server).pipe(client)
  }).listen(0, "127.0.0.1")
  await once(relay, "listening")
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  onTestFinished(() => {
    cut()
    relay.close()
  })
  return { port: (relay.address() as AddressInfo).port, cut }
}

/** A payout file of its own. */
export const payoutFile = (name: number, rows: number) =>
  payouts(
    Array.from({ length: rows }, (_, index) =>
      // no two payments are alike
      row(index + 2, { reference: `P-${name}-${index}`, amount: String(10_000 * name + index) })
    ),
    { external_id: `batch-${name}` }
  )

const mostWithin = (arrivals: ReadonlyArray<number>, millis: number): number => {
  let [first, most] = [0, 0]
  for (const [index, at] of arrivals.entries()) {
    while (first < index && at - (arrivals[first] ?? at) >= millis) first++
    most = Math.max(most, index - first + 1)
  }
  return most
}

import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { makeSandbox } from "@concierge/sandbox/Sandbox"
import { serve } from "@concierge/sandbox/serve"
import * as Result from "effect/Result"
import fastifyHttpProxy from "@fastify/http-proxy"
import fastify from "fastify"
import { play, type Process, start } from "./Process.ts"
import { documents } from "./proxyDocuments.ts"

const roles = {
  /** A provider that has its answers ready. */
  stub: async () => {
    const server = createServer((incoming, outgoing) => {
      const text = documents[`${incoming.method} ${incoming.url?.split("?")[0]}`] ?? ""
      incoming.resume().on("end", () => {
        outgoing.writeHead(incoming.method === "POST" ? 201 : text === "" ? 404 : 200, {
          "content-type": "application/vnd.api+json",
          "content-length": Buffer.byteLength(text)
        })
        outgoing.end(text)
      })
    })
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  },
  /** A provider whose staff take no time. */
  provider: async () => {
    const sandbox = makeSandbox({ journal: ":memory:", rate: "unlimited", pace: 1e6, deliver: false })
    const serving = await serve(Result.getOrThrow(sandbox), { host: "127.0.0.1", port: 0 })
    console.log(Result.getOrThrow(serving).url)
  },
  /** The product as it is started, which says itself where it listens. */
  concierge: async () => {
    const { run } = await import("@concierge/proxy/main")
    await run()
  },
  /** A proxy that checks nothing. */
  fastify: async (upstream: string) => {
    const app = fastify()
    await app.register(fastifyHttpProxy, { upstream })
    console.log(await app.listen({ host: "127.0.0.1", port: 0 }))
  }
} as const

/** Starts a process, and waits until it listens. */
export const startAs = async (
  role: keyof typeof roles,
  argument = "",
  env?: { readonly [variable: string]: string }
): Promise<Process & { readonly url: string }> => {
  const started = await start(import.meta.filename, role, argument, env)
  const [url = ""] = /http:\/\/[\d.:]+/.exec(started.said) ?? []
  return { ...started, url }
}

if (import.meta.main) await play(roles)

import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { toResponse } from "@concierge/api/errors"
import { getRequestListener } from "@hono/node-server"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type { Settings } from "../config.ts"

/** A server that listens already and answers as soon as it is told how. */
interface Listening {
  /** Where it is reached. */
  readonly url: string
  readonly serve: (fetch: Fetch) => void
  /** Takes no more connections and returns when every call in hand is answered. */
  readonly drain: Effect.Effect<void>
}

type Fetch = (request: Request) => Response | Promise<Response>

/** The address cannot be had; it stops the start. */
export class AddressUnavailable extends Data.TaggedError("AddressUnavailable")<{
  readonly host: string
  readonly port: number
  readonly code: string
}> {
  override get message(): string {
    const { code, host, port } = this
    if (code === "EADDRINUSE") {
      return `Port ${port} on ${host} is taken: another process listens there; stop it, or set CONCIERGE_PORT to another port.`
    }
    if (code === "EACCES") return `Port ${port} on ${host} may not be used: set CONCIERGE_PORT to one above 1023.`
    return `Port ${port} on ${host} cannot be listened on (${code}): set CONCIERGE_HOST to an address of this machine.`
  }
}

export const listen = Effect.fnUntraced(function* ({ host, port }: Pick<Settings, "host" | "port">) {
  let fetch: Fetch = () => toResponse({ _tag: "Overloaded", retryAfterSeconds: 1 })
  const listener = getRequestListener((request) => fetch(request), {
    // an address that cannot be put together with this Host
    errorHandler: () => toResponse({ _tag: "InvalidHeader", header: "Host", wanted: "a host name, and a port if any" })
  })
  const server = yield* Effect.acquireRelease(
    Effect.callback<Server, AddressUnavailable>((resume) => {
      const opened = createServer((request, response) => void listener(request, response))
      opened.once("error", ({ code = "unknown" }: NodeJS.ErrnoException) => {
        resume(Effect.fail(new AddressUnavailable({ host, port, code })))
      })
      opened.listen(port, host, () => resume(Effect.succeed(opened)))
    }),
    (opened) =>
      Effect.sync(() => {
        opened.close()
        opened.closeAllConnections()
      })
  )
  const bound = (server.address() as AddressInfo).port
  const listening: Listening = {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    serve: (next) => {
      fetch = next
    },
    drain: Effect.callback((resume) => {
      server.close(() => resume(Effect.void))
      server.closeIdleConnections()
    })
  }
  return listening
})

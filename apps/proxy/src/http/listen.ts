import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { urlOf } from "@concierge/api/Address"
import { toResponse } from "@concierge/api/errors"
import { getRequestListener } from "@hono/node-server"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { CurrentImportLimits } from "../batches/import/ImportLimits.ts"
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
  readonly isOurs?: boolean
}> {
  override get message(): string {
    const { code, host, isOurs, port } = this
    if (code === "EADDRINUSE") {
      const free = `set CONCIERGE_PORT to another port, e.g. ${port < 65_535 ? port + 1 : port - 1}, for the proxy and for the command line alike`
      return isOurs === true
        ? `Port ${port} on ${host} is taken: a Concierge proxy is running there already. Use that one, stop it, or ${free}.`
        : `Port ${port} on ${host} is taken by another program (lsof -i :${port} tells which): stop it, or ${free}.`
    }
    if (code === "EACCES") return `Port ${port} on ${host} may not be used: set CONCIERGE_PORT to one above 1023.`
    return `Port ${port} on ${host} cannot be listened on (${code}): set CONCIERGE_HOST to an address of this machine.`
  }
}

export const listen = Effect.fnUntraced(function* ({ host, port }: Pick<Settings, "host" | "port">) {
  const { longest } = yield* CurrentImportLimits
  let fetch: Fetch = () => toResponse({ _tag: "Overloaded", retryAfterSeconds: 1 })
  const listener = getRequestListener((request) => fetch(request), {
    // an address that cannot be put together with this Host
    errorHandler: () => toResponse({ _tag: "InvalidHeader", header: "Host", wanted: "a host name, and a port if any" })
  })
  const server = yield* Effect.acquireRelease(
    Effect.callback<Server, AddressUnavailable>((resume) => {
      // files may take long; how long other bodies may, is seen to where they are read
      const opened = createServer(
        { requestTimeout: 2 * longest },
        (request, response) => void listener(request, response)
      )
      opened.once("error", ({ code = "unknown" }: NodeJS.ErrnoException) => {
        resume(Effect.fail(new AddressUnavailable({ host, port, code })))
      })
      opened.listen(port, host, () => resume(Effect.succeed(opened)))
    }).pipe(
      Effect.catch((error) =>
        error.code === "EADDRINUSE"
          ? Effect.flatMap(isConcierge(urlOf(host, port)), (isOurs) =>
              Effect.fail(new AddressUnavailable({ host, port, code: error.code, isOurs }))
            )
          : Effect.fail(error)
      )
    ),
    (opened) =>
      Effect.sync(() => {
        opened.close()
        opened.closeAllConnections()
      })
  )
  const bound = (server.address() as AddressInfo).port
  const listening: Listening = {
    url: urlOf(host, bound),
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

/** Whether what listens there answers as a proxy of ours does. */
const isConcierge = (url: string): Effect.Effect<boolean> =>
  Effect.tryPromise(async (signal) => {
    const response = await fetch(`${url}/healthz`, { signal, redirect: "manual" })
    const health: unknown = await response.json()
    return typeof health === "object" && health !== null && "provider" in health && "database" in health
  }).pipe(
    Effect.timeout("1 second"),
    Effect.orElseSucceed(() => false)
  )

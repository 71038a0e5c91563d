import { createServer, type ServerResponse, STATUS_CODES } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import type { ApiError } from "@concierge/api/ApiError"
import { maxBody } from "@concierge/api/Body"
import { statusOf, toErrorDocument, toResponse } from "@concierge/api/errors"
import { contentType } from "@concierge/api/JsonApi"
import { getRequestListener } from "@hono/node-server"
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response"
import * as Result from "effect/Result"
import { ConnectionReset } from "./faults/ConnectionReset.ts"
import type { Sandbox } from "./Sandbox.ts"

/**
 * Serves a sandbox at an address, port 0 for any that is free. When the address cannot be had, the sandbox is as it was.
 *
 * Where a fault breaks off a connection, it is broken off here: reset before the answer, or in the middle of its body.
 */
export const serve = (
  sandbox: Sandbox,
  { host, port }: Pick<AddressUnavailable, "host" | "port">
): Promise<Result.Result<Serving, AddressUnavailable>> => {
  let isClosing = false
  const inHand = new Set<ServerResponse>()
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const { socket } = incoming
      const answer = sandbox.fetch(request, { address: socket.remoteAddress })
      await answer.then(
        (response) => write(response, outgoing as ServerResponse),
        (error: unknown) => {
          if (error instanceof ConnectionReset) socket.resetAndDestroy()
          else socket.destroy()
        }
      )
      // A copy is the platform's own: where another listener of the process has put a lighter `Response` in its place, the
      // listener would take the constant for an answer that is still to be written
      return RESPONSE_ALREADY_SENT.clone()
    },
    {
      overrideGlobalObjects: false,
      errorHandler: (error) =>
        toResponse(
          error instanceof Error && /host header/.test(error.message)
            ? { _tag: "InvalidHeader", header: "Host", wanted: "a host name, and a port if any" }
            : { _tag: "MalformedRequest" }
        )
    }
  )
  const server = createServer(limits, (incoming, outgoing) => {
    inHand.add(outgoing)
    outgoing.once("close", () => {
      inHand.delete(outgoing)
      if (isClosing) server.closeIdleConnections()
    })
    void listener(incoming, outgoing)
  })
  server.maxConnections = maxConnections
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const isOwed = [...inHand].some((outgoing) => outgoing.req.socket === socket && !isHalfRead(outgoing))
    // Nobody is left to read it, or it would be taken for the answer to another call
    if (error.code === "ECONNRESET" || !socket.writable || isOwed) return socket.destroy()
    socket.end(toBytes(whyUnread[error.code ?? ""] ?? { _tag: "MalformedRequest" }))
    // Otherwise a client that never ends its side would hold one of the connections for ever
    return socket.destroySoon()
  })
  // `Expect: 100-continue`: a client that asks first is spared sending a body that is too large
  server.on("checkContinue", (incoming, outgoing) => {
    if (!(Number(incoming.headers["content-length"]) > maxBody)) outgoing.writeContinue()
    server.emit("request", incoming, outgoing)
  })

  const close = async (): Promise<void> => {
    isClosing = true
    const closed = Promise.withResolvers<void>()
    const timer = setTimeout(() => server.closeAllConnections(), closeTimeout)
    server.close(() => closed.resolve())
    server.closeIdleConnections()
    await closed.promise
    clearTimeout(timer)
    sandbox.close()
  }

  return new Promise((resolve) => {
    const onError = ({ code = "unknown" }: NodeJS.ErrnoException) =>
      resolve(Result.fail({ _tag: "AddressUnavailable", host, port, code }))
    server.once("error", onError)
    server.listen(port, host, () => {
      server.off("error", onError)
      const bound = (server.address() as AddressInfo).port
      resolve(Result.succeed({ url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`, close }))
    })
  })
}

/** A sandbox that is reached over HTTP. */
export interface Serving {
  /** Where it is reached, e.g. `http://127.0.0.1:4010`. */
  readonly url: string
  /** Takes no more calls, answers those in hand within five seconds, and lets go of the journal. */
  readonly close: () => Promise<void>
}

/** The address cannot be had. */
export interface AddressUnavailable {
  readonly _tag: "AddressUnavailable"
  readonly host: string
  readonly port: number
  /** As the machine names the reason, e.g. `EADDRINUSE`. */
  readonly code: string
}

/** Sends an answer, as far as it goes: the connection ends where its body breaks off. */
const write = async ({ body, headers, status }: Response, outgoing: ServerResponse): Promise<void> => {
  const chunks: Array<Uint8Array> = []
  let isWhole = true
  try {
    for await (const chunk of body ?? []) chunks.push(chunk)
  } catch {
    isWhole = false
  }
  const bytes = Buffer.concat(chunks)
  const length = body === null ? {} : { "content-length": bytes.length }
  outgoing.writeHead(status, { ...length, ...Object.fromEntries(headers) })
  if (isWhole) outgoing.end(bytes)
  else outgoing.write(bytes, () => outgoing.destroy())
}

/** Whether a call's own body is what cannot be read, so that nothing was done and nothing is answered yet. */
const isHalfRead = ({ headersSent, req }: ServerResponse): boolean => !req.complete && !headersSent

/** How long the calls in hand may take once the server is closing, in milliseconds. */
const closeTimeout = 5_000

const maxConnections = 1_000
const maxHeaderSize = 16_384
const requestTimeout = 60_000

const limits = {
  maxHeaderSize,
  headersTimeout: 20_000,
  requestTimeout,
  // A call without a Host is refused by the listener, which answers with a document
  requireHostHeader: false,
  // Longer than clients keep an idle connection: a call sent while the server closes it would look like a fault
  keepAliveTimeout: 75_000
}

/** Calls that end before there is a request, by the code that Node's parser gives. */
const whyUnread: { readonly [code: string]: ApiError | undefined } = {
  HPE_HEADER_OVERFLOW: { _tag: "HeadTooLarge", max: maxHeaderSize },
  ERR_HTTP_REQUEST_TIMEOUT: { _tag: "SlowRequest", seconds: requestTimeout / 1_000 }
}

/** An answer on a bare connection, which ends with it. */
const toBytes = (error: ApiError): string => {
  const status = statusOf(error)
  const body = JSON.stringify(toErrorDocument(error))
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body
  ].join("\r\n")
}

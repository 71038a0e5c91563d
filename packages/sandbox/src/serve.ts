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
 * Serves a sandbox over HTTP. If the address is not available, the sandbox is left unchanged.
 *
 * A fault that breaks the connection is carried out here: it is reset before the answer, or closed in the middle of the body.
 *
 * @param port 0 for any free one
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
      // A copy has the platform's own class. If another listener of the process has replaced the global `Response`, this one
      // does not recognise the constant and would write it as an answer
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
    // Nobody would read it, or the client would take it for the answer to another call
    if (error.code === "ECONNRESET" || !socket.writable || isOwed) return socket.destroy()
    socket.end(toBytes(whyUnread[error.code ?? ""] ?? { _tag: "MalformedRequest" }))
    // Otherwise a client that never ends its side would keep the connection open
    return socket.destroySoon()
  })
  // `Expect: 100-continue`: tells the client before it sends a body that is too large
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

/** A sandbox served over HTTP. */
export interface Serving {
  /** Its origin, e.g. `http://127.0.0.1:4010`. */
  readonly url: string
  /** Refuses new calls, answers those in progress within five seconds, and closes the journal. */
  readonly close: () => Promise<void>
}

/** The address is not available. */
export interface AddressUnavailable {
  readonly _tag: "AddressUnavailable"
  readonly host: string
  readonly port: number
  /** The system's error code, e.g. `EADDRINUSE`. */
  readonly code: string
}

/** Sends an answer. If its body ends with an error, sends what there is and closes the connection. */
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

/** Whether a call's body could not be read, so that it was neither carried out nor answered. */
const isHalfRead = ({ headersSent, req }: ServerResponse): boolean => !req.complete && !headersSent

/** How long calls in progress may take while the server closes, in milliseconds. */
const closeTimeout = 5_000

const maxConnections = 1_000
const maxHeaderSize = 16_384
const requestTimeout = 60_000

const limits = {
  maxHeaderSize,
  headersTimeout: 20_000,
  requestTimeout,
  // The listener refuses a call without a Host, with an error document
  requireHostHeader: false,
  // Longer than clients keep idle connections: a call sent while the server closes one would fail
  keepAliveTimeout: 75_000
}

/** Errors of calls that cannot be parsed, by the code of Node's parser. */
const whyUnread: { readonly [code: string]: ApiError | undefined } = {
  HPE_HEADER_OVERFLOW: { _tag: "HeadTooLarge", max: maxHeaderSize },
  ERR_HTTP_REQUEST_TIMEOUT: { _tag: "SlowRequest", seconds: requestTimeout / 1_000 }
}

/** An error as a raw HTTP response that closes the connection. */
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

import { setTimeout } from "node:timers/promises"
import { toResponse } from "@concierge/api/errors"
import { ConnectionReset } from "./ConnectionReset.ts"
import type { CallMet, Faults, Struck } from "./Faults.ts"
import { pathAskedFor } from "../http/Router.ts"

/**
 * Answers a call with the fault that strikes it, or regularly. Rejects with {@link ConnectionReset} where the connection is
 * reset before the answer.
 *
 * @param respond answers regularly, once everything is on the disk
 */
export const misbehave = async (
  faults: Faults,
  request: Request,
  respond: () => Promise<Response>
): Promise<Response> => {
  const { fault, latency } = faults.meetCall(request.method, pathAskedFor(new URL(request.url)))
  if (latency > 0) await setTimeout(latency, undefined, { signal: request.signal })
  return fault === undefined ? respond() : instead[fault.kind](fault, respond)
}

type Met = NonNullable<CallMet["fault"]>

/** What a client sees of each fault. */
const instead: {
  readonly [Kind in Met["kind"]]: (fault: Struck<Met["kind"]>, respond: () => Promise<Response>) => Promise<Response>
} = {
  error_500: async ({ id, struck }) => toResponse({ _tag: "Internal", id: `fault-${id}-${struck}` }),
  error_502: async () =>
    new Response(shieldPage, { status: 502, headers: { "content-type": "text/html; charset=UTF-8" } }),
  error_429: async ({ retryAfter }) => {
    const response = toResponse({ _tag: "RateLimited", retryAfterSeconds: retryAfter ?? 1 })
    if (retryAfter === undefined) response.headers.delete("retry-after")
    return response
  },
  reset_before: async () => {
    throw new ConnectionReset()
  },
  reset_after: async (_, respond) => {
    await respond()
    throw new ConnectionReset()
  },
  truncated: async (_, respond) => breakOff(await respond())
}

/** The same answer, whose body ends in the middle although its `Content-Length` promises more. */
const breakOff = async (response: Response): Promise<Response> => {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { headers, status } = response
  headers.set("content-length", String(Math.max(1, bytes.length)))
  const parts = [bytes.subarray(0, Math.floor(bytes.length / 2))].filter(({ length }) => length > 0)
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = parts.shift()
      if (part === undefined) controller.error(new ConnectionReset())
      else controller.enqueue(part)
    }
  })
  // An answer that has no body by its status can only be reset
  if (status === 204) throw new ConnectionReset()
  return new Response(body, { status, headers })
}

/** As the shield in front of the provider answers when what it protects does not. */
const shieldPage = `<!DOCTYPE html>
<html lang="en">
<head><title>502 Bad Gateway</title></head>
<body>
<h1>Error 502</h1>
<p>Bad gateway</p>
<p>The web server reported a bad gateway error. Please try again in a few minutes.</p>
</body>
</html>
`

import type { Fetch } from "@concierge/api/Carry"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { onTestFinished } from "vitest"
import { makeProvider } from "./harness.ts"

/**
 * The sandbox on a socket, with its answers written as those of the provider have been recorded: 200 for most of what is made,
 * lists without `links` and `meta` and in an order of their own, a review's completion with its state alone, and refusals in
 * other forms than JSON:API's.
 *
 * @param instead answers a call before the sandbox is asked
 */
export const makeRecordedProvider = async (
  instead: (request: Request) => Response | undefined = () => undefined
): Promise<RecordedProvider> => {
  const provider = makeProvider()
  const server = createServer(
    getRequestListener(async (request) => instead(request) ?? asRecorded(request, await provider.send(request)))
  )
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return {
    ...provider,
    send: async (request) => {
      const { pathname, search } = new URL(request.url)
      return fetch(new Request(`http://127.0.0.1:${port}${pathname}${search}`, request))
    }
  }
}

interface RecordedProvider extends ReturnType<typeof makeProvider> {
  readonly send: Fetch
}

const asRecorded = async ({ method, url }: Request, response: Response): Promise<Response> => {
  const { pathname } = new URL(url)
  const body = await response.text()
  if (response.status >= 400) return refusals[response.status]?.() ?? new Response(body, response)
  if (body === "") return new Response(null, response)
  const { included, data } = JSON.parse(body) as { readonly included?: unknown; readonly data: unknown }
  const isMade = /^\/api\/(users|withdrawal_instructions|concierge_requests|concierge_request_outputs)$/.test(pathname)
  return json(method === "POST" && isMade ? 200 : response.status, {
    data: Array.isArray(data) ? data.toReversed() : data,
    ...(included === undefined ? {} : { included })
  })
}

/** Of what else it refuses no answer was recorded. */
const refusals: { readonly [status: number]: (() => Response) | undefined } = {
  401: () => json(401, { error: "Invalid Api Key" }),
  403: () => json(401, { error: "Not enough permissions" }),
  404: () => json(404, { errors: [{ code: null, detail: null }] })
}

const json = (status: number, document: unknown): Response =>
  new Response(JSON.stringify(document), { status, headers: { "content-type": "application/vnd.api+json" } })

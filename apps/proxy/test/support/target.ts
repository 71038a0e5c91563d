import { request } from "node:http"
import { makeSandbox } from "@concierge/sandbox/Sandbox"
import { serve } from "@concierge/sandbox/serve"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { afterAll } from "vitest"
import { listen } from "../../src/http/listen.ts"
import { makeProvider, type Provider, startProxy, token } from "./harness.ts"

/** Where a client of the provider's may have been pointed to: on a socket, so that a call arrives as it was written. */
export interface Target {
  readonly send: (call: Sent) => Promise<Received>
}

/** A call to the letter: nothing is added to it but the key, unless another is given. */
export interface Sent {
  readonly method: string
  /** Below `/api`, with its query. */
  readonly path: string
  readonly headers?: { readonly [name: string]: string }
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown
  /** For whom the key acts, as a client writes it after the key. */
  readonly user?: string
}

interface Received {
  readonly status: number
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into documents of every shape
  readonly body: any
}

/** The sandbox by itself, until the tests of the file are over. */
export const atSandbox = async (): Promise<Target> => {
  const sandbox = Result.getOrThrow(makeSandbox({ journal: ":memory:", rate: "unlimited", deliver: false }))
  const serving = Result.getOrThrow(await serve(sandbox, { host: "127.0.0.1", port: 0 }))
  afterAll(serving.close)
  return targetAt(serving.url, "your_api_key")
}

/** A proxy before a provider, until the tests of the file are over. */
export const atProxy = async ({ send }: Pick<Provider, "send"> = makeProvider()): Promise<Target> => {
  const { app } = await startProxy({ send, atEnd: afterAll })
  const scope = Scope.makeUnsafe()
  const { serve: answer, url } = await Effect.runPromise(Scope.provide(listen({ host: "127.0.0.1", port: 0 }), scope))
  afterAll(() => Effect.runPromise(Scope.close(scope, Exit.void)))
  answer(app.fetch)
  return targetAt(url, token)
}

const targetAt = (url: string, key: string): Target => ({
  send: ({ body, headers = {}, method, path, user = "" }) =>
    new Promise((resolve, reject) => {
      const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body)
      // with a deletion node would tell no length by itself
      const type =
        text === undefined
          ? {}
          : { "content-type": "application/vnd.api+json", "content-length": String(Buffer.byteLength(text)) }
      const { hostname, port } = new URL(url)
      const sent = request(
        // not as an address, which would lose a bare question mark
        {
          hostname,
          port,
          path: `/api${path}`,
          method,
          headers: { authorization: `${key}${user}`, ...type, ...headers }
        },
        (answer) => {
          const chunks: Array<Buffer> = []
          answer.on("data", (chunk: Buffer) => chunks.push(chunk))
          answer.on("end", () => {
            const all = Buffer.concat(chunks).toString()
            const isJson = answer.headers["content-type"]?.includes("json") === true
            resolve({
              status: answer.statusCode ?? 0,
              text: all,
              body: isJson && all !== "" ? JSON.parse(all) : undefined
            })
          })
        }
      )
      sent.on("error", reject)
      sent.end(text)
    })
})

import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { maxBytes } from "@concierge/api/Carry"
import * as Effect from "effect/Effect"
import { expect, onTestFinished, test } from "vitest"
import { remote } from "../../src/upstream/remote.ts"

const serve = async (answer: RequestListener): Promise<URL> => {
  const server = createServer(answer).listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`)
}

/** What one call brings. */
const call = (url: URL, { headers = {}, signal = new AbortController().signal } = {}) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(remote(url), (carry) =>
        Effect.promise(() => carry({ method: "POST", url: `${url.href}/users?a=b`, headers, body: "{}" }, signal))
      )
    )
  )

test("a call goes to its path with its headers and its body, and the answer comes back", async () => {
  const url = await serve(async (incoming, outgoing) => {
    let body = ""
    for await (const chunk of incoming) body += String(chunk)
    const seen = [incoming.method, incoming.url, incoming.headers["version"], body]
    outgoing.writeHead(201, { "retry-after": "3" }).end(JSON.stringify(seen))
  })
  const answer = await call(url, { headers: { version: "2.1" } })
  expect(answer).toMatchObject({ success: { status: 201, body: '["POST","/api/users?a=b","2.1","{}"]' } })
  expect(answer._tag === "Success" && answer.success.header("retry-after")).toBe("3")
})

test.each<[string, RequestListener, object]>([
  ["is lost before it", ({ socket }) => socket.destroy(), { reason: "connection lost" }],
  [
    "is cut short",
    ({ socket }, outgoing) => outgoing.writeHead(200, { "content-length": 9 }).write("{", () => socket.destroy()),
    { reason: "answer cut short", status: 200 }
  ],
  [
    "is larger than anybody reads",
    (_, outgoing) => outgoing.writeHead(200).end(" ".repeat(maxBytes + 1)),
    { reason: "answer too large", status: 200 }
  ]
])("the outcome is unknown when the answer %s", async (_, answer, failure) => {
  expect(await call(await serve(answer))).toMatchObject({ failure: { _tag: "OutcomeUnknown", ...failure } })
})

test("the outcome is unknown when the time is up", async () => {
  const time = new AbortController()
  const url = await serve(() => time.abort(new DOMException("over", "TimeoutError")))
  expect(await call(url, { signal: time.signal })).toMatchObject({ failure: { reason: "no answer in time" } })
})

test("nothing is sent where nobody listens, and a header that HTTP cannot carry is not sent", async () => {
  const closed = await call(new URL("http://127.0.0.1:1/api"))
  expect(closed).toMatchObject({ failure: { _tag: "NotConnected", reason: "connection refused" } })
  const url = await serve((_, outgoing) => outgoing.end())
  expect(await call(url, { headers: { authorization: "a\nb" } })).toMatchObject({
    failure: { _tag: "NotConnected", reason: "cannot be sent" }
  })
})

test("a redirect is not followed", async () => {
  let calls = 0
  const url = await serve((_, outgoing) => {
    calls++
    outgoing.writeHead(307, { location: "/elsewhere" }).end()
  })
  expect(await call(url)).toMatchObject({ success: { status: 307 } })
  expect(calls).toBe(1)
})

import { once } from "node:events"
import { createConnection } from "node:net"
import * as Result from "effect/Result"
import { afterEach, describe, expect, test } from "vitest"
import { makeSandbox, type Peer } from "../src/Sandbox.ts"
import { serve, type Serving } from "../src/serve.ts"
import { requestDocument } from "./support/documents.ts"

const open: Array<Serving> = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

const start = async () => {
  const sandbox = Result.getOrThrow(makeSandbox({ journal: ":memory:", rate: "unlimited" }))
  const serving = Result.getOrThrow(await serve(sandbox, { host: "127.0.0.1", port: 0 }))
  open.push(serving)
  const call = (method: string, path: string, document?: object) =>
    fetch(`${serving.url}${path}`, {
      method,
      headers: { authorization: "your_api_key", ...(document && { "content-type": "application/json" }) },
      ...(document && { body: JSON.stringify(document) })
    })
  return {
    ...serving,
    call,
    fail: (kind: string, more: object = {}) =>
      call("POST", "/staff/faults", { data: { type: "faults", attributes: { kind, count: 1, ...more } } }),
    /** What comes back on a connection of its own, until it ends. */
    talk: (text: string) =>
      new Promise<string>((resolve, reject) => {
        let heard = ""
        const socket = createConnection(Number(new URL(serving.url).port), "127.0.0.1", () => socket.write(text))
        socket.on("data", (chunk) => (heard += chunk.toString()))
        socket.on("error", reject)
        socket.on("close", () => resolve(heard))
      })
  }
}

/** How a call ended that has no answer, as Node names it. */
const endOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => "answered",
    (error: Error) => (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.message
  )

const readError = (answer: string) => {
  const [head = "", body = ""] = answer.split("\r\n\r\n")
  const { errors } = JSON.parse(body) as { readonly errors: ReadonlyArray<{ readonly status: string }> }
  return { head: head.toLowerCase(), status: errors[0]?.status }
}

describe("a sandbox on a socket", () => {
  test("answers over one connection after the other call", async () => {
    const { talk } = await start()
    const call = "GET /api/concierge_ports HTTP/1.1\r\nHost: here\r\n"
    const heard = await talk(`${call}\r\n${call}Connection: close\r\n\r\n`)
    expect(heard.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
  })

  test("knows who called by the address", async () => {
    const echo = { fetch: async (_: Request, peer?: Peer) => Response.json(peer), close: () => {} }
    const serving = Result.getOrThrow(await serve(echo, { host: "127.0.0.1", port: 0 }))
    open.push(serving)
    expect(await (await fetch(serving.url)).json()).toEqual({ address: "127.0.0.1" })
  })

  test.each([
    ["reset_before", 0],
    ["reset_after", 1]
  ])("%s breaks the connection off, with %s requests made", async (kind, made) => {
    const { call, fail } = await start()
    await fail(kind, { method: "POST" })
    expect(await endOf(call("POST", "/api/concierge_requests", requestDocument()))).toBe("ECONNRESET")
    const { data } = (await (await call("GET", "/api/concierge_requests")).json()) as { readonly data: Array<unknown> }
    expect(data).toHaveLength(made)
  })

  test("a truncated answer ends before its length", async () => {
    const { call, fail, talk } = await start()
    await fail("truncated")
    const answer = await call("GET", "/api/concierge_ports")
    expect(answer.status).toBe(200)
    expect(await endOf(answer.text())).not.toBe("answered")
    await fail("truncated")
    const heard = await talk("GET /api/concierge_ports HTTP/1.1\r\nHost: here\r\n\r\n")
    const [head = "", body = ""] = heard.split("\r\n\r\n")
    expect(body.length).toBe(Math.floor(Number(/content-length: (\d+)/i.exec(head)?.[1]) / 2))
  })

  test.each([
    ["what is no HTTP", "hello\r\n\r\n", "400"],
    [
      "a body that ends nowhere",
      "POST /api/users HTTP/1.1\r\nHost: here\r\nAuthorization: your_api_key\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n",
      "400"
    ],
    ["a bad Host", "GET /api/concierge_ports HTTP/1.1\r\nHost: a b/\r\nConnection: close\r\n\r\n", "400"],
    ["no Host", "GET /api/concierge_ports HTTP/1.1\r\nConnection: close\r\n\r\n", "400"],
    ["a head too large", `GET / HTTP/1.1\r\nHost: here\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, "431"],
    ["TRACE", "TRACE /api/concierge_ports HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n", "405"],
    ["OPTIONS", "OPTIONS /api/concierge_ports HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n", "405"],
    ["OPTIONS of all", "OPTIONS * HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n", "400"],
    ["an upgrade", "PUT /api/users HTTP/1.1\r\nHost: here\r\nConnection: close, upgrade\r\nUpgrade: h2c\r\n\r\n", "405"]
  ])("answers %s with an error document", async (_, text, status) => {
    const { talk } = await start()
    const answer = readError(await talk(text))
    expect(answer.head).toMatch(new RegExp(`^http/1\\.1 ${status} `))
    expect(answer.head).toContain("content-type: application/vnd.api+json; charset=utf-8")
    expect(answer.status).toBe(status)
  })

  test("does not take what cannot be read for a call before it", async () => {
    const { call, talk } = await start()
    const body = JSON.stringify(requestDocument())
    const heard = await talk(
      `POST /api/concierge_requests HTTP/1.1\r\nHost: here\r\nAuthorization: your_api_key\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}hello\r\n\r\n`
    )
    const { data } = (await (await call("GET", "/api/concierge_requests")).json()) as { readonly data: Array<unknown> }
    // either that call's answer or none
    expect(heard).toMatch(data.length === 1 ? /^(HTTP\/1\.1 201 |$)/ : /^$/)
  })

  test("answers HEAD as the provider's calls: not at all, and without a body", async () => {
    const { talk } = await start()
    const heard = await talk("HEAD /api/concierge_ports HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
    expect(heard).toMatch(/^HTTP\/1\.1 405 [^]*\r\n\r\n$/)
  })

  test("takes a body of a mebibyte and no more, and says so", async () => {
    const { talk } = await start()
    const answer = await talk(
      "POST /api/users HTTP/1.1\r\nHost: here\r\nAuthorization: your_api_key\r\nContent-Type: application/json\r\n" +
        `Connection: close\r\nContent-Length: ${2 ** 21}\r\n\r\n${" ".repeat(2 ** 21)}`
    )
    expect(readError(answer).status).toBe("413")
  })

  test("tells a client that asks first to go on, unless its body is too large", async () => {
    const { talk } = await start()
    const ask = (length: number) =>
      `POST /api/users HTTP/1.1\r\nHost: here\r\nAuthorization: your_api_key\r\nContent-Type: application/json\r\n` +
      `Expect: 100-continue\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`
    const document = JSON.stringify({ data: { type: "users" } })
    expect(await talk(ask(document.length) + document)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 201 /)
    expect(await talk(ask(2 ** 20 + 1))).toMatch(/^HTTP\/1\.1 413 /)
  })

  test("lets go of a connection that cannot be read, even if the other side never ends", async () => {
    const { url } = await start()
    const socket = createConnection({ port: Number(new URL(url).port), host: "127.0.0.1", allowHalfOpen: true })
    socket.write("hello\r\n\r\n")
    await once(socket.resume(), "end")
    const broken = once(socket, "error")
    // there is nobody any more who would take it
    while (!socket.destroyed) await new Promise((resolve) => socket.write("hello?", resolve))
    expect((await broken)[0]).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|EPIPE)$/) })
  })

  test("says that a port is taken", async () => {
    const { url } = await start()
    const sandbox = Result.getOrThrow(makeSandbox({ journal: ":memory:" }))
    const port = Number(new URL(url).port)
    expect(await serve(sandbox, { host: "127.0.0.1", port })).toEqual(
      Result.fail({ _tag: "AddressUnavailable", host: "127.0.0.1", port, code: "EADDRINUSE" })
    )
  })

  test("answers what it has in hand before it ends, and takes nothing more", async () => {
    const { call, close, fail, url } = await start()
    await call("GET", "/api/users/me")
    await fail("latency", { milliseconds: 100 })
    const slow = call("GET", "/api/users/me")
    // its headers are there as soon as the next call was answered
    await call("GET", "/staff/clock")
    const closed = close()
    open.length = 0
    expect((await slow).status).toBe(200)
    await closed
    // a connection of its own: one that was kept may still be closing
    const [refusal] = await once(createConnection(Number(new URL(url).port), "127.0.0.1"), "error").catch((error) => [
      error
    ])
    expect(refusal).toMatchObject({ code: "ECONNREFUSED" })
  })
})

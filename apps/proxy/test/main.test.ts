import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import { approval, noDatabase, payouts, row, until } from "./support/harness.ts"
import { call, listening, start } from "./support/process.ts"

test.each(["/dev/null/folder/x.sqlite", ...(process.platform === "linux" ? ["/proc/folder/x.sqlite"] : [])])(
  "a database for which no folder can be made stops the start with a sentence: %s",
  async (path) => {
    const { err, exit, out } = start({ CONCIERGE_DATABASE: path })
    expect(await exit).toBe(1)
    expect(out()).toBe("")
    expect(err()).toMatch(new RegExp(`^The database ${path} cannot be opened: check [^\\n]+\\n$`))
  }
)

test("it says where it listens, serves, and ends in order when it is asked to", async () => {
  const file = noDatabase()
  const started = start({ CONCIERGE_DATABASE: file })
  const url = await listening(started)
  expect(started.out()).toBe(`Concierge listening on ${url} (provider: sandbox)\n`)
  expect((await call(url, "GET", "/healthz")).body).toEqual({
    status: "ok",
    database: "ok",
    provider: "sandbox",
    mode: "sandbox",
    reach: { state: "unknown", since: null, said: null, answered_at: null },
    advancing: true,
    standing_still: 0,
    waiting: 0
  })
  expect(
    (
      await call(url, "POST", "/api/concierge_requests", {
        data: { type: "concierge_requests", attributes: { port_code: "ar_ars" } }
      })
    ).status
  ).toBe(201)
  started.child.kill("SIGTERM")
  expect(await started.exit).toBe(0)
  expect(started.err()).toBe("")
  const again = start({ CONCIERGE_DATABASE: file })
  expect((await call(await listening(again), "GET", "/api/concierge_requests/1010")).status).toBe(200)
  again.child.kill("SIGINT")
  expect(await again.exit).toBe(0)
})

const another = (port: number) =>
  `set CONCIERGE_PORT to another port, e.g. ${port + 1}, for the proxy and for the command line alike.\n`

test("a port that another program has is one sentence", async () => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const started = start({ CONCIERGE_DATABASE: noDatabase(), CONCIERGE_PORT: String(port) })
  expect(await started.exit).toBe(1)
  expect([started.out(), started.err()]).toEqual([
    "",
    `Port ${port} on 127.0.0.1 is taken by another program (lsof -i :${port} tells which): stop it, or ${another(port)}`
  ])
})

test("a port that a proxy has is said to be a proxy's", async () => {
  const first = start({ CONCIERGE_DATABASE: noDatabase() })
  const port = Number(new URL(await listening(first)).port)
  const second = start({ CONCIERGE_DATABASE: noDatabase(), CONCIERGE_PORT: String(port) })
  expect(await second.exit).toBe(1)
  expect(second.err()).toBe(
    `Port ${port} on 127.0.0.1 is taken: a Concierge proxy is running there already. Use that one, stop it, or ${another(port)}`
  )
})

test("a misspelt setting stops the start with one sentence", async () => {
  const started = start({ CONCIERGE_DATABASE: noDatabase(), CONCIERGE_UPSTREM_KEY: "k" })
  expect(await started.exit).toBe(1)
  expect([started.out(), started.err()]).toEqual([
    "",
    "CONCIERGE_UPSTREM_KEY is not a setting: did you mean CONCIERGE_UPSTREAM_KEY?\n"
  ])
})

test("a database that another process holds is one sentence", async () => {
  const file = noDatabase()
  await listening(start({ CONCIERGE_DATABASE: file }))
  const second = start({ CONCIERGE_DATABASE: file })
  expect(await second.exit).toBe(1)
  expect(second.err()).toBe(
    `Another process has the database ${file} open: stop it, or set CONCIERGE_DATABASE to another file.\n`
  )
})

test("a database that is none is one sentence", async () => {
  const started = start({ CONCIERGE_DATABASE: import.meta.filename })
  const before = readFileSync(import.meta.filename, "utf8")
  expect(await started.exit).toBe(1)
  expect(started.err()).toMatch(/^The database .* cannot be opened: .*\n$/)
  expect(readFileSync(import.meta.filename, "utf8")).toBe(before)
})

test("bad configuration is one sentence", async () => {
  const started = start({ CONCIERGE_PORT: "eighty" })
  expect(await started.exit).toBe(1)
  expect([started.out(), started.err()]).toEqual([
    "",
    'CONCIERGE_PORT is "eighty": wanted is a whole number from 0 to 65535.\n'
  ])
})

test("a process that is killed goes on where it was when it is started again", async () => {
  const env = { CONCIERGE_DATABASE: noDatabase(), CONCIERGE_UPSTREAM_RATE: "100", CONCIERGE_SANDBOX_PACE: "1000" }
  const first = start(env)
  const url = await listening(first)
  const rows = Array.from({ length: 40 }, (_, index) => row(index + 2))
  await call(url, "POST", "/v1/batches", payouts(rows))
  await until(
    async () => (await call(url, "GET", "/v1/batches/1")).body.data.attributes.counts.pending,
    (pending) => pending < 35
  )
  first.child.kill("SIGKILL")
  await first.exit

  const second = start(env)
  const again = await listening(second)
  const batch = (state: string) =>
    until(
      async () => (await call(again, "GET", "/v1/batches/1")).body.data.attributes,
      (seen) => seen.state === state,
      20_000
    )
  await call(again, "POST", "/v1/batches/1/approve", approval((await batch("quoted")).total_to_spend))
  expect((await batch("finished")).counts.settled).toBe(40)
  const outputs = await call(again, "GET", "/api/concierge_request_outputs?page[per_page]=100")
  expect(outputs.body.meta.total).toBe(40)
})

test("a call with an Idempotency-Key whose process is killed is not made again: that its answer is lost is told", async () => {
  const reached = Promise.withResolvers<void>()
  const clientToken = "token-of-the-clients-5678"
  let made = 0
  const provider = createServer((request, response) => {
    if (request.method !== "POST") return response.end('{"data":[]}')
    made++
    return reached.resolve()
  }).listen(0, "127.0.0.1")
  await once(provider, "listening")
  onTestFinished(() => void provider.close())
  const { port } = provider.address() as AddressInfo
  const env = {
    CONCIERGE_DATABASE: noDatabase(),
    CONCIERGE_UPSTREAM: `http://127.0.0.1:${port}/api`,
    CONCIERGE_UPSTREAM_KEY: "key-of-the-provider-1234",
    CONCIERGE_TOKEN: clientToken
  }
  const post = (url: string) =>
    fetch(`${url}/api/users`, {
      method: "POST",
      headers: { authorization: clientToken, "content-type": "application/json", "idempotency-key": "ana" },
      body: JSON.stringify({ data: { type: "users", attributes: {} } })
    })
  const first = start(env)
  const lost = post(await listening(first)).catch(() => "lost")
  await reached.promise
  first.child.kill("SIGKILL")
  expect(await lost).toBe("lost")
  await first.exit
  const answer = await post(await listening(start(env)))
  expect([answer.status, await answer.json()]).toMatchObject([409, { errors: [{ code: "answer_lost" }] }])
  expect(made).toBe(1)
})

test("the provider's key goes to the provider alone, over connections that are kept", async () => {
  const seen: Array<IncomingMessage> = []
  const provider = createServer((request, response) => {
    seen.push(request)
    if (request.url?.includes("/users/lost") === true) return request.socket.destroy()
    if (request.url?.includes("/users/html") === true) return response.end("<html>")
    response.writeHead(request.url?.includes("/users/odd") === true ? 401 : 200, {
      "content-type": "application/vnd.api+json"
    })
    return response.end('{"data":[]}')
  }).listen(0, "127.0.0.1")
  await once(provider, "listening")
  onTestFinished(() => void provider.close())
  const { port } = provider.address() as AddressInfo
  const key = "key-of-the-provider-1234"
  const token = "token-of-the-clients-5678"
  const started = start({
    CONCIERGE_DATABASE: noDatabase(),
    CONCIERGE_UPSTREAM: `http://127.0.0.1:${port}/api`,
    CONCIERGE_UPSTREAM_KEY: key,
    CONCIERGE_UPSTREAM_RATE: "1000",
    CONCIERGE_TOKEN: token
  })
  const url = await listening(started)
  expect(started.out()).toContain(`(provider: 127.0.0.1:${port})`)
  const answers = [
    await call(url, "GET", "/api/users", undefined, token),
    await call(url, "GET", "/api/users/odd", undefined, token),
    await call(url, "GET", "/api/users/lost", undefined, token),
    await call(url, "GET", "/api/users/html", undefined, token),
    await call(url, "POST", "/api/users", { data: { type: "users", attributes: {} } }, token),
    await call(url, "POST", "/v1/batches", payouts([row(2)]), token),
    await call(url, "GET", "/api/users", undefined, key),
    await call(url, "GET", "/healthz", undefined, token)
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 503, 502, 200, 201, 401, 200])
  await until(
    async () => (await call(url, "GET", "/v1/batches/1", undefined, token)).text,
    (text) => text.includes("that is looked for")
  )
  expect(seen.every(({ headers }) => headers.authorization === key)).toBe(true)
  expect(JSON.stringify(seen.map(({ headers }) => headers))).not.toContain(token)
  started.child.kill("SIGTERM")
  expect(await started.exit).toBe(0)
  const said = started.out() + started.err() + answers.map(({ text }) => text).join("")
  expect(said).not.toContain(key)
  expect(said).not.toContain(token)
})

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Operation } from "@concierge/api/Operation"
import { providerOperations } from "@concierge/api/operations"
import { permissions, permitting } from "@concierge/api/resources/apiKeys"
import { describe, expect, test } from "vitest"
import { freshKeys } from "../../src/world/fresh.ts"
import { digestOf, makeKeyring } from "../../src/access/Keyring.ts"
import { emptyWorld, usualSettings } from "../../src/world/State.ts"
import { type Answer, type Bench, bench, minutes } from "../support/client.ts"
import { instructionDocument, outputDocument, requestDocument, userDocument } from "../support/documents.ts"
import { makeFolder, newJournal } from "../support/folder.ts"

const keyDocument = (attributes: object = {}) => ({ data: { type: "api_keys", attributes } })

/** Makes a key for the key's own user, who has one-time passwords. */
const makeKey = async (it: Bench, attributes: object, headers: Record<string, string> = {}): Promise<Answer> =>
  it.call("POST", "/api/api_keys", keyDocument(attributes), { "one-time-password": await code(it), ...headers })

const code = async ({ call }: Bench, userId = "345"): Promise<string> =>
  (await call("PUT", `/staff/users/${userId}/otp`)).body.data.attributes.code

const tokenOf = async (it: Bench, attributes: object): Promise<string> =>
  (await makeKey(it, attributes)).body.data.attributes.token

/** A call by a key alone, from an address. */
const callFrom = ({ sandbox }: Bench, authorization: string, address?: string): Promise<Response> =>
  sandbox.fetch(new Request("http://sandbox.example/api/users/me", { headers: { authorization } }), { address })

describe("API keys", () => {
  test("a new key is shown whole for ten minutes, then by its last digits, and opens what it may", async () => {
    const it = bench()
    const made = await makeKey(it, { payments: true, get_balances: false })
    const { token, ...shown } = made.body.data.attributes
    expect([made.status, made.body.data.id]).toEqual([201, "1"])
    expect(token).toMatch(/^[0-9a-f]{80}$/)
    expect(shown).toEqual({ ...permitting(["payments"]), allowed_ips: [] })
    const authorization = token
    expect((await it.call("GET", "/api/concierge_requests", undefined, { authorization })).status).toBe(200)
    expect((await it.call("GET", "/api/users/me", undefined, { authorization })).body.data.id).toBe("345")
    const shownAs = async (wanted: string) => {
      const key = { id: "1", type: "api_keys", attributes: { token: wanted, ...shown } }
      expect((await it.call("GET", "/api/api_keys/1")).body.data).toEqual(key)
      expect((await it.call("GET", "/api/api_keys")).body).toMatchObject({ data: [key], meta: { total: 1 } })
    }
    it.wait(minutes(10) - 1)
    await shownAs(token)
    it.wait(1)
    await shownAs(`${"*".repeat(70)}${token.slice(-10)}`)
    expect((await it.call("GET", "/api/users/me", undefined, { authorization })).status).toBe(200)
  })

  test("the guide's call makes one, with the password of now", async () => {
    const it = bench()
    const file = new URL("../../../../spec/examples/users/create-api-key.json", import.meta.url)
    const { request, response } = JSON.parse(readFileSync(file, "utf8"))
    const headers = { ...request.headers, "One-Time-Password": await code(it) }
    const { body, status } = await it.call(request.method, request.path, request.body, headers)
    const { type, attributes } = response.body.data
    expect(status).toBe(response.status)
    expect(body.data).toEqual({
      id: expect.stringMatching(/^\d+$/),
      type,
      attributes: { ...attributes, token: expect.stringMatching(/^[0-9a-f]{80}$/) }
    })
    expect(Object.keys(body.data.attributes)).toEqual(Object.keys(attributes))
  })

  test("a deleted key opens nothing any more, and its id is not used again", async () => {
    const it = bench()
    const authorization = await tokenOf(it, { api_keys: true })
    expect((await it.call("DELETE", "/api/api_keys/1", undefined, { authorization })).status).toBe(204)
    expect((await it.call("GET", "/api/users/me", undefined, { authorization })).status).toBe(401)
    expect((await it.call("GET", "/api/api_keys/1")).status).toBe(404)
    expect((await makeKey(it, {})).body.data.id).toBe("2")
  })

  test("a key that is deleted while a body comes in does nothing", async () => {
    const it = bench()
    const authorization = await tokenOf(it, { payments: true })
    let go = () => {}
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        go = () => {
          controller.enqueue(new TextEncoder().encode(JSON.stringify(requestDocument())))
          controller.close()
        }
      }
    })
    const headers = { authorization, "content-type": "application/json" }
    const init = { method: "POST", headers, body, duplex: "half" } as const
    const answer = it.sandbox.fetch(new Request("http://sandbox.example/api/concierge_requests", init))
    await it.call("DELETE", "/api/api_keys/1")
    go()
    expect((await answer).status).toBe(401)
    expect((await it.call("GET", "/api/concierge_requests")).body.meta.total).toBe(0)
  })

  test("nobody sees or deletes somebody else's, not even who manages them", async () => {
    const it = bench()
    await makeKey(it, {}, { authorization: "your_api_key; user=5" })
    expect((await it.call("GET", "/api/api_keys")).body.data).toEqual([])
    expect((await it.call("GET", "/api/api_keys/1")).status).toBe(404)
    expect((await it.call("DELETE", "/api/api_keys/1")).status).toBe(404)
    const of5 = { authorization: "your_api_key; user=5" }
    expect((await it.call("GET", "/api/api_keys/1", undefined, of5)).status).toBe(200)
  })

  test("a key passes on only what it may do itself", async () => {
    const it = bench()
    const authorization = await tokenOf(it, { api_keys: true, payments: true })
    const more = await makeKey(it, { api_keys: true, compliance: true }, { authorization })
    expect([more.status, more.body.errors[0].detail]).toEqual([403, expect.stringContaining("compliance")])
    expect((await makeKey(it, { payments: true }, { authorization })).status).toBe(201)
  })

  test.each([
    [{ payments: "yes" }, "/data/attributes/payments"],
    [{ allowed_ips: ["192.0.2.256"] }, "/data/attributes/allowed_ips/0"],
    [{ allowed_ips: "192.0.2.1" }, "/data/attributes/allowed_ips"]
  ])("%j is refused, naming the place", async (attributes, pointer) => {
    const { body, status } = await makeKey(bench(), attributes)
    expect([status, body.errors[0].source]).toEqual([422, { pointer }])
  })

  test("a user has at most a hundred", async () => {
    const it = bench()
    for (let count = 0; count < 100; count++) await makeKey(it, {})
    expect((await makeKey(it, {})).status).toBe(409)
    await it.call("DELETE", "/api/api_keys/50")
    expect((await makeKey(it, {})).body.data.id).toBe("101")
  })

  test("webhooks are known by the oldest key, of which the ones that the sandbox was started with are first", () => {
    const world = emptyWorld(usualSettings)
    const { oldestOf } = makeKeyring(
      new Map([
        ["one", "345"],
        ["two", "345"]
      ])
    )
    expect([oldestOf(world, "345"), oldestOf(world, "5")]).toEqual([digestOf("one"), undefined])
  })
})

describe("what a key may do", () => {
  for (const permission of permissions) {
    test(`${permission} alone opens the calls that need it, and no others`, async () => {
      const it = bench()
      const authorization = await tokenOf(it, { [permission]: true })
      const all: ReadonlyArray<Operation> = Object.values(providerOperations)
      for (const operation of all.filter((each) => each.permission !== undefined)) {
        const path = operation.path.replace(":id", "9")
        const { body, status } = await it.call(operation.method, path, undefined, { authorization })
        const isRefused = status === 403 && body.errors[0].detail.includes("the permission")
        expect([operation.method, path, isRefused]).toEqual([
          operation.method,
          path,
          operation.permission !== permission
        ])
      }
    })
  }

  test("every key may ask whose it is", async () => {
    const it = bench()
    const authorization = await tokenOf(it, {})
    expect((await it.call("GET", "/api/users/me", undefined, { authorization })).status).toBe(200)
  })
})

describe("where a key may be used from", () => {
  const cases: ReadonlyArray<readonly [allowed: string, from: string | undefined, status: number]> = [
    ["192.0.2.10", "192.0.2.10", 200],
    ["192.0.2.10", "::ffff:192.0.2.10", 200],
    ["::ffff:192.0.2.10", "192.0.2.10", 200],
    ["2001:db8::1", "2001:0db8:0:0::0001", 200],
    ["192.0.2.10", "192.0.2.11", 403],
    ["2001:db8::1", "192.0.2.10", 403],
    ["192.0.2.10", "somewhere", 403],
    ["192.0.2.10", undefined, 403]
  ]
  for (const [allowed, from, status] of cases) {
    test(`one for ${allowed}, from ${from ?? "nobody knows where"}: ${status}`, async () => {
      const it = bench()
      const token = await tokenOf(it, { allowed_ips: ["198.51.100.1", allowed] })
      const answer = await callFrom(it, token, from)
      const text = await answer.text()
      expect([answer.status, text.includes("address_not_allowed")]).toEqual([status, status === 403])
    })
  }
})

describe("a master user's key on behalf of a managed user", () => {
  const of5 = { authorization: "your_api_key; user=5" }

  test("sees and makes what is that user's", async () => {
    const { call } = bench()
    expect((await call("GET", "/api/users/me", undefined, of5)).body.data.id).toBe("5")
    await call("POST", "/api/concierge_requests", requestDocument())
    const { body } = await call("POST", "/api/concierge_requests", requestDocument(), of5)
    expect(body.data.relationships.user.data.id).toBe("5")
    expect((await call("GET", "/api/concierge_requests", undefined, of5)).body.meta.total).toBe(1)
    expect((await call("GET", "/api/concierge_requests/1010", undefined, of5)).status).toBe(404)
    expect((await call("GET", "/api/users", undefined, of5)).body.data).toHaveLength(1)
    expect((await call("POST", "/api/users", userDocument(), of5)).status).toBe(403)
  })

  test("needs no space after the semicolon", async () => {
    const { call } = bench()
    const authorization = "your_api_key;user=5"
    expect((await call("GET", "/api/users/me", undefined, { authorization })).body.data.id).toBe("5")
  })

  test.each([
    ["your_api_key; user=9", "not_managed"],
    ["your_api_key; user=345", "not_managed"],
    ["key of 5; user=5", "not_managed"],
    ["key of 5; user=112", "not_managed"],
    ["wrong; user=5", "unauthorized"],
    ["your_api_key; user=", "unauthorized"],
    ["your_api_key; as=5", "unauthorized"],
    ["; user=5", "unauthorized"]
  ])("%s: 401 %s", async (authorization, wanted) => {
    const keys = new Map([
      ["your_api_key", "345"],
      ["key of 5", "5"]
    ])
    const { body, status } = await bench({ keys }).call("GET", "/api/users/me", undefined, { authorization })
    expect([status, body.errors[0].code, body.errors[0].source]).toEqual([401, wanted, { header: "Authorization" }])
  })

  test("has that key's permissions", async () => {
    const it = bench()
    const authorization = `${await tokenOf(it, { payments: true })}; user=5`
    expect((await it.call("GET", "/api/concierge_requests", undefined, { authorization })).status).toBe(200)
    expect((await it.call("GET", "/api/cash_wallets", undefined, { authorization })).status).toBe(403)
  })
})

describe("one-time passwords", () => {
  const guarded: ReadonlyArray<readonly [method: string, path: string, body?: object]> = [
    ["POST", "/api/concierge_requests", requestDocument()],
    ["POST", "/api/concierge_request_outputs", outputDocument()],
    ["PATCH", "/api/concierge_request_outputs/1", {}],
    ["POST", "/api/concierge_requests/1/accept_quote"]
  ]

  for (const [method, path, body] of guarded) {
    test(`${method} ${path} needs one from who turned them on, for whomever they act`, async () => {
      const it = bench()
      expect((await it.call(method, path, body)).status).not.toBe(401)
      const right = await code(it)
      const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0")
      for (const headers of [{}, { "one-time-password": wrong }, { authorization: "your_api_key; user=5" }]) {
        const refused = await it.call(method, path, body, headers)
        expect([refused.status, refused.body.errors[0].code]).toEqual([401, "wrong_otp"])
        expect(refused.body.errors[0].source).toEqual({ header: "One-Time-Password" })
      }
      expect((await it.call(method, path, body, { "one-time-password": right })).status).not.toBe(401)
    })
  }

  test("a key is made only by who turned them on, and always with one", async () => {
    const { call } = bench()
    const make = (otp = "000000") => call("POST", "/api/api_keys", keyDocument(), { "one-time-password": otp })
    expect((await make()).status).toBe(403)
    await call("PUT", "/staff/users/345/otp")
    expect((await call("POST", "/api/api_keys", keyDocument())).status).toBe(401)
  })

  test("everything else goes without", async () => {
    const it = bench()
    await code(it)
    expect((await it.call("POST", "/api/withdrawal_instructions", instructionDocument("5"))).status).toBe(201)
  })

  test("a code is good until thirty seconds after the next one came, by the sandbox's clock", async () => {
    const it = bench()
    const otp = await code(it)
    const make = async () =>
      (await it.call("POST", "/api/concierge_requests", requestDocument(), { "one-time-password": otp })).status
    expect([await make(), await make()]).toEqual([201, 201])
    const advance = (to: string) =>
      it.call("PATCH", "/staff/clock", { data: { type: "clocks", attributes: { now: to } } })
    // It was made at 12:53:02.741
    await advance("2026-03-02T12:53:59.999Z")
    expect(await make()).toBe(201)
    await advance("2026-03-02T12:54:00.000Z")
    expect(await make()).toBe(401)
  })
})

test("a key that the sandbox is started with opens nothing until its user is there", async () => {
  const { call } = bench({ keys: new Map([...freshKeys, ["early", "20203"]]) })
  const asEarly = (): Promise<Answer> => call("GET", "/api/users/me", undefined, { authorization: "early" })
  expect((await asEarly()).status).toBe(401)
  await call("POST", "/api/users", userDocument())
  expect((await asEarly()).body.data.id).toBe("20203")
})

describe("what is written down", () => {
  test("neither a key nor what one-time passwords are made of", async () => {
    const folder = makeFolder()
    const it = bench({ journal: join(folder, "journal.db"), staffKey: "the-key-of-the-staff" })
    const staff = { authorization: "the-key-of-the-staff" }
    const { secret } = (await it.call("PUT", "/staff/users/345/otp", undefined, staff)).body.data.attributes
    const { code: otp } = (await it.call("GET", "/staff/users/345/otp", undefined, staff)).body.data.attributes
    const made = await it.call("POST", "/api/api_keys", keyDocument(), { "one-time-password": otp })
    const { token } = made.body.data.attributes
    it.sandbox.close()
    const bytes = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("")
    expect(bytes).toContain(digestOf(token))
    const secrets = [token, secret, "your_api_key", "the-key-of-the-staff"]
    expect(secrets.filter((text) => bytes.includes(text))).toEqual([])
  })

  test("after a restart a key is masked at once, since it is kept nowhere", async () => {
    const journal = newJournal()
    const first = bench({ journal })
    const made = await tokenOf(first, {})
    first.sandbox.close()
    const second = bench({ journal })
    const { token } = (await second.call("GET", "/api/api_keys/1")).body.data.attributes
    expect(token).toBe(`${"*".repeat(70)}${made.slice(-10)}`)
    second.sandbox.close()
  })

  test("the keys that clients made open the sandbox again, whatever keys it is started with", async () => {
    const journal = newJournal()
    const first = bench({ journal })
    const authorization = await tokenOf(first, {})
    first.sandbox.close()
    const second = bench({ journal, keys: new Map([["another", "5"]]) })
    const me = async (key: string) =>
      (await second.call("GET", "/api/users/me", undefined, { authorization: key })).body.data?.id
    expect([await me(authorization), await me("another"), await me("your_api_key")]).toEqual(["345", "5", undefined])
    second.sandbox.close()
  })
})

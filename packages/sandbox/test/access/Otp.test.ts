import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { otpOf } from "../../src/access/Otp.ts"
import { seconds, start, bench } from "../support/client.ts"

/** RFC 6238 as it is written, with SHA-1, six digits and thirty seconds. */
const codeOf = (secret: string, now: number): string => {
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("")
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)))
  const digest = createHmac("sha1", key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

test("codes are those of RFC 6238", () => {
  for (const userId of ["5", "345", "20203"]) {
    const { at, secret } = otpOf(1, userId)
    for (let count = 0; count < 50; count++) {
      const now = start + seconds(17 * count)
      expect(at(now).code).toBe(codeOf(secret, now))
    }
  }
})

test("a code is told with the moment at which the next one comes", () => {
  const { at } = otpOf(1, "345")
  const { code, until } = at(start)
  expect([at(until - 1).code === code, at(until).code === code, until % seconds(30)]).toEqual([true, false, 0])
})

test("a code is right while it is the newest, and for the thirty seconds before and after", () => {
  const { at, isRight } = otpOf(1, "345")
  const { code, until } = at(start)
  const from = until - seconds(30)
  const times = [
    from - seconds(30) - 1,
    from - seconds(30),
    from,
    until - 1,
    until + seconds(30) - 1,
    until + seconds(30)
  ]
  expect(times.map((now) => isRight(code, now))).toEqual([false, true, true, true, true, false])
})

test("what is no code is not right", () => {
  const { at, isRight } = otpOf(1, "345")
  const { code } = at(start)
  for (const text of ["", "abc", `${code}0`, `${code} `, code.slice(1), "💳💳💳"])
    expect(isRight(text, start)).toBe(false)
})

test("every user and every seed has another secret, always the same", () => {
  const secrets = [otpOf(1, "5"), otpOf(1, "345"), otpOf(2, "5")].map(({ secret }) => secret)
  expect(new Set(secrets).size).toBe(3)
  expect(otpOf(1, "5").secret).toBe(secrets[0])
})

describe("one-time passwords under /staff", () => {
  const path = "/staff/users/5/otp"

  test("are turned on, shown and turned off", async () => {
    const { call } = bench()
    const isOn = async () => (await call("GET", "/api/users/5")).body.data.attributes.otp_enabled
    const { at, secret, uri } = otpOf(1, "5")
    const { body, status } = await call("PUT", path)
    expect([status, body.data]).toEqual([
      200,
      {
        id: "5",
        type: "one_time_passwords",
        attributes: { secret, uri, code: at(start).code, valid_until: "2026-03-02T12:53:30.000Z" }
      }
    ])
    expect((await call("PUT", path)).body).toEqual(body)
    expect((await call("GET", path)).body).toEqual(body)
    expect(await isOn()).toBe(true)
    expect((await call("DELETE", path)).status).toBe(204)
    expect(await isOn()).toBe(false)
  })

  test("are not there while they are turned off, or without a user", async () => {
    const { call } = bench()
    for (const method of ["GET", "DELETE"]) expect((await call(method, path)).status).toBe(404)
    for (const method of ["GET", "PUT", "DELETE"]) {
      expect((await call(method, "/staff/users/9/otp")).status).toBe(404)
    }
  })

  test("are read by apps from an address", () => {
    const { secret, uri } = otpOf(1, "5")
    const { hostname, protocol, searchParams } = new URL(uri)
    expect([protocol, hostname, searchParams.get("secret")]).toEqual(["otpauth:", "totp", secret])
  })
})

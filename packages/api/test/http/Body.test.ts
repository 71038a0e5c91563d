import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { maxBody, readBody } from "../../src/http/Body.ts"

/** A call whose body comes in two parts. */
const sent = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  new Request("http://example.com", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: ReadableStream.from([bytes.subarray(0, 3), bytes.subarray(3)]),
    duplex: "half"
  })

describe("a body whose length is", () => {
  for (const how of ["told", "not told"]) {
    const read = (bytes: Uint8Array<ArrayBuffer>) =>
      readBody(sent(bytes, how === "told" ? { "content-length": String(bytes.length) } : {}), "required")
    const encode = (text: string) => new TextEncoder().encode(text)

    test(`${how} is read whole, characters across its parts too`, async () => {
      const text = '"é€😀"'
      expect(await read(encode(text))).toEqual(Result.succeed({ text, json: "é€😀" }))
    })

    test(`${how} is refused when it is too large`, async () => {
      const answer = await read(encode(`"${" ".repeat(maxBody)}"`))
      expect(answer).toEqual(Result.fail({ _tag: "BodyTooLarge", max: maxBody }))
    })

    test(`${how} is refused when it is not UTF-8`, async () => {
      const problem = { _tag: "MalformedJson", reason: "unreadable", line: 1, column: 1 }
      expect(await read(Uint8Array.of(0x22, 0x61, 0x62, 0xff, 0x22))).toEqual(Result.fail(problem))
    })
  }

  test("told too small is refused when it is too large", async () => {
    const bytes = new Uint8Array(maxBody + 1).fill(0x20)
    const lying = await readBody(sent(bytes, { "content-length": "10" }), "required")
    expect(lying).toEqual(Result.fail({ _tag: "BodyTooLarge", max: maxBody }))
  })
})

import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { readAddress } from "../../src/settings/Address.ts"

describe("the proxy's address", () => {
  test.each([
    [undefined, undefined, "127.0.0.1", "http://127.0.0.1:8787"],
    ["", "", "127.0.0.1", "http://127.0.0.1:8787"],
    [undefined, "9000", "127.0.0.1", "http://127.0.0.1:9000"],
    ["localhost", undefined, "localhost", "http://localhost:8787"],
    ["0.0.0.0", undefined, "0.0.0.0", "http://127.0.0.1:8787"],
    ["::", "80", "::", "http://[::1]:80"],
    ["::1", undefined, "::1", "http://[::1]:8787"],
    ["[::1]", undefined, "::1", "http://[::1]:8787"],
    ["fd00::17", undefined, "fd00::17", "http://[fd00::17]:8787"],
    ["payouts.example", "0", "payouts.example", "http://payouts.example:0"]
  ])("host %s and port %s: listens on %s, is reached at %s", (host, port, listens, url) => {
    expect(Result.getOrThrow(readAddress({ host, port }))).toMatchObject({ host: listens, url })
  })

  test.each([
    ["a b", undefined, "CONCIERGE_HOST"],
    ["127.0.0.1:8787", undefined, "CONCIERGE_HOST"],
    ["http://127.0.0.1", undefined, "CONCIERGE_HOST"],
    ["1.2.3.400", undefined, "CONCIERGE_HOST"],
    [":::", undefined, "CONCIERGE_HOST"],
    [undefined, "99999", "CONCIERGE_PORT"],
    [undefined, "-1", "CONCIERGE_PORT"],
    [undefined, "80.5", "CONCIERGE_PORT"],
    [undefined, "http", "CONCIERGE_PORT"]
  ])("host %s and port %s: %s cannot be used", (host, port, variable) => {
    const address = readAddress({ host, port })
    expect(Result.isFailure(address) && address.failure).toMatchObject({ variable, holds: host ?? port })
  })
})

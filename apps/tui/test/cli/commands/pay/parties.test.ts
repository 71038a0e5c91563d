import type { Fetch } from "@concierge/api/Carry"
import { toResponse } from "@concierge/api/errors"
import { describe, expect, it } from "vitest"
import { readLimit } from "../../../../src/cli/Stand.ts"
import { stage, two } from "../../../support/paying.ts"
import { perform } from "../../../support/terminal.ts"

const found = {
  requestId: "9",
  externalId: "x",
  matching: 2,
  outputsCount: 2,
  quoteAcceptedAt: 1,
  totalToSpend: undefined
}
const gone = {
  status: "degraded",
  reach: { _tag: "Unreachable", since: 0, said: "no answer in time", answeredAt: undefined },
  standingStill: 2
} as const

describe("before money moves", () => {
  it("pay names proxy, provider, that it is real, payer and what is free, before anything is made", async () => {
    const { pay } = stage()
    const { told } = await pay("--yes")
    const before = told.slice(0, told.indexOf("batch 1"))
    expect(before).toContain("proxy         http://127.0.0.1:8787")
    expect(before).toContain("provider      provider.example, LIVE: real money moves")
    expect(before).toContain("payer         Cooperativa Sur (user 345)")
    expect(before).toContain("free balance  5,000,000.00 ARS")
    expect(told).not.toContain("MISSING")
  })

  it("a sandbox is named as one", async () => {
    const { pay } = stage({ health: { provider: "sandbox", mode: "sandbox" } })
    expect((await pay("--yes")).told).toContain("sandbox, SANDBOX: no real money moves")
  })

  it("the quote says how much is missing, in which wallet, and what comes of it", async () => {
    const { pay } = stage({ free: "999999.99" })
    const { told } = await pay("--yes")
    expect(told).toMatch(/^free balance {4}999,999\.99 ARS$/m)
    expect(told).toMatch(/^MISSING {9}0\.01 ARS in the ARS wallet: once approved, nothing is paid before it is funded/m)
  })

  it.each(["adopt 1", 'repeat 1 "another payroll"'])("batches %s names them, too", async (decision) => {
    const held = stage({ found: [{ ...found, samePayments: true, state: "working" }] })
    await held.pay("--yes")
    const { told } = await held.say(`batches ${decision}`)
    expect(told).toMatch(/^provider {6}provider\.example, LIVE/m)
    expect(told).toMatch(/^free balance {2}5,000,000\.00 ARS$/m)
  })

  it("a provider that cannot be reached is told at once, with what it last said", async () => {
    const { pay } = stage({ health: gone })
    const { told } = await pay("--yes")
    expect(told).toMatch(
      /LIVE: real money moves; the provider provider\.example cannot be reached since 1970-01-01 .*\(no answer in time\): 2 of the batches stand still/
    )
  })
})

describe("status", () => {
  it("is 0 while all is well, and 1 while the provider is gone", async () => {
    expect(await stage().say("status")).toMatchObject({ exit: 0, answer: expect.stringContaining("Cooperativa Sur") })
    const { answer, exit } = await stage({ health: gone }).say("status --json")
    expect([exit, JSON.parse(answer).health.reach.said]).toEqual([1, "no answer in time"])
    expect((await stage().say("status --csv")).answer).toBe("currency,balance,available\nars,5000000,5000000")
  })

  it.each(["status", "status --json", "pay two.csv --from ar_ars --yes"])(
    "fails before it answers where the proxy does not know the token: %s",
    async (args) => {
      const { proxy } = stage()
      const send: Fetch = async (call) =>
        call.url.endsWith("/healthz") ? proxy.send(call) : toResponse({ _tag: "Unauthorized" })
      const { answer, exit, told } = await perform(args, { files: { "two.csv": two }, send })
      expect([exit, told]).toEqual([1, expect.stringContaining("does not know the token: set CONCIERGE_TOKEN")])
      const errors = answer === "" ? [] : JSON.parse(answer).errors
      expect(errors.map(({ code }: { readonly code: string }) => code)).toEqual(
        args.includes("--json") ? ["unauthorized"] : []
      )
      expect(proxy.calls).toEqual(["GET /healthz"])
    }
  )

  it("is 1 where payer or wallets are not told", async () => {
    const { proxy } = stage()
    const send: Fetch = async (call) =>
      call.url.includes("/cash_wallets") ? toResponse({ _tag: "UpstreamUnavailable" }) : proxy.send(call)
    const { answer, exit } = await perform("status", { send })
    expect([exit, answer]).toEqual([
      1,
      expect.stringMatching(/^payer {9}Cooperativa Sur.*\nfree balance {2}not known: /m)
    ])
  })
})

describe("a proxy that takes calls and never answers", () => {
  const frozen: Fetch = () => new Promise(() => {})
  it.each([
    ["requests ls", 30],
    ["batches ls", 30],
    ["watch 1", 30],
    ["status", 10],
    ["pay two.csv --from ar_ars --yes", 10],
    ["batches adopt 1", 10]
  ])("is told by %s within %i seconds", async (args, most) => {
    let seconds = 0
    const { exit, told } = await perform(args, {
      files: { "two.csv": two },
      send: frozen,
      every: (at) => (seconds = at)
    })
    expect(exit).toBe(3)
    expect(told).toContain("takes calls and does not answer them")
    expect(seconds).toBeLessThanOrEqual(most)
  })

  it("and one that waits for a provider that is gone says so", async () => {
    const { proxy } = stage({ health: gone })
    const slow: Fetch = (call) => (call.url.includes("/api/") ? frozen(call) : proxy.send(call))
    const { exit, told } = await perform("requests ls", { send: slow })
    expect([exit, told]).toEqual([3, expect.stringContaining("the provider provider.example cannot be reached since")])
  })
})

describe("--timeout", () => {
  it("ends watching, and says that payments go on and how to see their end", async () => {
    const { pay, say, proxy } = stage()
    await pay("--yes", { interruptAt: 1 })
    const stuck: Fetch = (call) => {
      const batch = proxy.batches.get("1")
      if (batch !== undefined) proxy.batches.set("1", { ...batch, state: "approved" })
      return proxy.send(call)
    }
    const { answer, exit, told } = await say("watch 1 --timeout 5s --json", { send: stuck })
    expect(exit).toBe(4)
    expect(told).toContain("5s are over; batch 1 goes on without this window. To see how it ends: ./concierge watch 1")
    expect(JSON.parse(answer)).toMatchObject({ errors: [{ code: "time_is_up" }], meta: { exit: 4 } })
  })

  it("over a question says that nothing is approved", async () => {
    const { approvals, pay } = stage()
    const { exit, told } = await pay("--timeout 1m", { types: [] })
    expect([exit, approvals()]).toEqual([4, 0])
    expect(told).toContain("1m are over; nothing is approved, so nothing is paid. To go on: ./concierge pay two.csv")
  })

  it.each([
    ["90s", 90_000],
    ["5m", 300_000],
    ["2h", 7_200_000],
    ["1h 30min", 5_400_000],
    ["30", undefined],
    ["0s", undefined],
    ["-5s", undefined],
    ["1d", undefined],
    ["9999h", undefined],
    ["", undefined]
  ])("%j is %s milliseconds", (text, ms) => {
    expect(readLimit(text)?.ms).toBe(ms)
  })

  it("without a unit is refused before anything is sent", async () => {
    const { pay, proxy } = stage()
    const { exit, told } = await pay("--yes --timeout 30")
    expect([exit, proxy.calls]).toEqual([2, []])
    expect(told).toContain("a time with its unit, e.g. 90s, 5m or 2h")
  })
})

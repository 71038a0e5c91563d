import type { Fetch } from "@concierge/api/Carry"
import { toResponse } from "@concierge/api/errors"
import { parse } from "@concierge/api/Json"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Outcomes from "@concierge/api/resources/outcomes"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { outcome } from "../../support/samples.ts"
import { perform } from "../../support/terminal.ts"

/** A proxy with one outcome, and what was decided about it. */
const makeStage = () => {
  const decided: Array<Outcomes.Decision> = []
  const send: Fetch = async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === "/v1/outcomes") return respond({ data: [Outcomes.toResource(outcome)], links: { next: null } })
    if (!pathname.startsWith("/v1/outcomes/batch-7")) return toResponse({ _tag: "NotFound", type: "outcomes", id: "9" })
    if (request.method === "GET") return respond({ data: Outcomes.toResource(outcome) })
    const document = Result.getOrThrow(parse(await request.text()))
    decided.push(Result.getOrThrow(decodeDocument(Outcomes.Decision, document)))
    return respond({ data: Outcomes.toResource({ ...outcome, state: "adopted" }) })
  }
  return { decided, send }
}

describe("outcomes", () => {
  it("lists what is not known, and says so when all is proven", async () => {
    const { answer, exit } = await perform("outcomes ls", makeStage())
    expect(exit).toBe(0)
    expect(answer).toMatch(
      /^batch-7 +open +2026-11-28 12:53:02 UTC +Whether a request that batch 7 gave up is paid\.$/m
    )
    const send: Fetch = async () => respond({ data: [], links: { next: null } })
    expect((await perform("outcomes ls", { send })).answer).toBe("nothing is open: all is proven")
  })

  it("shows the evidence, by whom and when it was seen", async () => {
    const { answer } = await perform("outcomes show batch-7", makeStage())
    expect(answer).toMatch(/^not known +Whether a request that batch 7 gave up is paid\.$/m)
    expect(answer).toMatch(/UTC +provider +It lists request 1010/)
    const missing = await perform("outcomes show batch-9", makeStage())
    expect([missing.exit, missing.told]).toEqual([1, expect.stringContaining("There is no outcome 9")])
  })

  it.each(["adopt", "absent", "escalate"] as const)("%s keeps who decided and why", async (decision) => {
    const stage = makeStage()
    const said = await perform(`outcomes ${decision} batch-7 because --by Julia`, stage)
    expect([said.exit, stage.decided]).toEqual([0, [{ decision, actor: "Julia", reason: "because" }]])
    const other = makeStage()
    await perform(`outcomes ${decision} batch-7 because`, { ...other, env: { USER: "ana" } })
    expect(other.decided).toEqual([{ decision, actor: "ana", reason: "because" }])
  })

  it("decides nothing where nobody says who decides", async () => {
    const stage = makeStage()
    const { exit, told } = await perform("outcomes adopt batch-7 because", stage)
    expect([exit, told, stage.decided]).toEqual([2, 'concierge: say who decides: --by "…"', []])
  })
})

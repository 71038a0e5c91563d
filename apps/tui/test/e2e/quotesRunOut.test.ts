import { expect, test } from "vitest"
import { makeMachine } from "../support/processes.ts"
import { commandsOf, wordsOf } from "../support/readme.ts"

interface Shown {
  readonly data: { readonly attributes: { readonly state: string; readonly request_id: string | null } }
}

test("the README's story of a quote that ran out: expired, quoted anew, given up, and told what was wrong with its file", async () => {
  await using provider = makeMachine()
  const sandbox = provider.concierge(
    "sandbox",
    "up",
    "--port",
    "0",
    "--pace",
    "40",
    "--journal",
    `${provider.home}/s.db`
  )
  const [, url = ""] = await sandbox.says(/(http:\/\/127\.0\.0\.1:\d+)/)
  await using machine = makeMachine({
    CONCIERGE_UPSTREAM: `${url}/api`,
    CONCIERGE_UPSTREAM_KEY: "your_api_key",
    CONCIERGE_UPSTREAM_MODE: "sandbox",
    CONCIERGE_UPSTREAM_RATE: "200",
    CONCIERGE_TOKEN: "the-token-of-this-test"
  })
  await machine.start()
  const say = (words: string) => machine.command(...wordsOf(words, machine.home))
  const inState = async (state: string) => {
    while (true) {
      const { data } = (await machine.get("/v1/batches/2")) as Shown
      if (data.attributes.state === state) return data.attributes
    }
  }
  // the story before it made the first batch
  expect(await say("import examples/refused.csv --from ar_ars")).toMatchObject({ code: 0 })
  const [imports, show, requote, cancel, problems, rejects, ...others] = commandsOf(
    "When a quote runs out, or nobody means it any more"
  )
  expect(others).toEqual([])
  expect(await say(imports ?? "")).toMatchObject({ code: 0 })
  const { request_id: id } = await inState("quoted")
  // as when its ten minutes are over
  await fetch(`${url}/staff/concierge_requests/${id}/cancel`, { method: "POST" })
  await inState("expired")
  const expired = await say(show ?? "")
  expect(expired.out).toContain("Its quote ran out before it was accepted: nothing was paid.")
  expect(await say(requote ?? "")).toMatchObject({ code: 0 })
  expect((await inState("quoted")).request_id).not.toBe(id)
  expect(await say(cancel ?? "")).toMatchObject({ code: 0, out: expect.stringContaining("cancelled") })
  const told = await say(problems ?? "")
  expect(told.out).toContain(
    "december.csv:4: clabe: check digit is 3, should be 2 (bad_identifier)\n\n1 error, 0 warnings\n"
  )
  expect((await say(rejects ?? "")).out).toContain("DEC-3,Irene Solís,mx_mxn,7020.00,014180655000000003,4,clabe,")
})

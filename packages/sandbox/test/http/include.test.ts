import { maxIncluded } from "@concierge/api/Include"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { openJournal } from "../../src/journal/Journal.ts"
import type { Command } from "../../src/world/Command.ts"
import { type Bench, bench, start } from "../support/client.ts"
import { instructionDocument, outputDocument, requestDocument } from "../support/documents.ts"
import { newJournal } from "../support/folder.ts"

/** Two requests of the same payer, each with payments to the same payee; one payment's instruction is gone. */
const payments = async (): Promise<Bench> => {
  const it = bench()
  await it.call("POST", "/api/withdrawal_instructions", instructionDocument("5"))
  for (const requestId of ["1010", "1011"]) {
    await it.call("POST", "/api/concierge_requests", requestDocument("ar_ars", "112"))
    await it.call("POST", "/api/concierge_request_outputs", outputDocument(undefined, { requestId }))
  }
  await it.call(
    "POST",
    "/api/concierge_request_outputs",
    outputDocument(undefined, { requestId: "1011", instructionId: "2122" })
  )
  await it.call("DELETE", "/api/withdrawal_instructions/2122")
  return it
}

const along = async ({ call }: Bench, path: string) => {
  const { body, status } = await call("GET", `/api/${path}`)
  expect(status).toBe(200)
  return body.included?.map(({ id, type }: { id: string; type: string }) => `${type} ${id}`)
}

const payee = "users 5"
const instruction = "withdrawal_instructions 1"
const [first, second, third] = ["32323", "32324", "32325"].map((id) => `concierge_request_outputs ${id}`)
const both = ["concierge_requests 1010", "concierge_requests 1011"]

describe("what comes along", () => {
  const cases: ReadonlyArray<readonly [path: string, wanted: ReadonlyArray<string | undefined> | undefined]> = [
    ["concierge_requests", undefined],
    ["concierge_requests?include=", undefined],
    ["concierge_requests?include=user", ["users 112"]],
    ["concierge_requests?include=outputs", [second, third, first]],
    ["concierge_requests?include=outputs.user,user", ["users 112", second, third, first, payee]],
    ["concierge_requests/1010", undefined],
    ["concierge_requests/1010?include=outputs.withdrawal_instruction", [first, instruction]],
    ["concierge_request_outputs", [payee, instruction]],
    ["concierge_request_outputs?include=", undefined],
    ["concierge_request_outputs?include=request", both],
    ["concierge_request_outputs?include=user,request", [...both, payee]],
    ["concierge_request_outputs/32325", [payee]],
    ["concierge_request_outputs/32325?include=withdrawal_instruction", []],
    ["withdrawal_instructions", undefined],
    ["withdrawal_instructions?include=user", [payee, "users 20202"]],
    ["withdrawal_instructions/1?include=user", [payee]]
  ]
  test.each(cases)("with %s", async (path, wanted) => {
    expect(await along(await payments(), path)).toEqual(wanted)
  })

  test("goes on from page to page", async () => {
    const { body } = await (await payments()).call("GET", "/api/concierge_requests?include=user&page[per_page]=1")
    expect(new URL(body.links.next, "http://sandbox.example").searchParams.get("include")).toBe("user")
  })

  test.each(["concierge_requests", "concierge_request_outputs/32323", "withdrawal_instructions"])(
    "with %s is refused when it is unknown",
    async (path) => {
      const { body, status } = await (await payments()).call("GET", `/api/${path}?include=user,bank`)
      expect([status, body.errors[0].source]).toEqual([400, { parameter: "include" }])
    }
  )
})

/** A sandbox where all this was done before. */
const after = (commands: ReadonlyArray<Command>): Bench => {
  const journal = newJournal()
  const opened = Result.getOrThrow(openJournal(journal))
  for (const command of commands) opened.append({ at: start, command })
  opened.close()
  const it = bench({ journal })
  return it
}

const times = (count: number, make: (at: number) => Command): ReadonlyArray<Command> =>
  Array.from({ length: count }, (_, at) => make(at))

const png = { fileName: "a.png", contentType: "image/png", size: 1, digest: "0".repeat(64) }

describe("as much comes along as an answer takes", () => {
  const create = { portCode: "cl_clp", amount: "1000", userId: "5", instructionId: "1" }
  const output = (requestId: string) => ({ _tag: "AddOutput", by: "345", create: { ...create, requestId } }) as Command
  const request: Command = { _tag: "AddRequest", by: "345", create: { portCode: "ar_ars" } }

  test("with the payments of requests, counted over the page", async () => {
    const { call } = after([request, ...times(maxIncluded, () => output("1010")), request, output("1011")])
    const all = await call("GET", "/api/concierge_requests/1010?include=outputs.user")
    expect([all.status, all.body.included.length]).toEqual([200, maxIncluded + 1])
    const { body, status } = await call("GET", "/api/concierge_requests?include=outputs")
    expect([status, body.errors]).toEqual([
      400,
      [
        {
          status: "400",
          code: "too_many_included",
          title: "Too many included",
          detail:
            "2501 resources would come along, most of them outputs, and one answer takes 2500: ask for a shorter page, include less, or list them by themselves.",
          source: { parameter: "include" },
          meta: { count: maxIncluded + 1, max: maxIncluded }
        }
      ]
    ])
    for (const query of ["page[per_page]=1&include=outputs", "include=user", ""]) {
      expect((await call("GET", `/api/concierge_requests?${query}`)).status).toBe(200)
    }
  })

  test("with the papers of issues, of which one alone never has too many", async () => {
    const issues = 13
    const { call } = after([
      ...times(issues, () => ({ _tag: "AddIssue", by: "345", create: { reasonCode: "new_client" } })),
      ...times(issues * 100, (at) => ({
        _tag: "AddSeed",
        by: "345",
        type: "note_seeds",
        create: { issueId: String(1 + Math.floor(at / 100)), values: { title: `${at}` } }
      })),
      ...times(issues * 100, (at) => ({
        _tag: "AddAttachment",
        by: "345",
        attachment: { ...png, seed: { type: "note_seeds", id: String(1 + at) } }
      }))
    ])
    expect((await call("GET", "/api/issues/1")).body.included).toHaveLength(200)
    const { body, status } = await call("GET", "/api/issues")
    expect([status, body.errors[0].code, body.errors[0].meta.count]).toEqual([400, "too_many_included", 2600])
    for (const query of ["page[per_page]=12", "include=note_seeds", "include="]) {
      expect((await call("GET", `/api/issues?${query}`)).status).toBe(200)
    }
  })
})

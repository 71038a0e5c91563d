import { describe, expect, test } from "vitest"
import { type Bench, instructionDocument, outputDocument, requestDocument, bench } from "./client.ts"

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

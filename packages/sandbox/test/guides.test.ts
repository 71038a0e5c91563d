import { describe, expect, test } from "vitest"
import { paymentGuides } from "../../../spec/test/guides.ts"
import { bench } from "./support/client.ts"
import { outputDocument, requestDocument } from "./support/documents.ts"

describe("the documents of the guides", () => {
  for (const { name, request, response, title } of paymentGuides) {
    test(`guide: ${title}`, async () => {
      const { call } = bench()
      if (name.startsWith("create-output")) await call("POST", "/api/concierge_requests", requestDocument())
      const { body, status } = await call(request.method, request.path, request.body, request.headers)
      expect(status).toBe(response?.status ?? (request.method === "POST" ? 201 : 200))
      expect(body).toMatchObject(withoutChance(response?.body ?? {}))
    })
  }

  /** An estimate's id and token are of the moment. */
  const withoutChance = (document: object): object =>
    JSON.parse(JSON.stringify(document), function (this: { type?: string }, key, value) {
      return key === "hint_token" || (key === "id" && this.type === "concierge_estimates") ? undefined : value
    })

  test("a payment has the attributes of either guide", async () => {
    const { call } = bench()
    await call("POST", "/api/concierge_requests", requestDocument())
    const { body } = await call("POST", "/api/concierge_request_outputs", outputDocument())
    expect(Object.keys(body.data.attributes)).toEqual(["amount", "budget", "port_code", "state"])
  })
})

test("the older form of an estimate tells what is taken at each end", async () => {
  const attributes = { from_code: "us_usd", to_code: "cl_clp", amount: 73_165 }
  const { body, status } = await bench().call("POST", "/api/concierge_estimates", {
    data: { type: "concierge_estimates", attributes }
  })
  expect(status).toBe(200)
  // 73165 + 35 arrive of 73200 ÷ 739 ÷ 0.990025 dollars
  expect(body.data.attributes).toEqual({
    ...attributes,
    result: 100.05078055,
    origin_taken: 0.5002539,
    destination_taken: 402.83919596
  })
})

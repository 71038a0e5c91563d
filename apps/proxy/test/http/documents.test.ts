import { describe, expect, test } from "vitest"
import { payouts, row } from "../support/harness.ts"
import { at, counted, expectError, instruction, output, request } from "../support/calls.ts"

describe("what is wrong with a document is said before the provider hears of it", () => {
  const table: ReadonlyArray<readonly [string, string, unknown, number, string, object?]> = [
    ["POST", "/api/concierge_requests", "{", 400, "malformed_json"],
    ["POST", "/api/concierge_requests", "", 400, "malformed_json"],
    ["POST", "/api/concierge_requests", '{"data":1,"data":2}', 400, "malformed_json"],
    ["POST", "/api/concierge_requests", "[".repeat(200), 400, "malformed_json"],
    ["POST", "/api/concierge_requests", " ".repeat(1_048_577), 413, "body_too_large"],
    ["POST", "/api/concierge_requests", {}, 422, "missing", at("/data")],
    ["POST", "/api/concierge_requests", request({}), 422, "missing", at("/data/attributes/port_code")],
    [
      "POST",
      "/api/concierge_requests",
      request({ port_code: "AR" }),
      422,
      "unknown_port",
      at("/data/attributes/port_code")
    ],
    ["POST", "/api/concierge_requests", request({ port_code: 7 }), 422, "wrong_type", at("/data/attributes/port_code")],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({ port_code: "Chile" }),
      422,
      "unknown_port",
      at("/data/attributes/port_code")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({ amount: 10.5 }),
      422,
      "too_many_decimals",
      at("/data/attributes/amount")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({ amount: "-5" }),
      422,
      "not_positive",
      at("/data/attributes/amount")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({ amount: 0 }),
      422,
      "not_positive",
      at("/data/attributes/amount")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({ amount: "1.000,5" }),
      422,
      "not_a_number",
      at("/data/attributes/amount")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({ amount: undefined }),
      422,
      "amount_missing",
      at("/data/attributes/amount")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({ budget: 5 }),
      422,
      "amount_and_budget",
      at("/data/attributes/budget")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({}, { user: undefined }),
      422,
      "missing",
      at("/data/relationships/user")
    ],
    [
      "POST",
      "/api/concierge_request_outputs",
      output({}, { withdrawal_instruction: undefined }),
      422,
      "missing",
      at("/data/relationships/withdrawal_instruction")
    ],
    [
      "POST",
      "/api/withdrawal_instructions",
      instruction({ cbu: "0170123000000123456783" }),
      422,
      "bad_identifier",
      at("/data/attributes/body/cbu")
    ],
    [
      "POST",
      "/api/withdrawal_instructions",
      instruction({ rut: "76543210-4" }),
      422,
      "bad_identifier",
      at("/data/attributes/body/rut")
    ],
    [
      "POST",
      "/api/withdrawal_instructions",
      instruction({ cbu: 5 }),
      422,
      "wrong_type",
      at("/data/attributes/body/cbu")
    ],
    ["POST", "/api/users", { data: { type: "people" } }, 422, "wrong_type", at("/data/type")],
    [
      "POST",
      "/api/users",
      { data: { type: "users", attributes: { email: "nobody" } } },
      422,
      "wrong_text",
      at("/data/attributes/email")
    ],
    [
      "PATCH",
      "/api/users/5",
      { data: { id: "6", type: "users", attributes: { do_not_email: true } } },
      409,
      "conflict"
    ],
    [
      "PATCH",
      "/api/concierge_requests/1010",
      { data: { id: "7", type: "concierge_requests", attributes: {} } },
      409,
      "conflict"
    ],
    [
      "POST",
      "/api/concierge_requests/1010/request_quote",
      { data: { type: "concierge_requests", attributes: { hint_token: "x" } } },
      422,
      "wrong_text"
    ],
    [
      "POST",
      "/api/concierge_estimates",
      { data: { type: "concierge_estimates", attributes: { port_code: "cl_clp", outputs: [] } } },
      422,
      "wrong_text"
    ],
    [
      "POST",
      "/api/concierge_estimates",
      {
        data: {
          type: "concierge_estimates",
          attributes: { port_code: "cl_clp", outputs: [{ port_code: "cl_clp", amount: 0.5 }] }
        }
      },
      422,
      "too_many_decimals",
      at("/data/attributes/outputs/0/amount")
    ],
    ["POST", "/v1/batches", payouts([]), 422, "wrong_text", at("/data/attributes/rows")],
    [
      "POST",
      "/v1/batches",
      payouts([row(2, { amount: "10.5" })]),
      422,
      "too_many_decimals",
      at("/data/attributes/rows/0/amount")
    ],
    [
      "POST",
      "/v1/batches",
      payouts([
        row(2),
        row(3, { account: { rut: "76543210-4", bank_code: "012", account_type: "vista", account_number: "1234" } })
      ]),
      422,
      "bad_identifier",
      at("/data/attributes/rows/1/account/rut")
    ],
    [
      "POST",
      "/v1/batches",
      payouts([row(2)], { port_code: "br_brl" }),
      422,
      "unknown_port",
      at("/data/attributes/port_code")
    ],
    [
      "POST",
      "/v1/batches/1/approve",
      { data: { type: "batches", attributes: {} } },
      422,
      "missing",
      at("/data/attributes/total_to_spend")
    ],
    [
      "POST",
      "/v1/batches/1/approve",
      { data: { type: "batches", attributes: { total_to_spend: 5 } } },
      404,
      "not_found"
    ],
    ["GET", "/v1/batches?page[number]=0", undefined, 400, "bad_parameter", { parameter: "page[number]" }],
    ["GET", "/v1/batches?filter[state]=quoted", undefined, 400, "bad_parameter", { parameter: "filter[state]" }],
    ["GET", "/v1/batches/nobody", undefined, 404, "not_found"],
    ["GET", "/v1/batches/99/rows", undefined, 404, "not_found"],
    ["GET", "/api/nothing", undefined, 404, "no_such_path"],
    ["GET", "/", undefined, 404, "no_such_path"],
    ["GET", "/api/users/%2e%2e%2fkeys", undefined, 404, "no_such_path"],
    ["PUT", "/api/users/5", {}, 405, "method_not_allowed"],
    ["DELETE", "/api/users/me", undefined, 405, "method_not_allowed"],
    ["DELETE", "/v1/batches", undefined, 405, "method_not_allowed"]
  ]
  for (const [method, path, body, status, code, source] of table) {
    test(`${method} ${path} ${JSON.stringify(body)?.slice(0, 100)}: ${code}`, async () => {
      const { calls, proxy } = await counted()
      expectError(await proxy.call(method, path, body), status, code, source)
      expect(calls).toEqual([])
    })
  }
})

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { checkAccept, checkContentType, decodeDocument, maxProblems, pointer } from "../../src/documents/JsonApi.ts"
import { toErrorDocument } from "../../src/http/errors.ts"
import * as Batches from "../../src/resources/batches.ts"
import * as Estimates from "../../src/resources/estimates.ts"
import * as Instructions from "../../src/resources/instructions.ts"
import * as Outputs from "../../src/resources/outputs.ts"
import * as Requests from "../../src/resources/requests.ts"

const told = (schema: Schema.Constraint & { readonly DecodingServices: never }, body: unknown) => {
  const read = decodeDocument(schema, body)
  if (Result.isSuccess(read)) return []
  return toErrorDocument(read.failure).errors.map(({ code, detail, source }) => [source?.pointer, code, detail])
}

const user = { data: { id: "5", type: "users" } }
const instruction = { data: { id: "7", type: "withdrawal_instructions" } }
const output = (data: object) => ({
  data: {
    type: "concierge_request_outputs",
    attributes: { port_code: "cl_clp", amount: 1000 },
    relationships: { user, withdrawal_instruction: instruction },
    ...data
  }
})

describe("everything wrong with a document is told at once, each at its place", () => {
  test.each([
    ["no object", Outputs.Create, [], [["", "wrong_type", "the document should be an object"]]],
    ["nothing", Requests.Create, undefined, [["", "wrong_type", "the document should be an object"]]],
    [
      "no relationships, each of which is told",
      Outputs.Create,
      { data: { type: "concierge_request_outputs", attributes: { port_code: "cl_clp", amount: 1 } } },
      [
        [
          "/data/relationships/user",
          "missing",
          'user is missing: give a reference: {"data": {"id": …, "type": "users"}}'
        ],
        [
          "/data/relationships/withdrawal_instruction",
          "missing",
          'withdrawal_instruction is missing: give a reference: {"data": {"id": …, "type": "withdrawal_instructions"}}'
        ]
      ]
    ],
    ["no data", Requests.Create, {}, [["/data", "missing", "data is missing: give it"]]],
    [
      "another type",
      Requests.Create,
      { data: { type: "requests", attributes: { port_code: 1 } } },
      [
        ["/data/type", "wrong_type", 'type should be "concierge_requests"'],
        ["/data/attributes/port_code", "wrong_type", "port_code should be text"]
      ]
    ],
    [
      "a list that is too long, whatever is in it",
      Estimates.Create,
      {
        data: {
          type: "concierge_estimates",
          attributes: { port_code: "ar_ars", outputs: Array.from({ length: Estimates.maxOutputs + 1 }, () => 1) }
        }
      },
      [["/data/attributes/outputs", "wrong_text", "outputs should be a list of 1 to 1000 payments"]]
    ],
    [
      "no port",
      Requests.Create,
      { data: { type: "concierge_requests", attributes: {} } },
      [
        [
          "/data/attributes/port_code",
          "missing",
          "port_code is missing: give the port that the money comes from, e.g. ar_ars"
        ]
      ]
    ],
    [
      "an amount that is a list, and no payee",
      Outputs.Create,
      output({
        attributes: { port_code: "cl_clp", amount: [1] },
        relationships: { withdrawal_instruction: instruction }
      }),
      [
        ["/data/attributes/amount", "wrong_type", "amount should be a number, or its digits as text"],
        [
          "/data/relationships/user",
          "missing",
          'user is missing: give a reference: {"data": {"id": …, "type": "users"}}'
        ]
      ]
    ],
    [
      "a payee of another type, an id that is none",
      Outputs.Create,
      output({
        relationships: {
          user: { data: { id: true, type: "payees" } },
          withdrawal_instruction: { data: { id: -1, type: "withdrawal_instructions" } }
        }
      }),
      [
        ["/data/relationships/user/data/id", "wrong_type", "id should be text or a whole number"],
        ["/data/relationships/user/data/type", "wrong_type", 'type should be "users"'],
        ["/data/relationships/withdrawal_instruction/data/id", "wrong_type", "id should be text or a whole number"]
      ]
    ],
    [
      "an account number that is a number",
      Instructions.Create,
      { data: { type: "withdrawal_instructions", attributes: { body: { "a/b": 12, cbu: "1" } } } },
      [["/data/attributes/body/a~1b", "wrong_type", "a/b should be text"]]
    ],
    [
      "an estimate of which one output lacks its port",
      Estimates.Create,
      { data: { type: "concierge_estimates", attributes: { port_code: "cl_clp", outputs: [{ amount: 1 }] } } },
      [["/data/attributes/outputs/0/port_code", "missing", "port_code is missing: give it"]]
    ],
    [
      "a pair without its amount",
      Estimates.Create,
      { data: { type: "concierge_estimates", attributes: { from_code: "cl_clp", to_code: "us_usd" } } },
      [["/data/attributes/amount", "missing", "amount is missing: give it"]]
    ],
    [
      "a name that is too long",
      Requests.Create,
      { data: { type: "concierge_requests", attributes: { port_code: "ar_ars", external_id: "x".repeat(256) } } },
      [["/data/attributes/external_id", "wrong_text", "external_id should be text of 1 to 255 characters"]]
    ],
    [
      "a batch without rows",
      Batches.Create,
      { data: { type: "batches", attributes: { external_id: "a", name: "b", port_code: "ar_ars", rows: [] } } },
      [["/data/attributes/rows", "wrong_text", "rows should be a list of 1 to 1000 rows"]]
    ]
  ])("%s", (_, schema, body, wanted) => {
    expect(told(schema, body)).toEqual(wanted)
  })

  test("no more problems than a limit", () => {
    const read = decodeDocument(
      Schema.Array(Schema.String),
      Array.from({ length: maxProblems + 1 }, () => 1)
    )
    expect(Result.isFailure(read) && read.failure.problems.length).toBe(maxProblems)
  })
})

test("ids may be numbers, and are text inside", () => {
  const read = decodeDocument(
    Outputs.Create,
    output({ relationships: { user: { data: { id: 5, type: "users" } }, withdrawal_instruction: instruction } })
  )
  expect(read).toMatchObject(Result.succeed({ userId: "5", instructionId: "7", amount: 1000 }))
})

test("a pointer escapes what RFC 6901 says", () => {
  expect(pointer(["data", 0, "a/b~c"])).toBe("/data/0/a~1b~0c")
  expect(pointer([])).toBe("")
})

test.each([
  ["application/json", true],
  ["application/json; charset=utf-8", true],
  ["application/vnd.api+json", true],
  ["Application/Vnd.Api+JSON; charset=utf-8", true],
  ['application/vnd.api+json; ext="bulk"', false],
  ["text/plain", false],
  ["application/x-www-form-urlencoded", false],
  ["", false],
  [null, false]
])("a body as %j is taken: %s", (header, isTaken) => {
  expect(Result.isSuccess(checkContentType(header))).toBe(isTaken)
})

test.each([
  [null, true],
  ["*/*", true],
  ["text/html, application/*;q=0.8", true],
  ["application/vnd.api+json", true],
  ['application/vnd.api+json;ext="bulk"', false],
  ["text/html", false],
  ["application/vnd.api+json;q=0", false],
  ["*/*;q=0.0", false],
  ["", true]
])("a client that accepts %j can be answered: %s", (header, isTaken) => {
  expect(Result.isSuccess(checkAccept(header))).toBe(isTaken)
})

import { error, warning } from "@concierge/domain/Problem"
import * as BigDecimal from "effect/BigDecimal"
import { describe, expect, test } from "vitest"
import { type ApiError, errors, statusOf, toErrorDocument, toResponse } from "../../src/http/errors.ts"
import { toWarnings } from "../../src/http/problems.ts"

const secret = "0170123000000123456784"

/** One of each kind; whatever a client sent that could be a secret is one. */
const samples: { readonly [Tag in ApiError["_tag"]]: Extract<ApiError, { readonly _tag: Tag }> } = {
  MalformedJson: { _tag: "MalformedJson", reason: "syntax", line: 2, column: 7 },
  InvalidHeader: { _tag: "InvalidHeader", header: "Version", wanted: "2.0 or 2.1" },
  InvalidParameter: { _tag: "InvalidParameter", parameter: "page[number]", wanted: "a whole number from 1" },
  TooManyIncluded: { _tag: "TooManyIncluded", mostly: "outputs", count: 12_000, max: 2_500 },
  MalformedRequest: { _tag: "MalformedRequest" },
  SlowRequest: { _tag: "SlowRequest", seconds: 60 },
  HeadTooLarge: { _tag: "HeadTooLarge", max: 16_384 },
  Unauthorized: { _tag: "Unauthorized" },
  WrongOtp: { _tag: "WrongOtp" },
  NotManaged: { _tag: "NotManaged", userId: "123" },
  AddressNotAllowed: { _tag: "AddressNotAllowed" },
  Forbidden: { _tag: "Forbidden", needs: "the permission payments" },
  NotFound: { _tag: "NotFound", type: "concierge_requests", id: "1010" },
  NoSuchPath: { _tag: "NoSuchPath", path: "/api/nothing" },
  MethodNotAllowed: { _tag: "MethodNotAllowed", method: "PUT", allowed: ["GET", "POST"] },
  NotAcceptable: { _tag: "NotAcceptable" },
  NoOutputs: { _tag: "NoOutputs", action: "request_quote" },
  Overdue: { _tag: "Overdue", action: "accept_quote", reason: "quote_not_accepted", at: 0 },
  NotInState: { _tag: "NotInState", of: "batch", action: "approve", state: "working", allowed: ["quoted"] },
  IllegalMove: { _tag: "IllegalMove", of: "request", from: "draft", to: "working", allowed: ["quote_requested"] },
  ExternalIdTaken: { _tag: "ExternalIdTaken", externalId: "payroll-2026-03" },
  OverLimit: {
    _tag: "OverLimit",
    currency: "ARS",
    total: BigDecimal.fromStringUnsafe("1250000.5"),
    limit: BigDecimal.fromStringUnsafe("1000000")
  },
  PaidBefore: {
    _tag: "PaidBefore",
    rows: [
      { _tag: "InFile", line: 4, reference: undefined, first: 3 },
      {
        _tag: "Earlier",
        line: 2,
        reference: "P1",
        earlier: {
          by: "reference",
          isChanged: true,
          isRecent: true,
          again: undefined,
          standing: "paid",
          batchId: "1",
          batchState: "finished",
          rowId: "7",
          line: 2,
          state: "settled",
          at: 0
        }
      }
    ]
  },
  InDoubt: { _tag: "InDoubt", action: "approve", anomaly: "Request 1010 was accepted elsewhere." },
  OfBatch: { _tag: "OfBatch", requestId: "1010", batchId: "7" },
  Conflict: { _tag: "Conflict", what: "id", found: "7", wanted: "8, as in the path" },
  BodyTooLarge: { _tag: "BodyTooLarge", max: 1_048_576 },
  UnsupportedMediaType: { _tag: "UnsupportedMediaType" },
  UnsupportedEncoding: { _tag: "UnsupportedEncoding" },
  InvalidDocument: {
    _tag: "InvalidDocument",
    problems: [
      error(["data", "attributes", "port_code"], { _tag: "Missing", wanted: "a port" }),
      error(["data", "attributes", "body", "cbu"], {
        _tag: "BadIdentifier",
        name: "CBU",
        flaw: { _tag: "WrongLength", expected: "22", actual: 21, unit: "digits" }
      }),
      warning(["data", "relationships", "withdrawal_instruction"], {
        _tag: "PortMismatch",
        pays: "us_usd",
        port: "cl_clp"
      })
    ]
  },
  UnknownReference: { _tag: "UnknownReference", type: "users", id: "5", at: ["data", "relationships", "user"] },
  RateLimited: { _tag: "RateLimited", retryAfterSeconds: 1 },
  Internal: { _tag: "Internal", id: "a1b2c3" },
  ProviderRefused: { _tag: "ProviderRefused", status: 401, words: "Not enough permissions" },
  UnusableAnswer: { _tag: "UnusableAnswer" },
  OutcomeUnknown: { _tag: "OutcomeUnknown" },
  UpstreamUnavailable: { _tag: "UpstreamUnavailable" },
  Overloaded: { _tag: "Overloaded", retryAfterSeconds: 5 }
}

describe.each(Object.values(samples))("the error $_tag", (sample) => {
  const document = toErrorDocument(sample)

  test("is a JSON:API error document", async () => {
    const response = toResponse(sample)
    expect(response.headers.get("content-type")).toBe("application/vnd.api+json; charset=utf-8")
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
    expect(document.errors.length).toBeGreaterThan(0)
    for (const { code, detail, source, status, title } of document.errors) {
      expect(status).toBe(String(response.status))
      expect(code).toMatch(/^[a-z_]+$/)
      expect(title).toMatch(/^[A-Z]/)
      expect(detail).not.toMatch(/undefined|\[object/)
      expect(detail.length).toBeGreaterThan(20)
      expect(Object.keys(source ?? { pointer: "" })).toHaveLength(1)
    }
  })

  test("has a status for errors", () => {
    expect(statusOf(sample)).toBeGreaterThanOrEqual(400)
    expect(statusOf(sample)).toBeLessThan(600)
  })

  test("is answered the same whatever secret a client sent along", () => {
    const extra: object = { body: secret, key: secret }
    expect(JSON.stringify(toErrorDocument({ ...sample, ...extra }))).not.toContain(secret)
  })
})

test.each([
  ["concierge_requests", "There is no request 7."],
  ["concierge_request_outputs", "There is no output 7."],
  ["withdrawal_instructions", "There is no withdrawal instruction 7."],
  ["natural_docket_seeds", "There is no natural docket seed 7."],
  ["api_keys", "There is no API key 7."],
  ["batches", "There is no batch 7."]
])("what is not there is named as people say it: %s", (type, sentence) => {
  expect(toErrorDocument({ _tag: "NotFound", type, id: "7" }).errors[0]?.detail).toBe(sentence)
})

test.each<ApiError>([
  { _tag: "NotFound", type: "users", id: secret },
  { _tag: "NotManaged", userId: secret },
  { _tag: "NoSuchPath", path: `/api/users/${secret}` },
  { _tag: "ExternalIdTaken", externalId: secret },
  { _tag: "UnknownReference", type: "users", id: secret, at: ["data", "relationships", "user"] },
  { _tag: "InvalidParameter", parameter: `page[${secret}]`, wanted: "a whole number from 1" },
  { _tag: "Conflict", what: "The id", found: secret, wanted: "7" },
  {
    _tag: "InvalidDocument",
    problems: [
      error(["data", "attributes", "account", secret], { _tag: "NotForPort", port: "mx_mxn", wanted: ["clabe"] }),
      error(["data", "attributes", "reference"], { _tag: "DuplicateReference", reference: secret, line: 2 })
    ]
  }
])("an account's number in place of a name, an id or a path is not repeated: $_tag", (sample) => {
  const told = JSON.stringify(toErrorDocument(sample))
  expect(told).not.toContain(secret)
  expect(told).toContain("••••6784")
})

test("one code means one title", () => {
  const titles = new Map<string, string>()
  for (const { code, title } of Object.values(errors)) {
    expect(titles.get(code) ?? title).toBe(title)
    titles.set(code, title)
  }
})

test("an invalid document is told problem by problem, its doubts are left for what was taken", () => {
  expect(toErrorDocument(samples.InvalidDocument).errors).toEqual([
    {
      status: "422",
      code: "missing",
      title: "Missing",
      detail: "port_code is missing: give a port",
      source: { pointer: "/data/attributes/port_code" }
    },
    {
      status: "422",
      code: "bad_identifier",
      title: "Bad identifier",
      detail: "cbu: 21 digits, a CBU has 22",
      source: { pointer: "/data/attributes/body/cbu" }
    }
  ])
  expect(toWarnings(samples.InvalidDocument.problems)).toEqual([
    {
      code: "port_mismatch",
      detail: "withdrawal_instruction: the instruction pays us_usd, the output goes to cl_clp",
      source: { pointer: "/data/relationships/withdrawal_instruction" }
    }
  ])
})

test("what a client must know to go on stands in headers and meta", () => {
  expect(toResponse(samples.RateLimited).headers.get("retry-after")).toBe("1")
  expect(toResponse(samples.Overloaded).headers.get("retry-after")).toBe("5")
  expect(toResponse(samples.MethodNotAllowed).headers.get("allow")).toBe("GET, POST")
  expect(toResponse(samples.NotFound, { "x-request-id": "r1" }).headers.get("x-request-id")).toBe("r1")
  expect(toErrorDocument(samples.NotInState).errors[0]?.meta).toEqual({ state: "working", allowed: ["quoted"] })
  expect(toErrorDocument(samples.OverLimit).errors[0]).toMatchObject({
    detail: "The quote is 1,250,000.50 ARS, the limit 1,000,000.00 ARS.",
    meta: { total_to_spend: "1250000.5", limit: "1000000" }
  })
  expect(
    [samples.OutcomeUnknown, samples.UnusableAnswer, samples.UpstreamUnavailable, samples.Overloaded].map(
      (sample) => toErrorDocument(sample).errors[0]?.meta?.["sent"]
    )
  ).toEqual([true, true, false, false])
})

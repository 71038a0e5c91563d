import { error, warning } from "@concierge/domain/Problem"
import * as BigDecimal from "effect/BigDecimal"
import { describe, expect, test } from "vitest"
import type { ApiError } from "../../src/http/ApiError.ts"
import { errors, statusOf, toErrorDocument, toResponse } from "../../src/http/errors.ts"
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
  SlowFile: { _tag: "SlowFile", least: 1_024 },
  NoRoom: { _tag: "NoRoom" },
  NotKept: { _tag: "NotKept", what: "file of batch 7", why: "it came as a document" },
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
  IdempotencyKeyInUse: { _tag: "IdempotencyKeyInUse" },
  IdempotencyKeyReused: { _tag: "IdempotencyKeyReused" },
  AnswerLost: { _tag: "AnswerLost", answered: 201 },
  BodyTooLarge: { _tag: "BodyTooLarge", max: 1_048_576 },
  UnsupportedMediaType: { _tag: "UnsupportedMediaType" },
  UnsupportedEncoding: { _tag: "UnsupportedEncoding" },
  InvalidFile: {
    _tag: "InvalidFile",
    problems: [{ ...error(["cbu"], { _tag: "Missing", wanted: "the CBU" }), line: 3 }]
  },
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

/** The members of each error that hold text of whoever called; all else is our own words. */
const textsOfCallers: { readonly [Tag in ApiError["_tag"]]: ReadonlyArray<keyof (typeof samples)[Tag]> } = {
  MalformedJson: [],
  InvalidHeader: [],
  InvalidParameter: ["parameter"],
  TooManyIncluded: [],
  MalformedRequest: [],
  Unauthorized: [],
  WrongOtp: [],
  NotManaged: ["userId"],
  AddressNotAllowed: [],
  Forbidden: [],
  NotFound: ["id"],
  NoSuchPath: ["path"],
  MethodNotAllowed: ["method"],
  NotAcceptable: [],
  SlowRequest: [],
  SlowFile: [],
  NoRoom: [],
  NotKept: [],
  NotInState: [],
  IllegalMove: [],
  Overdue: [],
  ExternalIdTaken: ["externalId"],
  OverLimit: [],
  PaidBefore: [],
  InDoubt: [],
  OfBatch: ["requestId"],
  Conflict: ["found", "wanted"],
  IdempotencyKeyInUse: [],
  IdempotencyKeyReused: [],
  AnswerLost: [],
  BodyTooLarge: [],
  UnsupportedMediaType: [],
  UnsupportedEncoding: [],
  InvalidDocument: ["problems"],
  InvalidFile: ["problems"],
  NoOutputs: [],
  UnknownReference: ["id", "at"],
  RateLimited: [],
  HeadTooLarge: [],
  Internal: [],
  // The provider's words are masked and cleaned where they are read: client/Refusal.ts
  ProviderRefused: [],
  UnusableAnswer: [],
  OutcomeUnknown: [],
  UpstreamUnavailable: [],
  Overloaded: []
}

const hostileTexts = [
  ["an account number", secret],
  ["one in brackets", `page[${secret}]`],
  ["one in a path", `/api/users/${secret}/withdrawal_instructions`],
  ["one with spaces", "0170 1230 0000 0012 3456 784"],
  ["a terminal's escapes", "\u001b[31mred\u001b[0m"],
  ["a line break", "a\r\nSet-Cookie: b"],
  ["characters that nobody sees", "Ana\u202e\u200b"],
  ["half a character", "\ud800"],
  ["markup", "<script>alert(1)</script>"],
  ["__proto__", "__proto__"],
  ["nothing", ""],
  ["a long text", "x".repeat(10_000)],
  ["a long text of emoji", "😀".repeat(5_000)]
] as const

/** What stands in place of a member: the text itself, or the values that hold it. */
const hostileValue = (member: PropertyKey, text: string): unknown => {
  if (member === "at") return ["data", "relationships", text]
  if (member !== "problems") return text
  return [
    error(["data", "attributes", "account", text], { _tag: "NotForPort", port: "mx_mxn", wanted: ["clabe"] }),
    error(["data", "attributes", "reference"], { _tag: "DuplicateReference", reference: text, line: 2 }),
    error(["data", "attributes", "port_code"], { _tag: "UnknownPort", code: text, known: ["ar_ars"] })
  ]
}

describe.each(
  Object.values(samples).flatMap((sample) =>
    textsOfCallers[sample._tag].map((member: string) => ({ name: `${sample._tag}.${member}`, sample, member }))
  )
)("the text of callers in $name", ({ member, sample }) => {
  test.each(hostileTexts)("is repeated in one short line, without account numbers: %s", async (_, text) => {
    const hostile = { ...sample, [member]: hostileValue(member, text) } as ApiError
    const answer = await toResponse(hostile).text()
    expect(answer.replaceAll(" ", "")).not.toContain(secret)
    // half a character would arrive as another one
    expect(answer).not.toContain("\ufffd")
    for (const { detail, source } of toErrorDocument(hostile).errors) {
      for (const shown of [detail, source?.parameter ?? ""]) {
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
        expect(shown.length).toBeLessThan(400)
      }
    }
  })
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

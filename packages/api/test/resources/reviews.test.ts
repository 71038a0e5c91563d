import { issueStates } from "@concierge/domain/Issue"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { decodeDocument, type InvalidDocument, pointer } from "../../src/documents/JsonApi.ts"
import { toErrorDocument } from "../../src/http/errors.ts"
import * as ApiKeys from "../../src/resources/apiKeys.ts"
import * as Attachments from "../../src/resources/attachments.ts"
import * as Issues from "../../src/resources/issues.ts"
import * as Observations from "../../src/resources/observations.ts"
import * as Outputs from "../../src/resources/outputs.ts"
import * as Seeds from "../../src/resources/seeds.ts"
import { read, readOne, wire } from "../reading.ts"

const at = Date.UTC(2026, 2, 2, 12, 54, 18)
const times = { createdAt: at, updatedAt: at + 1 }

const issue = {
  id: "1657",
  userId: "5",
  state: "draft",
  reasonCode: "new_client",
  seedIds: { natural_docket_seeds: ["1"], phone_seeds: ["2", "3"] },
  observationIds: ["341"],
  ...times
} as const satisfies Issues.Issue
const observation: Observations.Observation = {
  id: "341",
  issueId: "1657",
  reasonId: "2",
  note: "Another photo, please.",
  reply: undefined,
  scope: "client",
  subject: { es: "Documento", en: "Document", pt: undefined },
  body: { es: undefined, en: "Please send another photo.", pt: undefined }
}
const attachment: Attachments.Attachment = {
  id: "71",
  seed: { type: "identification_seeds", id: "2105" },
  fileName: "passport.png",
  contentType: "image/png",
  size: 8,
  ...times
}
const key: ApiKeys.ApiKey = {
  id: "184",
  token: "0123456789abcdef".repeat(5),
  permissions: ApiKeys.permitting(["payments", "get_balances"]),
  allowedIps: ["192.0.2.10", "2001:db8::1"]
}

/** A value of each field that its schema takes. */
const valuesOf = (type: Seeds.SeedType): Seeds.Values =>
  Object.fromEntries(
    Object.keys(Seeds.seeds[type].fields).map((field) => [
      field,
      samples[field] ?? (field.endsWith("_code") ? "a" : "x")
    ])
  )
const samples: Seeds.Values = {
  nationality: "AR",
  issuer: "AR",
  birth_date: "1985-04-14",
  politically_exposed: false,
  has_whatsapp: true,
  has_telegram: false
}
const withEmail = (type: Seeds.SeedType): Seeds.Values =>
  type === "email_seeds" ? { ...valuesOf(type), address: "ana@example.com" } : valuesOf(type)

describe("what a server writes, a client reads as the same value", () => {
  test.each(issueStates)("an issue that is %s", (state) => {
    const seen = readOne(Issues.Resource, Issues.toResource({ ...issue, state }))
    const none = Object.fromEntries(Seeds.seedTypes.map((type) => [type, []]))
    expect(seen).toEqual({ ...issue, state, seedIds: { ...none, ...issue.seedIds } })
  })
  test.each(Seeds.seedTypes)("%s", (type) => {
    const seed = { type, id: "7", issueId: "1657", attachmentIds: ["71"], values: withEmail(type), ...times }
    const codec: Schema.ConstraintDecoder<Seeds.Seed> = Seeds.seeds[type].Resource
    expect(readOne(codec, Seeds.toResource(seed))).toEqual(seed)
    const blank = Seeds.toResource({ ...seed, values: {} })
    expect(Object.keys(blank.attributes)).toEqual([
      ...Object.keys(Seeds.seeds[type].fields),
      "created_at",
      "updated_at"
    ])
  })
  test("an attachment", () => {
    expect(readOne(Attachments.Resource, Attachments.toResource(attachment))).toEqual(attachment)
  })
  test("an observation before and after its reply, and its reason", () => {
    for (const reply of [undefined, "A new photo is attached."]) {
      const value = { ...observation, reply }
      const resource = Observations.toResource(value)
      expect(resource.attributes.state).toBe(reply === undefined ? "new" : "answered")
      expect(readOne(Observations.Resource, resource)).toEqual(value)
    }
    expect(readOne(Observations.Resource, Observations.toResource({ ...observation, reasonId: undefined }))).toEqual({
      ...observation,
      reasonId: undefined
    })
    const { body, subject } = observation
    const reason = { id: "2", subject, body }
    expect(readOne(Observations.ReasonResource, Observations.toReasonResource(reason))).toEqual(reason)
  })
  test("a key, its token whole or masked", () => {
    const masked = { ...key, token: "**********0123456789" }
    expect(readOne(ApiKeys.Resource, ApiKeys.toResource(key))).toEqual(key)
    expect(readOne(ApiKeys.Resource, ApiKeys.toResource(masked))).toEqual(masked)
  })
})

describe("what a client writes, a server reads as the same value", () => {
  test.each([{ reasonCode: "new_client", userId: "2" }, { reasonCode: "renewal" }])("an issue %j", (create) => {
    expect(read(Issues.Create, wire(Issues.toDocument(create)))).toEqual(create)
  })
  test.each(Seeds.seedTypes)("%s, to be added and to be changed", (type) => {
    const { Create, Update }: Codecs = Seeds.seeds[type]
    const create = { issueId: "1657", values: withEmail(type) }
    expect(read(Create, wire(Seeds.toDocument(type, create)))).toEqual(create)
    const [first = ""] = Object.keys(create.values)
    const update = { id: "7", values: { [first]: null } }
    expect(read(Update, wire(Seeds.toUpdateDocument(type, "7", update)))).toEqual(update)
  })
  test("an attachment", () => {
    const create = { ...attachment, contentType: "image/png", document: "data:image/png;base64,iVBORw0KGgo=" }
    const { contentType, document, fileName, seed, size } = create
    expect(read(Attachments.Create, wire(Attachments.toDocument(create)))).toEqual({
      contentType,
      document,
      fileName,
      seed,
      size
    })
  })
  test("a reply, a key, and new instructions", () => {
    expect(read(Observations.Reply, wire(Observations.toReplyDocument("341", "Here it is.")))).toEqual({
      id: "341",
      reply: "Here it is."
    })
    const { allowedIps, permissions } = key
    expect(read(ApiKeys.Create, wire(ApiKeys.toDocument({ allowedIps, permissions })))).toEqual({
      allowedIps,
      permissions
    })
    expect(read(Outputs.Retry, wire(Outputs.toRetryDocument("32323", "2122")))).toEqual({
      id: "32323",
      instructionId: "2122"
    })
  })

  interface Codecs {
    readonly Create: Schema.ConstraintDecoder<Seeds.Create>
    readonly Update: Schema.ConstraintDecoder<Seeds.Update>
  }
})

describe("what a client may write otherwise", () => {
  test("who is reviewed, as the guides' own example names them", () => {
    const body = (type: string) => ({ data: { type: "issues", relationships: { issue: { data: { id: 2, type } } } } })
    expect(read(Issues.Create, body("User"))).toEqual({ userId: "2", reasonCode: "new_client" })
    expect(read(Issues.Create, body("users"))).toEqual({ userId: "2", reasonCode: "new_client" })
  })
  test.each([{}, { data: {} }, { data: { id: 7, type: "issues" } }])("the body that completes an issue: %j", (body) => {
    expect(read(Issues.Complete, body).id).toBe(body.data && "id" in body.data ? "7" : undefined)
  })
  test("true and false as text", () => {
    const values = { has_whatsapp: "true", has_telegram: "false", note: null }
    expect(read(Seeds.seeds.phone_seeds.Create, { data: { type: "phone_seeds", attributes: values } }).values).toEqual({
      has_whatsapp: true,
      has_telegram: false,
      note: null
    })
  })
  test("a key that may do nothing", () => {
    expect(read(ApiKeys.Create, { data: { type: "api_keys", attributes: {} } })).toEqual({
      permissions: ApiKeys.permitting([]),
      allowedIps: []
    })
  })
})

describe("what is wrong is told without what was said", () => {
  const secret = "SECRET-20111111112"

  test.each([
    ["natural_docket_seeds", { birth_date: secret }, "birth_date"],
    ["natural_docket_seeds", { birth_date: "1985-02-30" }, "birth_date"],
    ["natural_docket_seeds", { nationality: secret }, "nationality"],
    ["natural_docket_seeds", { gender_code: `${secret} ` }, "gender_code"],
    ["natural_docket_seeds", { politically_exposed: secret }, "politically_exposed"],
    ["natural_docket_seeds", { first_name: secret.repeat(20) }, "first_name"],
    ["email_seeds", { address: secret }, "address"],
    ["identification_seeds", { number: { [secret]: secret } }, "number"]
  ] as const)("%s: %j", (type, attributes, field) => {
    const codec: Schema.ConstraintDecoder<Seeds.Create> = Seeds.seeds[type].Create
    const wrong = faults(codec, { data: { type, attributes } })
    expect(wrong.problems.map((problem) => pointer(problem.at))).toEqual([`/data/attributes/${field}`])
    expect(JSON.stringify(toErrorDocument(wrong))).not.toContain(secret)
  })

  test.each(["1.2.3", "1.2.3.256", "01.2.3.4", "fe80::1%eth0", "example.com", "", "::ffff:1.2.3.4.5"])(
    "a key is not limited to %j, which is no address",
    (address) => {
      const wrong = faults(ApiKeys.Create, { data: { type: "api_keys", attributes: { allowed_ips: [address] } } })
      expect(wrong.problems.map((problem) => pointer(problem.at))).toEqual(["/data/attributes/allowed_ips/0"])
    }
  )

  const faults = (schema: Schema.ConstraintDecoder<unknown>, body: unknown): InvalidDocument =>
    Result.getOrThrow(Result.flip(decodeDocument(schema, body)))
})

describe("a document to be attached", () => {
  const create = (fields: Partial<Attachments.Create>): Attachments.Create => ({
    seed: { type: "note_seeds", id: "1" },
    fileName: "a.png",
    document: "data:image/png;base64,iVBORw0KGgo=",
    contentType: undefined,
    size: undefined,
    ...fields
  })
  const told = (fields: Partial<Attachments.Create>) =>
    Attachments.checkAttachment(create(fields)).map((problem) => `${pointer(problem.at)} ${problem.reason._tag}`)
  const base64 = (bytes: number) => `data:application/pdf;base64,${Buffer.alloc(bytes).toString("base64")}`

  test.each([1, 2, 3, 4, 100, 749_999, Attachments.maxDocument])("of %i bytes is read as that", (bytes) => {
    const found = Result.getOrThrow(Attachments.readDocument(base64(bytes)))
    expect([found.size, found.contentType]).toEqual([bytes, "application/pdf"])
  })

  test.each([
    ["whole", {}, []],
    ["with what is said of it", { size: 8, contentType: "IMAGE/PNG" }, []],
    ["empty", { document: base64(0) }, ["/data/attributes/document WrongText"]],
    ["too large", { document: base64(Attachments.maxDocument + 1) }, ["/data/attributes/document WrongText"]],
    ["of another size than is said", { size: 9 }, ["/data/attributes/document_size Contradiction"]],
    [
      "of another type than is said",
      { contentType: "image/jpeg" },
      ["/data/attributes/document_content_type Contradiction"]
    ],
    ["not a data URL", { document: "https://example.com/a.png" }, ["/data/attributes/document WrongText"]],
    ["not in base64", { document: "data:image/png,abc" }, ["/data/attributes/document WrongText"]],
    ["cut short", { document: "data:image/png;base64,iVBORw0KGgo" }, ["/data/attributes/document WrongText"]],
    ["with foreign signs", { document: "data:image/png;base64,iVBO_w0KGgo=" }, ["/data/attributes/document WrongText"]],
    ["without a media type", { document: "data:;base64,iVBORw0KGgo=" }, ["/data/attributes/document WrongText"]]
  ])("%s", (_, fields, wanted) => {
    expect(told(fields)).toEqual(wanted)
  })

  test("is never repeated by what is said of it", () => {
    const problems = Attachments.checkAttachment(create({ document: "data:image/png;base64,SECRETsecret!" }))
    expect(JSON.stringify(toErrorDocument({ _tag: "InvalidDocument", problems }))).not.toMatch(/secret/i)
  })
})

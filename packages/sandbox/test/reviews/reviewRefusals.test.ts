import { describe, expect, test } from "vitest"
import type { Bench } from "../support/client.ts"
import {
  ana,
  attachmentDocument,
  issueDocument,
  picture,
  question,
  refer,
  replyDocument,
  reviewBench,
  seedDocument
} from "../support/reviewing.ts"

/** Keys of two users who do not know each other, beside the usual one of the master user 345. */
const keys = new Map([
  ["your_api_key", "345"],
  ["key-of-5", "5"],
  ["key-of-112", "112"]
])
const by = (key: string) => ({ authorization: key })

/** A draft about user 5 with a docket (1), a note (2) with an attachment (1). */
const drafted = async (): Promise<Bench> => {
  const it = reviewBench({ automatic: false, keys })
  await it.call("POST", "/api/issues", issueDocument("5"))
  await it.call("POST", "/api/natural_docket_seeds", seedDocument("natural_docket_seeds", ana, "1"))
  await it.call("POST", "/api/note_seeds", seedDocument("note_seeds", { title: "T" }, "1"))
  await it.call("POST", "/api/attachments", attachmentDocument("note_seeds", "2"))
  return it
}

/** The same, completed and observed. */
const observed = async (): Promise<Bench> => {
  const it = await drafted()
  await it.call("POST", "/api/issues/1/complete")
  await it.call("POST", "/staff/issues/1/observe")
  return it
}

type Step = readonly [method: string, path: string, body?: unknown]
type Case = readonly [name: string, call: Step, status: number, source?: object]

const attributes = (name: string) => ({ pointer: `/data/attributes/${name}` })
const relationships = (name: string) => ({ pointer: `/data/relationships/${name}` })
const note = (issueId?: string) => seedDocument("note_seeds", { title: "T" }, issueId)

const check = (cases: ReadonlyArray<Case>, prepared: () => Promise<Bench>) => {
  for (const [name, [method, path, body], status, source] of cases) {
    test(`${name}: ${status}`, async () => {
      const answer = await (await prepared()).call(method, path, body)
      expect(answer.status).toBe(status)
      expect(answer.body.errors[0]).toMatchObject(source === undefined ? {} : { source })
    })
  }
}

describe("refused while an issue is a draft", () => {
  check(
    [
      ["an issue about an unknown user", ["POST", "/api/issues", issueDocument("9")], 422, relationships("user")],
      [
        "a reason that is no code",
        ["POST", "/api/issues", { data: { type: "issues", attributes: { reason_code: "New client!" } } }],
        422,
        attributes("reason_code")
      ],
      ["an unknown issue", ["GET", "/api/issues/9"], 404],
      ["to complete an unknown issue", ["POST", "/api/issues/9/complete"], 404],
      [
        "to complete another issue than the path's",
        ["POST", "/api/issues/1/complete", { data: { id: 2, type: "issues" } }],
        409
      ],
      ["an unknown seed", ["GET", "/api/note_seeds/9"], 404],
      ["a seed under another type's path", ["GET", "/api/note_seeds/1"], 404],
      ["a change of a seed under another type's path", ["PATCH", "/api/note_seeds/1", note()], 404],
      [
        "a seed of another type than the path's",
        ["POST", "/api/email_seeds", note("1")],
        422,
        { pointer: "/data/type" }
      ],
      ["a seed of an unknown issue", ["POST", "/api/note_seeds", note("9")], 422, relationships("issue")],
      [
        "a seed that names no issue while none is open",
        ["POST", "/api/note_seeds", note()],
        422,
        relationships("issue")
      ],
      ["a second docket", ["POST", "/api/natural_docket_seeds", seedDocument("natural_docket_seeds", ana, "1")], 409],
      [
        "a day that does not exist",
        ["PATCH", "/api/natural_docket_seeds/1", seedDocument("natural_docket_seeds", { birth_date: "1985-02-30" })],
        422,
        attributes("birth_date")
      ],
      [
        "an attachment of an unknown seed",
        ["POST", "/api/attachments", attachmentDocument("note_seeds", "9")],
        422,
        relationships("attached_to_seed")
      ],
      [
        "an attachment of a seed by another type",
        ["POST", "/api/attachments", attachmentDocument("note_seeds", "1")],
        422,
        relationships("attached_to_seed")
      ],
      [
        "a document that is no data URL",
        ["POST", "/api/attachments", attachmentDocument("note_seeds", "2", { document: "passport" })],
        422,
        attributes("document")
      ],
      [
        "a document whose size is said in words",
        ["POST", "/api/attachments", attachmentDocument("note_seeds", "2", { document_size: "small" })],
        422,
        attributes("document_size")
      ],
      [
        "a document of another kind than it says",
        ["POST", "/api/attachments", attachmentDocument("note_seeds", "2", { document_content_type: "image/jpeg" })],
        422,
        attributes("document_content_type")
      ],
      ["an unknown attachment", ["GET", "/api/attachments/9"], 404],
      ["an unknown observation", ["PATCH", "/api/observations/9", replyDocument("Yes.")], 404],
      [
        "a filter that issues do not have",
        ["GET", "/api/issues?filter[state]=draft"],
        400,
        { parameter: "filter[state]" }
      ],
      ["to observe a draft", ["POST", "/staff/issues/1/observe"], 409],
      ["to approve an unknown issue", ["POST", "/staff/issues/9/approve"], 404]
    ],
    drafted
  )
})

describe("refused while an issue is observed", () => {
  check(
    [
      ["to complete it again", ["POST", "/api/issues/1/complete"], 409],
      ["a reply of blanks", ["PATCH", "/api/observations/1", replyDocument("  ")], 422, attributes("reply")],
      [
        "no reply",
        ["PATCH", "/api/observations/1", { data: { type: "observations", attributes: {} } }],
        422,
        attributes("reply")
      ],
      [
        "a reply to another observation than the path's",
        ["PATCH", "/api/observations/1", { data: { ...replyDocument("Yes.").data, id: "2" } }],
        409
      ],
      ["to approve it", ["POST", "/staff/issues/1/approve"], 409]
    ],
    observed
  )

  test("a second reply to the same observation: 409", async () => {
    const it = reviewBench({ automatic: false })
    await it.call("POST", "/api/issues", issueDocument("5"))
    await it.call("POST", "/api/issues/1/complete")
    await it.call("POST", "/staff/issues/1/observe", { data: [question("This?"), question("And that?")] })
    await it.call("PATCH", "/api/observations/1", replyDocument("Yes."))
    const { body, status } = await it.call("PATCH", "/api/observations/1", replyDocument("No."))
    expect([status, body.errors[0].meta]).toEqual([409, { state: "answered", allowed: ["new"] }])
  })
})

describe("refused while the staff judge an issue", () => {
  check(
    [
      ["another seed", ["POST", "/api/note_seeds", note("1")], 409],
      ["a change of a seed", ["PATCH", "/api/note_seeds/2", note()], 409],
      ["another attachment", ["POST", "/api/attachments", attachmentDocument("note_seeds", "2")], 409],
      ["a reply", ["PATCH", "/api/observations/1", replyDocument("Again.")], 409],
      ["to dismiss it", ["POST", "/staff/issues/1/dismiss"], 409],
      ["to ask for nothing", ["POST", "/staff/issues/1/observe", { data: question() }], 422, attributes("note")],
      [
        "to ask for nothing the second time",
        ["POST", "/staff/issues/1/observe", { data: [question("This?"), question(" ")] }],
        422,
        { pointer: "/data/1/attributes/note" }
      ],
      [
        "an unknown reason",
        ["POST", "/staff/issues/1/observe", { data: question(undefined, "9") }],
        422,
        relationships("observation_reason")
      ],
      ["no observations at all", ["POST", "/staff/issues/1/observe", { data: [] }], 422, { pointer: "/data" }]
    ],
    async () => {
      const it = await observed()
      await it.call("PATCH", "/api/observations/1", replyDocument("Yes."))
      return it
    }
  )
})

test("what belongs to others is not found, and in no list", async () => {
  const it = await observed()
  const stranger = by("key-of-112")
  const paths = ["issues/1", "natural_docket_seeds/1", "note_seeds/2", "attachments/1", "observations/1"]
  for (const path of paths) {
    expect([path, (await it.call("GET", `/api/${path}`, undefined, by("key-of-5"))).status]).toEqual([path, 200])
    expect([path, (await it.call("GET", `/api/${path}`, undefined, stranger)).status]).toEqual([path, 404])
  }
  const changes: ReadonlyArray<Step> = [
    ["POST", "/api/issues/1/complete"],
    ["PATCH", "/api/note_seeds/2", note()],
    ["PATCH", "/api/observations/1", replyDocument("Yes.")]
  ]
  for (const [method, path, body] of changes) {
    expect([path, (await it.call(method, path, body, stranger)).status]).toEqual([path, 404])
  }
  const references: ReadonlyArray<Step> = [
    ["POST", "/api/issues", issueDocument("5")],
    ["POST", "/api/note_seeds", note("1")],
    ["POST", "/api/attachments", attachmentDocument("note_seeds", "2")]
  ]
  for (const [method, path, body] of references) {
    const { body: answer, status } = await it.call(method, path, body, stranger)
    expect([path, status, answer.errors[0].code]).toEqual([path, 422, "unknown_reference"])
  }
  for (const path of ["issues", "note_seeds", "note_seeds?filter[issue_id]=1"]) {
    expect([path, (await it.call("GET", `/api/${path}`, undefined, stranger)).body.data]).toEqual([path, []])
  }
})

test("no refusal repeats what a seed says", async () => {
  const it = await drafted()
  const secret = "Zyx-98765"
  const bad: ReadonlyArray<Step> = [
    ["POST", "/api/identification_seeds", seedDocument("identification_seeds", { issuer: secret, number: 7 }, "1")],
    ["PATCH", "/api/natural_docket_seeds/1", seedDocument("natural_docket_seeds", { birth_date: secret })],
    ["POST", "/api/email_seeds", seedDocument("email_seeds", { address: secret }, "1")],
    ["POST", "/api/natural_docket_seeds", seedDocument("natural_docket_seeds", { first_name: secret }, "1")],
    ["POST", "/api/attachments", attachmentDocument("note_seeds", "2", { document: secret })],
    ["POST", "/api/attachments", attachmentDocument("note_seeds", "9", { document_file_name: secret })]
  ]
  for (const [method, path, body] of bad) {
    const { status, text } = await it.call(method, path, body)
    expect([path, status >= 400, text.includes(secret)]).toEqual([path, true, false])
  }
})

describe("there is a limit", () => {
  test("to the drafts of a user", async () => {
    const it = reviewBench()
    for (let count = 0; count < 20; count++) {
      expect((await it.call("POST", "/api/issues", issueDocument("5"))).status).toBe(201)
    }
    expect((await it.call("POST", "/api/issues", issueDocument("5"))).status).toBe(409)
    expect((await it.call("POST", "/api/issues", issueDocument("112"))).status).toBe(201)
  })

  test("to the seeds of an issue, and to the attachments of a seed", async () => {
    const it = reviewBench()
    await it.call("POST", "/api/issues", issueDocument("5"))
    for (let count = 0; count < 100; count++) await it.call("POST", "/api/note_seeds", note("1"))
    expect((await it.call("POST", "/api/note_seeds", note("1"))).status).toBe(409)
    for (let count = 0; count < 20; count++)
      await it.call("POST", "/api/attachments", attachmentDocument("note_seeds", "1"))
    expect((await it.call("POST", "/api/attachments", attachmentDocument("note_seeds", "1"))).status).toBe(409)
  })

  test("to a document, which still fits into a body when it is the largest", async () => {
    const it = await drafted()
    const document = (bytes: number) => `data:image/png;base64,${Buffer.alloc(bytes).toString("base64")}`
    const attach = async (bytes: number) =>
      (await it.call("POST", "/api/attachments", attachmentDocument("note_seeds", "2", { document: document(bytes) })))
        .status
    expect([await attach(750_000), await attach(750_001), await attach(900_000)]).toEqual([201, 422, 413])
  })
})

test("an attachment is answered without its document", async () => {
  const it = await drafted()
  const answer = await it.call("GET", "/api/attachments/1")
  expect(answer.body.data.relationships.attached_to_seed).toEqual(refer("note_seeds", "2"))
  expect(answer.text).not.toContain(picture.split(",")[1])
})

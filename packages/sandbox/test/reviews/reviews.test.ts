import { observationReasons } from "../../src/staff/observationReasons.ts"
import { describe, expect, test } from "vitest"
import { addPayee, bench, minutes, pay, seconds, start } from "../support/client.ts"
import { instructionDocument } from "../support/documents.ts"
import {
  addReviewed,
  ana,
  attachmentDocument,
  issueDocument,
  question,
  refer,
  replyDocument,
  reviewBench,
  seedDocument,
  stateOf,
  typesOf,
  userOf
} from "../support/reviewing.ts"

const days = (count: number) => minutes(count * 24 * 60)

describe("the review of a user", () => {
  test("goes from the first paper to the payment that waited for it", async () => {
    const it = reviewBench({ automatic: false })
    const { call } = it
    const { issueId, userId } = await addReviewed(it)
    const instruction = await call("POST", "/api/withdrawal_instructions", instructionDocument(userId))
    await pay(it, [{ userId, instructionId: instruction.body.data.id }])
    const docket = await call("POST", "/api/natural_docket_seeds", seedDocument("natural_docket_seeds", ana, issueId))
    expect([docket.status, docket.body.data.attributes]).toMatchObject([201, { ...ana, job_title: null }])
    const papers = { identification_kind_code: "passport", issuer: "AR", number: "AAA123" }
    const passport = await call(
      "POST",
      "/api/identification_seeds",
      seedDocument("identification_seeds", papers, issueId)
    )
    const seedId: string = passport.body.data.id
    const scan = await call("POST", "/api/attachments", attachmentDocument("identification_seeds", seedId))
    expect([scan.status, scan.body.data.attributes]).toMatchObject([
      201,
      { document_file_name: "passport.png", document_content_type: "image/png", document_file_size: 8 }
    ])
    const completed = await call("POST", `/api/issues/${issueId}/complete`, {})
    expect(completed.body.data).toMatchObject({
      attributes: { state: "new" },
      relationships: {
        user: refer("users", userId),
        natural_docket_seed: refer("natural_docket_seeds", docket.body.data.id),
        legal_entity_docket_seed: { data: null },
        identification_seeds: { data: [{ id: seedId, type: "identification_seeds" }] }
      }
    })
    expect(typesOf(completed)).toEqual(["natural_docket_seeds", "identification_seeds", "attachments"])

    const asked = { data: [question("The number cannot be read.", "2"), question("Who else owns the house?")] }
    const observed = await call("POST", `/staff/issues/${issueId}/observe`, asked)
    expect(observed.body.data.attributes.state).toBe("observed")
    expect(typesOf(observed).slice(-3)).toEqual(["observations", "observations", "observation_reasons"])
    const ids: ReadonlyArray<string> = observed.body.data.relationships.observations.data.map(
      ({ id }: { id: string }) => id
    )
    // A better scan may be given while the staff wait
    expect((await call("POST", "/api/attachments", attachmentDocument("identification_seeds", seedId))).status).toBe(
      201
    )
    await call("PATCH", `/api/observations/${ids[0]}`, replyDocument("A better scan is attached."))
    expect(await stateOf(it, issueId)).toBe("observed")
    const reply = await call("PATCH", `/api/observations/${ids[1]}`, replyDocument("Nobody."))
    expect(reply.body.data.attributes).toMatchObject({ state: "answered", reply: "Nobody.", subject_en: null })
    expect(await stateOf(it, issueId)).toBe("answered")

    expect(await userOf(it, userId)).toMatchObject({ name: "ana@example.com", compliance_state: "new" })
    await call("POST", `/staff/issues/${issueId}/approve`)
    expect(await stateOf(it, issueId)).toBe("approved")
    expect(await userOf(it, userId)).toMatchObject({
      name: "Ana Pérez",
      compliance_state: "enabled",
      kyc_accepted: true
    })
    const accepted = await call("POST", "/staff/concierge_request_outputs/32323/accept")
    expect(accepted.body.data.attributes.state).toBe("accepted")
  })

  test("is held by the staff by themselves, and the payment that waited settles", async () => {
    const it = reviewBench()
    const { issueId, userId } = await addReviewed(it)
    const instruction = await it.call("POST", "/api/withdrawal_instructions", instructionDocument(userId))
    await pay(it, [{ userId, instructionId: instruction.body.data.id }])
    it.wait(minutes(5))
    expect((await userOf(it, userId)).compliance_state).toBe("new")
    await it.call("POST", `/api/issues/${issueId}/complete`)
    it.wait(seconds(2))
    expect([await stateOf(it, issueId), (await userOf(it, userId)).compliance_state]).toEqual(["approved", "enabled"])
    it.wait(minutes(1))
    expect((await it.call("GET", "/api/concierge_request_outputs/32323")).body.data.attributes.state).toBe("settled")
  })

  test("is not needed where nobody starts one: the user is enabled", async () => {
    const it = bench()
    const { userId } = await addPayee(it, "ana@example.com")
    it.wait(seconds(1))
    expect((await userOf(it, userId)).compliance_state).toBe("enabled")
  })

  test("begins when the staff work by themselves again", async () => {
    const it = reviewBench({ automatic: false })
    const { issueId } = await addReviewed(it)
    await it.call("POST", `/api/issues/${issueId}/complete`)
    it.wait(minutes(5))
    expect(await stateOf(it, issueId)).toBe("new")
    await it.call("PATCH", "/staff/settings", { data: { type: "settings", attributes: { automatic: true } } })
    it.wait(seconds(2))
    expect(await stateOf(it, issueId)).toBe("approved")
  })

  test("of a company makes its legal name known", async () => {
    const it = reviewBench()
    const { issueId, userId } = await addReviewed(it)
    await it.call("POST", "/api/natural_docket_seeds", seedDocument("natural_docket_seeds", ana, issueId))
    const company = { legal_name: "Comercial Austral S.A.", commercial_name: "Austral" }
    await it.call("POST", "/api/legal_entity_docket_seeds", seedDocument("legal_entity_docket_seeds", company, issueId))
    await it.call("POST", `/api/issues/${issueId}/complete`)
    it.wait(seconds(2))
    expect((await userOf(it, userId)).name).toBe("Comercial Austral S.A.")
  })

  test("does not enable again who was disabled meanwhile", async () => {
    const it = reviewBench({ automatic: false })
    const issueId: string = (await it.call("POST", "/api/issues", issueDocument("5"))).body.data.id
    await it.call("POST", "/staff/users/5/disable")
    await it.call("POST", `/api/issues/${issueId}/complete`)
    await it.call("POST", `/staff/issues/${issueId}/approve`)
    expect(await userOf(it, "5")).toMatchObject({ compliance_state: "disabled", name: "Elena Duarte" })
  })

  test("may be asked for as the guides' own example writes it", async () => {
    const { call } = reviewBench()
    const body = { data: { type: "issues", relationships: { issue: { data: { type: "User", id: 5 } } } } }
    const { body: answer, status } = await call("POST", "/api/issues", body)
    expect([status, answer.data.relationships.user, answer.data.attributes.reason_code]).toEqual([
      201,
      refer("users", "5"),
      "new_client"
    ])
  })
})

describe("a magic word", () => {
  const review = async (email: string, docket?: object) => {
    const it = reviewBench()
    const { issueId, userId } = await addReviewed(it, email)
    if (docket !== undefined) {
      await it.call("POST", "/api/natural_docket_seeds", seedDocument("natural_docket_seeds", docket, issueId))
    }
    await it.call("POST", `/api/issues/${issueId}/complete`)
    it.wait(seconds(2))
    const look = async () => [await stateOf(it, issueId), (await userOf(it, userId)).compliance_state]
    return { it, issueId, look }
  }

  test("OBSERVE has the staff ask first, and approve after the reply", async () => {
    const { issueId, it, look } = await review("observe@example.com")
    expect(await look()).toEqual(["observed", "new"])
    const { body } = await it.call("GET", `/api/issues/${issueId}`)
    const [asked] = body.included
    expect(asked).toMatchObject({
      type: "observations",
      attributes: { state: "new", note: null, reply: null, scope: "client", subject_en: "Something is missing" },
      relationships: { observation_reason: refer("observation_reasons", "1"), issue: refer("issues", issueId) }
    })
    await it.call("PATCH", `/api/observations/${asked.id}`, replyDocument("Here it is."))
    expect(await look()).toEqual(["answered", "new"])
    it.wait(seconds(2))
    expect(await look()).toEqual(["approved", "enabled"])
  })

  test("counts in a docket's names, too", async () => {
    const { look } = await review("ana@example.com", { first_name: "Ana", last_name: "Observe" })
    expect(await look()).toEqual(["observed", "new"])
  })

  test("DENY rejects the issue and the user for good", async () => {
    const { look } = await review("ana@example.com", { first_name: "Deny" })
    expect(await look()).toEqual(["rejected", "rejected"])
  })

  test("DECLINE rejects the issue and leaves the user as they are", async () => {
    const { look } = await review("decline@example.com")
    expect(await look()).toEqual(["rejected", "new"])
  })

  test("DISMISS dismisses the issue unless it is replied to in time", async () => {
    const { it, look } = await review("dismiss@example.com")
    expect(await look()).toEqual(["observed", "new"])
    it.wait(seconds(10))
    expect(await look()).toEqual(["dismissed", "new"])
  })
})

describe("an issue left alone", () => {
  test("as a draft is abandoned after 30 days", async () => {
    const it = reviewBench()
    const { issueId } = await addReviewed(it)
    it.wait(days(30) - 1)
    expect(await stateOf(it, issueId)).toBe("draft")
    it.wait(1)
    expect(await stateOf(it, issueId)).toBe("abandoned")
  })

  test("while it is observed is abandoned 30 days after it was observed the last time, even when the staff wait to be told", async () => {
    const it = reviewBench({ automatic: false })
    const { issueId } = await addReviewed(it)
    await it.call("POST", `/api/issues/${issueId}/complete`)
    await it.call("POST", `/staff/issues/${issueId}/observe`)
    it.wait(days(20))
    await it.call("PATCH", "/api/observations/1", replyDocument("Here it is."))
    await it.call("POST", `/staff/issues/${issueId}/observe`)
    it.wait(days(20))
    expect(await stateOf(it, issueId)).toBe("observed")
    it.wait(days(10))
    expect(await stateOf(it, issueId)).toBe("abandoned")
  })
})

describe("the lists", () => {
  test("show issues newest first, those of a user alone, and what comes along", async () => {
    const it = reviewBench()
    for (const userId of ["5", "112", "5"]) await it.call("POST", "/api/issues", issueDocument(userId))
    await it.call("POST", "/api/note_seeds", seedDocument("note_seeds", { title: "T" }, "3"))
    const ids = async (query: string) =>
      (await it.call("GET", `/api/issues?${query}`)).body.data.map(({ id }: { id: string }) => id)
    expect(await ids("")).toEqual(["3", "2", "1"])
    expect(await ids("filter[user_id]=5&page[per_page]=1&page[number]=2")).toEqual(["1"])
    expect(typesOf(await it.call("GET", "/api/issues"))).toEqual(["note_seeds"])
    expect(typesOf(await it.call("GET", "/api/issues?include=user"))).toEqual(["users", "users"])
    expect(typesOf(await it.call("GET", "/api/issues/3?include="))).toEqual([])
    expect((await it.call("GET", "/api/issues?include=person")).status).toBe(400)
  })

  test("show seeds of one type, of one issue, in the order of their creation", async () => {
    const it = reviewBench()
    for (const userId of ["5", "112"]) await it.call("POST", "/api/issues", issueDocument(userId))
    for (const issueId of ["2", "1", "1"]) {
      await it.call("POST", "/api/email_seeds", seedDocument("email_seeds", { address: "a@example.com" }, issueId))
      await it.call("POST", "/api/note_seeds", seedDocument("note_seeds", { body: "B" }, issueId))
    }
    const ids = async (path: string) =>
      (await it.call("GET", `/api/${path}`)).body.data.map(({ id }: { id: string }) => id)
    expect(await ids("email_seeds")).toEqual(["1", "3", "5"])
    expect(await ids("note_seeds?filter[issue_id]=1&page[per_page]=1&page[number]=2")).toEqual(["6"])
    expect(await ids("note_seeds?filter[issue_id]=9")).toEqual([])
  })
})

test("the current issue is the one draft of the key's own user, and takes what names none", async () => {
  const it = reviewBench()
  await it.call("POST", "/api/issues", issueDocument("5"))
  expect((await it.call("GET", "/api/issues/current")).status).toBe(404)
  const mine: string = (await it.call("POST", "/api/issues", issueDocument())).body.data.id
  expect((await it.call("GET", "/api/issues/current")).body.data.id).toBe(mine)
  const note = await it.call("POST", "/api/note_seeds", seedDocument("note_seeds", { title: "T" }))
  expect(note.body.data.relationships.issue).toEqual(refer("issues", mine))
  expect((await it.call("POST", "/api/issues/current/complete")).body.data.attributes.state).toBe("new")
  expect((await it.call("POST", "/api/issues/current/complete")).status).toBe(404)
})

test("a seed is changed field by field, null takes a value away, and the issue says when", async () => {
  const it = reviewBench()
  await it.call("POST", "/api/issues", issueDocument("5"))
  const values = { ...ana, politically_exposed: "false" }
  await it.call("POST", "/api/natural_docket_seeds", seedDocument("natural_docket_seeds", values, "1"))
  it.wait(seconds(1))
  const { data } = seedDocument("natural_docket_seeds", { last_name: null, job_title: "Baker" })
  const { body } = await it.call("PATCH", "/api/natural_docket_seeds/1", { data: { id: "1", ...data } })
  expect(body.data.attributes).toMatchObject({
    first_name: "Ana",
    last_name: null,
    job_title: "Baker",
    politically_exposed: false,
    created_at: new Date(start).toISOString(),
    updated_at: new Date(start + 1_000).toISOString()
  })
  expect((await it.call("GET", "/api/natural_docket_seeds/1")).body).toEqual(body)
  expect((await it.call("GET", "/api/issues/1")).body.data.attributes.updated_at).toBe(body.data.attributes.updated_at)
})

test("every usual reason says what it is about in three languages", () => {
  for (const { body, subject } of Object.values(observationReasons)) {
    for (const texts of [subject, body]) expect(Object.values(texts).filter((text) => text !== "")).toHaveLength(3)
  }
})

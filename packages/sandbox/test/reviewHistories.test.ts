import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seeds, seedTypes } from "@concierge/api/resources/seeds"
import * as Issues from "@concierge/domain/Issue"
import * as Users from "@concierge/domain/User"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { replayDocuments } from "../src/Documents.ts"
import { freshWorld } from "../src/fresh.ts"
import { magicValues } from "../src/MagicValues.ts"
import { makeSandbox } from "../src/Sandbox.ts"
import { advance, execute, nextDue } from "../src/World.ts"
import type { Command } from "../src/world/Command.ts"
import { observationsOf, seedsOf } from "../src/world/reviews.ts"
import { type IssueAct, staffMoves, statesForIssue, type UserAct } from "../src/world/staffMoves.ts"
import { usualSettings, type World } from "../src/world/State.ts"
import { bench, start, userDocument } from "./client.ts"
import { attachmentDocument, issueDocument, replyDocument, seedDocument } from "./reviewing.ts"

const by = "345"
const day = 24 * 3_600_000
const names = [
  "ana",
  ...Object.values(magicValues).flatMap(({ whose, word }) => (whose === "issue" ? [word] : [])),
  "deny"
]
const userIds = ["5", ...names.map((_, index) => String(20_203 + index))]

const few = fc.integer({ min: 1, max: 6 }).map(String)
const many = fc.integer({ min: 1, max: 20 }).map(String)
const type = fc.constantFrom(...seedTypes)
const keysOf = <Key extends string>(table: { readonly [K in Key]: unknown }) => Object.keys(table) as Array<Key>

/** What clients and the staff do, about issues that are there and others that are not. */
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    _tag: fc.constant("AddIssue" as const),
    by: fc.constant(by),
    create: fc.record({ userId: fc.constantFrom(...userIds), reasonCode: fc.constant("new_client") })
  }),
  { weight: 4, arbitrary: fc.record({ _tag: fc.constant("CompleteIssue" as const), by: fc.constant(by), id: few }) },
  fc.record({
    _tag: fc.constant("AddSeed" as const),
    by: fc.constant(by),
    type,
    create: fc.record({ issueId: few, values: fc.constant({ first_name: "Ana", note: "N" }) })
  }),
  fc.record({
    _tag: fc.constant("ChangeSeed" as const),
    by: fc.constant(by),
    type,
    id: few,
    update: fc.constant({ values: { last_name: "Pérez" } })
  }),
  fc.record({
    _tag: fc.constant("AddAttachment" as const),
    by: fc.constant(by),
    attachment: fc.record({
      seed: fc.record({ type, id: few }),
      fileName: fc.constant("passport.png"),
      contentType: fc.constant("image/png"),
      size: fc.constant(8),
      digest: fc.constant("ab".repeat(32))
    })
  }),
  {
    weight: 8,
    arbitrary: fc.record({
      _tag: fc.constant("Reply" as const),
      by: fc.constant(by),
      id: many,
      reply: fc.constantFrom("Yes.", " ")
    })
  },
  {
    weight: 3,
    arbitrary: fc.record({
      _tag: fc.constant("MoveIssue" as const),
      id: few,
      act: fc.constantFrom<IssueAct>(...keysOf(staffMoves.issues)),
      asked: fc.array(fc.constant({ reasonId: "2", note: undefined }), { minLength: 1, maxLength: 2 })
    })
  },
  fc.record({
    _tag: fc.constant("MoveUser" as const),
    id: fc.constantFrom(...userIds),
    act: fc.constantFrom<UserAct>(...keysOf(staffMoves.users))
  }),
  fc.record({
    _tag: fc.constant("ChooseSettings" as const),
    settings: fc.record({ automatic: fc.boolean() })
  })
)

/** How what was asked may stand in each state. */
const mayBeAsked: { readonly [State in Issues.IssueState]: ReadonlyArray<"nothing" | "open" | "answered"> } = {
  draft: ["nothing"],
  new: ["nothing"],
  observed: ["open"],
  answered: ["answered"],
  approved: ["nothing", "answered"],
  rejected: ["nothing", "answered"],
  dismissed: ["open"],
  abandoned: ["nothing", "open"]
}

/** The beginning makes sure that there is something to act on. */
const history = fc.record({
  seed: fc.nat(),
  automatic: fc.boolean(),
  steps: fc
    .array(
      fc.record({
        pause: fc.oneof({ weight: 30, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: fc.nat(20 * day) }),
        command
      }),
      { minLength: 20, maxLength: 90, size: "max" }
    )
    .map((steps): Steps => {
      const first = userIds.map((userId): Command => ({
        _tag: "AddIssue",
        by,
        create: { userId, reasonCode: "new_client" }
      }))
      return [...first.map((each) => ({ pause: 0, command: each })), ...steps]
    })
})

type Steps = ReadonlyArray<{ readonly pause: number; readonly command: Command }>

/** A world with a user for every word that a review knows. */
const peopled = (seed: number, automatic: boolean): World => {
  const made = freshWorld({ ...usualSettings, seed, automatic })
  for (const name of names) execute(made, { _tag: "AddUser", by, email: `${name}@example.com` }, start)
  return made
}

/** Has everything happen one after the other, and looks whenever something has. */
const play = (made: World, steps: Steps, look: () => void): void => {
  let now = start
  const pass = () => {
    for (let next = nextDue(made); next !== undefined && next <= now; next = nextDue(made)) {
      advance(made, next)
      look()
    }
    advance(made, now)
  }
  for (const { command: each, pause } of steps) {
    now += pause
    pass()
    look()
    const before = each._tag === "MoveIssue" ? made.issues.get(each.id)?.state : undefined
    const isDone = Result.isSuccess(execute(made, each, now))
    if (each._tag === "MoveIssue") {
      expect(isDone).toBe(before !== undefined && statesForIssue(each.act).includes(before))
    }
    look()
  }
}

describe("whatever clients and the staff do, and whenever", () => {
  test("issues and users only follow the tables of moves, one move at a time", () => {
    fc.assert(
      fc.property(history, ({ automatic, seed, steps }) => {
        const made = peopled(seed, automatic)
        const issues = new Map<string, Issues.IssueState>()
        const users = new Map([...made.users.values()].map(({ complianceState, id }) => [id, complianceState]))
        play(made, steps, () => {
          for (const { id, state } of made.issues.values()) {
            const before = issues.get(id) ?? "draft"
            expect(before === state || Issues.canMove(before, state)).toBe(true)
            issues.set(id, state)
          }
          for (const { complianceState, id } of made.users.values()) {
            const before = users.get(id) ?? "new"
            expect(before === complianceState || Users.canMove(before, complianceState)).toBe(true)
            users.set(id, complianceState)
          }
        })
      }),
      { numRuns: 150 }
    )
  })

  test("an issue is observed as long as something asked has no reply, and has at most one docket of each kind", () => {
    fc.assert(
      fc.property(history, ({ automatic, seed, steps }) => {
        const made = peopled(seed, automatic)
        play(made, steps, () => {
          for (const { id, state } of made.issues.values()) {
            const asked = observationsOf(made, id)
            const standing = asked.length === 0 ? "nothing" : Issues.isAnswered(asked) ? "answered" : "open"
            expect(mayBeAsked[state]).toContain(standing)
            const singles = seedsOf(made, id).filter((each) => seeds[each.type].isSingle)
            expect(new Set(singles.map((each) => each.type)).size).toBe(singles.length)
          }
        })
      }),
      { numRuns: 100 }
    )
  })

  test("no issue waits for ever for its client, nor for staff who work by themselves", () => {
    fc.assert(
      fc.property(history, ({ seed, steps }) => {
        const made = peopled(seed, true)
        play(
          made,
          [...steps, { pause: 0, command: { _tag: "ChooseSettings", settings: { automatic: true } } }],
          () => {}
        )
        advance(made, made.now + 40 * day)
        for (const { state } of made.issues.values()) expect(Issues.isFinal(state)).toBe(true)
        expect(nextDue(made)).toBeUndefined()
      }),
      { numRuns: 100 }
    )
  })
})

describe("the journal", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "concierge-sandbox-"))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test("of a review makes the same documents again, keeps no document that was attached, and is its owner's alone", async () => {
    const journal = join(folder, "journal.db")
    const { call, sandbox, wait } = bench({ journal })
    const image = Buffer.alloc(600_000, "not a picture ")
    const document = `data:image/png;base64,${image.toString("base64")}`
    const email = { email: "observe@example.com" }
    const userId: string = (await call("POST", "/api/users", userDocument(email))).body.data.id
    await call("POST", "/api/issues", issueDocument(userId))
    for (const each of seedTypes) {
      expect((await call("POST", `/api/${each}`, seedDocument(each, {}, "1"))).status).toBe(201)
    }
    await call("POST", "/api/attachments", attachmentDocument("natural_docket_seeds", "1", { document }))
    await call("POST", "/api/issues/1/complete")
    wait(2_000)
    await call("PATCH", "/api/observations/1", replyDocument("Here it is."))
    wait(2_000)
    const paths = ["issues/1", "attachments/1", "observations/1", ...seedTypes.map((each, at) => `${each}/${at + 1}`)]
    const shown = new Map<string, string>()
    for (const path of paths) shown.set(`/api/${path}`, (await call("GET", `/api/${path}`)).text)
    expect(JSON.parse(shown.get("/api/issues/1") ?? "").data.attributes.state).toBe("approved")
    sandbox.close()

    const again = new Map<string, string>()
    for await (const { path, text } of Result.getOrThrow(replayDocuments(journal)).documents) {
      if (shown.has(path)) again.set(path, text)
    }
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(shown))
    expect(statSync(journal).size).toBeLessThan(200_000)
    expect(readFileSync(journal).includes(image.subarray(0, 42).toString("base64"))).toBe(false)
    expect(statSync(journal).mode & 0o777).toBe(0o600)
    const reopened = Result.getOrThrow(makeSandbox({ journal, now: () => start + 4_000, rate: "unlimited" }))
    const headers = { authorization: "your_api_key" }
    const answer = await reopened.fetch(new Request("http://sandbox.example/api/issues/1", { headers }))
    expect(await answer.text()).toBe(shown.get("/api/issues/1"))
    reopened.close()
  })
})

import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { seedTypes } from "@concierge/api/resources/seeds"
import * as Result from "effect/Result"
import { beforeEach, expect, test } from "vitest"
import { replayDocuments } from "../../src/http/Documents.ts"
import { makeSandbox } from "../../src/Sandbox.ts"
import { bench, start } from "../support/client.ts"
import { userDocument } from "../support/documents.ts"
import { attachmentDocument, issueDocument, replyDocument, seedDocument } from "../support/reviewing.ts"
import { makeFolder } from "../support/folder.ts"

let folder: string
beforeEach(() => {
  folder = makeFolder()
})

test("the journal of a review makes the same documents again, keeps no document that was attached, and is its owner's alone", async () => {
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

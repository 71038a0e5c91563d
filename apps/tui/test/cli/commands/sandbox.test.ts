import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { openJournal } from "@concierge/sandbox/journal/Journal"
import * as Result from "effect/Result"
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { perform } from "../../support/terminal.ts"

// Otherwise the commands would load it while their clock is the test's
beforeAll(() => import("../../../src/cli/commands/sandbox/open.ts"))

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-"))
  writeFileSync(join(folder, "text"), "This is no database, but long enough to be looked at. ".repeat(20))
  using batches = new DatabaseSync(join(folder, "proxy.sqlite"))
  batches.exec("PRAGMA journal_mode = WAL; CREATE TABLE batches (id TEXT PRIMARY KEY)")
  const damaged = Result.getOrThrow(openJournal(join(folder, "damaged.db")))
  // No sandbox took that, since there is no such request
  damaged.append({ at: 0, command: { _tag: "AcceptQuote", by: "345", id: "7" } })
  damaged.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ["up --journal FOLDER/nowhere/at/all.db", 1, "would be in a directory that is not there"],
  ["up --journal FOLDER", 1, "is a directory"],
  ["up --journal FOLDER/text", 1, "is no journal of a sandbox"],
  ["replay FOLDER/missing.db", 1, "is not there"],
  ["replay FOLDER", 1, "is a directory"],
  ["replay FOLDER/text", 1, "is no journal of a sandbox"],
  ["up --journal FOLDER/proxy.sqlite", 1, "is no journal of a sandbox"],
  ["replay FOLDER/proxy.sqlite", 1, "is no journal of a sandbox"],
  ["up --journal FOLDER/damaged.db", 1, "is damaged"],
  ["replay FOLDER/damaged.db", 1, "is damaged"],
  ["up --pace 0", 2, "pace should be"],
  ["up --drift 100000", 2, "drift should be"],
  ["up --rate often", 2, "a whole number from 1, or off"],
  ["up --key 0123456789abcdef", 2, 'flag --key: "<redacted>". Expected: TOKEN=USER'],
  ["up --port 99999", 2, "a port from 0 to 65535"]
])("concierge sandbox %s ends with %s and says why", async (args, exit, sentence) => {
  const ended = await perform(`sandbox ${args.replaceAll("FOLDER", folder)}`)
  expect(ended).toMatchObject({ exit, answer: "", told: expect.stringContaining(sentence) })
})

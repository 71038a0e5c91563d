import { copyFileSync, readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Result from "effect/Result"
import { beforeEach, describe, expect, test } from "vitest"
import { replayDocuments } from "../../src/http/Documents.ts"
import { openJournal } from "../../src/journal/Journal.ts"
import { makeSandbox } from "../../src/Sandbox.ts"
import { bench } from "../support/client.ts"
import { requestDocument } from "../support/documents.ts"
import { makeFolder } from "../support/folder.ts"

let folder: string
let journal: string
beforeEach(() => {
  folder = makeFolder()
  journal = join(folder, "journal.db")
})

/** Has requests made, and nothing of them lost. */
const request = async (count: number): Promise<void> => {
  const { call, sandbox } = bench({ journal })
  for (let made = 0; made < count; made++) await call("POST", "/api/concierge_requests", requestDocument())
  sandbox.close()
}

/** What another program makes of the file. */
const change = (sql: string): void => {
  const database = new DatabaseSync(journal)
  database.exec(sql)
  database.close()
}

describe("a journal is refused as damaged, each time that it is opened,", () => {
  const damages: { readonly [name: string]: string } = {
    "if an entry is no JSON": "UPDATE entries SET command = substr(command, 1, 20) WHERE number = 2",
    "if an entry is no command": "UPDATE entries SET command = 'null' WHERE number = 2",
    "if an entry is a command that nobody knows": `UPDATE entries SET command = '{"_tag":"Dance"}' WHERE number = 2`,
    "if an entry lacks what its command needs": `UPDATE entries SET command = '{"_tag":"AddRequest"}' WHERE number = 2`,
    "if an entry is refused": `UPDATE entries SET command = '{"_tag":"CancelRequest","by":"345","id":"7"}' WHERE number = 2`,
    "if an entry is not there": "DELETE FROM entries WHERE number = 2"
  }

  test.each(Object.entries(damages))("%s", async (_, sql) => {
    await request(3)
    change(`DELETE FROM snapshots; ${sql}`)
    const damaged = Result.fail({ _tag: "JournalDamaged", file: journal })
    expect(makeSandbox({ journal })).toEqual(damaged)
    expect(makeSandbox({ journal })).toEqual(damaged)
    expect(replayDocuments(journal)).toEqual(damaged)
  })
})

test("a snapshot of more entries than there are is passed over", async () => {
  await request(3)
  change("UPDATE snapshots SET entries = 9")
  await request(1)
  const { call, sandbox } = bench({ journal })
  expect((await call("GET", "/api/concierge_requests")).body.meta.total).toBe(4)
  sandbox.close()
})

test("nothing is lost when a process ends while its log is written into the file", async () => {
  const { call, sandbox } = bench({ journal })
  for (let made = 0; made < 60; made++) await call("POST", "/api/concierge_requests", requestDocument())
  const log = `${journal}.log`
  for (const [from, to] of [
    [journal, `${journal}.copy`],
    [`${journal}-wal`, `${journal}.copy-wal`],
    [`${journal}-wal`, log]
  ] as const) {
    copyFileSync(from, to)
  }
  sandbox.close()
  renameSync(`${journal}.copy`, journal)
  renameSync(`${journal}.copy-wal`, `${journal}-wal`)
  change("PRAGMA wal_checkpoint")
  // The first pages are written, which say already that there are more
  truncateSync(journal, 12_288)
  renameSync(log, `${journal}-wal`)
  expect(Result.map(replayDocuments(journal), ({ entries }) => entries)).toEqual(Result.succeed(60))
  // The log is beside the file itself
  const link = join(folder, "link.db")
  symlinkSync(journal, link)
  const again = bench({ journal: link })
  expect((await again.call("GET", "/api/concierge_requests")).body.meta.total).toBe(60)
  again.sandbox.close()
})

describe("a sandbox whose journal's file was", () => {
  const mishaps: { readonly [name: string]: () => void } = {
    removed: () => rmSync(journal),
    renamed: () => renameSync(journal, `${journal}.old`),
    replaced: () => {
      writeFileSync(`${journal}.new`, "")
      renameSync(`${journal}.new`, journal)
    }
  }

  test.each(Object.entries(mishaps))("%s answers nothing that the next start would not know", async (_, act) => {
    const log: Array<string> = []
    const { call, sandbox } = bench({ journal, log: (line) => log.push(line) })
    expect((await call("POST", "/api/concierge_requests", requestDocument())).status).toBe(201)
    act()
    expect((await call("POST", "/api/concierge_requests", requestDocument())).status).toBe(500)
    expect((await call("GET", "/api/concierge_requests")).status).toBe(500)
    expect(log).toEqual([expect.stringContaining("JournalTaken at ")])
    sandbox.close()
  })
})

test.each(["file:journal.db", "file:journal.db?mode=memory", "a?b#c%20d.db"])(
  "a journal may be called %s, which is no address",
  async (name) => {
    const before = process.cwd()
    process.chdir(folder)
    try {
      journal = name
      await request(1)
      expect(readdirSync(".").filter((file) => !/-(wal|shm)$/.test(file))).toEqual([name])
      expect(Result.map(openJournal(name), (opened) => [opened.isLasting, opened.length(), opened.close()])).toEqual(
        Result.succeed([true, 1, undefined])
      )
      expect(Result.map(replayDocuments(name), ({ entries }) => entries)).toEqual(Result.succeed(1))
    } finally {
      process.chdir(before)
    }
  }
)

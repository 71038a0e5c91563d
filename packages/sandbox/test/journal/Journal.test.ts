import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Result from "effect/Result"
import { beforeEach, describe, expect, test } from "vitest"
import { replayDocuments } from "../../src/http/Documents.ts"
import { openJournal } from "../../src/journal/Journal.ts"
import { applicationId, tables } from "../../src/journal/JournalFile.ts"
import { makeSandbox } from "../../src/Sandbox.ts"
import { addPayee, type Bench, bench, pay, seconds, start } from "../support/client.ts"
import { outputDocument, requestDocument, userDocument } from "../support/documents.ts"
import { makeFolder } from "../support/folder.ts"

let folder: string
let journal: string
beforeEach(() => {
  folder = makeFolder()
  journal = join(folder, "journal.db")
})

/** Everything that a client can read, as it is sent. */
const everything = async ({ call }: Bench): Promise<string> => {
  const lists = ["users", "withdrawal_instructions", "concierge_requests", "concierge_request_outputs", "cash_wallets"]
  const answers = lists.map((list) => call("GET", `/api/${list}?page[per_page]=100`, undefined, { version: "2.1" }))
  return (await Promise.all(answers)).map(({ text }) => text).join("\n")
}

describe("after a restart", () => {
  test("every document is the same byte for byte, wherever the payments stood", async () => {
    for (const milliseconds of [0, 2_000, 4_000, 6_000, 8_000, 30_000]) {
      let now = start
      const open = () => bench({ journal, now: () => now })
      const first = open()
      const payees = await Promise.all(
        ["ana", "fail", "reject", "cancel"].map((name) => addPayee(first, `${name}@example.com`))
      )
      await pay(first, payees)
      now += milliseconds
      const before = await everything(first)
      first.sandbox.close()
      const second = open()
      expect(await everything(second)).toBe(before)
      second.sandbox.close()
      rmSync(journal)
      rmSync(`${journal}-wal`, { force: true })
    }
  })

  test("ids go on, and what was due meanwhile was done", async () => {
    let now = start
    const first = bench({ journal, now: () => now })
    await pay(first, [{ userId: "5", instructionId: "1" }])
    first.sandbox.close()
    now += seconds(60)
    const { call, sandbox } = bench({ journal, now: () => now })
    expect((await call("GET", "/api/concierge_requests/1010")).body.data.attributes.state).toBe("finished")
    expect((await call("POST", "/api/concierge_requests", requestDocument())).body.data.id).toBe("1011")
    expect((await call("POST", "/api/concierge_request_outputs", outputDocument())).body.data.id).toBe("32324")
    expect((await call("POST", "/api/users", userDocument())).body.data.id).toBe("20203")
    sandbox.close()
  })

  test("nothing that was seen is taken back, even if the clock was", async () => {
    let now = start
    const first = bench({ journal, now: () => now })
    await pay(first, [{ userId: "5", instructionId: "1" }])
    now += seconds(60)
    const seen = await everything(first)
    first.sandbox.close()
    now = start - seconds(3_600)
    const second = bench({ journal, now: () => now })
    expect(await everything(second)).toBe(seen)
    second.sandbox.close()
  })

  test("the pace and the seed stay, until others are chosen; what happened stays as it was", async () => {
    let now = start
    const first = bench({ journal, now: () => now, pace: 100, seed: 7 })
    await pay(first, [await addPayee(first, "ana@example.com")])
    now += 300
    const seen = await everything(first)
    expect(seen).toContain('"state":"finished"')
    first.sandbox.close()
    for (const options of [{}, { pace: 1, seed: 8 }, {}]) {
      const again = bench({ journal, now: () => now, ...options })
      expect(await everything(again)).toBe(seen)
      again.sandbox.close()
    }
  })
})

test("a command that was written down and never answered has happened", async () => {
  const opened = Result.getOrThrow(openJournal(journal))
  opened.append({
    at: start,
    command: { _tag: "AddRequest", by: "345", create: { portCode: "ar_ars", externalId: "unanswered" } }
  })
  opened.close()
  const { call, sandbox } = bench({ journal })
  const found = await call("GET", "/api/concierge_requests?filter[external_id]=unanswered")
  expect(found.body.data).toMatchObject([{ id: "1010" }])
  sandbox.close()
})

test("what was refused leaves no trace", async () => {
  const { call, sandbox } = bench({ journal })
  await call("POST", "/api/concierge_requests", requestDocument("br_brl"))
  await call("GET", "/api/users")
  sandbox.close()
  const opened = Result.getOrThrow(openJournal(journal))
  expect([...opened.entries()]).toEqual([])
  opened.close()
})

test("neither the API key nor a password is ever written down, and nobody else may read the file", async () => {
  const { call, sandbox } = bench({ journal })
  await call("POST", "/api/users", userDocument({ email: "ana@example.com", password: "very secret" }))
  const files = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("")
  expect(files()).toContain("ana@example.com")
  expect(files()).not.toMatch(/your_api_key|very secret/)
  expect(statSync(journal).mode & 0o777).toBe(0o600)
  sandbox.close()
})

describe("opening a journal", () => {
  test("that is open already is refused", () => {
    const { sandbox } = bench({ journal })
    expect(makeSandbox({ journal })).toEqual(Result.fail({ _tag: "JournalInUse", file: journal }))
    expect(replayDocuments(journal)).toEqual(Result.fail({ _tag: "JournalInUse", file: journal }))
    sandbox.close()
    expect(replayDocuments(journal)).toEqual(Result.succeed(expect.anything()))
    const again = Result.getOrThrow(makeSandbox({ journal }))
    again.close()
  })

  test("of a later version is refused", () => {
    bench({ journal }).sandbox.close()
    change("PRAGMA user_version = 99")
    expect(makeSandbox({ journal })).toEqual(
      Result.fail({ _tag: "JournalTooNew", file: journal, version: 99, known: 2 })
    )
  })
})

/** What another program makes of the file. */
const change = (sql: string): void => {
  const database = new DatabaseSync(journal)
  database.exec(sql)
  database.close()
}

test("a journal that is not there cannot be replayed, and is not made by that", () => {
  expect(replayDocuments(journal)).toEqual(Result.fail({ _tag: "JournalForeign", file: journal }))
  expect(existsSync(journal)).toBe(false)
})

describe("a file that is no journal is refused and left as it is", () => {
  const files: { readonly [name: string]: () => void } = {
    "a text": () => writeFileSync(journal, "Dear diary,\n"),
    "a letter": () => writeFileSync(journal, "D"),
    "half a header": () => writeFileSync(journal, "SQLite format 3\0 and so on"),
    "another program's tables": () => change("CREATE TABLE batches (id INTEGER PRIMARY KEY)"),
    "another program's tables, with a log": () =>
      change("PRAGMA journal_mode = WAL; CREATE TABLE batches (id INTEGER)"),
    "another program's entries": () => change("CREATE TABLE entries (number INTEGER); PRAGMA user_version = 1"),
    "another program's number": () => change("PRAGMA application_id = 7"),
    "a version of which there are no journals like it": () => change("PRAGMA user_version = 99"),
    "a log that is not written back": () => {
      const database = new DatabaseSync(journal)
      database.exec("PRAGMA journal_mode = WAL; CREATE TABLE batches (id INTEGER)")
      for (const end of ["", "-wal"]) copyFileSync(`${journal}${end}`, `${journal}.copy${end}`)
      database.close()
      for (const end of ["", "-wal"]) renameSync(`${journal}.copy${end}`, `${journal}${end}`)
    }
  }
  const bytes = () =>
    [journal, `${journal}-wal`].map((file) => existsSync(file) && readFileSync(file).toString("base64"))

  test.each(Object.entries(files))("%s", (_, write) => {
    write()
    const before = bytes()
    const foreign = Result.fail({ _tag: "JournalForeign", file: journal })
    expect(makeSandbox({ journal })).toEqual(foreign)
    expect(replayDocuments(journal)).toEqual(foreign)
    expect(bytes()).toEqual(before)
  })

  test("another program that has its file open", () => {
    const database = new DatabaseSync(journal)
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; CREATE TABLE batches (id INTEGER)")
    const before = bytes()
    expect(makeSandbox({ journal })).toEqual(Result.fail({ _tag: "JournalInUse", file: journal }))
    expect(bytes()).toEqual(before)
    database.close()
  })
})

describe("a file is taken", () => {
  /** What it says it is once it was written into, if what was written is there when it is opened again. */
  const afterwards = async () => {
    const { call, sandbox } = bench({ journal })
    await call("POST", "/api/concierge_requests", requestDocument())
    sandbox.close()
    const again = bench({ journal })
    expect((await again.call("GET", "/api/concierge_requests")).body.meta.total).toBe(1)
    again.sandbox.close()
    return readFileSync(journal).readUInt32BE(68)
  }

  test("when it is empty, though there is nothing to replay in it", async () => {
    writeFileSync(journal, "")
    expect(replayDocuments(journal)).toEqual(Result.fail({ _tag: "JournalForeign", file: journal }))
    expect(await afterwards()).toBe(applicationId)
  })

  test("when it is a database without anything in it", async () => {
    change("PRAGMA journal_mode = WAL; CREATE TABLE t (x); DROP TABLE t")
    expect(await afterwards()).toBe(applicationId)
  })

  test.each([1, 2])("when a sandbox made it in version %i, before journals said what they are", async (version) => {
    const made = tables.filter(({ since }) => since <= version).map(({ sql }) => sql)
    change(`PRAGMA journal_mode = WAL; ${made.join(";")}; PRAGMA user_version = ${version}`)
    expect(await afterwards()).toBe(applicationId)
  })

  test("when a sandbox was killed that had only begun with it", async () => {
    const first = bench({ journal })
    const folderOfCopy = makeFolder()
    const copy = join(folderOfCopy, "journal.db")
    for (const end of ["", "-wal"]) copyFileSync(`${journal}${end}`, `${copy}${end}`)
    first.sandbox.close()
    rmSync(folder, { recursive: true })
    folder = folderOfCopy
    journal = copy
    expect(await afterwards()).toBe(applicationId)
  })
})

describe("entries", () => {
  const entry = (name: string) =>
    ({ at: start, command: { _tag: "AddUser", by: "345", email: `${name}@example.com` } }) as const

  test("of one turn of the event loop are written together, each before anybody is told", async () => {
    const opened = Result.getOrThrow(openJournal(journal))
    opened.append(entry("ana"))
    const first = opened.written()
    opened.append(entry("bruno"))
    expect([...opened.entries()]).toEqual([])
    await first
    expect([...opened.entries()]).toEqual([entry("ana"), entry("bruno")])
    expect(opened.length()).toBe(2)
    await opened.written()
    expect([...opened.entries(1)]).toEqual([entry("bruno")])
    opened.close()
  })

  test("that cannot be written leave nothing of their turn behind, and nothing is taken after them", async () => {
    const opened = Result.getOrThrow(openJournal(journal))
    opened.append(entry("ana"))
    await opened.written()
    opened.append(entry("bruno"))
    // JSON has no such numbers
    opened.append({ at: start, command: { ...entry("carla").command, email: 1n as unknown as string } })
    await expect(opened.written()).rejects.toThrow("BigInt")
    opened.append(entry("dora"))
    await expect(opened.written()).rejects.toThrow("BigInt")
    expect([...opened.entries()]).toEqual([entry("ana")])
    opened.close()
    const again = Result.getOrThrow(openJournal(journal))
    expect([...again.entries()]).toEqual([entry("ana")])
    again.close()
  })
  test("are written though a snapshot cannot be, and the one before stays", async () => {
    const opened = Result.getOrThrow(openJournal(journal))
    const before = { entries: 1, parts: [Uint8Array.of(1)] }
    opened.append(entry("ana"))
    opened.keep(before)
    await opened.written()
    opened.append(entry("bruno"))
    // A text is no part
    opened.keep({ entries: 2, parts: [Uint8Array.of(2), "3" as unknown as Uint8Array] })
    await opened.written()
    opened.append(entry("carla"))
    await opened.written()
    expect([...opened.entries()]).toEqual([entry("ana"), entry("bruno"), entry("carla")])
    expect(opened.kept()).toEqual(before)
    opened.close()
  })
})

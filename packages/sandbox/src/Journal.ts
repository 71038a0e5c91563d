import { closeSync, openSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import * as Result from "effect/Result"
import type { Command } from "./world/Command.ts"

/**
 * What clients did, in the order in which they did it. An entry is on the disk before it is answered; the world is made
 * again from the entries alone. API keys are never written here, only whose key it was.
 */
export interface Journal {
  readonly append: (entry: Entry) => void
  /** Every entry from the first to the last. */
  readonly entries: () => Iterable<Entry>
  readonly close: () => void
}

export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Nothing, where only time passed: what the staff had done by then was seen by a client. */
  readonly command: Command | undefined
}

/** Why a journal cannot be opened. */
export type JournalError = JournalInUse | JournalTooNew

/** Another process has the journal open. */
export interface JournalInUse {
  readonly _tag: "JournalInUse"
  readonly file: string
}

/** A later version of the sandbox wrote the journal. */
export interface JournalTooNew {
  readonly _tag: "JournalTooNew"
  readonly file: string
  readonly version: number
  readonly known: number
}

/** Opens or makes a journal. `:memory:` is forgotten when it is closed. */
export const openJournal = (file: string): Result.Result<Journal, JournalError> => {
  // Instructions are bank details: nobody else on this machine reads them
  if (file !== ":memory:") closeSync(openSync(file, "a", 0o600))
  const database = new DatabaseSync(file)
  const refuse = (error: JournalError) => {
    database.close()
    return Result.fail(error)
  }
  try {
    // The lock is taken by the first transaction and kept until the file is closed, or the process dies
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    database.exec("BEGIN EXCLUSIVE; COMMIT")
  } catch (error) {
    if (!isBusy(error)) throw error
    return refuse({ _tag: "JournalInUse", file })
  }
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"])
  if (version > schemaVersion) return refuse({ _tag: "JournalTooNew", file, version, known: schemaVersion })
  if (version === 0) {
    database.exec(`
      BEGIN;
      CREATE TABLE entries (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT) STRICT;
      PRAGMA user_version = ${schemaVersion};
      COMMIT`)
  }
  const insert = database.prepare("INSERT INTO entries (at, command) VALUES (?, ?)")
  const select = database.prepare("SELECT at, command FROM entries ORDER BY number")
  return Result.succeed({
    append: ({ at, command }) => {
      insert.run(at, command === undefined ? null : JSON.stringify(command))
    },
    *entries() {
      for (const { at, command } of select.iterate()) {
        yield {
          at: Number(at),
          // Only `append` writes here, and the version says which commands there are
          command: command === null ? undefined : (JSON.parse(String(command)) as Command)
        }
      }
    },
    close: () => database.close()
  })
}

/** Raised whenever older sandboxes could no longer read what this one writes, or would make another world of it. */
const schemaVersion = 1

/** SQLite's own code for a lock that somebody else holds, plain or extended. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && Number(error.errcode) % 256 === 5

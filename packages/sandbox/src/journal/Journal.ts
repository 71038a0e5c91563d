import { statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import * as Result from "effect/Result"
import { applicationId, isBusy, isDamage, identifyFile, schemaVersion, tables } from "./JournalFile.ts"
import type { Command } from "../world/Command.ts"
import { isCommand } from "../world/decide.ts"

/**
 * What clients did, in the order in which they did it. API keys are never written here, only whose key it was.
 *
 * Entries are written in groups: all that are appended within one turn of the event loop share one transaction and one
 * wait for the disk. Whoever answers waits for {@link Journal.written} first.
 */
export interface Journal {
  /** Takes an entry, to be written at the end of this turn of the event loop. */
  readonly append: (entry: Entry) => void
  /**
   * Resolves when all that was appended so far is on the disk. Rejects, from then on always, when a write has failed:
   * what was answered before is safe, and nothing else may be.
   */
  readonly written: () => Promise<void>
  /** The entries that are on the disk, in their order. */
  readonly entries: (after?: number) => Iterable<Entry>
  /** How many entries there are, those that wait to be written among them. */
  readonly length: () => number
  /** Takes a snapshot in the place of the one before, to be written after the next entries, if there is room for it. */
  readonly keep: (snapshot: Kept) => void
  /** The newest snapshot. */
  readonly kept: () => Kept | undefined
  /** Throws the snapshot away, since nobody can read it. */
  readonly drop: () => void
  /** Whether anything of it outlives the process. */
  readonly isLasting: boolean
  /** Writes what waits, and lets go of the file. */
  readonly close: () => void
}

/** One line of the journal. */
export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Nothing, where only time passed: what the staff had done by then was seen by a client. */
  readonly command: Command | undefined
}

/** What the first entries of a journal come to, in parts whose meaning is `Snapshot.ts`'s alone. */
export interface Kept {
  /** How many entries it takes the place of. */
  readonly entries: number
  readonly parts: ReadonlyArray<Uint8Array>
}

/** Why a journal cannot be opened. */
export type JournalError = JournalDamaged | JournalForeign | JournalInUse | JournalTooNew

/** It cannot be read to its end, or what it says cannot be done once more. It was left as it is. */
export interface JournalDamaged {
  readonly _tag: "JournalDamaged"
  readonly file: string
}

/** The file is something else, and was left as it is. */
export interface JournalForeign {
  readonly _tag: "JournalForeign"
  readonly file: string
}

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

/**
 * Opens or makes a journal. `:memory:` is forgotten when it is closed.
 *
 * @example
 * Result.map(openJournal(":memory:"), ({ isLasting, length }) => [isLasting, length()]) // => Result.succeed([false, 0])
 */
export const openJournal = (file: string): Result.Result<Journal, JournalError> =>
  Result.flatMap(openDatabase(file, "write"), (database) =>
    undamaged(
      file,
      () => toJournal(database),
      () => database.close()
    )
  )

/** Reads a journal without changing it. The entries can be taken only until `read` returns. */
export const readJournal = <A>(file: string, read: (entries: Iterable<Entry>) => A): Result.Result<A, JournalError> =>
  Result.flatMap(openDatabase(file, "read"), (database) => {
    const close = () => database.close()
    return Result.tap(
      undamaged(file, () => read(entriesOf(database)), close),
      close
    )
  })

/** An entry is no command, or one that is not taken any more. Says nothing of what it holds, which may be bank details. */
export class EntryBroken extends Error {}

/**
 * What reading a journal comes to, unless it is damaged.
 *
 * @param close lets go of a journal that cannot be read, since its lock would stay
 */
export const undamaged = <A>(file: string, read: () => A, close: () => void): Result.Result<A, JournalDamaged> => {
  try {
    return Result.succeed(read())
  } catch (error) {
    close()
    if (error instanceof EntryBroken || isDamage(error)) return Result.fail({ _tag: "JournalDamaged", file })
    throw error
  }
}

const openDatabase = (file: string, use: "read" | "write"): Result.Result<DatabaseSync, JournalError> => {
  // SQLite takes what begins so for an address, of another file
  const path = file.startsWith("file:") ? `./${file}` : file
  const found = path === ":memory:" ? "nothing" : identifyFile(path, use)
  if (found === "held") return Result.fail({ _tag: "JournalInUse", file })
  if (found === "foreign" || (found === "nothing" && use === "read")) {
    return Result.fail({ _tag: "JournalForeign", file })
  }
  const database = new DatabaseSync(path, { readOnly: use === "read" })
  const refuse = (error: JournalError) => {
    database.close()
    return Result.fail(error)
  }
  try {
    if (use === "write") {
      // The lock is taken by the first transaction and kept until the file is closed, or the process dies
      database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT")
    }
    const numberOf = (pragma: string) => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma])
    const version = numberOf("user_version")
    if (version > schemaVersion) return refuse({ _tag: "JournalTooNew", file, version, known: schemaVersion })
    if (use === "write") {
      if (version < schemaVersion || numberOf("application_id") !== applicationId) {
        database.exec("BEGIN")
        for (const { since, sql } of tables) if (since > version) database.exec(sql)
        database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
      }
      // Only now, so that the file itself says from its first byte on what it is
      database.exec("PRAGMA journal_mode = WAL")
    }
    return Result.succeed(database)
  } catch (error) {
    if (isBusy(error)) return refuse({ _tag: "JournalInUse", file })
    if (isDamage(error)) return refuse({ _tag: "JournalDamaged", file })
    // else the lock would stay
    database.close()
    throw error
  }
}

const toJournal = (database: DatabaseSync): Journal => {
  const insert = database.prepare("INSERT INTO entries (at, command) VALUES (?, ?)")
  const insertPart = database.prepare("INSERT INTO snapshots (entries, bytes) VALUES (?, ?)")
  const selectParts = database.prepare("SELECT entries, bytes FROM snapshots ORDER BY part")
  // SQLite names no file where there is none
  const place = database.location()
  const inode = () => (place === null ? undefined : statSync(place, { throwIfNoEntry: false })?.ino)
  const opened = inode()
  let length = Number(database.prepare("SELECT max(number) AS length FROM entries").get()?.["length"] ?? 0)
  let waiting: Group | undefined
  let failure: { readonly error: unknown } | undefined

  /** Writes everything or nothing. */
  const together = (write: () => void): void => {
    database.exec("BEGIN")
    try {
      write()
      database.exec("COMMIT")
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK")
      throw error
    }
  }

  const write = ({ entries, snapshot }: Group): void => {
    if (entries.length > 0) {
      together(() => {
        for (const { at, command } of entries) insert.run(at, command === undefined ? null : JSON.stringify(command))
      })
      // SQLite goes on writing a file that nobody finds any more
      if (inode() !== opened) throw new JournalTaken()
    }
    if (snapshot === undefined) return
    try {
      together(() => {
        database.exec("DELETE FROM snapshots")
        for (const part of snapshot.parts) insertPart.run(snapshot.entries, part)
      })
    } catch {
      // The one before stays. Entries may still fit where a snapshot does not, and nobody waits for it
    }
  }

  const flush = (): void => {
    if (waiting === undefined) return
    const group = waiting
    waiting = undefined
    try {
      if (failure !== undefined) throw failure.error
      write(group)
      group.written.resolve()
    } catch (error) {
      failure ??= { error }
      group.written.reject(error)
    }
  }

  const next = (): Group => {
    if (waiting !== undefined) return waiting
    waiting = { entries: [], snapshot: undefined, written: Promise.withResolvers() }
    // Whoever waits gets the rejection; where nobody does, it is not an unhandled one
    waiting.written.promise.catch(() => {})
    setImmediate(flush)
    return waiting
  }

  return {
    append: (entry) => {
      next().entries.push(entry)
      length++
    },
    written: async () => {
      if (failure !== undefined) throw failure.error
      await waiting?.written.promise
    },
    entries: (after) => entriesOf(database, after),
    length: () => length,
    keep: (snapshot) => {
      next().snapshot = snapshot
    },
    kept: () => {
      const parts = selectParts.all()
      const [first] = parts
      return (
        first && {
          entries: Number(first["entries"]),
          parts: parts.map(({ bytes }) => (bytes instanceof Uint8Array ? bytes : nothing))
        }
      )
    },
    drop: () => database.exec("DELETE FROM snapshots"),
    isLasting: place !== null,
    close: () => {
      flush()
      database.close()
    }
  }
}

/** The journal's file was taken away, or another one put in its place. */
class JournalTaken extends Error {
  override readonly name = "JournalTaken"
}

/** What one turn of the event loop will write. */
interface Group {
  readonly entries: Array<Entry>
  snapshot: Kept | undefined
  readonly written: PromiseWithResolvers<void>
}

function* entriesOf(database: DatabaseSync, after = 0): Iterable<Entry> {
  const select = database.prepare("SELECT number, at, command FROM entries WHERE number > ? ORDER BY number")
  let last = after
  for (const { at, command, number } of select.iterate(after)) {
    if (number !== ++last) throw new EntryBroken(`entry ${last} of the journal is not there`)
    yield { at: Number(at), command: command === null ? undefined : toCommand(String(command), last) }
  }
}

/** The error says nothing of the text, which the parser's own would quote. */
const toCommand = (text: string, number: number): Command => {
  const parsed: unknown = Result.getOrUndefined(Result.try(() => JSON.parse(text)))
  if (!isCommand(parsed)) throw new EntryBroken(`entry ${number} of the journal is no command`)
  return parsed
}

/** In the place of a part of a snapshot that is no blob: it is damaged, as {@link Kept} that holds it is. */
const nothing = new Uint8Array()

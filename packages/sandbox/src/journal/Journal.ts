import { statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import * as Result from "effect/Result"
import { applicationId, isBusy, isDamage, identifyFile, schemaVersion, tables } from "./JournalFile.ts"
import type { Command } from "../world/Command.ts"
import { isCommand } from "../world/decide.ts"

/**
 * The commands of clients, in order, in an SQLite file. API keys are never written, only their users.
 *
 * Entries are written in groups: all that are appended within one event-loop turn share one transaction and one sync of
 * the disk. An answer waits for {@link Journal.written} first.
 */
export interface Journal {
  /** Queues an entry, to be written at the end of this event-loop turn. */
  readonly append: (entry: Entry) => void
  /**
   * Resolves when all that was appended so far is on the disk. Once a write has failed, it always rejects: what was answered
   * before is safe, what was appended since may not be.
   */
  readonly written: () => Promise<void>
  /** The entries on the disk after the first `after`, in order. */
  readonly entries: (after?: number) => Iterable<Entry>
  /** The number of entries, including those that wait to be written. */
  readonly length: () => number
  /** Queues a snapshot that replaces the last one. It is written after the next entries; if that fails, the last one stays. */
  readonly keep: (snapshot: Kept) => void
  /** The newest snapshot. */
  readonly kept: () => Kept | undefined
  /** Deletes a snapshot that cannot be read. */
  readonly drop: () => void
  /** Whether it outlives the process. */
  readonly isLasting: boolean
  /** Writes what is queued, and closes the file. */
  readonly close: () => void
}

/** One line of the journal. */
export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Undefined where only time passed: a client saw what the staff had done by then. */
  readonly command: Command | undefined
}

/** The world after the first entries of a journal, in parts that only `Snapshot.ts` can read. */
export interface Kept {
  /** How many entries it stands for. */
  readonly entries: number
  readonly parts: ReadonlyArray<Uint8Array>
}

/** Why a journal cannot be opened. */
export type JournalError = JournalDamaged | JournalForeign | JournalInUse | JournalTooNew

/** Its end cannot be read, or a command in it cannot be repeated. It was not changed. */
export interface JournalDamaged {
  readonly _tag: "JournalDamaged"
  readonly file: string
}

/** The file is not a journal. It was not changed. */
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
 * Opens or creates a journal. `:memory:` is lost when it is closed.
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

/** Reads a journal without changing it. The entries are available until `read` returns. */
export const readJournal = <A>(file: string, read: (entries: Iterable<Entry>) => A): Result.Result<A, JournalError> =>
  Result.flatMap(openDatabase(file, "read"), (database) => {
    const close = () => database.close()
    return Result.tap(
      undamaged(file, () => read(entriesOf(database)), close),
      close
    )
  })

/** An entry is not a command, or a command that is refused now. Never quotes the entry: it may contain bank details. */
export class EntryBroken extends Error {}

/**
 * Reads a journal, and fails where it is damaged.
 *
 * @param close closes a journal that cannot be read, which would stay locked otherwise
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
  // SQLite reads such a name as a URI, of another file
  const path = file.startsWith("file:") ? `./${file}` : file
  const found = path === ":memory:" ? "nothing" : identifyFile(path, use)
  if (found === "held") return Result.fail({ _tag: "JournalInUse", file })
  if (found === "foreign" || (found === "nothing" && use === "read")) {
    return Result.fail({ _tag: "JournalForeign", file })
  }
  const database = new DatabaseSync(path, { readOnly: use === "read" })
  const fail = (error: JournalError) => {
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
    if (version > schemaVersion) return fail({ _tag: "JournalTooNew", file, version, known: schemaVersion })
    if (use === "write") {
      if (version < schemaVersion || numberOf("application_id") !== applicationId) {
        database.exec("BEGIN")
        for (const { since, sql } of tables) if (since > version) database.exec(sql)
        database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
      }
      // Only now, so that the file's own header, and not its log, identifies it
      database.exec("PRAGMA journal_mode = WAL")
    }
    return Result.succeed(database)
  } catch (error) {
    if (isBusy(error)) return fail({ _tag: "JournalInUse", file })
    if (isDamage(error)) return fail({ _tag: "JournalDamaged", file })
    // Otherwise the lock would stay
    database.close()
    throw error
  }
}

const toJournal = (database: DatabaseSync): Journal => {
  const insert = database.prepare("INSERT INTO entries (at, command) VALUES (?, ?)")
  const insertPart = database.prepare("INSERT INTO snapshots (entries, bytes) VALUES (?, ?)")
  const selectParts = database.prepare("SELECT entries, bytes FROM snapshots ORDER BY part")
  // Null for `:memory:`
  const place = database.location()
  const inode = () => (place === null ? undefined : statSync(place, { throwIfNoEntry: false })?.ino)
  const opened = inode()
  let length = Number(database.prepare("SELECT max(number) AS length FROM entries").get()?.["length"] ?? 0)
  let waiting: Group | undefined
  let failure: { readonly error: unknown } | undefined

  const transaction = (write: () => void): void => {
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
      transaction(() => {
        for (const { at, command } of entries) insert.run(at, command === undefined ? null : JSON.stringify(command))
      })
      // SQLite goes on writing to a file that was unlinked
      if (inode() !== opened) throw new JournalTaken()
    }
    if (snapshot === undefined) return
    try {
      transaction(() => {
        database.exec("DELETE FROM snapshots")
        for (const part of snapshot.parts) insertPart.run(snapshot.entries, part)
      })
    } catch {
      // The last one stays. Entries may still fit on a disk where a snapshot does not, and nobody waits for it
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
    // Where nobody waits, a rejection is not an unhandled one
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

/** The journal's file was removed or replaced. */
class JournalTaken extends Error {
  override readonly name = "JournalTaken"
}

/** The writes of one event-loop turn. */
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

/** Parses an entry. Its error, unlike the parser's own, does not quote the text. */
const toCommand = (text: string, number: number): Command => {
  const parsed: unknown = Result.getOrUndefined(Result.try(() => JSON.parse(text)))
  if (!isCommand(parsed)) throw new EntryBroken(`entry ${number} of the journal is no command`)
  return parsed
}

/** Replaces a part of a snapshot that is not a blob, so that the snapshot counts as damaged. */
const nothing = new Uint8Array()

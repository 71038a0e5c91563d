import { closeSync, existsSync, openSync, realpathSync, statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"

/** The tables of a journal, with the schema version that added each. */
export const tables: ReadonlyArray<{ readonly since: number; readonly sql: string }> = [
  { since: 1, sql: "CREATE TABLE entries (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT) STRICT" },
  {
    since: 2,
    sql: "CREATE TABLE snapshots (part INTEGER PRIMARY KEY, entries INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT"
  }
]

/** Raise it if older sandboxes could not read the journal, or would replay it to another world. */
export const schemaVersion = 2

/** Identifies a journal in the header of its SQLite file: `Conc` in ASCII. */
export const applicationId = 0x43_6f_6e_63

/** The kind of a file: missing or empty, a journal, another application's, or locked by another process (`held`). */
export type Found = "nothing" | "journal" | "foreign" | "held"

/**
 * Identifies a file without changing a byte of it, which an ordinary open by SQLite could. Only SQLite opens it: closing
 * another handle would release the locks of this process (POSIX advisory locks).
 *
 * @param use with `write`, a missing file is created, readable by its owner alone
 */
export const identifyFile = (file: string, use: "read" | "write"): Found => {
  if (!existsSync(file)) {
    if (use === "read") return "nothing"
    // Instructions are bank details: nobody else on this machine reads them
    closeSync(openSync(file, "a", 0o600))
  }
  // Without its write-ahead log
  const found = identify(new URL("?immutable=1", pathToFileURL(file)))
  // The header may still stand in the log, which SQLite reads without a checkpoint. Without the log a journal may look
  // damaged, too: its process ended, or the disk was full, in the middle of a checkpoint
  return found !== "journal" && existsSync(`${realpathSync(file)}-wal`) ? identify(file) : found
}

const identify = (at: string | URL): Found => {
  try {
    return whatIs(at)
  } catch (error) {
    const code = codeOf(error)
    if (code === busy) return "held"
    if (code === corrupt || code === notADatabase) return "foreign"
    throw error
  }
}

const whatIs = (at: string | URL): Found => {
  using database = new DatabaseSync(at, { readOnly: true })
  const numberOf = (pragma: string) => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma])
  const [id, version] = [numberOf("application_id"), numberOf("user_version")]
  if (id !== 0) return toFound(id === applicationId)
  const there = database.prepare("SELECT sql FROM sqlite_schema ORDER BY rowid").all()
  // SQLite also treats a file of one byte as empty
  if (version === 0 && there.length === 0) return statSync(at).size === 1 ? "foreign" : "nothing"
  // As earlier sandboxes made them
  const wanted = tables.filter(({ since }) => since <= version).map(({ sql }) => sql)
  return toFound(version <= schemaVersion && wanted.join() === there.map(({ sql }) => sql).join())
}

const toFound = (isJournal: boolean): Found => (isJournal ? "journal" : "foreign")

/** Whether another process holds the lock. */
export const isBusy = (error: unknown): boolean => codeOf(error) === busy

/** Whether a file is not what SQLite wrote. */
export const isDamage = (error: unknown): boolean =>
  codeOf(error) === corrupt || (error instanceof Error && "errcode" in error && error.errcode === shortRead)

/** SQLite's own code, of an extended one the plain part: https://www.sqlite.org/rescode.html */
const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && "errcode" in error ? Number(error.errcode) % 256 : undefined

const busy = 5
const corrupt = 11
const notADatabase = 26
/** The file is shorter than its header says. */
const shortRead = 522

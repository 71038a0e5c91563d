import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

/** A new folder, which is gone when the test is over. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "concierge-sandbox-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The path of a journal in a folder of its own. */
export const newJournal = (): string => join(makeFolder(), "journal.db")

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { keysPage } from "../src/ui/keys.ts"

/** Prints the key map to `docs/keys.md`; with `--check` only tells whether it is as printed. */
const file = join(import.meta.dirname, "../../../docs/keys.md")

if (!process.argv.includes("--check")) writeFileSync(file, keysPage())
else if (readFileSync(file, "utf8") !== keysPage()) {
  console.error("docs/keys.md is not what apps/tui/src/ui/keys.ts says: run node apps/tui/scripts/keys.ts")
  process.exitCode = 1
}

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Writes a page of `docs/`; with `--check` it only tells whether the page is as it would be written. */
export const print = (name: string, text: string): void => {
  const file = join(import.meta.dirname, "../../../docs", name)
  if (!process.argv.includes("--check")) writeFileSync(file, text)
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`docs/${name} is not what packages/domain/src says: run npm run generate`)
    process.exitCode = 1
  }
}

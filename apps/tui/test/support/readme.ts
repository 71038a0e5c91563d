import { readFileSync } from "node:fs"
import { join } from "node:path"
import { examples } from "./processes.ts"

const readme = readFileSync(join(examples, "../README.md"), "utf8")

/** The commands of one section of the README as people paste them, in their order and without `./concierge`. */
export const commandsOf = (title: string): ReadonlyArray<string> => {
  const [, section = ""] = readme.split(`\n## ${title}\n`)
  return [...(section.split("\n## ", 1)[0] ?? "").matchAll(/^\.\/concierge (.*)$/gm)].map(([, words = ""]) => words)
}

/** The words of such a command, with the examples where they are and other files in a folder of a test. */
export const wordsOf = (command: string, folder: string): ReadonlyArray<string> =>
  command
    .split(" ")
    .map((word) =>
      word.startsWith("examples/")
        ? join(examples, word.slice("examples/".length))
        : /^[\w.]+\.(csv|json)$/.test(word)
          ? join(folder, word)
          : word
    )

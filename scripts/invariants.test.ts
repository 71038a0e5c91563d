import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

/** `docs/invariants.md` names what holds each invariant: it must be there. */
const root = join(import.meta.dirname, "..")
const read = (file: string) => readFileSync(join(root, file), "utf8")
/** In one line, whatever the width of the page. */
const page = read("docs/invariants.md").replaceAll(/\s+/g, " ")

/** `- **I1** … `, up to the next one or the next heading. */
const invariants = [...page.matchAll(/- \*\*(?<name>I\d+)\*\* (?<text>.*?)(?= - \*\*I| ## |$)/g)].map(
  ({ groups: { name = "", text = "" } = {} }) => ({ name, text })
)

const pathsIn = (text: string) => [...text.matchAll(/`([\w./-]+\/[\w.-]+\.\w+)`/g)].map(([, path]) => path ?? "")

test("the invariants are numbered without a gap", () => {
  expect(invariants.map(({ name }) => name)).toEqual(invariants.map((_, at) => `I${at + 1}`))
  expect(invariants.length).toBeGreaterThan(30)
})

test("every file that the page names is there", () => {
  expect(pathsIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([])
})

describe.each(invariants)("$name", ({ text }) => {
  test("says how it is held, by files that are there", () => {
    expect(text).toMatch(/Held (by|at run time by) /)
    expect(pathsIn(text).length).toBeGreaterThan(0)
  })

  test("names only tests that are there", () => {
    // "…" and "…" in `file`: every name up to the file belongs to it
    const cited = [...text.matchAll(/((?:"[^"]+"(?:, | and )?)+) in `([^`]+)`/g)].flatMap(([, names = "", file = ""]) =>
      [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => ({ name, file }))
    )
    expect(cited).toHaveLength((text.match(/"/g) ?? []).length / 2)
    expect(cited.filter(({ file, name }) => !read(file).includes(name))).toEqual([])
  })
})

import { globSync, readFileSync } from "node:fs"
import { parseSync } from "rolldown/utils"
import { describe, expect, test } from "vitest"

const root = new URL("../../src/", import.meta.url)
const files = globSync("**/*.ts", { cwd: root, exclude: ["generated/**", "index.ts"] }).toSorted()

/** Every name that a file declares and exports, with the docstring right before it. */
const exportsOf = (file: string): ReadonlyArray<{ readonly name: string; readonly doc: string | undefined }> => {
  const source = readFileSync(new URL(file, root), "utf8")
  const { comments, program } = parseSync(file, source)
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || statement.declaration === null) return []
    const { declaration, start } = statement
    const doc = comments.find(
      ({ end, type, value }) =>
        type === "Block" && value.startsWith("*") && end <= start && source.slice(end, start).trim() === ""
    )?.value
    const ids =
      declaration.type === "VariableDeclaration"
        ? declaration.declarations.map(({ id }) => id)
        : "id" in declaration
          ? [declaration.id]
          : []
    return ids.map((id) => ({ name: id?.type === "Identifier" ? id.name : "?", doc }))
  })
}

describe.each(files)("%s", (file) => {
  const all = exportsOf(file)

  test("says of every export what it means, and leaves types to the compiler", () => {
    expect(all.filter(({ name }) => name === "?")).toEqual([])
    expect(all.filter(({ doc }) => doc === undefined).map(({ name }) => name)).toEqual([])
    expect(all.filter(({ doc = "" }) => /@(param|returns?|type) \{/.test(doc)).map(({ name }) => name)).toEqual([])
  })

  test("shows every function at work, in an example that runs as a test", async () => {
    const values: { readonly [name: string]: unknown } = await import(new URL(file, root).href)
    const declared = new Set(all.map(({ name }) => name))
    expect(Object.keys(values).filter((name) => !declared.has(name))).toEqual([])
    const silent = all.filter(
      ({ doc = "", name }) => typeof values[name] === "function" && !/^ \* \S.* \/\/ => .+$/m.test(doc)
    )
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})

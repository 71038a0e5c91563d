import { rolldown } from "rolldown"
import { expect, test } from "vitest"

const root = new URL("../../", import.meta.url).pathname

/** What a bundle of one import holds: which files of ours, and how large it is when minified. */
const bundled = async (name: string, path: string) => {
  const bundle = await rolldown({
    cwd: root,
    input: "one",
    platform: "browser",
    plugins: [
      {
        name: "one",
        resolveId: (id) => (id === "one" ? `${root}one.ts` : undefined),
        load: (id) => (id === `${root}one.ts` ? `export { ${name} } from "./src/${path}.ts"` : undefined)
      }
    ]
  })
  const { output } = await bundle.generate({ format: "esm", minify: true })
  const [{ code, modules }] = output
  const files = Object.entries(modules)
    .filter(([id, { renderedLength }]) => id.startsWith(`${root}src/`) && renderedLength > 0)
    .map(([id]) => id.slice(`${root}src/`.length, -".ts".length))
  return { bytes: code.length, files: files.toSorted() }
}

// Of each, 9 KB are effect's Result, which brings equality and hashing; Problem is without it.
test.each([
  {
    name: "explain",
    path: "Problem",
    files: ["Problem", "identifiers/Identifier", "internal/normalForm", "text/Hidden", "text/Text"],
    most: 12_500
  },
  {
    name: "plain",
    path: "index",
    files: ["Plain", "Problem", "identifiers/Identifier", "internal/normalForm", "text/Hidden", "text/Text"],
    most: 21_000
  },
  { name: "move", path: "states/Output", files: ["states/Moves", "states/Output"], most: 11_500 },
  { name: "parseAmount", path: "money/Money", files: ["money/Currency", "money/Money"], most: 16_500 },
  {
    name: "cbu",
    path: "identifiers/cbu",
    files: [
      "Schema",
      ...["Identifier", "Scheme", "banks", "cbu", "checkDigits"].map((file) => `identifiers/${file}`),
      "internal/normalForm",
      "text/Text"
    ],
    most: 22_000
  }
])(
  "an import of $name from $path brings $files.length files and at most $most bytes",
  async ({ files, most, name, path }) => {
    const bundle = await bundled(name, path)
    expect(bundle.files).toEqual(files)
    expect(bundle.bytes).toBeLessThanOrEqual(most)
  }
)

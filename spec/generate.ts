import { readFile, writeFile } from "node:fs/promises"
import openapiTS, { astToString } from "openapi-typescript"

// Writes the types of the specs into the packages that serve them. With `--check` it writes nothing, and fails when a file differs from
// what it would write.

const generate = async (name: string): Promise<string> => {
  const spec = new URL(`${name}.yaml`, import.meta.url)
  const types = await openapiTS(spec, {
    immutable: true,
    // a default is what the server takes for a missing value, it does not make clients send one
    defaultNonNullable: false,
    silent: true
  })
  const body = astToString(types)
    // `oneOf` of nothing but `required` says which attributes exclude each other; the types cannot, and print this
    .replaceAll(" & (unknown | unknown)", "")
  return `// Generated from spec/${name}.yaml by openapi-typescript; do not edit.\n\n${body}`
}

const check = process.argv.includes("--check")
for (const [name, home] of [
  ["concierge", "domain"],
  ["proxy", "domain"],
  ["sandbox", "sandbox"]
] as const) {
  const path = `packages/${home}/src/generated/${name}.ts`
  const file = new URL(`../${path}`, import.meta.url)
  const wanted = await generate(name)
  if (!check) await writeFile(file, wanted)
  else if (wanted !== (await readFile(file, "utf8").catch(() => ""))) {
    console.error(`${path} is not what spec/${name}.yaml generates: run \`pnpm --filter @concierge/spec generate\`.`)
    process.exitCode = 1
  }
}

import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core"
import { spawnSync } from "node:child_process"
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { publint } from "publint"
import { parseSync, Visitor } from "rolldown/utils"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"

const here = new URL("../..", import.meta.url).pathname
const bin = (name: string) => join(here, "../../node_modules/.bin", name)
const run = (command: string, args: ReadonlyArray<string>, cwd = project): string => {
  const { error, status, stderr, stdout } = spawnSync(command, args, { cwd, encoding: "utf8" })
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`, { cause: error })
  return stdout
}

/** A project that has installed the tarball, and nothing of its own. */
const project = mkdtempSync(join(tmpdir(), "concierge-domain-"))
const installed = join(project, "node_modules/@concierge/domain")
/** The Node of the tests, and an older one where the machine has it. */
const nodes = [process.execPath, "/usr/bin/node", "/usr/local/bin/node"].flatMap((node, index) => {
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" })
  const version = stdout?.trim()
  return version && (index === 0 || /^v2[0-5]\./.test(version)) ? [{ node, version }] : []
})
const readme = readFileSync(join(here, "README.md"), "utf8")
const manifest = JSON.parse(readFileSync(join(here, "package.json"), "utf8"))
const files = globSync("**/*.ts", { cwd: join(here, "src") }).map((file) => file.replace(/\.ts$/, ""))
/** The public name of each file, by the exports map, e.g. `Money` for `money/Money`. */
const publicNames: ReadonlyMap<string, string> = new Map(
  Object.entries<string>(manifest.exports).flatMap(([name, target]) => {
    const [start = "", end] = target.replace(/^\.\/src\/|\.ts$/g, "").split("*")
    const matching = files.filter((file) => (end === undefined ? file === start : file.startsWith(start)))
    return matching.map((file) => [file, name.slice(2).replace("*", file.slice(start.length))] as const)
  })
)
const entryPoints = [...publicNames.values()].filter((name) => name !== "").toSorted()

beforeAll(() => {
  run(bin("pnpm"), ["pack", "--out", join(project, "domain.tgz")], here)
  mkdirSync(installed, { recursive: true })
  run("tar", ["-xzf", join(project, "domain.tgz"), "--strip-components=1", "-C", installed])
  // Where npm and pnpm put them when the project has others of the same name: the project itself sees neither.
  mkdirSync(join(installed, "node_modules"))
  for (const needed of ["effect", "@standard-schema", "validator"]) {
    symlinkSync(join(here, "node_modules", needed), join(installed, "node_modules", needed))
  }
  writeFileSync(join(project, "package.json"), `{ "type": "module" }`)
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe("the package, as it is published", () => {
  test("holds the emitted code with its types, the README and the license, and nothing else", () => {
    const packed = globSync("**/*", { cwd: installed, exclude: ["node_modules"], withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1))
    const expected = files.flatMap((path) => [`dist/${path}.d.ts`, `dist/${path}.js`])
    expect(packed.toSorted()).toEqual([...expected, "LICENSE", "README.md", "package.json"].toSorted())
  })

  test("makes every file public under one name, but for generated types and internal helpers", () => {
    const hidden = files.filter((file) => !publicNames.has(file))
    expect(hidden.filter((file) => !/^(generated|internal)\//.test(file))).toEqual([])
    expect([...publicNames.keys()].filter((file) => /^(generated|internal)\//.test(file))).toEqual([])
    expect(new Set(entryPoints).size).toBe(entryPoints.length)
  })

  test("is published under the names that it has in the workspace", () => {
    const emitted = Object.entries<string>(manifest.exports).map(([name, target]) => [
      name,
      target.replace(/^\.\/src\/(.*)\.ts$/, "./dist/$1.js")
    ])
    expect(manifest.publishConfig.exports).toEqual(Object.fromEntries(emitted))
  })

  test("leaves publint nothing to say", async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true })
    expect(messages).toEqual([])
  })

  test("gives every entry point its types, wherever modules are resolved as Node or a bundler does", async () => {
    const tarball = createPackageFromTarballData(readFileSync(join(project, "domain.tgz")))
    const some = entryPoints.filter((_, index) => index % sample(9, 1) === 0)
    const checked = await checkPackage(tarball, { entrypoints: [".", ...some] })
    // Two ways of resolving are left out on purpose: TypeScript 4's, and `require` of what is a module.
    const problems = (checked.types === false ? [] : checked.problems).filter(
      (problem) => !("resolutionKind" in problem && /^node(10|16-cjs)$/.test(problem.resolutionKind))
    )
    expect({ types: checked.types, problems }).toEqual({ types: { kind: "included" }, problems: [] })
  })

  test("brings what it needs: a project has its own effect, an older one or none", () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"))
    expect(Object.keys(dependencies)).toEqual(["@standard-schema/spec", "effect", "validator"])
    expect(peerDependencies).toBeUndefined()
    writeFileSync(join(project, "none.js"), `await import("effect").catch(({ code }) => console.log(code))`)
    expect(run(process.execPath, ["none.js"])).toBe("ERR_MODULE_NOT_FOUND\n")
  })

  // said aloud, since a machine without it would prove nothing of what the package promises
  test("is loaded by an older Node", ({ skip }) => {
    skip(nodes.length === 1, "this machine has none of v20 to v25 at /usr/bin/node or /usr/local/bin/node")
    expect(nodes.length).toBeGreaterThan(1)
  })

  test.each(nodes)("is loaded by plain Node $version, every entry point and nothing else", ({ node }) => {
    const imports = ["", ...entryPoints.map((path) => `/${path}`)]
      .map((path) => `import "@concierge/domain${path}"`)
      .join("\n")
    const closed = files.filter((file) => !entryPoints.includes(file))
    const attempts = closed.map(
      (file) => `await import("@concierge/domain/${file}").catch(({ code }) => console.log(code))`
    )
    writeFileSync(join(project, "all.js"), [imports, ...attempts].join("\n"))
    expect(run(node, ["all.js"])).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED\n".repeat(closed.length))
  })

  test("shows its package.json", () => {
    const program = `import { createRequire } from "node:module"
      console.log(createRequire(import.meta.url)("@concierge/domain/package.json").name)`
    writeFileSync(join(project, "root.js"), program)
    expect(run(process.execPath, ["root.js"])).toBe("@concierge/domain\n")
  })

  test("knows no any, in none of its types", () => {
    const found = globSync("dist/**/*.d.ts", { cwd: installed }).filter((file) => {
      let hasAny = false
      new Visitor({ TSAnyKeyword: () => (hasAny = true) }).visit(
        parseSync(file, readFileSync(join(installed, file), "utf8")).program
      )
      return hasAny
    })
    expect(found).toEqual([])
  })
})

describe("the README", () => {
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code)
  /** What calls functions of effect has it in its own project, as the README says. */
  const names = blocks.map((code, at) => `${code.includes('"effect/') ? "with-effect/" : ""}example-${at + 1}`)

  /** What went wrong in each example that failed: one process runs them all. */
  let failures: { readonly [name: string]: string } = {}
  beforeAll(() => {
    mkdirSync(join(project, "with-effect/node_modules"), { recursive: true })
    symlinkSync(join(here, "node_modules/effect"), join(project, "with-effect/node_modules/effect"))
    for (const [at, name] of names.entries()) {
      const checked = blocks[at]?.replaceAll(/^(.+) \/\/ => (.+)$/gm, "deepStrictEqual($1, $2)")
      writeFileSync(join(project, `${name}.run.ts`), `import { deepStrictEqual } from "node:assert"\n${checked}`)
    }
    const attempts = names.map(
      (name) => `await import("./${name}.run.ts").catch((error) => (failures["${name}"] = error.stack))`
    )
    const program = ["const failures = {}", ...attempts, "console.log(JSON.stringify(failures))"].join("\n")
    const said = run(process.execPath, ["--input-type=module", "-e", program])
    failures = JSON.parse(said.trim().split("\n").at(-1) ?? "")
  })

  test.each(names.map((name, at) => ({ name, code: blocks[at] ?? "" })))(
    "$name runs in plain Node",
    ({ code, name }) => {
      expect(failures[name]).toBeUndefined()
      expect([...code.matchAll(/^.+ \/\/ => .+$/gm)]).not.toEqual([])
    }
  )

  test("has a whole page without a word of Effect", () => {
    const page = readme.split(/^## /m).find((section) => section.startsWith("A whole page"))
    expect(page?.match(/^```ts/gm)?.length).toBeGreaterThan(4)
    expect(page).not.toMatch(/effect|_tag|success|failure|Result/i)
  })

  // The types of what is imported are checked, too, where that is not skipped; the last compiler is the oldest that is said
  // to do, TypeScript 5.9
  test.each([
    ["nodenext", "nodenext", sample("true", "false"), bin("tsc")],
    ["esnext", "bundler", "true", bin("tsc")],
    ["nodenext", "nodenext", "true", join(here, "../../spec/node_modules/.bin/tsc")]
  ])("compiles for modules of %s, resolved as %s", (module, resolution, skipLibCheck, tsc) => {
    const examples = names.map((name, at) => {
      writeFileSync(join(project, `${name}.ts`), blocks[at] ?? "")
      return `${name}.ts`
    })
    const options = ["--noEmit", "--strict", "--target", "es2024", "--skipLibCheck", skipLibCheck]
    expect(run(tsc, [...options, "--module", module, "--moduleResolution", resolution, ...examples])).toBe("")
  })

  test("has a line for every entry point, and for nothing else", () => {
    const listed = [...readme.matchAll(/^\| `@concierge\/domain\/(.*)…` .*\n((?:\|.*\n)+)/gm)].flatMap(
      ([, folder = "", rows = ""]) =>
        rows
          .split("\n")
          .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => folder + name))
    )
    expect(listed.toSorted()).toEqual(entryPoints)
  })
})

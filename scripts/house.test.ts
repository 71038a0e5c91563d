import { globSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { describe, expect, test } from "vitest"

/** The rules of the house (`docs/ARCHITECTURE.md`), held by a test: who may import whom, no circles, nothing dead. */
const arrows: { readonly [room: string]: ReadonlyArray<string> } = {
  "packages/domain": [],
  "packages/api": ["@concierge/domain"],
  "packages/sandbox": ["@concierge/domain", "@concierge/api"],
  "apps/proxy": ["@concierge/domain", "@concierge/api", "@concierge/sandbox"],
  "apps/tui": ["@concierge/domain", "@concierge/api", "@concierge/sandbox"]
}

/** The same within the terminal: what both print knows neither, and the command line opens the screens on demand. */
const rooms: { readonly [room: string]: ReadonlyArray<string> } = {
  "apps/tui/src/show": [],
  "apps/tui/src/ui": ["apps/tui/src/show/"],
  "apps/tui/src/cli": ["apps/tui/src/show/", "apps/tui/src/ui/open.tsx"]
}

/** The one file of each app that may know that the provider can be a sandbox; tests may, too. */
const knowsTheSandbox = ["apps/proxy/src/main.ts", "apps/tui/src/cli/commands/sandbox/open.ts"]

/** Files that nothing imports, since people or tools start them. */
const doors = new Set([
  "apps/proxy/src/main.ts",
  "apps/tui/scripts/keys.ts",
  "packages/api/vitest.config.ts",
  "packages/domain/scripts/moves.ts",
  "packages/domain/scripts/ports.ts",
  "packages/domain/src/index.ts",
  "packages/sandbox/vitest.config.ts",
  "scripts/concierge.ts",
  "scripts/start.ts",
  "spec/generate.ts"
])

/** A file that takes longer to read than one sitting; tables of facts are exempt. */
const mostLines = 400
const tables = new Set(["packages/domain/src/identifiers/banks.ts", "packages/domain/src/identifiers/ibanRegistry.ts"])

const root = join(import.meta.dirname, "..")
const sources = globSync("{packages,apps,spec,scripts}/**/*.{ts,tsx}", {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|dist|generated)(\/|$)/.test(path)
}).toSorted()
const read = (file: string) => readFileSync(join(root, file), "utf8")
const isTest = (file: string) => /\/(test|bench)\/|\.test\.tsx?$/.test(file)
const room = (file: string) => file.split("/").slice(0, 2).join("/")
const specifiers = (file: string): ReadonlyArray<string> =>
  [
    ...read(file).matchAll(
      /^(?:import|export)\b[^"=(;]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm
    )
  ].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "")

/** The source file that an import leads to, within the house: a package's `exports` say where its public names live. */
const target = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith(".")) return normalize(join(dirname(from), specifier))
  const [, packageName, path] = /^@concierge\/(\w+)\/(.+)$/.exec(specifier) ?? []
  const home = ["packages", "apps"].map((kind) => `${kind}/${packageName}`).find((folder) => folder in arrows)
  if (home === undefined) return undefined
  const named = `./${path}`
  for (const [name, file] of Object.entries<string>(JSON.parse(read(`${home}/package.json`)).exports)) {
    const [start = "", end] = name.split("*")
    if (end === undefined ? named === name : named.startsWith(start)) {
      return normalize(join(home, file.replace("*", named.slice(start.length))))
    }
  }
  return undefined
}

describe("the house", () => {
  test.each(Object.entries(arrows))("%s imports only the rooms its arrows lead to", (home, allowed) => {
    const imports = sources
      .filter((file) => room(file) === home && !isTest(file))
      .flatMap((file) => specifiers(file).map((specifier) => ({ file, specifier })))
    expect(imports.length).toBeGreaterThan(0)
    const astray = imports.filter(({ file, specifier }) => {
      if (specifier.startsWith(".")) return room(target(file, specifier) ?? "") !== home
      return specifier.startsWith("@concierge/") && !allowed.includes(specifier.split("/").slice(0, 2).join("/"))
    })
    expect(astray).toEqual([])
  })

  test.each(Object.entries(rooms))("in the terminal, %s imports only the rooms its arrows lead to", (home, allowed) => {
    const imports = sources
      .filter((file) => file.startsWith(`${home}/`))
      .flatMap((file) => specifiers(file).map((to) => ({ file, to: target(file, to) ?? "" })))
      .filter(({ to }) => to.startsWith("apps/tui/src/") && !to.startsWith(`${home}/`))
    expect(imports.filter(({ to }) => !allowed.some((other) => to.startsWith(other)))).toEqual([])
  })

  test("only the proxy's main and the command that starts it know the sandbox", () => {
    const knowing = sources.filter(
      (file) =>
        file.startsWith("apps/") && !isTest(file) && specifiers(file).some((to) => to.startsWith("@concierge/sandbox"))
    )
    expect(knowing).toEqual(knowsTheSandbox)
  })

  test("the sandbox is loaded on demand: a dynamic import stands in the way of every app to it", () => {
    const ways = sources
      .filter((file) => file.startsWith("apps/") && !isTest(file))
      .flatMap((file) =>
        [...read(file).matchAll(/(?:\bfrom |\bimport\(\s*|^import )"([^"]+)"/gm)].flatMap(([statement, to = ""]) => {
          const leadsThere =
            to.startsWith("@concierge/sandbox/") || target(file, to) === "apps/tui/src/cli/commands/sandbox/open.ts"
          return leadsThere ? [`${file} ${statement.startsWith("import(") ? "on demand" : "at once"}`] : []
        })
      )
    expect([...new Set(ways)]).toEqual([
      "apps/proxy/src/main.ts on demand",
      // reached by the next one alone
      "apps/tui/src/cli/commands/sandbox/open.ts at once",
      "apps/tui/src/cli/commands/sandbox/sandbox.ts on demand"
    ])
  })

  test("the domain is pure: it imports effect, one function of validator and the types of a standard, and knows no clock, chance, process or machine", () => {
    const files = sources.filter((path) => path.startsWith("packages/domain/src/"))
    const strangers = files.flatMap((file) =>
      specifiers(file).filter(
        (specifier) => !/^(\.|effect\/|@standard-schema\/spec$|validator\/lib\/isEmail\.js$)/.test(specifier)
      )
    )
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b|\bfetch\(/
    expect(strangers).toEqual([])
    expect(files.filter((file) => impure.test(read(file)))).toEqual([])
  })

  test("has no circles", () => {
    const done = new Set<string>()
    const visit = (file: string, path: ReadonlyArray<string>) => {
      expect(path, `a circle: ${[...path, file].join(" → ")}`).not.toContain(file)
      if (done.has(file)) return
      for (const specifier of specifiers(file)) {
        const to = target(file, specifier)
        if (to !== undefined && sources.includes(to)) visit(to, [...path, file])
      }
      done.add(file)
    }
    for (const file of sources) visit(file, [])
  })

  test("has no dead files: what no door leads to is deleted", () => {
    const imported = new Set(
      sources
        .filter((file) => !isTest(file))
        .flatMap((file) => specifiers(file).map((specifier) => target(file, specifier)))
    )
    // Everything in a package is a door for others; it counts as dead when neither they nor a test of its own use it.
    const tested = new Set(
      sources.filter(isTest).flatMap((file) => specifiers(file).map((specifier) => target(file, specifier)))
    )
    const dead = sources.filter(
      (file) =>
        !isTest(file) && !doors.has(file) && !imported.has(file) && !(file.startsWith("packages/") && tested.has(file))
    )
    expect(dead).toEqual([])
  })

  test("has no file too long to read in one sitting", () => {
    const long = sources.filter((file) => !tables.has(file) && read(file).split("\n").length > mostLines)
    expect(long).toEqual([])
  })

  test("has no marks of a merge that nobody finished", () => {
    const texts = globSync("{*,{docs,spec,packages,apps,bench,.changeset}/**/*}.{md,yaml,json}", {
      cwd: root,
      exclude: (path) => /(^|\/)(node_modules|dist|generated)(\/|$)/.test(path)
    })
    // a formatter may have taken the marks for a table or for quotations
    const marks = /^(\| *)?(<{7} |={7} *(\||$))|^(>{7}|(> ){6}>) /m
    expect([...sources, ...texts].filter((file) => marks.test(read(file)))).toEqual([])
  })
})

import { createHash } from "node:crypto"
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from "node:fs"
import { enableCompileCache } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

/**
 * Loads the terminal from a bundle: Node takes half a second to load its four hundred modules one by one, a fifth of a second
 * to load them as one. The bundle is built when a source has changed since (`docs/decisions/0021`).
 */
export const load = {
  cli: (): Promise<typeof import("./cli/main.ts")> => entry("cli"),
  ui: (): Promise<typeof import("./ui/open.tsx")> => entry("ui")
}

const app = join(import.meta.dirname, "..")
const root = join(app, "../..")
const entries = { cli: join(app, "src/cli/main.ts"), ui: join(app, "src/ui/open.tsx") }

/** What goes into the bundle: the sources, and by the lockfile the dependencies. */
const folders = ["apps/tui/src", "packages/api/src", "packages/domain/src", "packages/sandbox/src"]
const files = ["apps/tui/package.json", "pnpm-lock.yaml"]

const entry = async <M>(name: keyof typeof entries): Promise<M> => {
  const cache = cacheFolder()
  const bundle = join(cache, keyOf(sourceFiles()))
  if (!existsSync(bundle)) await build(cache, bundle)
  enableCompileCache(join(cache, "node"))
  return import(pathToFileURL(join(bundle, `${name}.mjs`)).href)
}

/** Beside what is installed; where nothing can be written, a folder for this process alone. */
const cacheFolder = (): string => {
  const cache = join(root, "node_modules/.cache/concierge")
  try {
    mkdirSync(cache, { recursive: true })
    accessSync(cache, constants.W_OK)
    return cache
  } catch {
    const own = mkdtempSync(join(tmpdir(), "concierge-"))
    process.on("exit", () => rmSync(own, { recursive: true, force: true }))
    return own
  }
}

const sourceFiles = (): ReadonlyArray<string> => [
  ...files,
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && /\.tsx?$/.test(each.name))
      .map(({ name, parentPath }) => join(parentPath.slice(root.length + 1), name))
  )
]

/** Names a bundle by the size and the time of each of its sources. */
const keyOf = (sources: ReadonlyArray<string>): string => {
  const hash = createHash("sha256")
  for (const source of sources) {
    const { mtimeMs, size } = statSync(join(root, source))
    hash.update(`${source} ${size} ${mtimeMs}\n`)
  }
  return hash.digest("hex").slice(0, 16)
}

const build = async (cache: string, bundle: string): Promise<void> => {
  const { build: esbuild } = await import("esbuild")
  const made = mkdtempSync(join(cache, "new-"))
  await esbuild({
    absWorkingDir: app,
    entryPoints: entries,
    outdir: made,
    bundle: true,
    splitting: true,
    format: "esm",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    jsx: "automatic",
    minifySyntax: true,
    minifyWhitespace: true,
    define: { "process.env.NODE_ENV": '"production"' },
    // Ink asks for it only where DEV is set
    external: ["react-devtools-core"],
    // for dependencies in CommonJS
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "silent"
  })
  try {
    renameSync(made, bundle)
  } catch {
    // another process was faster
    rmSync(made, { recursive: true, force: true })
  }
  for (const old of readdirSync(cache)) {
    const path = join(cache, old)
    if (path !== bundle && old !== "node" && Date.now() - statSync(path).mtimeMs > dayMs)
      rmSync(path, { recursive: true, force: true })
  }
}

/** A process may still load parts of a bundle after its sources have changed. */
const dayMs = 24 * 60 * 60_000

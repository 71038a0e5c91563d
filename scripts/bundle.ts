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
 * Loads an app from its bundle: Node takes seconds of a busy machine to load its hundreds of modules one by one, and a quarter of
 * that to load them as one. A bundle is built when one of its sources has changed (`docs/decisions/0021`).
 */
export const load = async <Module>(name: keyof typeof bundles, entry: string): Promise<Module> => {
  const file = await bundled(name, entry)
  enableCompileCache(join(file, "../../node"))
  // the log names the lines of the sources
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(file).href)
}

const root = join(import.meta.dirname, "..")
const packages = ["packages/api/src", "packages/domain/src", "packages/sandbox/src"]

/** The entries of each bundle, and the folders of its sources; its dependencies are in the lockfile. */
const bundles = {
  terminal: {
    entries: { cli: "apps/tui/src/cli/main.ts", ui: "apps/tui/src/ui/open.tsx" },
    folders: ["apps/tui/src", ...packages],
    // what a command does not need is not loaded
    splitting: true
  },
  proxy: {
    entries: { main: "apps/proxy/src/main.ts" },
    folders: ["apps/proxy/src", ...packages],
    // in one file, modules are evaluated in the order of their imports, which compiling schemas depends on
    splitting: false
  }
} satisfies { readonly [name: string]: Bundle }

interface Bundle {
  readonly entries: { readonly [name: string]: string }
  readonly folders: ReadonlyArray<string>
  readonly splitting: boolean
}

/** The file of a bundle's entry, which is built first where it is not there. */
export const bundled = async (name: keyof typeof bundles, entry: string): Promise<string> => {
  const cache = cacheFolder()
  const folder = join(cache, `${name}-${keyOf(bundles[name].folders)}`)
  if (!existsSync(folder)) await build(bundles[name], cache, folder)
  return join(folder, `${entry}.mjs`)
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

/** Names a bundle by the size and the time of each of its sources, and by the lockfile. */
const keyOf = (folders: ReadonlyArray<string>): string => {
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && /\.tsx?$/.test(each.name))
      .map(({ name, parentPath }) => join(parentPath.slice(root.length + 1), name))
  )
  const hash = createHash("sha256")
  for (const source of ["scripts/bundle.ts", "pnpm-lock.yaml", ...sources]) {
    const { mtimeMs, size } = statSync(join(root, source))
    hash.update(`${source} ${size} ${mtimeMs}\n`)
  }
  return hash.digest("hex").slice(0, 16)
}

const build = async ({ entries, splitting }: Bundle, cache: string, folder: string): Promise<void> => {
  const { build: esbuild } = await import("esbuild")
  const made = mkdtempSync(join(cache, "new-"))
  await esbuild({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: made,
    bundle: true,
    splitting,
    format: "esm",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    jsx: "automatic",
    minifySyntax: true,
    minifyWhitespace: true,
    define: { "process.env.NODE_ENV": '"production"' },
    sourcemap: true,
    sourcesContent: false,
    // Ink asks for the one only where DEV is set, and pg for the other only where it is wanted
    external: ["react-devtools-core", "pg-native"],
    // for dependencies in CommonJS
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "silent"
  })
  try {
    renameSync(made, folder)
  } catch {
    // another process was faster
    rmSync(made, { recursive: true, force: true })
  }
  for (const old of readdirSync(cache)) {
    const path = join(cache, old)
    if (path !== folder && old !== "node" && Date.now() - statSync(path).mtimeMs > dayMs)
      rmSync(path, { recursive: true, force: true })
  }
}

/** A process may still load parts of a bundle after its sources have changed. */
const dayMs = 24 * 60 * 60_000

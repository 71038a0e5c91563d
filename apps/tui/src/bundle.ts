import { existsSync, globSync, statSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { open as Open } from "./ui.tsx"

const root = join(import.meta.dirname, "..")
const bundled = join(root, "dist/ui.js")

/** Opens the screens on a proxy; resolves when the person left, or when the signal takes them away. */
export const openUi = async (proxy: Parameters<typeof Open>[0], signal: AbortSignal): Promise<void> => {
  if (!isFresh()) await bundle()
  const { open }: { readonly open: typeof Open } = await import(pathToFileURL(bundled).href)
  await open(proxy, signal)
}

/**
 * Makes `dist/ui.js` of the screens: Node runs `.ts` as it is, but not `.tsx`, and React is only fast when it is told
 * that this is not development.
 */
export const bundle = async (): Promise<void> => {
  const { build } = await import("rolldown")
  await build({
    input: join(root, "src/ui.tsx"),
    platform: "node",
    external: ["react-devtools-core"],
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    output: { dir: join(root, "dist"), format: "esm", minify: false },
    logLevel: "warn"
  })
}

/** Newer than every source that goes into it. */
const isFresh = (): boolean => {
  if (!existsSync(bundled)) return false
  const { mtimeMs } = statSync(bundled)
  const sources = globSync(["src/**/*.{ts,tsx}", "package.json", "../../packages/{api,domain}/src/**/*.ts"], {
    cwd: root
  })
  return sources.every((source) => statSync(join(root, source)).mtimeMs < mtimeMs)
}

if (import.meta.main) await bundle()

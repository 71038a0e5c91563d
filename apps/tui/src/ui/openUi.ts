import { readFileSync } from "node:fs"
import { registerHooks } from "node:module"
import { fileURLToPath } from "node:url"
import type { Opening } from "./open.tsx"

/** Opens the screens on a proxy; resolves when the person left, or when the signal takes them away. */
export const openUi = async (opening: Opening, signal: AbortSignal): Promise<void> => {
  // React looks once, and is only fast when this is not development.
  process.env["NODE_ENV"] ||= "production"
  await runJsx()
  const { open } = await import("./open.tsx")
  await open(opening, signal)
}

/** From now on Node runs `.tsx`, too: by itself it takes types away, but leaves JSX as it stands. */
const runJsx = async (): Promise<void> => {
  const { transformSync } = await import("oxc-transform")
  registerHooks({
    load: (url, context, next) => {
      if (!url.endsWith(".tsx")) return next(url, context)
      const file = fileURLToPath(url)
      const { code, errors } = transformSync(file, readFileSync(file, "utf8"))
      const [error] = errors
      if (error !== undefined) throw new SyntaxError(`${file}: ${error.message}`)
      return { format: "module", source: code, shortCircuit: true }
    }
  })
}

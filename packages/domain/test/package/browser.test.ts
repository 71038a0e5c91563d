import { globSync } from "node:fs"
import { createContext, runInContext } from "node:vm"
import { rolldown } from "rolldown"
import { expect, test } from "vitest"

const root = new URL("../../", import.meta.url).pathname

/** What a browser has and the language alone has not, as far as effect asks for it. */
const browser = () => createContext({ TextEncoder, TextDecoder, URL, performance, setTimeout, clearTimeout, console })

test("the domain runs in a browser: it bundles without Node's modules, and works without Node's globals", async () => {
  const files = globSync("src/**/*.ts", { cwd: root, exclude: ["src/generated/**"] }).toSorted()
  const everything = files.map((file, at) => `export * as m${at} from "./${file}"`).join("\n")
  const bundle = await rolldown({
    cwd: root,
    input: "everything",
    platform: "browser",
    external: [],
    plugins: [
      {
        name: "everything",
        resolveId: (id) => (id === "everything" ? `${root}everything.ts` : undefined),
        load: (id) => (id === `${root}everything.ts` ? everything : undefined)
      }
    ]
  })
  const { output } = await bundle.generate({ format: "iife", name: "domain" })
  const [{ code, imports }] = output
  expect(imports).toEqual([])

  const at = files.indexOf("src/states/Output.ts")
  const seen: unknown = runInContext(`${code}; domain.m${at}.nextStates("settling")`, browser())
  expect([...(seen as Iterable<string>)]).toEqual(["settled", "failed"])
})

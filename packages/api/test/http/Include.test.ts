import * as Result from "effect/Result"
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { type Includes, readInclude } from "../../src/http/Include.ts"
import * as Instructions from "../../src/resources/instructions.ts"
import * as Issues from "../../src/resources/issues.ts"
import * as Outputs from "../../src/resources/outputs.ts"
import * as Requests from "../../src/resources/requests.ts"

const all: { readonly [parameter: string]: Includes } = {
  IncludeOfRequests: Requests.includes,
  IncludeOfOutputs: Outputs.includes,
  IncludeOfInstructions: Instructions.includes,
  IncludeOfIssues: Issues.includes
}
const asked = (query: string, includes: Includes) => readInclude(new URL(`http://localhost/api/x${query}`), includes)

describe.each(Object.entries(all))("%s", (parameter, includes) => {
  test("has the paths of the spec", () => {
    const spec = readFileSync(new URL("../../../../spec/concierge.yaml", import.meta.url), "utf8")
    const [, text = ""] = new RegExp(`${parameter}:[^]*?x-paths:\\s*\\[([^\\]]*)\\]`).exec(spec) ?? []
    expect(text.split(",").map((path) => path.trim())).toEqual(includes.paths)
  })

  test("gives the usual ones unless told, none when told so, and each that is asked for", () => {
    expect(asked("", includes)).toEqual(Result.succeed(new Set(includes.byDefault)))
    expect(asked("?include=", includes)).toEqual(Result.succeed(new Set()))
    for (const path of includes.paths) {
      expect(Result.getOrThrow(asked(`?include=${path}`, includes))).toContain(path)
    }
  })

  test.each(["secrets", "user,", "user.", "USER"])("refuses %j", (text) => {
    expect(asked(`?include=${text}`, includes)).toMatchObject(
      Result.fail({ _tag: "InvalidParameter", parameter: "include" })
    )
  })
})

test("a path brings along what stands on its way", () => {
  expect(asked("?include=outputs.user,user", Requests.includes)).toEqual(
    Result.succeed(new Set(["outputs", "outputs.user", "user"]))
  )
})

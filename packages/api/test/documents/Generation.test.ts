import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { generationOf } from "../../src/documents/Generation.ts"

test.each([
  [null, "concierge"],
  ["2.0", "crossborder"],
  ["2.1", "crossborder"],
  [" 2.1 ", "crossborder"]
])("the version %j is of the generation %s", (header, generation) => {
  expect(generationOf(header)).toEqual(Result.succeed(generation))
})

test.each(["", "1.0", "2", "2.10", "latest"])("the version %j is none", (header) => {
  expect(generationOf(header)).toEqual(
    Result.fail({ _tag: "InvalidHeader", header: "Version", wanted: "2.0 or 2.1, or no such header" })
  )
})

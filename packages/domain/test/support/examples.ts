import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { globSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { money } from "../../src/money/Money.ts"
import { toUsd } from "./guides.ts"

/**
 * Every `@example` of a docstring is a promise: lines of the form `expression // => value` are evaluated with the
 * exports of their file in scope, and `BigDecimal`, `Result`, `money` and `toUsd`: the terms of the guides' example.
 */
export const testExamples = (root: URL): void => {
  for (const file of globSync("**/*.ts", { cwd: root, exclude: ["generated/**"] })) {
    const source = readFileSync(new URL(file, root), "utf8")
    const examples = [...source.matchAll(/^ \* (?<expression>\S.*?) \/\/ => (?<value>.+)$/gm)].map(
      ({ groups }) => groups ?? {}
    )
    if (examples.length === 0) continue
    describe(`the examples of ${file}`, async () => {
      const scope = { BigDecimal, Result, money, toUsd, ...(await import(new URL(file, root).href)) }
      const evaluate = (code: string): unknown =>
        // oxlint-disable-next-line typescript/no-implied-eval -- the code is our own docstrings
        new Function(...Object.keys(scope), `return (${code})`)(...Object.values(scope))
      test.each(examples)("$expression is $value", ({ expression = "", value = "" }) => {
        expect(evaluate(expression)).toEqual(evaluate(value))
      })
    })
  }
}

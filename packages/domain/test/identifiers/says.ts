import * as Result from "effect/Result"
import { describe, type Identifier } from "../../src/identifiers/Identifier.ts"

/** What an identifier says to a value: `"right"`, `"right, but …"` with its doubts, or what is wrong. */
export const says = ({ check, doubts, name }: Identifier, input: string): string => {
  const checked = check(input)
  if (Result.isFailure(checked)) return describe(checked.failure, name)
  const found = doubts(checked.success).map((flaw) => describe(flaw, name))
  return found.length === 0 ? "right" : `right, but ${found.join("; ")}`
}

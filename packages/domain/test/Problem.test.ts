import { describe, expect, test } from "vitest"
import { codeOf, explain, type Reason, reasons } from "../src/Problem.ts"

describe("the reasons", () => {
  test("have codes that tell them apart, in the words of their tags", () => {
    for (const [tag, { code }] of Object.entries(reasons)) {
      expect(code).toBe(tag.replaceAll(/(?<!^)([A-Z])/g, "_$1").toLowerCase())
    }
  })

  test.each<[Reason, string]>([
    [
      { _tag: "BadIdentifier", name: "CBU", flaw: { _tag: "WrongCheckDigit", actual: "4", expected: "7" } },
      "check digit is 4, should be 7"
    ],
    [{ _tag: "TooManyDecimals", currency: "CLP", decimals: 0, actual: 3 }, "has 3 decimals, CLP has no decimals"],
    [{ _tag: "TooManyDecimals", currency: "ARS", decimals: 2, actual: 3 }, "has 3 decimals, ARS has 2 decimals"],
    [
      { _tag: "UnknownColumn", column: "ammount", nearest: "amount" },
      'column "ammount" is not known: did you mean amount?'
    ]
  ])("%j reads well", (reason, sentence) => {
    expect(explain(reason)).toBe(sentence)
  })

  test("never repeat what may be an account's number in the wrong place", () => {
    const account = "0170123000000123456784"
    const slipped: ReadonlyArray<Reason> = [
      { _tag: "NotANumber", found: account },
      { _tag: "NotOneOf", found: account, choices: ["checking"] },
      { _tag: "UnknownColumn", column: account },
      { _tag: "DuplicateColumn", column: account },
      { _tag: "UnknownPort", code: account, known: ["cl_clp"] }
    ]
    for (const reason of slipped) {
      expect(explain(reason)).toContain('"••••6784"')
      expect(codeOf(reason)).not.toContain(account)
      expect(explain(reason)).not.toContain(account)
    }
  })
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import * as Result from "effect/Result"
import { strayAccount } from "../../src/identifiers/accountNumber.ts"
import { clAccount } from "../../src/identifiers/clAccount.ts"
import { ibanRegistry } from "../../src/identifiers/ibanRegistry.ts"
import { describe as describeFlaw, type Identifier } from "../../src/identifiers/Identifier.ts"
import { pyAccount } from "../../src/identifiers/pyAccount.ts"
import { swiftAccount } from "../../src/identifiers/swiftAccount.ts"
import { usAccount } from "../../src/identifiers/usAccount.ts"
import { uyAccount } from "../../src/identifiers/uyAccount.ts"
import { ibanOf } from "./ibanOf.ts"
import { says } from "./says.ts"

/** What is said of an input as it was written: `says` knows the value alone. */
const saysOf = ({ check, doubts, name }: Identifier, input: string): string => {
  const checked = check(input)
  if (Result.isFailure(checked)) return describeFlaw(checked.failure, name)
  return doubts(checked.success, input)
    .map((flaw) => describeFlaw(flaw, name))
    .join("; ")
}

const accounts = Object.entries({ clAccount, pyAccount, swiftAccount, usAccount, uyAccount })

describe.each(accounts)("%s, which no check digit protects,", (_, account) => {
  it.each([
    ["NULL", "a word"],
    ["nan", "a word"],
    ["N/A", "a word"],
    ["TBD", "a word"],
    ["s/n", "a word"],
    ["Pendiente", "a word"],
    ["a confirmar", "a word"],
    ["Vacío", "a word"],
    ["no aplica", "a word"],
    ["EXAMPLE", "a word"],
    ["Test 1", "a word"],
    ["EXAMPLE-0001", "a word"],
    ["???", "signs alone"],
    ["xxxxxx", "one character, repeated"],
    ["1111", "one character, repeated"],
    ["9999999999", "one character, repeated"],
    ["123456789", "characters in a row"],
    ["0123456789", "characters in a row"],
    ["1234567890123", "characters in a row"],
    ["987654321", "characters in a row"],
    ["ABC123", "characters in a row"]
  ])("is not %s", (input, found) => {
    expect(says(account, input)).toBe(`is a placeholder (${found}), not an account number`)
  })

  it.each(["****1234", "XXXX1234", "xxxx-xxxx-1234", "…1234", "...1234", "#### 1234", "•••• 1234", "ending in 1234"])(
    "is not the end of itself: %s",
    (input) => {
      expect(says(account, input)).toBe("a part of it is hidden: give the whole")
    }
  )

  it("is not what a spreadsheet makes of a large number", () => {
    for (const input of ["3.85E15", "3,85E+15"]) expect(says(account, input)).toMatch(/^a spreadsheet has rounded/)
  })

  it.each([
    ["1234", "account number is digits that look made up: is it a placeholder?"],
    ["8765432", "account number is digits that look made up: is it a placeholder?"],
    ["000123456789", "account number is digits that look made up: is it a placeholder?"],
    ["00055555", "account number is digits that look made up: is it a placeholder?"],
    ["123123123", "account number is digits that look made up: is it a placeholder?"],
    ["385000.00", "account number is written as an amount of money is: is it in the right column?"],
    ["385 000.5", "account number is written as an amount of money is: is it in the right column?"],
    ["2026-05-01", "account number is written as a date is: is it in the right column?"],
    ["01.05.2026", "account number is written as a date is: is it in the right column?"],
    ["385.000", "account number is written as an amount of money is: is it in the right column?"],
    [
      "70123456789.0",
      "account number is a whole number with `.0` behind: a spreadsheet took it for a number: are zeros lost in front?"
    ],
    ["4111111111111111", "account number is written as a card's number is: is it in the right column?"]
  ])("may be %s and hardly is", (input, doubt) => {
    expect(saysOf(account, input)).toBe(doubt)
  })

  it.each(["4417", "00123457", "0012345678", "15.111.222", "20260501", "385000.0", "1002003", "4417-0093-22"])(
    "may well be %s",
    (input) => {
      expect(saysOf(account, input)).toBe("")
    }
  )

  it("is no name, which has no digit", () => {
    expect(account.is("Ana Pérez")).toBe(false)
  })

  it("has the shape of an IBAN only when it is one", () => {
    for (const country of Object.keys(ibanRegistry)) {
      const right = ibanOf(country, "7")
      const wrong = right.slice(0, 2) + (right.startsWith("98", 2) ? "02" : "98") + right.slice(4)
      expect(strayAccount(right)).toEqual({ _tag: "LikeIban" })
      expect(says(account, wrong)).toMatch(/^has the shape of an IBAN, and as one is wrong: check digit is 9?/)
      expect(says(account, right.slice(0, -1))).toMatch(/^has the shape of an IBAN, and as one is wrong: /)
    }
  })

  it("never shows what it refuses", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{0,2}[0-9]{6,20}$/), (input) => {
        const said = saysOf(account, input)
        expect(said).not.toContain(input.slice(-6))
      }),
      { numRuns: sample(50, 500) }
    )
  })
})

it("an account where only IBANs elsewhere are paid says which ports pay to one", () => {
  const iban = ibanOf("BE", "7")
  expect(says(usAccount, iban)).toBe("is an IBAN, not an account number: other_eur and other_usd pay to IBANs")
  expect(says(swiftAccount, iban)).toBe("right")
})

it("an account of 16 digits or more that ends as a spreadsheet's numbers do is doubted", () => {
  const doubt = "account number is 15 digits and then zeros: a spreadsheet may have rounded it: copy it again, as text"
  for (const account of [usAccount, clAccount, swiftAccount]) {
    expect(saysOf(account, "90345678901234500")).toBe(doubt)
    expect(saysOf(account, "903456789012345")).toBe("")
    expect(saysOf(account, "90345678901234501")).toBe("")
  }
})

it.each([
  ["TBD1", "digits that look made up"],
  ["TBD 12345", "digits that look made up"],
  ["TEST12345", "digits that look made up"],
  ["test-1234567", "digits that look made up"],
  ["NA0000", "digits that look made up"],
  ["USD 500", "written as an amount of money is"],
  ["500 USD", "written as an amount of money is"],
  ["1203440577 y 1203440578", "two numbers"]
])("an account with letters may be %s and hardly is", (input, found) => {
  expect(saysOf(swiftAccount, input)).toContain(`account number is ${found}`)
})

it.each(["NA1203440", "SN0812", "ACC0081", "4111111111111112", "12034Y0577"])(
  "an account with letters may well be %s",
  (input) => {
    expect(saysOf(swiftAccount, input)).toBe("")
  }
)

it("an account of one to three digits is doubted where so few are allowed", () => {
  for (const account of [usAccount, swiftAccount])
    expect(says(account, "77")).toBe("right, but account number is very short: hardly any is")
})

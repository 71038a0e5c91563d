import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aba } from "../../src/identifiers/aba.ts"
import { bic, bicCountry } from "../../src/identifiers/bic.ts"
import { iban, ibanCountry } from "../../src/identifiers/iban.ts"
import { ibanRegistry, unregistered } from "../../src/identifiers/ibanRegistry.ts"
import { usAccount } from "../../src/identifiers/usAccount.ts"
import { ibanOf } from "./ibanOf.ts"
import { says } from "./says.ts"

/** The IBAN of an account, of which the country's own check digits may be wrong. */
const withIbanDigits = (country: string, account: string): string => {
  const pairs = Array.from({ length: 100 }, (_, i) => country + String(i).padStart(2, "0") + account)
  return pairs.find((candidate) => says(iban, candidate).startsWith("right")) ?? ""
}

describe("an IBAN", () => {
  it("has 89 countries in the registry, none of them among the other 35", () => {
    const others = unregistered.flatMap(([, countries]) => countries.split(" "))
    expect(Object.keys(ibanRegistry)).toHaveLength(89)
    expect(others).toHaveLength(35)
    expect(others.filter((country) => country in ibanRegistry)).toEqual([])
  })

  it.each(Object.keys(ibanRegistry))("of %s is right with one pair of check digits alone", (country) => {
    fc.assert(
      fc.property(fc.nat(9), (digit) => {
        expect(says(iban, ibanOf(country, String(digit)))).toMatch(/^right/)
        const body = ibanOf(country, String(digit))
        const pairs = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, "0"))
        const right = pairs.filter((pair) => says(iban, country + pair + body.slice(4)).startsWith("right"))
        expect(right).toEqual([body.slice(2, 4)])
      }),
      { numRuns: 3 }
    )
  })

  it.each(Object.entries(ibanRegistry))("of %s keeps to the structure %s", (country, structure) => {
    const value = ibanOf(country, "1")
    expect(says(iban, `${value}1`)).toBe(`${value.length + 1} characters, an IBAN has ${value.length} (${country})`)
    const isDigitFirst = /^\d+!n/.test(structure)
    if (structure.includes("!c") && !/!n|!a/.test(structure)) return
    const other = value.slice(0, 4) + (isDigitFirst ? "Z" : "7") + value.slice(5)
    if (/^\d+!c/.test(structure)) return
    expect(says(iban, other)).toBe(
      isDigitFirst ? "character 5 is Z, should be a digit" : "character 5 is 7, should be a letter"
    )
  })

  it("of a country that has none is refused", () => {
    expect(says(iban, "US84 1234 5678 9012 34")).toBe("country is US, should be one that issues IBANs")
  })

  it("of a country outside the registry is doubted", () => {
    expect(says(iban, "DZ15 0001 0002 0003 0004 0000 55")).toMatch(
      /^right, but country is DZ: it is not in the IBAN registry/
    )
  })

  it("never has 00, 01 or 99 as check digits, though a remainder of 1 they leave", () => {
    const low = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => ibanOf("DE", digit).slice(2, 4))
    for (const pair of low) expect(Number(pair)).toBeGreaterThan(1)
    expect(says(iban, "DE99100500000012345678")).toBe("check digit is 99, should be 19")
  })

  it("whose own country's check digits fail is doubted, not refused", () => {
    expect(says(iban, "ES5212345678001234567890")).toMatch(
      /^right, but account is without the check digits of its country/
    )
  })

  it("of Estonia and of Hungary has check digits of its country", () => {
    const doubted = /^right, but account is without the check digits of its country/
    expect(says(iban, withIbanDigits("EE", "1022112233445561"))).toMatch(doubted)
    expect(says(iban, withIbanDigits("EE", "1022112233445560"))).toBe("right")
    expect(says(iban, withIbanDigits("HU", "117730161111101800000000"))).toBe("right")
    expect(says(iban, withIbanDigits("HU", "117730161111101900000000"))).toMatch(doubted)
    expect(says(iban, withIbanDigits("HU", "117730171111101800000000"))).toMatch(doubted)
  })

  it("may have its name in front", () => {
    expect(iban.normalise("IBAN: DE19 1005 0000 0012 3456 78")).toBe("DE19100500000012345678")
  })

  it("is printed in fours", () => {
    expect(iban.format("DE19100500000012345678")).toBe("DE19 1005 0000 0012 3456 78")
    expect(iban.mask("DE19100500000012345678")).toBe("DE••••5678")
    expect(ibanCountry("DE19100500000012345678")).toBe("DE")
  })
})

describe("a BIC", () => {
  it("of the head office has one spelling", () => {
    expect(bic.normalise("bank de ff xxx")).toBe("BANKDEFF")
    expect(bic.normalise("BANKDEFF123")).toBe("BANKDEFF123")
  })

  it("names a country, Kosovo among them", () => {
    expect(bicCountry("BANKDEFF")).toBe("DE")
    expect(says(bic, "BANKXKPR")).toBe("right")
    expect(says(bic, "BANKQQFF")).toMatch(/^country \(letters 5 and 6\) is QQ/)
  })

  it.each(["NOTPROVIDED", "NOTAVAIL", "NOTAVAILXXX", "notprovided", "TESTUS33", "XXXXUS33", "XXXXXXXX", "N/A", "TBD"])(
    "is not what messages hold where there is none, though it may have the shape of one: %s",
    (value) => {
      expect(says(bic, value)).toBe("is a placeholder (a word), not a BIC")
    }
  )

  it("whose bank is four letters in a row is doubted", () => {
    expect(says(bic, "AAAADEFF")).toMatch(/^right, but institution is letters in a row/)
    expect(says(bic, "NOTADEFF")).toBe("right")
  })

  it("has 8 characters or 11", () => {
    expect(says(bic, "BANKDEFF1")).toBe("9 characters, a BIC has 8 or 11")
  })

  it("of a test system, of a passive member, or with digits is doubted", () => {
    expect(says(bic, "BANKDEF0")).toMatch(/^right, but 8th character is 0: a code for tests/)
    expect(says(bic, "BANKDEF1")).toMatch(/^right, but 8th character is 1: a passive member/)
    expect(says(bic, "B4NKDEFF")).toMatch(/^right, but institution is with a digit/)
  })
})

describe("an ABA routing number", () => {
  it.each([
    ["003456787", "right, but beginning is 00: an office of the US government"],
    ["133456784", "beginning is 13, should be 00 to 12, 21 to 32, 61 to 72 or 80"],
    ["12345678", "8 digits, an ABA routing number has 9"],
    ["123456781", "check digit is 1, should be 0"]
  ])("%s: %s", (value, answer) => expect(says(aba, value)).toBe(answer))
})

describe("an account in the US", () => {
  it("keeps its leading zeros and may have letters", () => {
    expect(usAccount.normalise("000-123 456")).toBe("000123456")
    expect(says(usAccount, "AB123456")).toMatch(/^right, but account number is with letters/)
  })
})

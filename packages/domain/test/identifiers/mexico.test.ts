import { describe, expect, it } from "vitest"
import { clabe } from "../../src/identifiers/clabe.ts"
import { curp } from "../../src/identifiers/curp.ts"
import { forbiddenCurps, forbiddenRfcs } from "../../src/identifiers/forbiddenWords.ts"
import { mxBank } from "../../src/identifiers/mxBank.ts"
import { mxCard } from "../../src/identifiers/mxCard.ts"
import { mxMobile } from "../../src/identifiers/mxMobile.ts"
import { rfc } from "../../src/identifiers/rfc.ts"
import { says } from "./says.ts"

/** Of the ten check digits there can be the one that is right. */
const withCheckDigit = (value: string): string => {
  const all = Array.from({ length: 10 }, (_, digit) => `${value}${digit}`)
  return all.find((candidate) => !says(curp, candidate).includes("check digit")) ?? value
}

describe("a CLABE", () => {
  it("may be of any plaza, also 000", () => {
    expect(says(clabe, "012000001234567898")).toBe("right")
  })

  it("of an unknown bank is doubted, of bank 000 refused", () => {
    expect(says(clabe, "555180001234567893")).toBe("right, but bank code 555 is not in our list: check it")
    expect(says(clabe, "000180001234567898")).toBe("bank code is 000, should be a bank's: 002 or above")
  })

  it("is printed as bank, plaza, account and check digit", () => {
    expect(clabe.format("012180001234567899")).toBe("012 180 00123456789 9")
  })

  it("that lost the zero in front is known", () => {
    expect(says(clabe, "12180001234567899")).toBe("17 digits, a CLABE has 18: a leading zero may be lost")
  })
})

describe("an RFC", () => {
  it.each(["LUNR900214AB9", "LUNR-900214-AB9", "SOL010203XY0", "Ñ&S991231ZZ8", "LUNR900214AGA"])(
    "may be %s",
    (value) => {
      expect(says(rfc, value)).toBe("right")
    }
  )

  it("with a wrong check digit is only doubted: many in use have one", () => {
    expect(says(rfc, "LUNR900214AB8")).toBe("right, but check digit is 8, should be 9")
  })

  it("of ten characters, or the generic one, is doubted", () => {
    expect(says(rfc, "LUNR900214")).toMatch(/^right, but homoclave is left out/)
    expect(says(rfc, "XAXX010101000")).toBe("right, but RFC is a generic one: it names no payee")
  })

  it("of a date that never was is doubted, not refused", () => {
    expect(says(rfc, "LUNR901314AB9")).toMatch(/^right, but month is 13, should be 01 to 12/)
    expect(says(rfc, "LUNR900431AB9")).toMatch(/^right, but day is 31, should be 01 to 30/)
    expect(says(rfc, "LUNR910229AB9")).toMatch(/^right, but day is 29, should be 01 to 28/)
    expect(says(rfc, "LUNR920229AB9")).not.toContain("day")
    expect(says(rfc, "LUNR900200AB9")).toMatch(/^right, but day is 00, should be 01 to 28/)
  })

  it("may have its country or its name in front, unless that is how it begins", () => {
    expect(rfc.normalise("MX LUNR900214AB9")).toBe("LUNR900214AB9")
    expect(rfc.normalise("RFC: SOL010203XY0")).toBe("SOL010203XY0")
    expect(rfc.normalise("MXAB900214AB9")).toBe("MXAB900214AB9")
  })

  it.each([...forbiddenRfcs])("never begins with %s, but with an X for its last letter", (word) => {
    expect(says(rfc, `${word}900214AB9`)).toMatch(
      /beginning is a word that is never issued: its fourth letter should be X/
    )
    expect(says(rfc, `${word.slice(0, 3)}X900214AB9`)).not.toContain("beginning")
    expect(says(rfc, `${word.slice(0, 3)}900214AB9`)).not.toContain("beginning")
  })

  it("has Ñ and & in the name alone", () => {
    expect(says(rfc, "LUNR900214AÑ9")).toMatch(/^homoclave is Ñ/)
    expect(says(rfc, "LUN9900214AB9")).toBe("character 4 is 9, should be a letter")
    expect(says(rfc, "LUNR9002&4AB9")).toBe("character 9 is &, should be a digit")
  })
})

describe("a CURP", () => {
  it.each(["LUNR900214MDFZRS07", "LUNR900214XNEZRS07", "OROP000229HJCRSSA7"])("may be %s", (value) => {
    expect(says(curp, value)).toBe("right")
  })

  it.each([...forbiddenCurps])("never begins with %s, but with an X for its second letter", (word) => {
    const doubt = "right, but beginning is a word that is never issued: its second letter should be X"
    expect(says(curp, withCheckDigit(`${word}900214MDFZRS0`))).toBe(doubt)
    expect(says(curp, withCheckDigit(`${word.charAt(0)}X${word.slice(2)}900214MDFZRS0`))).toBe("right")
  })

  it("of a day that was not in its century is doubted", () => {
    const doubt =
      /^right, but date of birth is impossible: character 17 is a digit for births before 2000, else a letter/
    expect(says(curp, withCheckDigit("OROP000229HJCRSS0"))).toMatch(doubt)
    expect(says(curp, withCheckDigit("OROP850228HJCRSSA"))).toMatch(doubt)
    expect(says(curp, withCheckDigit("OROP850228HJCRSS0"))).toBe("right")
  })

  it("that names no payee is doubted", () => {
    expect(says(curp, "XEXX010101HNEXXXA4")).toBe("right, but CURP is a generic one: it names no payee")
  })

  it("of a day that never was is doubted, of a month or a day that no month has refused", () => {
    const doubted = /^right, but day is 29, should be 01 to 28/
    expect(says(curp, withCheckDigit("OROP850229HJCRSS0"))).toMatch(doubted)
    expect(says(curp, withCheckDigit("LUNR910431MDFZRS0"))).toMatch(/^right, but day is 31, should be 01 to 30/)
    expect(says(curp, withCheckDigit("LUNR911314MDFZRS0"))).toBe("month is 13, should be 01 to 12")
    expect(says(curp, withCheckDigit("LUNR910032MDFZRS0"))).toBe("month is 00, should be 01 to 12")
    expect(says(curp, withCheckDigit("LUNR910132MDFZRS0"))).toBe("day is 32, should be 01 to 31")
  })

  it("needs a sex and a state", () => {
    expect(says(curp, "LUNR900214QDFZRS07")).toBe("sex is Q, should be H, M or X")
    expect(says(curp, "LUNR900214MQQZRS07")).toMatch(/^state of birth is QQ/)
  })
})

describe("a debit card", () => {
  it("has 16 digits, the last of which is Luhn's", () => {
    expect(says(mxCard, "4000-0012-3456-7899")).toBe("right")
    expect(says(mxCard, "4000 0012 3456 7898")).toBe("check digit is 8, should be 9")
    expect(says(mxCard, "400000123456789")).toBe("15 digits, a debit card number has 16")
  })
})

describe("a phone in Mexico", () => {
  it.each(["5512345678", "(55) 1234-5678", "+52 55 1234 5678", "521 55 1234 5678"])("may be written %s", (input) => {
    expect(says(mxMobile, input)).toBe("right")
    expect(mxMobile.normalise(input)).toBe("5512345678")
  })

  it("has ten digits, of which the first is no 0 and no 1", () => {
    expect(says(mxMobile, "551234567")).toBe("9 digits, a Mexican phone number has 10")
    expect(says(mxMobile, "0551234567")).toBe("beginning is 0, should be 2 to 9")
  })
})

describe("the code of a bank in Mexico", () => {
  it("is that of its CLABEs, and the end of Banxico's", () => {
    expect(["012", "40012", "90646"].map(mxBank.normalise)).toEqual(["012", "012", "646"])
    expect(says(mxBank, "555")).toBe("right, but bank code 555 is not in our list: check it")
    expect(says(mxBank, "50012")).toBe("5 digits, a bank code has 3")
  })
})

import { describe, expect, it } from "vitest"
import { pyAccount } from "../../src/identifiers/pyAccount.ts"
import { pyCi } from "../../src/identifiers/pyCi.ts"
import { pyMobile } from "../../src/identifiers/pyMobile.ts"
import { pyRuc } from "../../src/identifiers/pyRuc.ts"
import { uyBank } from "../../src/identifiers/uyBank.ts"
import { uyCi } from "../../src/identifiers/uyCi.ts"
import { uyRut } from "../../src/identifiers/uyRut.ts"
import { says } from "./says.ts"

describe("a RUT of Uruguay", () => {
  it.each(["013456780019", "21 345678 001 1", "UY 21-345678-001-1", "223456790014"])("may be %s", (value) => {
    expect(says(uyRut, value)).toBe("right")
  })

  it("begins with 01 to 22, has a number, and 001", () => {
    expect(says(uyRut, "233456780016")).toBe("beginning is 23, should be 01 to 22")
    expect(says(uyRut, "210000000010")).toBe("number is 000000, should be 000001 or above")
    expect(says(uyRut, "213456780021")).toBe("digits 9 to 11 is 002, should be 001")
  })

  it("whose check digit would be 10 was never issued", () => {
    expect(says(uyRut, "213456080010")).toBe("number is never issued (no check digit fits), should be read again")
  })
})

describe("a CI of Uruguay", () => {
  it("may have an old number of six digits, with or without a zero in front", () => {
    expect(says(uyCi, "6543210")).toBe("right")
    expect(uyCi.normalise("0.654.321-0")).toBe("6543210")
    expect(uyCi.format("6543210")).toBe("654.321-0")
  })

  it("has no fewer", () => {
    expect(says(uyCi, "654321")).toBe("6 digits, a Uruguayan CI has 7 or 8")
  })
})

describe("the CI of nobody", () => {
  it("is one digit again and again, and is doubted", () => {
    for (const [ci, value] of [
      [uyCi, "1.111.111-1"],
      [pyCi, "1.111.111"]
    ] as const)
      expect(says(ci, value)).toBe("right, but CI is a generic one: it names no payee")
  })
})

describe("the code of a bank in Uruguay", () => {
  it("is the same with three digits or after a 1", () => {
    expect(["113", "1113", "1", "001", "1001", "7905"].map(uyBank.normalise)).toEqual([
      "1113",
      "1113",
      "1001",
      "1001",
      "1001",
      "7905"
    ])
  })
})

describe("a RUC of Paraguay", () => {
  it("has the check digit 0 for a remainder of 0 and of 1", () => {
    expect(says(pyRuc, "80054327-0")).toBe("right")
    expect(says(pyRuc, "80054322-0")).toBe("right")
  })

  it("may have a letter, and then its check digit is only doubted", () => {
    expect(says(pyRuc, "1234567A-2")).toBe("right")
    expect(says(pyRuc, "1234567A-3")).toBe("right, but check digit is 3, should be 2")
  })

  it.each(["2660-3", "660-2", "PY 2660-3", "RUC: 2660-3"])("of one of the oldest persons is short: %s", (value) => {
    expect(says(pyRuc, value)).toBe("right")
  })

  it.each(["44444401-7", "88888801-5", "77777701-0", "99999901-0"])("that names nobody is doubted: %s", (value) => {
    expect(says(pyRuc, value)).toBe("right, but RUC is a generic one: it names no payee")
  })

  it("has its letter before the check digit alone", () => {
    expect(says(pyRuc, "12A34567")).toMatch(/^number is of another shape/)
  })
})

describe("an account in Paraguay", () => {
  it("loses the zeros that fill it up to 16 digits, and no others", () => {
    expect(pyAccount.normalise("0000000600123456")).toBe("600123456")
    expect(pyAccount.normalise("0600123456")).toBe("0600123456")
  })
})

describe("a phone in Paraguay", () => {
  it.each(["0981123456", "0981 123-456", "+595 981 123456", "(0981) 123 456", "981123456"])("may be %s", (input) => {
    expect(says(pyMobile, input)).toBe("right")
    expect(pyMobile.normalise(input)).toBe("0981123456")
  })

  it("is a mobile one", () => {
    expect(says(pyMobile, "0212345678")).toBe("beginning is 02, should be 09, as mobile phones have")
  })
})

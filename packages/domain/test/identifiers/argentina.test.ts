import { describe, expect, it } from "vitest"
import { arAlias } from "../../src/identifiers/arAlias.ts"
import { bankCode, cbu } from "../../src/identifiers/cbu.ts"
import { banks } from "../../src/identifiers/banks.ts"
import { cuit } from "../../src/identifiers/cuit.ts"
import { cvu } from "../../src/identifiers/cvu.ts"
import { says } from "./says.ts"

describe("a CBU", () => {
  it("may have a 0 as either check digit", () => {
    expect(says(cbu, "0170123000000000000420")).toBe("right")
  })

  it("tells which check digit is wrong, and what it should be", () => {
    expect(says(cbu, "0110042700000004242420")).toBe("check digit of the bank and branch is 7, should be 6")
    expect(says(cbu, "0110042600000004242421")).toBe("check digit of the account is 1, should be 0")
  })

  it("is read with spaces and any dash", () => {
    expect(says(cbu, "01100426 – 00000004242420")).toBe("right")
  })

  it("that lost the zeros in front is told from one that lost another digit", () => {
    expect(says(cbu, "110042600000004242420")).toBe("21 digits, a CBU has 22: a leading zero may be lost")
    expect(says(cbu, "011004260000000424242")).toBe("21 digits, a CBU has 22")
  })

  it("of which a spreadsheet kept 15 digits is told", () => {
    expect(says(cbu, "0110042600000030000000")).toContain("a spreadsheet has rounded")
  })

  it("of an unknown bank is taken with a doubt", () => {
    expect(says(cbu, "9990001800000004242420")).toBe("right, but bank code 999 is not in our list: check it")
  })

  it("that is in truth a CVU is taken with a doubt: both go over the same rail", () => {
    expect(says(cbu, cvu.example)).toBe("right, but bank code is 000: this is a CVU, not a CBU")
  })

  it("names its bank", () => {
    expect(banks.AR[bankCode(cbu.example)]).toContain("BBVA")
  })
})

describe("a CVU", () => {
  it("begins with 000", () => {
    expect(says(cvu, "0110042600000004242420")).toBe("beginning is 011, should be 000 (a CBU begins with its bank)")
  })

  it("has a 0 as ninth digit", () => {
    expect(says(cvu, "0000007900314159265350")).toBe("right")
    expect(says(cvu, "0000007910314159265357")).toBe("9th digit is 1, should be 0")
  })

  it("whose account is all zeros is a placeholder", () => {
    expect(says(cvu, "0000007900000000000000")).toMatch(/^right, but account is all zeros: a placeholder/)
  })

  it("that lost its six zeros is known by what is left", () => {
    expect(says(cvu, "7900314159265350")).toBe("16 digits, a CVU has 22: a leading zero may be lost")
  })
})

describe("a CUIT", () => {
  it("may have its country or its name in front", () => {
    for (const written of ["AR 20-30123456-3", "CUIT: 20-30123456-3", "C.U.I.T. 20301234563", "CUIL20301234563"])
      expect(says(cuit, written)).toBe("right")
  })

  it.each(["20-00000000-1", "23-00000000-0", "20-11111111-2", "33-99999999-4", "55000002126"])(
    "that names nobody, or a whole country, is doubted: %s",
    (value) => {
      expect(says(cuit, value)).toBe("right, but CUIT is a generic one: it names no payee")
    }
  )
})

describe("an alias", () => {
  it.each(["......", "------", ".-.-.-"])("has a letter or a digit: %s", (value) => {
    expect(says(arAlias, value)).toBe("is a placeholder (signs alone), not an alias")
  })

  it("is no word that stands for nothing, which anybody may have registered", () => {
    for (const word of ["pendiente", "A.CONFIRMAR", "undefined", "no.disponible"])
      expect(says(arAlias, word)).toBe("is a placeholder (a word), not an alias")
    expect(says(arAlias, "prueba.de.fuego")).toBe("right")
  })

  it("is the same in small letters", () => {
    expect(arAlias.normalise("rio.luna.mate")).toBe("RIO.LUNA.MATE")
  })

  it("has 6 to 20 characters, no ñ, no accents, no spaces inside", () => {
    expect(says(arAlias, "casa")).toBe("4 characters, an alias has 6 to 20")
    expect(says(arAlias, "nido.de.la.golondrina")).toBe("21 characters, an alias has 6 to 20")
    expect(says(arAlias, "piña.colada")).toMatch(/^"Ñ" does not belong/)
    expect(says(arAlias, "rio luna")).toMatch(/^" " does not belong/)
  })

  it("of digits that ends in .0 is left alone: it is no number from a spreadsheet", () => {
    expect(arAlias.normalise("123456.0")).toBe("123456.0")
  })
})

describe("a CUIT", () => {
  it.each([
    "20405060702",
    "23405060701",
    "24405060708",
    "27405060707",
    "30405060708",
    "33405060707",
    "34405060703",
    "55405060700"
  ])("may be %s", (value) => expect(says(cuit, value)).toBe("right"))

  it("has the check digit 9 where 10 would be due", () => {
    expect(says(cuit, "20405060779")).toBe("right")
  })

  it("has one of twelve beginnings", () => {
    expect(says(cuit, "21-40506070-9")).toMatch(/^beginning is 21, should be 20, 23/)
  })

  it("is not a DNI", () => {
    expect(says(cuit, "40.506.070")).toBe("8 digits, a CUIT has 11")
  })

  it("survives a spreadsheet that takes it for a decimal", () => {
    expect(says(cuit, "20405060702.0")).toBe("right")
  })
})

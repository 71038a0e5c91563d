import { describe, expect, it } from "vitest"
import { clAccount, isCuentaRutOf } from "../../src/identifiers/clAccount.ts"
import { clBank } from "../../src/identifiers/clBank.ts"
import { rut } from "../../src/identifiers/rut.ts"
import { says } from "./says.ts"

describe("a RUT", () => {
  it.each([
    "20304058-K",
    "20.304.058-k",
    "20304058k",
    "020304058-K",
    "20304058 – K",
    "CL20304058-K",
    "cl 20.304.058-k",
    "RUT: 20.304.058-K",
    "R.U.T. 20304058-K"
  ])("may be written %s", (input) => {
    expect(says(rut, input)).toBe("right")
    expect(rut.normalise(input)).toBe("20304058K")
  })

  it("is printed with dots and a dash", () => {
    expect(rut.format("20304058K")).toBe("20.304.058-K")
  })

  it("has one dash, and no commas", () => {
    expect(says(rut, "20-304-058-K")).toMatch(/^"-" does not belong/)
    expect(says(rut, "20,304,058-K")).toMatch(/^"," does not belong/)
  })

  it("has its K at the end", () => {
    expect(says(rut, "2030K4058")).toBe("K is inside, should be the last character")
  })

  it("says which check digit it should have", () => {
    expect(says(rut, "20.304.058-9")).toBe("check digit is 9, should be K")
    expect(says(rut, "20.304.052-K")).toBe("check digit is K, should be 0")
  })

  it("below a million is doubted", () => {
    expect(says(rut, "999.999-K")).toMatch(/^right, but number is below 1\.000\.000/)
  })
})

it.each(["66.666.666-6", "55.555.555-5", "44.444.444-4", "11.111.111-1"])(
  "a RUT that names nobody is doubted: %s",
  (value) => {
    expect(says(rut, value)).toBe("right, but RUT is a generic one: it names no payee")
  }
)

describe("an account in Chile", () => {
  it("keeps its leading zeros", () => {
    expect(clAccount.normalise("00-123-456")).toBe("00123456")
  })

  it("is a CuentaRUT when it is the RUT without check digit", () => {
    expect(isCuentaRutOf("20304058K", "20304058")).toBe(true)
    expect(isCuentaRutOf("20304058K", "0020304058")).toBe(true)
    expect(isCuentaRutOf("20304058K", "20304059")).toBe(false)
  })
})

describe("the code of a bank in Chile", () => {
  it("has three digits, whatever a list leaves out", () => {
    expect(["1", "16", "037"].map(clBank.normalise)).toEqual(["001", "016", "037"])
  })

  it("that is not in our list is doubted", () => {
    expect(says(clBank, "998")).toBe("right, but bank code 998 is not in our list: check it")
  })
})

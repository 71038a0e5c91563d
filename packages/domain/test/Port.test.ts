import { describe, expect, it } from "vitest"
import { checkPortCode, isPortCode, type Port, portOf, ports, railOf } from "../src/Port.ts"
import { codeOf } from "../src/Problem.ts"

const all = Object.entries<Port>(ports)

describe("the table of ports", () => {
  it("holds the eleven of the provider, in its order and with its ids", () => {
    expect(all.map(([code, { id }]) => `${id} ${code}`)).toEqual([
      "1 ar_ars",
      "2 ar_usd",
      "3 cl_clp",
      "4 uy_uyu",
      "5 py_pyg",
      "6 uy_usd",
      "7 py_usd",
      "8 us_usd",
      "9 other_usd",
      "10 mx_mxn",
      "11 other_eur"
    ])
  })

  it.each(all)("%s is named after its country and currency, and has a way of paying", (code, port) => {
    expect(port.code).toBe(code)
    expect(`${port.country}_${port.currency}`.toLowerCase()).toBe(code)
    expect(isPortCode(code)).toBe(true)
    expect(portOf(code)).toBe(port)
    expect(port.rails.length).toBeGreaterThan(0)
  })
})

describe("a port's code", () => {
  it("that we do not know is doubted when it is well formed: the provider may have opened a port", () => {
    const problem = checkPortCode("br_brl")
    expect(problem?.severity).toBe("warning")
    expect(problem && codeOf(problem.reason)).toBe("unknown_port")
    expect(portOf("br_brl")).toBeUndefined()
  })

  it.each(["", "AR_ARS", "ars", "ar-ars", "ar_ars ", "toolong_usd", "constructor"])("%j is refused", (code) => {
    expect(checkPortCode(code)?.severity).toBe("error")
    expect(portOf(code)).toBeUndefined()
  })

  it("that we know is right", () => {
    expect(checkPortCode("ar_ars")).toBeUndefined()
  })
})

describe("a rail", () => {
  it.each(all)("of %s is found by its payment method type", (_, port) => {
    for (const rail of port.rails) {
      expect(railOf(rail.paymentMethodType, port)).toBe(rail)
      expect(railOf(rail.paymentMethodType)?.paymentMethodType).toBe(rail.paymentMethodType)
    }
  })

  it("of two currencies is the port's own where a port is told", () => {
    expect(railOf("international_bank", ports.other_usd)).toBe(ports.other_usd.rails[0])
    expect(railOf("international_bank", ports.other_eur)).toBe(ports.other_eur.rails[0])
  })

  it("that nobody has is not found", () => {
    expect(railOf("carrier_pigeon")).toBeUndefined()
    expect(railOf("cl_domestic_bank", ports.ar_ars)).toBeUndefined()
  })
})

import { describe, expect, it } from "vitest"
import { format, money } from "../../src/money/Money.ts"
import { clearingOf } from "../../src/ports/Clearing.ts"
import { checkPortCode, describePort, isPortCode, type Port, portOf, ports, railFor } from "../../src/ports/Port.ts"
import { exampleOf } from "../../src/ports/Rail.ts"
import { codeOf } from "../../src/Problem.ts"

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

describe("what can be said of a port", () => {
  it.each(all)("%s: everything that its row holds, and the decimals of its currency", (code, port) => {
    expect(describePort(code)).toEqual({
      ...port,
      isKnown: true,
      decimals: code === "cl_clp" || code === "py_pyg" ? 0 : 2
    })
  })

  it.each(all)("%s: also what is not known of it, in sentences", (_, { notKnown }) => {
    expect(notKnown.length).toBeGreaterThan(0)
    for (const sentence of notKnown) expect(sentence).toMatch(/^[A-Z].{20,}[.)]$/)
  })

  it("that we do not know: its country, its currency with the decimals, and that the rest is not known", () => {
    expect(describePort("br_brl")).toMatchObject({
      country: "BR",
      currency: "BRL",
      decimals: 2,
      isKnown: false,
      rails: []
    })
    expect(describePort("jp_jpy")).toMatchObject({ decimals: 0 })
    expect(describePort("other_usd")?.isKnown).toBe(true)
    expect(describePort("br_brl")?.notKnown).toHaveLength(2)
  })

  it("whose country or currency nobody knows: that as well", () => {
    const { decimals, notKnown = [] } = describePort("qq_qqq") ?? {}
    expect(decimals).toBeUndefined()
    expect(notKnown[0]).toBe("Which country QQ is: it is not in ISO 3166.")
    expect(notKnown[1]).toBe("How many decimals QQQ has: it is not in ISO 4217.")
    expect(describePort("other_gbp")?.notKnown).toHaveLength(2)
  })

  it.each(["", "BRL", "br-brl", "constructor"])("is nothing of %j, which is no code of a port", (code) => {
    expect(describePort(code)).toBeUndefined()
  })
})

describe("the rail that is meant", () => {
  it.each(all)("in %s is each one by its own fields", (_, port) => {
    for (const rail of port.rails) expect(railFor(port, Object.keys(exampleOf(rail)))).toBe(rail)
  })

  it("is the usual one when fields that both have are given, or none", () => {
    expect(railFor(ports.py_pyg, ["ci"])).toBe(ports.py_pyg.rails[0])
    expect(railFor(ports.py_pyg, [])).toBe(ports.py_pyg.rails[0])
    expect(railFor(ports.py_pyg, ["ci", "alias_phone"])).toBe(ports.py_pyg.rails[1])
  })
})

describe("the clearings", () => {
  const clearings = all.flatMap(([code, { currency, rails }]) =>
    rails.flatMap((rail) => rail.clearings.map((clearing) => ({ code, currency, rail, ...clearing })))
  )

  it("name their source, and limits are in the port's currency", () => {
    for (const { currency, source, upTo = money("1", currency) } of clearings) {
      expect(source.length).toBeGreaterThan(9)
      expect(upTo.currency).toBe(currency)
    }
  })

  it("of a rail stand in the order of their limits, and only the first has one", () => {
    for (const [, { rails }] of all) {
      for (const rail of rails)
        expect(rail.clearings.slice(1).map(({ upTo }) => upTo)).not.toContainEqual(expect.anything())
    }
  })

  it("have the limits that are published", () => {
    const limits = clearings.flatMap(({ arrives, code, name, upTo }) =>
      upTo === undefined ? [] : [`${code} ${name} ${format(upTo)} ${arrives}`]
    )
    expect([...new Set(limits)]).toEqual(["cl_clp TEF 7,000,000 at once", "py_pyg SPI 5,000,000 at once"])
  })

  it("take an amount up to their limit and not a unit more", () => {
    const [tef, lbtr] = ports.cl_clp.rails[0].clearings
    expect(clearingOf(ports.cl_clp.rails[0].clearings, money("7000000", "CLP"))).toBe(tef)
    expect(clearingOf(ports.cl_clp.rails[0].clearings, money("7000001", "CLP"))).toBe(lbtr)
    expect(clearingOf(ports.py_pyg.rails[1].clearings, money("5000001", "PYG"))).toBeUndefined()
  })
})

import { expect, test } from "vitest"
import { decimalsOf } from "../../src/money/Currency.ts"
import { ports } from "../../src/ports/Port.ts"

test.each([
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [2, "AFN ARS COP EUR HUF IDR MGA MRU MXN PKR USD UYU"],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"]
])("%i decimals have %s", (count, currencies) => {
  for (const currency of currencies.split(" ")) expect([currency, decimalsOf(currency)]).toEqual([currency, count])
})

test("the ports' currencies have the decimals that their rails pay", () => {
  const decimals = Object.values(ports).map(({ currency }) => [currency, decimalsOf(currency)] as const)
  expect(Object.fromEntries(decimals)).toEqual({ ARS: 2, USD: 2, CLP: 0, UYU: 2, PYG: 0, MXN: 2, EUR: 2 })
})

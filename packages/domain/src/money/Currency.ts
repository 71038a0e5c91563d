/**
 * The number of decimals of a currency, its minor unit by ISO 4217. It is 2 for every code that is not in the table
 * below.
 *
 * Source: ISO 4217 as published under PDDL by datasets/currency-codes (2026-02). `Intl.NumberFormat` is not used: by
 * its data (CLDR) COP, HUF and IDR have no decimals.
 *
 * @param currency ISO 4217, upper-case
 * @example
 * decimalsOf("CLP") // => 0
 * decimalsOf("ARS") // => 2
 * decimalsOf("CLF") // => 4
 */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2

const decimals = new Map<string, number>(
  Object.entries({
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW"
  }).flatMap(([count, currencies]) => currencies.split(" ").map((currency) => [currency, Number(count)] as const))
)

/**
 * How many decimals a currency has: its minor unit by ISO 4217, 2 for every code that the list below does not name.
 *
 * The table is ISO 4217's, as published under PDDL by datasets/currency-codes (2026-02). Not `Intl.NumberFormat`, whose
 * data are CLDR's: by those COP, HUF and IDR have no decimals.
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

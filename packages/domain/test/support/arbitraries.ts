import * as Result from "effect/Result"
import * as fc from "fast-check"
import { type Terms, terms } from "../../src/prices/Terms.ts"

/** Currencies with every number of decimals there is: 0, 2, 3 and 4. */
export const currency = fc.constantFrom("ARS", "CLP", "EUR", "MXN", "PYG", "USD", "UYU", "KWD", "CLF")

/** So many minor units: small numbers as often as large ones. */
export const units = fc.oneof(fc.bigInt({ min: 1n, max: 1_000n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))

/** Any terms: rates from a hundred-thousandth to a hundred thousand, a fee of up to 99 percent, any cost or none. */
export const anyTerms: fc.Arbitrary<Terms> = fc
  .tuple(
    currency,
    currency,
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 50_000 })
  )
  .map(([payer, port, buys, sold, fee, cost]) =>
    Result.getOrThrow(
      terms(payer, port, {
        buys: String(buys),
        for: String(sold),
        feeShare: (fee / 100).toFixed(2),
        cost: (cost / 10).toFixed(1)
      })
    )
  )

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compare, equals, fromMinorUnits, subtract, sum, zero } from "../../src/money/Money.ts"
import { holdersOf, isFunded, shareOut } from "../../src/states/Funds.ts"
import { isFinal, outputStates, refundOf } from "../../src/states/Output.ts"
import { requestStates } from "../../src/states/Request.ts"
import { currency } from "../support/arbitraries.ts"

const finals = outputStates.filter(isFinal)

/** A budget and the fee in it, in a currency with no decimals, two, three or four. */
const priced = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.bigInt({ min: 0n, max: 10n ** 25n }), currency)
  .map(([a, b, of]) => ({ budget: fromMinorUnits(a > b ? a : b, of), fee: fromMinorUnits(a > b ? b : a, of) }))

describe("an output's budget", () => {
  test("is shared out whole, to the last decimal, and nobody gets less than nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...finals), priced, (state, { budget, fee }) => {
        const shares = Object.values(shareOut(state, budget, fee))
        expect(equals(sum(budget.currency, shares), budget)).toBe(true)
        expect(shares.some((share) => compare(share, zero(budget.currency)) < 0)).toBe(false)
      })
    )
  })

  test("goes back as the refund says: everything, all but the fee, or nothing", () => {
    fc.assert(
      fc.property(priced, ({ budget, fee }) => {
        const nothing = zero(budget.currency)
        const back = { everything: budget, "all but fees": subtract(budget, fee), nothing }
        for (const state of finals) {
          expect(equals(shareOut(state, budget, fee).payer, back[refundOf[state]])).toBe(true)
        }
      })
    )
  })

  test("is shared out among those who hold it in the end", () => {
    for (const state of finals) {
      const { fee, net } = holdersOf("working", state)
      const shares = shareOut(state, fromMinorUnits(100n, "CLP"), fromMinorUnits(3n, "CLP"))
      expect(shares).toEqual({
        payer: fromMinorUnits((net === "payer" ? 97n : 0n) + (fee === "payer" ? 3n : 0n), "CLP"),
        provider: fromMinorUnits((net === "provider" ? 97n : 0n) + (fee === "provider" ? 3n : 0n), "CLP"),
        payee: fromMinorUnits((net === "payee" ? 97n : 0n) + (fee === "payee" ? 3n : 0n), "CLP")
      })
    }
  })

  test("is the payer's own until the request is funded, whatever the output's state", () => {
    for (const request of requestStates.filter((state) => !isFunded(state))) {
      for (const output of outputStates) expect(holdersOf(request, output)).toEqual({ net: "payer", fee: "payer" })
    }
  })

  test("is set aside exactly while a funded output is not final", () => {
    for (const request of requestStates) {
      for (const output of outputStates) {
        expect(holdersOf(request, output).net === "escrow").toBe(isFunded(request) && !isFinal(output))
      }
    }
  })
})

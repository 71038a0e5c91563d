import * as BigDecimal from "effect/BigDecimal"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { holdersOf, isFunded, shareOut } from "../src/Funds.ts"
import { isFinal, outputStates, refundOf } from "../src/Output.ts"
import { requestStates } from "../src/Request.ts"

const finals = outputStates.filter(isFinal)

/** A budget and the fee in it, with up to eight decimals. */
const priced = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.nat(8))
  .map(([a, b, scale]) => ({
    budget: BigDecimal.make(a > b ? a : b, scale),
    fee: BigDecimal.make(a > b ? b : a, scale)
  }))

describe("an output's budget", () => {
  test("is shared out whole, to the last decimal, and nobody gets less than nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...finals), priced, (state, { budget, fee }) => {
        const shares = Object.values(shareOut(state, budget, fee))
        expect(BigDecimal.equals(BigDecimal.sumAll(shares), budget)).toBe(true)
        expect(shares.some(BigDecimal.isNegative)).toBe(false)
      })
    )
  })

  test("goes back as the refund says: everything, all but the fee, or nothing", () => {
    fc.assert(
      fc.property(priced, ({ budget, fee }) => {
        const nothing = BigDecimal.fromBigInt(0n)
        const back = { everything: budget, "all but fees": BigDecimal.subtract(budget, fee), nothing }
        for (const state of finals) {
          expect(BigDecimal.equals(shareOut(state, budget, fee).payer, back[refundOf[state]])).toBe(true)
        }
      })
    )
  })

  test("is shared out among those who hold it in the end", () => {
    for (const state of finals) {
      const { fee, net } = holdersOf("working", state)
      const shares = shareOut(state, BigDecimal.fromBigInt(100n), BigDecimal.fromBigInt(3n))
      expect(shares).toEqual({
        payer: BigDecimal.fromBigInt((net === "payer" ? 97n : 0n) + (fee === "payer" ? 3n : 0n)),
        provider: BigDecimal.fromBigInt((net === "provider" ? 97n : 0n) + (fee === "provider" ? 3n : 0n)),
        payee: BigDecimal.fromBigInt((net === "payee" ? 97n : 0n) + (fee === "payee" ? 3n : 0n))
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

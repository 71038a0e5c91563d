import { money } from "@concierge/domain/Money"
import * as BigDecimal from "effect/BigDecimal"
import { expect, test } from "vitest"
import { balance, emptyLedger, escrow, isBalanced, post, wallet } from "../../src/payments/Ledger.ts"

const pesos = (amount: string) => money(amount, "ARS")

test("what one account loses another gains, and an empty one is forgotten", () => {
  const ledger = emptyLedger()
  post(ledger, { from: "outside", to: wallet("345"), money: pesos("10.50") })
  post(ledger, { from: wallet("345"), to: escrow("1010"), money: pesos("10.5") })
  expect([...ledger.balances.keys()]).toEqual(["outside", "escrow:1010"])
  expect(BigDecimal.format(balance(ledger, "outside", "ARS"))).toBe("-10.5")
  expect(ledger.transfers).toBe(2)
  expect(isBalanced(ledger)).toBe(true)
})

test("a wallet and what is set aside are never overdrawn; the world outside and the desk may be", () => {
  const ledger = emptyLedger()
  for (const from of [wallet("345"), escrow("1010"), "fees"] as const) {
    expect(() => post(ledger, { from, to: "outside", money: pesos("1") })).toThrow(`${from} does not hold enough ARS`)
  }
  post(ledger, { from: "exchange", to: "outside", money: pesos("1") })
  expect(BigDecimal.format(balance(ledger, "exchange", "ARS"))).toBe("-1")
})

test("money that was made outside of transfers is noticed at the next one, and when balances are counted", () => {
  const ledger = emptyLedger()
  post(ledger, { from: "outside", to: wallet("345"), money: pesos("10") })
  ledger.sums.set("ARS", BigDecimal.fromBigInt(1n))
  expect(() => post(ledger, { from: "outside", to: wallet("345"), money: pesos("1") })).toThrow("do not sum to zero")
  ledger.balances.get("outside")?.set("ARS", BigDecimal.fromBigInt(-9n))
  expect(isBalanced(ledger)).toBe(false)
})

test("a transfer of nothing is a defect", () => {
  expect(() => post(emptyLedger(), { from: "outside", to: "fees", money: pesos("0") })).toThrow(
    "no transfer of nothing"
  )
})

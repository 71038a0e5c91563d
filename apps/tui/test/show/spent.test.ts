import { decimalOf, money } from "@concierge/domain/Money"
import { expect, test } from "vitest"
import { spentText } from "../../src/show/columns.ts"
import { batch } from "../support/samples.ts"

const ars = (amount: string) => decimalOf(money(amount, "ARS"))

const resultOf = (spent: string | undefined, refunded: string, awaited: number) => ({
  settled: ars("100.00"),
  unpaid: ars("0.00"),
  rounding: ars("0.00"),
  spent: spent === undefined ? undefined : ars(spent),
  refunded: ars(refunded),
  awaited,
  creditNotes: []
})

test("what a batch came to is told where something of it came back, or is awaited", () => {
  const said = (result: ReturnType<typeof resultOf>) => spentText(batch({ result }))
  expect(said(resultOf("100.00", "0.00", 0))).toBeUndefined()
  expect(said(resultOf("24423.82", "81236.66", 0))).toBe("24,423.82 ARS spent, 81,236.66 ARS came back")
  expect(said(resultOf(undefined, "12.00", 2))).toBe("12.00 ARS came back, 2 refunds awaited")
})

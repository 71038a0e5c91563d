import { parseWrittenAmount } from "@concierge/domain/Money"
import { checkPayouts } from "@concierge/domain/Payout"
import { examplePayouts } from "@concierge/domain/PayoutField"
import { type Port, ports } from "@concierge/domain/Port"
import { describe, expect, test } from "vitest"
import { readPayoutFile } from "../src/PayoutFile.ts"
import { payoutTemplate } from "../src/payoutTemplate.ts"

const all = Object.values<Port>(ports)

const check = (of: ReadonlyArray<Port>, origin: Port) => {
  const { drafts, problems } = readPayoutFile(new TextEncoder().encode(payoutTemplate(of)))
  const checked = checkPayouts(drafts, origin, parseWrittenAmount)
  return { payouts: checked.payouts, problems: [...problems, ...checked.problems] }
}

describe("the template of a payout file", () => {
  test.each(all)("to $code is read and checked without a problem, a payment a rail", (port) => {
    const { payouts, problems } = check([port], ports.ar_ars)
    expect(problems).toEqual([])
    expect(payouts.map(({ how }) => how)).toMatchObject(port.rails.map((rail) => ({ rail })))
  })

  test("to all ports is, too, whoever pays", () => {
    for (const origin of all) {
      const { payouts, problems } = check(all, origin)
      expect(problems).toEqual([])
      expect(payouts).toHaveLength(all.flatMap(({ rails }) => rails).length)
    }
  })

  test("is plain: nothing in it needs quotes, or could be taken for a formula", () => {
    const cells = examplePayouts().flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /[",;\n]|^[=+\-@]/.test(cell))).toEqual([])
  })
})

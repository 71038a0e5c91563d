import { checkPayouts } from "@concierge/domain/PayoutCheck"
import { examplePayouts } from "@concierge/domain/PayoutField"
import { type Port, ports } from "@concierge/domain/Port"
import { describe, expect, test } from "vitest"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { payoutTemplate } from "../../src/file/payoutTemplate.ts"

const all = Object.values<Port>(ports)

const check = (of: ReadonlyArray<Port>, origin: Port) => {
  const { drafts, problems } = readPayoutFile(new TextEncoder().encode(payoutTemplate(of)))
  const checked = checkPayouts(drafts, origin, {})
  return { payouts: checked.payouts, problems: [...problems, ...checked.problems] }
}

describe("the template of a payout file", () => {
  test.each(all)("to $code has a line a rail, with nothing wrong but that it is an example", (port) => {
    const { payouts, problems } = check([port], ports.ar_ars)
    expect(problems).toMatchObject(port.rails.map((_, index) => ({ line: index + 2, reason: { _tag: "ExampleRow" } })))
    expect(payouts).toEqual([])
  })

  test("to all ports is never paid, whoever pays", () => {
    for (const origin of all) {
      const { payouts, problems } = check(all, origin)
      expect(new Set(problems.map(({ reason }) => reason._tag))).toEqual(new Set(["ExampleRow"]))
      expect(payouts).toEqual([])
    }
  })

  test("is not paid while its accounts are the examples, though names and references are people's own", () => {
    const text = payoutTemplate([ports.mx_mxn]).replaceAll("EXAMPLE-", "N-").replaceAll("EXAMPLE ", "")
    const { drafts } = readPayoutFile(new TextEncoder().encode(text))
    const { payouts, problems } = checkPayouts(drafts, ports.ar_ars, {})
    expect(payouts).toEqual([])
    expect(problems.map(({ reason }) => reason._tag)).toEqual(drafts.map(() => "ExampleAccount"))
  })

  test("is plain: nothing in it needs quotes, or could be taken for a formula", () => {
    const cells = examplePayouts().flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /[",;\n]|^[=+\-@]/.test(cell))).toEqual([])
  })
})

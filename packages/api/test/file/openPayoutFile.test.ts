import { ports } from "@concierge/domain/Port"
import { codeOf } from "@concierge/domain/Problem"
import { expect, it } from "vitest"
import { openPayoutFile, type PayoutItem } from "../../src/file/openPayoutFile.ts"

const file = [
  "reference;payee_name;port_code;amount;cbu;cuit",
  "INV-1;Ana Pérez;ar_ars;10.00;0110100900000123450113;20-30111222-0",
  "INV-2;Ana Pérez;ar_ars;;0110100900000123450113;20-30111222-0",
  ""
].join("\n")

it("reads a file that comes in pieces as rows, each with what is wrong with it, and its counts at the end", async () => {
  const bytes = Buffer.from(file)
  const source = () => [bytes.subarray(0, 50), bytes.subarray(50)]
  const opened = await openPayoutFile(source, ports.ar_ars)
  const items: Array<PayoutItem> = []
  for await (const piece of opened.items()) items.push(...piece)
  const rows = items.filter((item) => item._tag === "Row")
  expect(
    rows.map(({ line, payout, problems }) => [line, payout?.reference, problems.map(({ reason }) => codeOf(reason))])
  ).toEqual([
    [2, "INV-1", []],
    [3, undefined, ["amount_missing"]]
  ])
  expect(items.at(-1)).toMatchObject({ _tag: "End", rows: 2, payments: 1, errors: 1, warnings: 0 })
})

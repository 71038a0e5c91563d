import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { slowOnes } from "../../../spec/test/growth.ts"
import { format, isMoney, money, parseAmount } from "../src/money/Money.ts"
import { parseWrittenAmount } from "../src/money/WrittenAmount.ts"
import { reasonKey, referenceKey } from "../src/payouts/Identity.ts"
import { payoutFields } from "../src/payouts/PayoutField.ts"
import { checkPortCode, fieldsOf, ports } from "../src/ports/Port.ts"
import { checkField } from "../src/ports/Rail.ts"
import { explain } from "../src/Problem.ts"
import { hidden, quoted } from "../src/text/Hidden.ts"
import { forbiddenIn, garbledIn, spreadsheetErrorIn, visible } from "../src/text/Text.ts"
import { identifiers } from "./identifiers/all.ts"

/** Texts and choices; an identifier is tried itself. */
const fields = [...Object.values(payoutFields), ...Object.values(ports).flatMap(fieldsOf)].filter(
  ({ kind }) => kind._tag !== "Identifier"
)

test.each<readonly [string, (text: string) => unknown]>([
  ["parseAmount", (text) => parseAmount(text, "ARS")],
  ["parseWrittenAmount", (text) => Result.mapError(parseWrittenAmount(text, "ARS"), explain)],
  ["isMoney", (value) => isMoney({ currency: "ARS", value })],
  ["checkPortCode", checkPortCode],
  ["referenceKey", referenceKey],
  ["reasonKey", reasonKey],
  ["hidden", hidden],
  ["quoted", quoted],
  ["visible", visible],
  ["forbiddenIn", forbiddenIn],
  ["spreadsheetErrorIn", spreadsheetErrorIn],
  ["garbledIn", garbledIn],
  ...Object.entries(identifiers).flatMap(([name, { check, format: show, key, mask }]) => [
    [name, check] as const,
    [`${name} as it is shown`, (text: string) => [show(text), mask(text), key(text)]] as const
  ]),
  ...new Map(fields.map((field) => [field.name, (text: string) => checkField(field, text, [])]))
])("%s takes time in proportion to the text, whatever is in it", (_, run) => {
  expect(slowOnes(run)).toEqual([])
})

test("an amount of 200,000 digits is grouped by threes as any other", () => {
  const digits = "123".repeat(66_667)
  const shown = format(money(digits, "CLP"))
  expect(shown.length).toBe(digits.length + 66_666)
  expect([shown.slice(0, 11), shown.slice(-8)]).toEqual(["123,123,123", ",123,123"])
  expect(shown.replaceAll(",", "")).toBe(digits)
})

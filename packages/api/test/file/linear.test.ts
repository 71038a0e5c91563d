import { expect, test } from "vitest"
import { slowOnes } from "../../../../spec/test/growth.ts"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"

const encode = (text: string) => new TextEncoder().encode(text)

test("a name of a column is read in time in proportion to it, whatever is in it", () => {
  const read = (text: string) => readPayoutFile(encode(`name,${text}\nAna,1\n`), { mapping: { [text]: "amount" } })
  expect(slowOnes(read)).toEqual([])
  expect(slowOnes((text) => readPayoutFile(encode(`name,${text}\nAna,1\n`)))).toEqual([])
})

test("a line is read in time in proportion to it, whatever is in its cells", () => {
  const names = ["first_name", "last_name", "country", "currency", "pays_in", "amount", "iban", "banco"]
  const read = (text: string) => readPayoutFile(encode(`${names.join(",")}\n${names.map(() => text).join(",")}\n`))
  expect(slowOnes(read)).toEqual([])
})

test("a file in a code page is read in time in proportion to it", () => {
  const read = (text: string) => readPayoutFile(Uint8Array.from([...encode(`name\n${text}`), 0x20, 0xe9]))
  expect(slowOnes(read)).toEqual([])
})

test("a line of columns' names is read in time in proportion to it", () => {
  expect(slowOnes((text) => readPayoutFile(encode(`name,${text.replaceAll(/[ -]/g, ",")}\nAna\n`)))).toEqual([])
})

test("more columns than a payroll has are refused, not searched", () => {
  const { drafts, problems } = readPayoutFile(encode(`name${",ammunt".repeat(2_000)}\nAna\n`))
  expect(drafts).toEqual([])
  expect(problems).toMatchObject([{ reason: { _tag: "TooManyColumns", actual: 2_001 } }])
})

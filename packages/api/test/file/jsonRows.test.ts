import { ports } from "@concierge/domain/Port"
import { explain } from "@concierge/domain/Problem"
import { describe, expect, test } from "vitest"
import { checkPayoutFile } from "../../src/file/checkPayoutFile.ts"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"

const read = (text: string) => readPayoutFile(Buffer.from(text))
const told = (text: string) => read(text).problems.map(({ line, reason }) => `${line}: ${explain(reason)}`)
const ana = { payee_name: "Ana Pérez", port_code: "cl_clp", amount: "450000", account: { rut: "1-9" } }
const row = '{"payee_name":"Ana Pérez","port_code":"cl_clp","amount":450000,"rut":"1-9"}'

describe("rows of JSON are the rows of a sheet", () => {
  test.each<[string, string, ReadonlyArray<number>]>([
    ["a list", `[${row},${row}]`, [1, 2]],
    ["a list in lines", `[\n  ${row},\n\n  ${row}\n]\n`, [2, 4]],
    ["a row a line", `${row}\n\n${row}\n`, [1, 3]],
    ["a row a line, by Windows", `\ufeff${row}\r\n${row}`, [1, 2]],
    ["one row in lines", row.replaceAll(",", ",\n"), [1]],
    [
      "accounts by themselves",
      '[{"payee_name":"Ana Pérez","port_code":"cl_clp","amount":450000,"account":{"rut":"1-9"}}]',
      [1]
    ],
    ["other names", '[{"Nombre":"Ana Pérez","Puerto":"cl_clp","Importe":450000,"RUT":"1-9","payee_email":null}]', [1]],
    [
      "names in another order in each row",
      `[${row},{"rut":"1-9","amount":450000,"port_code":"cl_clp","payee_name":"Ana Pérez"}]`,
      [1, 2]
    ]
  ])("%s", (_, text, lines) => {
    expect(read(text)).toMatchObject({ drafts: lines.map((line) => ({ ...ana, line })), problems: [], isExact: true })
  })

  test("numbers keep all their digits", () => {
    expect(read('[{"payee_name":"Ana","amount":12345678901234567.89}]').drafts[0]?.amount).toBe("12345678901234567.89")
  })

  test.each([
    ["[]", []],
    [
      '[{"payee_name":"Ana"},{"payee_name":"Bob"]',
      ["1: the file is not well-formed JSON: column 42: something stands here that is not JSON"]
    ],
    [`${row}\n{"payee_name":`, ["2: the file is not well-formed JSON: column 15: the text ends too early"]],
    [`[${row},7]`, ['2: should be an object, e.g. {"payee_name": "Ana Pérez"}']],
    [
      '{"rows":[{"payee_name":"Ana"}]}',
      ["1: should be text or a number, as a row has them: give the list of rows alone", expect.any(String)]
    ],
    ['[{"payee_name":{"first":"Ana"}}]', ["1: should be text or a number"]],
    ['[{"payee_name":"Ana","rut":"1-9","account":{"rut":"2-7"}}]', ['1: column "rut" stands twice: keep one']],
    ['[{"payee_name":"Ana","payee_name":"Bob"}]', [expect.stringContaining("a name stands twice in one object")]],
    ['[{"payee_name":"Ana","ammount":1}]', ['1: column "ammount" is not known: did you mean amount?']]
  ])("%s", (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })
})

test("an amount that is text is read as people write it, never as a thousandth of it; a number is exact", () => {
  const paid = (amount: string) => {
    const rut = '"account_number":"15111222","account_type":"rut","bank_code":"012","rut":"15.111.222-6"'
    const text = `{"payee_name":"Camila Rojas","port_code":"cl_clp","amount":${amount},${rut}}`
    const { errors, payouts } = checkPayoutFile(new TextEncoder().encode(text), ports.ar_ars, {})
    return payouts.map(({ howMuch }) => howMuch.money.value).concat(errors.map(({ reason }) => reason._tag))
  }
  expect([paid('"450.000"'), paid('"1.234.567"'), paid("450.000"), paid('"450"')]).toEqual([
    ["450000"],
    ["1234567"],
    ["450"],
    ["450"]
  ])
  const mxn = '[{"payee_name":"Ana","port_code":"mx_mxn","amount":"1.200","clabe":"012180001234567899"}]'
  const { errors } = checkPayoutFile(new TextEncoder().encode(mxn), ports.ar_ars, {})
  expect(errors.map(({ reason }) => reason._tag)).toEqual(["AmbiguousNumber"])
})

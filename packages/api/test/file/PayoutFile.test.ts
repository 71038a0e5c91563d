import { checkPayouts } from "@concierge/domain/PayoutCheck"
import { ports } from "@concierge/domain/Port"
import { error, explain } from "@concierge/domain/Problem"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { maxFileBytes, readPayoutFile } from "../../src/file/PayoutFile.ts"
import { maxPayouts } from "../../src/maxPayouts.ts"

const bytes = (text: string, encoding: "utf8" | "latin1" | "utf16le" = "utf8") => Buffer.from(text, encoding)
const read = (text: string) => readPayoutFile(bytes(text))
const told = ({ problems }: ReturnType<typeof readPayoutFile>) =>
  problems.map(({ line, reason }) => [line, reason._tag])

const ana = { line: 2, payee_name: "Ana Pérez", port_code: "cl_clp", amount: "450000", account: { rut: "1-9" } }
const header = "payee_name,port_code,amount,rut"
const anaRow = "Ana Pérez,cl_clp,450000,1-9"

describe("the same payment, however its file was written", () => {
  const plain = `${header}\n${anaRow}\n`
  test.each<[string, Uint8Array]>([
    ["plain", bytes(plain)],
    ["with a byte order mark", bytes(`\ufeff${plain}`)],
    ["with semicolons", bytes(plain.replaceAll(",", ";"))],
    ["with tabs", bytes(plain.replaceAll(",", "\t"))],
    ["with bars", bytes(plain.replaceAll(",", "|"))],
    ["by Windows", bytes(plain.replaceAll("\n", "\r\n"))],
    ["by an old Mac", bytes(plain.replaceAll("\n", "\r"))],
    ["in UTF-16", bytes(`\ufeff${plain.replaceAll(",", "\t")}`, "utf16le")],
    ["without an end of its last line", bytes(plain.trimEnd())],
    ["all in quotes", bytes(plain.replaceAll(/[^,\n]+/g, '"$&"'))],
    [
      "with spaces around cells and quotes",
      bytes(`${header.replaceAll(",", " , ")}\n "Ana Pérez" , cl_clp,450000 , 1-9`)
    ],
    ["with no-break spaces", bytes(`${header}\n\u00a0Ana Pérez\u00a0,cl_clp,450000\u00a0,1-9`)],
    ["with columns that are always blank", bytes(`${header},,\n${anaRow},,\n,,,,,\n`)],
    ["with names of columns as people write them", bytes(`Payee Name,PORT,amount,Rut\n${anaRow}`)],
    ["in another order", bytes("rut,amount,port_code,payee_name\n1-9,450000,cl_clp,Ana Pérez")],
    ["guarded against formulas", bytes(`${header},reference\n${anaRow},'=1+1`)]
  ])("%s", (name, file) => {
    const reference = name.startsWith("guarded") ? { reference: "=1+1" } : {}
    const { drafts, problems } = readPayoutFile(file)
    expect(drafts).toEqual([{ ...ana, ...reference }])
    expect(problems).toEqual([])
  })

  test("after a line that names the delimiter", () => {
    const { drafts, problems } = read(`sep=;\r\n${plain.replaceAll(",", ";")}`)
    expect(drafts).toEqual([{ ...ana, line: 3 }])
    expect(problems).toEqual([])
  })

  test("with empty lines, which count", () => {
    expect(read(`\n${header}\n\n\n${anaRow}\n\n`).drafts).toEqual([{ ...ana, line: 5 }])
  })
})

describe("what is wrong with a file's form is told by its line, and the rest is read", () => {
  test("a line with other cells than the header", () => {
    const file = read(`${header}\n${anaRow}\nAna,cl_clp,1,000,1-9\n${anaRow}`)
    expect(file.problems).toMatchObject([
      { line: 3, severity: "error", reason: { _tag: "WrongCellCount", expected: 4, actual: 5 } }
    ])
    expect(file.drafts.map(({ line }) => line)).toEqual([2, 4])
  })

  test("a column that stands twice, also by another name", () => {
    const file = read("payee_name,port,port_code,amount\nAna,cl_clp,us_usd,1")
    expect(file.problems).toMatchObject([{ line: 1, reason: { _tag: "DuplicateColumn", column: "port_code" } }])
    expect(file.drafts).toMatchObject([{ port_code: "cl_clp" }])
  })

  test.each([
    ["amuont", { column: "amuont", nearest: "amount" }],
    ["payeenam", { column: "payeenam", nearest: "payee_name" }],
    ["Bank-Code ", undefined],
    ["bank_cod", { column: "bank_cod", nearest: "bank_code" }]
  ])("a column %j", (column, wanted) => {
    const { problems } = read(`payee_name,${column},port\nAna,x,cl_clp`)
    expect(problems.map(({ reason }) => reason)).toEqual(
      wanted === undefined ? [] : [{ _tag: "UnknownColumn", ...wanted }]
    )
  })

  test.each([
    ["never closed", `${header}\n"Ana,cl_clp,450000,1-9\n${anaRow}\n`, [[2, "BrokenQuotes"]], [3]],
    ["inside a cell", `${header}\nAna "B",cl_clp,1,1-9\n${anaRow}\n`, [[2, "BrokenQuotes"]], [3]],
    ["closed too early", `${header}\n${anaRow}\n"Ana" B,cl_clp,1,1-9\n${anaRow}\n`, [[3, "BrokenQuotes"]], [2, 4]],
    [
      "twice broken",
      `${header}\n"Ana" B,cl_clp,1,1-9\n\nAna "B",cl_clp,1,1-9\n${anaRow}`,
      [
        [2, "BrokenQuotes"],
        [4, "BrokenQuotes"]
      ],
      [5]
    ]
  ])("a quote that is %s", (_, text, problems, lines) => {
    const file = read(text)
    expect(told(file)).toEqual(problems)
    expect(file.drafts.map(({ line }) => line)).toEqual(lines)
  })

  test.each([
    ["nothing", "", [[1, "Missing"]]],
    ["white space", " \n\n", [[1, "Missing"]]],
    ["no header", `${anaRow}\n${anaRow}`, [[1, "Missing"]]],
    ["a header and no payment", header, []]
  ])("a file with %s", (_, text, problems) => {
    expect(told(read(text))).toEqual(problems)
    expect(read(text).drafts).toEqual([])
  })

  test("bank details that stand where names of columns should are not repeated", () => {
    const account = "0170123000000123456784"
    const all = [...read(`payee_name,${account}\nAna,1`).problems, ...read(`Ana,${account}\nBruno,${account}`).problems]
    expect(all).not.toEqual([])
    expect(all.map(({ reason }) => explain(reason)).join()).not.toContain(account)
  })

  test("a spreadsheet that is no text", () => {
    const { problems } = readPayoutFile(new Uint8Array([0x50, 0x4b, 3, 5, 0, 0, 0xff]))
    expect(problems).toMatchObject([{ line: 1, at: [], reason: { _tag: "NotText" } }])
  })

  test("a file that is too large", () => {
    const { drafts, problems } = readPayoutFile(new Uint8Array(maxFileBytes + 1).fill(0x61))
    expect(drafts).toEqual([])
    expect(problems).toMatchObject([{ at: [], reason: { _tag: "FileTooLarge", maxBytes: maxFileBytes } }])
  })
})

describe("a file with too many lines is never taken for a shorter one", () => {
  const check = (text: string) => {
    const { drafts, problems } = read(text)
    return [...problems, ...checkPayouts(drafts, ports.ar_ars, {}).problems]
  }
  test.each([
    ["payments", anaRow],
    ["lines of a wrong form", "Ana"],
    ["lines with broken quotes", 'Ana "B",cl_clp,1,1-9']
  ])("too many %s", (_, row) => {
    const rows = `${row}\n`.repeat(3 * maxPayouts)
    expect(check(`${header}\n${rows}`)).not.toEqual([])
    expect(read(`${header}\n${rows}`).drafts).toEqual([])
  })
  test(`at most ${maxPayouts} payments are read`, () => {
    const ofLength = (count: number) => read(`${header}\n${`${anaRow}\n`.repeat(count)}`)
    expect(ofLength(maxPayouts).drafts).toHaveLength(maxPayouts)
    expect(ofLength(maxPayouts).problems).toEqual([])
    expect(ofLength(maxPayouts + 1).problems).toEqual([
      { ...error([], { _tag: "TooManyRows", max: maxPayouts }), line: 1 }
    ])
  })
  test("blank lines are not counted", () => {
    expect(read(`${header}\n${",,,\n".repeat(3 * maxPayouts)}${anaRow}\n`).drafts).toHaveLength(1)
  })
})

test("whatever stands in cells comes out as it went in", () => {
  const cell = fc.stringMatching(/^[a-z0-9 ,;"|áñ.]{0,12}$/).map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"))
      const { drafts, problems } = read(`payee_name;city\n${quoted.join("\n")}`)
      expect(problems).toEqual([])
      expect(drafts.map(({ account, payee_name }) => [payee_name ?? "", account["city"] ?? ""])).toEqual(
        rows.filter(([name, city]) => name !== "" || city !== "")
      )
    })
  )
})

test("no bytes make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
      expect(readPayoutFile(file)).toBeDefined()
    })
  )
})

test("a good file passes the domain's rules, written by people", () => {
  const text =
    "reference;payee_name;port;amount;rut;bank_code;account_type;account_number\n" +
    "P-1;Ana Pérez;cl_clp;450.000,00;12.345.678-5;012;vista;0012345678\n"
  const { drafts, problems } = read(text)
  expect([...problems, ...checkPayouts(drafts, ports.ar_ars, {}).problems]).toEqual([])
})

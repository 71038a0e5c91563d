import { explain } from "@concierge/domain/Problem"
import { describe, expect, test } from "vitest"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"

const header = "payee_name,port_code,amount,clabe\n"
const rowOf = (name: string) => `${name},mx_mxn,100,012180000123456782\n`

/** A file of these names, with each letter beyond ASCII as the bytes that are given. */
const fileOf = (names: ReadonlyArray<string>, bytes: { readonly [letter: string]: ReadonlyArray<number> }) =>
  new Uint8Array(
    Array.from(`${header}${names.map(rowOf).join("")}`).flatMap((letter) => bytes[letter] ?? [letter.charCodeAt(0)])
  )
const read = (...given: Parameters<typeof fileOf>) => {
  const { drafts, problems } = readPayoutFile(fileOf(...given))
  return { names: drafts.map(({ payee_name }) => payee_name), problems }
}

const windows = {
  é: [0xe9],
  ñ: [0xf1],
  Ñ: [0xd1],
  Á: [0xc1],
  Í: [0xcd],
  "’": [0x92],
  "“": [0x93],
  "”": [0x94],
  º: [0xba]
}
const mac = { é: [0x8e], ñ: [0x96], Ñ: [0x84], ú: [0x9c], "’": [0xd5] }
const dos = { é: [0x82], ñ: [0xa4], Ñ: [0xa5], ú: [0xa3] }
const utf8 = { é: [0xc3, 0xa9], ú: [0xc3, 0xba] }

describe("a file that is not in UTF-8 is read in the code page that makes names of its letters, and says so", () => {
  test.each<[string, ReadonlyArray<string>, typeof windows | typeof mac | typeof dos]>([
    ["Windows-1252", ["José", "Iñaki", "Peña"], windows],
    ["Windows-1252", ["MARÍA MUÑOZ", "Águeda"], windows],
    ["Windows-1252", ["Ana O’Brien"], windows],
    ["Windows-1252", ["Casa “Los 3”", "Piso 3º"], windows],
    ["Mac Roman", ["José Núñez", "MUÑOZ"], mac],
    ["Mac Roman", ["Iñaki O’Brien"], mac],
    ["code page 850", ["José Núñez", "MUÑOZ"], dos]
  ])("%s: %j", (encoding, names, bytes) => {
    const { names: found, problems } = read(names, bytes)
    expect(found).toEqual(names)
    expect(problems).toMatchObject([{ line: 2, severity: "warning", reason: { _tag: "AssumedEncoding", encoding } }])
  })

  test("with a sample of what that made, and no digit in it", () => {
    const { problems } = read(["José de la Peña 012180000123456782ñ", "Iñaki"], windows)
    expect(problems.map(({ reason }) => explain(reason))).toEqual([
      'the file is not in UTF-8; Windows-1252 is assumed, and gives "José", "Peña", "ñ": is that right?'
    ])
  })
})

describe("a file in two encodings is refused", () => {
  test("at the first line that is not in UTF-8", () => {
    const text = Buffer.concat([
      fileOf(["José Núñez"], { ...utf8, ñ: [0xc3, 0xb1] }),
      Buffer.from(rowOf("Iñaki"), "latin1")
    ])
    const { drafts, problems } = readPayoutFile(text)
    expect(drafts).toEqual([])
    expect(problems).toMatchObject([{ line: 3, severity: "error", reason: { _tag: "TwoEncodings", line: 2 } }])
  })

  test("also when both stand in one line, or the other comes first", () => {
    expect(read(["Iñaki José"], { ...utf8, ñ: [0xf1] }).problems).toMatchObject([{ reason: { _tag: "TwoEncodings" } }])
    expect(read(["Iñaki", "José"], { ...utf8, ñ: [0xf1] }).problems).toMatchObject([
      { line: 2, reason: { _tag: "TwoEncodings", line: 3 } }
    ])
  })

  test("but capitals before a quotation mark are none of UTF-8", () => {
    const { names } = read(["“JOSÉ”"], { É: [0xc9], "“": [0x93], "”": [0x94] })
    expect(names).toEqual(["“JOSÉ”"])
  })
})

describe("two bytes a character", () => {
  const text = `${header}${rowOf("José Ñandú")}`
  const little = Buffer.from(text, "utf16le")
  const big = Buffer.from(little).swap16()
  test.each([
    ["little end first, with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ["little end first", little],
    ["big end first, with a mark", Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ["big end first", big]
  ])("%s", (_, bytes) => {
    const { drafts, problems } = readPayoutFile(bytes)
    expect(drafts).toMatchObject([{ payee_name: "José Ñandú" }])
    expect(problems).toEqual([])
  })
})

describe("what is no payout file is called what it is", () => {
  const bytes = (text: string) => Buffer.from(text, "latin1")
  test.each<[string, Uint8Array]>([
    ["an Excel workbook (.xlsx)", bytes("PK\x03\x04\x14\0\x06\0[Content_Types].xml\0\0PK\x03\x04xl/workbook.xml")],
    ["an OpenDocument sheet (.ods)", bytes("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet")],
    ["a Numbers sheet", bytes("PK\x03\x04\0\0Index/Document.iwa")],
    ["a Word document (.docx)", bytes("PK\x03\x04\0\0word/document.xml")],
    ["a ZIP archive", bytes("PK\x03\x04\0\0payroll.csv")],
    ["an old Excel workbook (.xls), or one with a password", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0")],
    ["a PDF", bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3")],
    ["compressed (gzip)", bytes("\x1f\x8b\x08\0\0\0")],
    ["compressed", bytes("7z\xbc\xaf\x27\x1c")],
    ["compressed", bytes("\x28\xb5\x2f\xfd\0")],
    ["a picture or a film", bytes("\x89PNG\r\n\x1a\n\0")],
    ["a picture or a film", bytes("\xff\xd8\xff\xe0\0\x10JFIF")],
    ["an SQLite database", bytes("SQLite format 3\0")],
    ["a table in columns (Parquet, Arrow or Avro)", bytes("PAR1\x15\x04\x15")],
    ["camt.053.001.08", bytes('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">')],
    ["pain.001.001.02", bytes('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.02"/>')],
    ["pain.001.001.12", bytes('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.12"/>')],
    [
      "an Excel sheet in XML",
      bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')
    ],
    ["a web page (HTML), whatever its name ends in", bytes("<html><table><tr><td>Ana</td></tr></table>")],
    ["a web page (HTML), whatever its name ends in", bytes("\n<!-- a report -->\n<table border=1>")],
    ["XML of another kind", bytes("<payments><payment/></payments>")],
    ["a formatted text (RTF)", bytes("{\\rtf1\\ansi Ana}")],
    ["a SWIFT message (MT)", bytes("{1:F01BANKDEFFXXXX0000000000}")],
    ["an ACH file (Nacha)", bytes(`101 ${"0".repeat(90)}\r\n5200`)]
  ])("%s", (is, file) => {
    const { drafts, problems } = readPayoutFile(file)
    expect(drafts).toEqual([])
    expect(problems).toMatchObject([{ line: 1, severity: "error", reason: { _tag: "OtherFormat", is } }])
  })

  test.each([
    "id;payee_name\n1;Ana",
    "[amount],payee_name\n1,Ana",
    "pk,payee_name\n1,Ana",
    "ID;Port;payee_name\n1;cl_clp;Ana"
  ])("but not %j", (text) => {
    expect(readPayoutFile(bytes(text)).drafts).toHaveLength(1)
  })
})

/** What a file is that is no payout file, and what to do with it. */
export interface Format {
  readonly is: string
  readonly instead: string
}

/**
 * What a file is by its first bytes, when it is none that could be a payout file.
 *
 * @example
 * binaryFormat(new TextEncoder().encode("%PDF-1.7"))?.is // => "a PDF"
 * binaryFormat(new TextEncoder().encode("payee_name,amount")) // => undefined
 */
export const binaryFormat = (bytes: Uint8Array): Format | undefined => {
  const first = String.fromCharCode(...bytes.subarray(0, 16))
  return binaries.find(
    ({ begins, holds }) =>
      begins.some((begin) => first.startsWith(begin)) &&
      (holds === undefined || new TextDecoder("latin1").decode(bytes).includes(holds))
  )
}

/**
 * What a text is by how it begins, when it is none that could be a payout file.
 *
 * @example
 * textFormat("{1:F01BANKARBAAXXX")?.is // => "a SWIFT message (MT)"
 * textFormat("payee_name,amount") // => undefined
 */
export const textFormat = (text: string): Format | undefined => {
  const begins = text.trimStart().slice(0, 4_000)
  return texts.find(({ begin }) => begin.test(begins))
}

/**
 * Whether bytes are XML and nothing else that we know: what kind of XML, its reader says.
 *
 * @example
 * isMessage(new TextEncoder().encode("<?xml version='1.0'?><Document/>")) // => true
 * isMessage(new TextEncoder().encode("<!doctype html><table>")) // => false
 */
export const isMessage = (bytes: Uint8Array): boolean => {
  const begins = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 8_000))
    .replaceAll(/\0|^[\u00fe\u00ff\u00ef\u00bb\u00bf]+/g, "")
  return /^\s*<[?!a-z]/i.test(begins) && textFormat(begins) === undefined
}

/**
 * Whether a text is rows of JSON: an array, or objects.
 *
 * @example
 * isJson('[{"amount": 1}]') // => true
 * isJson("payee_name,amount") // => false
 */
export const isJson = (text: string): boolean => /^(\{\s*["}]|\[\s*[[{\]"])/.test(text.trimStart().slice(0, 4_000))

const asCsv = "save the sheet as CSV (UTF-8)"
const unpack = "unpack it, and give the CSV file in it"
const rows = "give the payments as CSV, a row a payment"
const text = "give the sheet that it was made from, as CSV (UTF-8)"

const zip = ["PK\x03\x04"]

/** The first row that fits tells: of what is packed as ZIP, the names inside. */
const binaries: ReadonlyArray<Format & { readonly begins: ReadonlyArray<string>; readonly holds?: string }> = [
  { begins: zip, holds: "xl/workbook.", is: "an Excel workbook (.xlsx)", instead: asCsv },
  { begins: zip, holds: "opendocument.spreadsheet", is: "an OpenDocument sheet (.ods)", instead: asCsv },
  { begins: zip, holds: "Index/", is: "a Numbers sheet", instead: "export the sheet as CSV (UTF-8)" },
  { begins: zip, holds: "word/", is: "a Word document (.docx)", instead: text },
  { begins: zip, is: "a ZIP archive", instead: unpack },
  { begins: ["\xd0\xcf\x11\xe0"], is: "an old Excel workbook (.xls), or one with a password", instead: asCsv },
  { begins: ["%PDF"], is: "a PDF", instead: text },
  { begins: ["\x1f\x8b"], is: "compressed (gzip)", instead: unpack },
  { begins: ["7z\xbc\xaf", "Rar!", "BZh", "\xfd7zXZ", "(\xb5/\xfd"], is: "compressed", instead: unpack },
  {
    begins: ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "RIFF"],
    is: "a picture or a film",
    instead: text
  },
  { begins: ["SQLite format 3"], is: "an SQLite database", instead: rows },
  {
    begins: ["PAR1", "ARROW1", "Obj\x01"],
    is: "a table in columns (Parquet, Arrow or Avro)",
    instead: rows
  }
]

const texts: ReadonlyArray<Format & { readonly begin: RegExp }> = [
  { begin: /^<[^]*schemas-microsoft-com:office:spreadsheet/, is: "an Excel sheet in XML", instead: asCsv },
  {
    begin: /^(?:<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|head|meta|body|table|style|div)\b/i,
    is: "a web page (HTML), whatever its name ends in",
    instead: "open it as a sheet, and save it as CSV (UTF-8)"
  },
  { begin: /^\{\\rtf/, is: "a formatted text (RTF)", instead: text },
  { begin: /^\{1:F\d\d|^:20:/, is: "a SWIFT message (MT)", instead: rows },
  { begin: /^ID;P(WXL|SCALC3|CALCOOO32)?[\r\n;]/, is: "a SYLK sheet", instead: asCsv },
  { begin: /^101 [^\n]{90}\r?\n/, is: "an ACH file (Nacha)", instead: rows }
]

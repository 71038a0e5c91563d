import { explain } from "@concierge/domain/Problem"
import { describe, expect, test } from "vitest"
import { flawOf } from "../../src/iso20022/xml/xml.ts"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { message, namespaceOf, now, toGreta } from "./message.ts"

const read = (bytes: Uint8Array) => readPayoutFile(bytes, { now })
const errorsOf = ({ problems }: ReturnType<typeof read>) =>
  problems.filter(({ severity }) => severity === "error").map(({ line, reason }) => `${line}: ${explain(reason)}`)

const named = message({ transfers: [toGreta({ Cdtr: "<Cdtr><Nm>José Ñandú</Nm></Cdtr>" })] })
const declared = (encoding: string) => named.replace("UTF-8", encoding)
const undeclared = named.replace(/<\?xml.*\?>\n/, "")
const wide = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, "utf16le")
  return isBig ? bytes.swap16() : bytes
}

describe("a message is read in the encoding that it says it is in", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(named)],
    ["UTF-8 in small letters and other quotes", Buffer.from(named.replace('"UTF-8"', "'utf-8'"))],
    ["UTF-8 without a declaration", Buffer.from(undeclared)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${named}`)],
    ["UTF-8 with a mark and another declaration", Buffer.from(`\ufeff${declared("ISO-8859-1")}`)],
    ["UTF-8 that is called ASCII", Buffer.from(declared("US-ASCII"))],
    ["ISO-8859-1", Buffer.from(declared("ISO-8859-1"), "latin1")],
    ["ISO-8859-15", Buffer.from(declared("ISO-8859-15"), "latin1")],
    ["Windows-1252", Buffer.from(declared("windows-1252"), "latin1")],
    ["UTF-16 with a mark", wide(`\ufeff${declared("UTF-16")}`)],
    ["UTF-16 the other way round", wide(`\ufeff${declared("UTF-16")}`, true)],
    ["UTF-16 without a mark", wide(declared("UTF-16LE"))],
    ["UTF-16 without mark and declaration", wide(undeclared, true)]
  ])("%s", (_, bytes) => {
    const file = read(bytes)
    expect(file.drafts[0]?.payee_name).toBe("José Ñandú")
    expect(errorsOf(file)).toEqual([])
  })

  test("UTF-8 that is declared as UTF-16, as programs leave it that encode later", () => {
    const file = read(Buffer.from(declared("utf-16")))
    expect(file.drafts[0]?.payee_name).toBe("José Ñandú")
    expect(file.problems.map(({ reason }) => explain(reason))).toContain(
      'the file declares "utf-16" and is in UTF-8, as which it is read'
    )
  })

  test.each<[string, Uint8Array, string]>([
    ["one letter of ISO-8859-1 in UTF-8", Buffer.from(named, "latin1"), "UTF-8"],
    ["an encoding that nobody knows", Buffer.from(declared("EBCDIC-1")), "EBCDIC-1"]
  ])("%s is refused, not guessed", (_, bytes, encoding) => {
    expect(errorsOf(read(bytes))).toEqual([
      expect.stringContaining(`it is not in "${encoding}", or not all of it: save it in the encoding that it declares`)
    ])
    expect(read(bytes).drafts).toEqual([])
  })

  test("the line of a letter in another encoding is told", () => {
    expect(errorsOf(read(Buffer.from(named, "latin1")))[0]).toMatch(/^4: /)
  })
})

test.each([
  ["1.1", 'it is XML "1.1", and messages are XML 1.0: save it as that'],
  ["2.0", "it says a version of XML that there is not, and messages are XML 1.0"]
])("XML %s is refused, since it has other line breaks and characters", (version, flaw) => {
  const text = message().replace('version="1.0"', `version="${version}"`)
  expect(errorsOf(read(Buffer.from(text)))).toEqual([`1: the file is not well-formed XML: ${flaw}`])
})

describe("however it is spelled, it says the same", () => {
  const plain = read(Buffer.from(message())).drafts
  test.each<[string, string]>([
    ["with a prefix", message({ prefix: "pain:" })],
    [
      "with a schema's location",
      message().replace(
        " xmlns=",
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" xmlns='
      )
    ],
    ["with CDATA", message().replace("Greta Vogel", "<![CDATA[Greta Vogel]]>")],
    ["with CDATA for a part", message().replace("Greta Vogel", "Greta<![CDATA[ Vogel]]>")],
    [
      "with comments",
      message()
        .replaceAll("<CdtTrfTxInf>", "<!-- a transfer --><CdtTrfTxInf>")
        .replace("Greta Vogel", "Greta<!-- her name --> Vogel")
    ],
    ["with references to characters", message().replace("Greta Vogel", "&#71;reta &#x56;ogel")],
    [
      "with instructions for programs",
      message({ declaration: '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>' })
    ],
    ["without a declaration", `\n${message({ declaration: "" })}`],
    ["in lines and steps", message({ declaration: "" }).replaceAll("><", ">\n\t<")],
    ["by Windows", message().replaceAll("\n", "\r\n")],
    ["with blanks around values", message().replace("Greta Vogel", "\n  Greta Vogel  ").replace("950.00", " 950.00 ")],
    [
      "with elements that are empty",
      message().replace("</CdtTrfTxInf>", "<UltmtCdtr/></CdtTrfTxInf>").replace("<PstlAdr>", "<PstlAdr><Dept></Dept>")
    ]
  ])("%s", (_, text) => {
    const file = read(Buffer.from(text))
    expect(file.drafts.map((draft) => ({ ...draft, line: 4 }))).toEqual(plain)
    expect(errorsOf(file)).toEqual([])
  })

  test("with the five characters that must be written otherwise", () => {
    const text = message().replace("Greta Vogel", "Vogel &amp; Söhne &lt;Bau&gt; &quot;Nord&apos;")
    expect(read(Buffer.from(text)).drafts[0]?.payee_name).toBe("Vogel & Söhne <Bau> \"Nord'")
  })
})

describe("what is dangerous or broken is refused, in a sentence and at its line", () => {
  const within = (inner: string) => message().replace("Greta Vogel", inner)
  const document = (inner: string) => `<Document xmlns="${namespaceOf(9)}">${inner}</Document>`
  test.each<[string, string, string]>([
    ["a document type", message().replace("<Document", '<!DOCTYPE x [<!ENTITY a "aaaa">]><Document'), "DOCTYPE"],
    ["a laughing document type", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>', "DOCTYPE"],
    ["a document type elsewhere", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "DOCTYPE"],
    ["an entity", within("&nbsp;"), "it has an entity"],
    ["a bare ampersand", within("Vogel & Co"), "write &amp;"],
    ["a control character", within("Greta\u0001"), "a character stands here that XML does not allow"],
    ["depth", within("<a>".repeat(100)), "deeper in each other than 48 levels"],
    ["one endless text", within("a".repeat(300_000)), "more than 262144 characters"],
    ["one endless comment", within(`<!--${"a".repeat(400_000)}-->`), "more than 262144 characters"],
    [
      "one endless attribute",
      message().replace("<Cdtr>", `<Cdtr a="${"a".repeat(400_000)}">`),
      "more than 262144 characters"
    ],
    [
      "a transfer without an end",
      message().replace("<Cdtr>", `<Cdtr>${"<Nm>a</Nm>".repeat(200_000)}`),
      "one payment has more than 262144 characters"
    ],
    [
      "many attributes",
      message().replace("<Cdtr>", `<Cdtr ${Array.from({ length: 99 }, (_, i) => `a${i}=""`).join(" ")}>`),
      "more than 64 attributes"
    ],
    ["an attribute twice", message().replace("<Cdtr>", '<Cdtr a="" a="">'), "an attribute stands twice"],
    ["a file that was cut", message().slice(0, -60), "is the file complete?"],
    ["a file that was cut within a transfer", message().slice(0, 900), "is the file complete?"],
    ["an element that closes another", message().replace("</Nm><PstlAdr>", "</Name><PstlAdr>"), "not open here"],
    ["two messages", message() + message({ declaration: "" }), "give each in a file of its own"],
    ["text beside elements", message().replace("<Cdtr>", "<Cdtr>to: "), 'text stands beside the elements in "Cdtr"'],
    [
      "text between transfers",
      message().replace("<CdtTrfTxInf>", "and<CdtTrfTxInf>"),
      'text stands beside the elements in "PmtInf"'
    ],
    ["a prefix of nothing", message().replace("<Cdtr>", "<x:Cdtr>"), "no namespace is declared"],
    ["a blank line before the declaration", `\n${message()}`, "stands at the very start"],
    ["no message inside", document("<CstmrDrctDbtInitn/>"), "does not belong here"],
    ["no namespace", message().replace(/ xmlns="[^"]*"/, ""), "the namespace of one of"],
    [
      "payments before the header",
      document("<CstmrCdtTrfInitn><PmtInf/></CstmrCdtTrfInitn>"),
      "GrpHdr, before all payments"
    ],
    ["no header", document("<CstmrCdtTrfInitn></CstmrCdtTrfInitn>"), "the header"],
    ["nothing", "<a", "is the file complete?"]
  ])("%s", (_, text, wanted) => {
    const file = read(Buffer.from(text))
    expect(file.drafts).toEqual([])
    expect(errorsOf(file).join()).toContain(wanted)
  })

  test("of names that every object has, nothing is made", () => {
    const text = message()
      .replace("<Cdtr>", "<constructor/><__proto__>a</__proto__><Cdtr>")
      .replace("Ccy=", 'constructor="" Ccy=')
    expect(errorsOf(read(Buffer.from(text)))).toEqual(
      ["@constructor", "constructor", "__proto__"].map((name) =>
        expect.stringContaining(`"${name}" does not belong here`)
      )
    )
  })

  test("a flaw that nobody foresaw is told, and nothing of the document with it", () => {
    expect(flawOf("3:1: something new about 0170123000000123456784")).toBe("something stands here that is not XML")
  })

  test("more payments than one file takes are not read on", () => {
    const transfers = Array.from({ length: 1_200 }, (_, id) =>
      toGreta({ PmtId: `<PmtId><EndToEndId>${id}</EndToEndId></PmtId>` })
    )
    const file = read(Buffer.from(message({ transfers })))
    expect(file.drafts).toEqual([])
    expect(errorsOf(file)).toEqual(["1: more than 1000 payments: split them"])
  })
})

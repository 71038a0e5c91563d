import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ports } from "../../src/ports/Port.ts"
import { hidden, quoted, quotedAmount } from "../../src/text/Hidden.ts"

describe("a text that a sentence repeats", () => {
  test.each([
    ["a CBU", "0110100900000123450113", "••••0113"],
    ["a CBU in groups", "0110-1009 0000.0123-450113", "••••0113"],
    ["a CLABE amid words", "to 012180000123456782 (Ana)", "to ••••6782 (Ana)"],
    ["a CLABE as a name of a column", "0121_8000_0123_4567_82", "••••6782"],
    ["an IBAN", "DE23 3704 0044 0532 0123 45", "••••2345"],
    ["an IBAN with letters", "GB74BARC20000012345678", "••••5678"],
    ["a CUIT", "20-30111222-0", "••••2220"],
    ["a RUT", "15.111.222-6", "••••2226"],
    ["an RFC", "LUNR900214AB9", "••••2149"],
    ["a card", "5200 0000 1234 5671", "••••5671"],
    ["a phone", "+595 (981) 123456", "+••••3456"],
    ["a card between bars", "4111|1111|1111|1111", "••••1111"],
    ["a card between stars", "4111*1111*1111", "••••1111"],
    ["a card between marks and spaces", "4111 | 1111 | 1111 | 1111", "••••1111"],
    ["a CBU that a zero-width space cuts", "0110100900\u200b000123450113", "••••0113"],
    ["a CBU that many of them cut", `0110100900${"\u200b".repeat(9)}000123450113`, "••••0113"],
    ["a card between many blanks", "4111      1111 \t\n 1111      1111", "••••1111"],
    ["a card between dots", "4111....1111....1111....1111", "••••1111"],
    ["a card between quotes", '4111"1111"1111"1111', "••••1111"],
    ["a card between accents", "4111\u03011111\u03011111\u03011111", "••••1111"],
    ["raised digits", "⁰¹¹⁰¹⁰⁰⁹⁰⁰⁰⁰⁰¹²³", "••••⁰¹²³"],
    ["lowered digits", "₀₁₁₀₁₀₀₉", "••••₁₀₀₉"],
    ["circled digits", "①②③④⑤⑥⑦⑧", "••••⑤⑥⑦⑧"],
    ["bold digits", "𝟎𝟏𝟏𝟎𝟏𝟎𝟎𝟗", "••••𝟎𝟗"],
    ["an account that begins as a year does", "2012-345678-90", "••••7890"],
    ["a number that has no such day", "45-67-2012", "••••2012"],
    ["digits of another script", "٠١٢٣٤٥٦٧٨", "••••٥٦٧٨"]
  ])("shows no more than the end of %s", (_, text, shown) => {
    expect(hidden(text)).toBe(shown)
  })

  test.each([
    "INV-2041",
    "INV-2026-0041",
    "2026-03-0001",
    "NOM-202603-017",
    "TX-20260301-0001",
    "01.03.2026",
    "now is 2026-03-03T12:53:02.740Z, should be 2026-03-03 12:53:03 or later",
    "until 2026-03-03T12:53-03:00",
    "B-17",
    "120 m²",
    'should be one of "1234", "5678"',
    "Calle 123, piso 4",
    "Ana Pérez"
  ])("keeps %s, by which people tell payments apart", (text) => {
    expect(hidden(text)).toBe(text)
  })

  test("never shows an account that a port asks for, wherever it stands and however it is separated", () => {
    const secrets = Object.values(ports)
      .flatMap(({ rails }) => rails.flatMap(({ fields }) => fields))
      .filter(({ example, secret }) => secret && example.replaceAll(/\D/g, "").length > 6)
      .map(({ example }) => example)
    const around = fc.constantFrom("", " ", "ref ", "№", "\u00a0", "(", "x")
    fc.assert(
      fc.property(fc.constantFrom(...secrets), around, around, (secret, before, behind) => {
        expect(quoted(before + secret + behind)).not.toContain(secret)
      })
    )
  })

  test.each(["1234 567", "1,23,45,678", "1.234.567,8", "-1.234.567", "1'234’567", "12345.678"])(
    "shows %s whole where an amount was meant, so that people see what to mend",
    (text) => {
      expect(quotedAmount(text)).toBe(JSON.stringify(text))
    }
  )

  test.each([
    "012180000123456782",
    "4111 1111 1111 1111",
    "+595 981 123456",
    "20-30111222-0",
    "981 123 456",
    "1234567"
  ])("shows the end of %s alone, though it stands where an amount was meant", (text) => {
    expect(quotedAmount(text)).toContain("••••")
  })

  test("names what nobody sees, and ends where it is long", () => {
    expect(quoted("Ana\u202e\u00a0\n")).toBe('"Ana<U+202E><U+00A0><U+000A>"')
    expect(quoted("x".repeat(500))).toHaveLength(63)
  })
})

import { describe, expect, test } from "vitest"
import { codeOf, explain, type Reason, reasons } from "../src/Problem.ts"

const account = "0170123000000123456784"
/** What people or programs may have written where something else belongs. */
const found = `${account}\u202e`

/** One of each kind; whatever of it was given holds an account's number. */
const hostile: { readonly [Tag in Reason["_tag"]]: Extract<Reason, { readonly _tag: Tag }> } = {
  Missing: { _tag: "Missing", wanted: "a port" },
  WrongType: { _tag: "WrongType", expected: "text" },
  TooLong: { _tag: "TooLong", max: 35, actual: 36 },
  WrongText: { _tag: "WrongText", allowed: "letters" },
  ForbiddenCharacter: { _tag: "ForbiddenCharacter", character: "\u202e" },
  SpreadsheetError: { _tag: "SpreadsheetError", found: "#REF!" },
  GarbledText: { _tag: "GarbledText", found, meant: found },
  NotOneOf: { _tag: "NotOneOf", found, choices: ["checking"] },
  NotCarried: { _tag: "NotCarried", rail: "SEPA", found, arrives: found },
  BadIdentifier: { _tag: "BadIdentifier", name: "CBU", flaw: { _tag: "Empty" } },
  DoubtfulIdentifier: { _tag: "DoubtfulIdentifier", name: "CBU", flaw: { _tag: "AllZero" } },
  Contradiction: { _tag: "Contradiction", other: "port_code", rule: "cl_clp pays to CL" },
  NotForPort: { _tag: "NotForPort", port: "cl_clp", wanted: ["rut"] },
  UnknownPort: { _tag: "UnknownPort", code: found, known: ["cl_clp"] },
  UnknownColumn: { _tag: "UnknownColumn", column: found, nearest: "cbu" },
  DuplicateColumn: { _tag: "DuplicateColumn", column: "cbu", names: [found, found] },
  AmbiguousColumn: { _tag: "AmbiguousColumn", column: found, candidates: ["cbu", "clabe"] },
  UnneededColumn: { _tag: "UnneededColumn", column: found },
  MissingColumn: { _tag: "MissingColumn", column: found },
  TooManyColumns: { _tag: "TooManyColumns", max: 500, actual: 501 },
  RepeatedHeader: { _tag: "RepeatedHeader", isSame: true },
  PortMismatch: { _tag: "PortMismatch", pays: "us_usd", port: "cl_clp" },
  AmountMissing: { _tag: "AmountMissing" },
  AmountAndBudget: { _tag: "AmountAndBudget" },
  NotANumber: { _tag: "NotANumber", found, mark: "," },
  AmbiguousNumber: { _tag: "AmbiguousNumber", found, readings: ["1.2", "1200"] },
  AmbiguousSign: { _tag: "AmbiguousSign", sign: found, currency: "USD", write: "USD" },
  ReadAs: { _tag: "ReadAs", found, read: "1200", mark: ",", line: 3 },
  ReadWhole: { _tag: "ReadWhole", found, read: "1200", currency: "CLP", decimals: 0 },
  MixedMarks: { _tag: "MixedMarks", mark: ",", other: ".", line: 3 },
  NotPositive: { _tag: "NotPositive", found },
  TooManyDecimals: { _tag: "TooManyDecimals", currency: "CLP", decimals: 0, actual: 1 },
  TooManyDigits: { _tag: "TooManyDigits", max: 18, actual: 22 },
  CurrencyMismatch: { _tag: "CurrencyMismatch", expected: found, actual: found },
  CostsEatBudget: { _tag: "CostsEatBudget", currency: "USD", least: "1.5" },
  DuplicateReference: { _tag: "DuplicateReference", reference: found, line: 3 },
  SamePayment: { _tag: "SamePayment", line: 3 },
  WrongCellCount: { _tag: "WrongCellCount", expected: 3, actual: 4 },
  BrokenQuotes: { _tag: "BrokenQuotes" },
  LineBreak: { _tag: "LineBreak", closes: 3 },
  CutOff: { _tag: "CutOff" },
  TotalLine: { _tag: "TotalLine" },
  ExampleRow: { _tag: "ExampleRow" },
  ExampleAccount: { _tag: "ExampleAccount" },
  NoName: { _tag: "NoName", found },
  AssumedEncoding: { _tag: "AssumedEncoding", encoding: "Windows-1252", sample: [found] },
  TwoEncodings: { _tag: "TwoEncodings", line: 3 },
  OtherFormat: { _tag: "OtherFormat", is: "an Excel file", instead: "save it as CSV" },
  FileTooLarge: { _tag: "FileTooLarge", maxBytes: 1_048_576 },
  NotText: { _tag: "NotText" },
  DamagedFile: { _tag: "DamagedFile", bytes: 1_000, wanted: 2_000 },
  DeclaredEncoding: { _tag: "DeclaredEncoding", declared: found, actual: "UTF-8" },
  Malformed: { _tag: "Malformed", format: "XML", flaw: "an element is not closed" },
  UnknownElement: { _tag: "UnknownElement", element: found },
  RepeatedElement: { _tag: "RepeatedElement", element: found },
  OutOfOrder: { _tag: "OutOfOrder", element: found, after: "Cdtr" },
  NotPassedOn: { _tag: "NotPassedOn", others: 2 },
  NotPossible: { _tag: "NotPossible", asks: "a cheque", instead: "give the payee's account" },
  NotDebited: { _tag: "NotDebited", currency: "ARS" },
  CountMismatch: { _tag: "CountMismatch", stated: found, actual: 3 },
  SumMismatch: { _tag: "SumMismatch", stated: found, actual: "12.5" },
  NotDue: { _tag: "NotDue", date: "2026-12-04", today: "2026-11-28" },
  PastDate: { _tag: "PastDate", date: "2026-11-27" },
  NoRows: { _tag: "NoRows" },
  TooManyRows: { _tag: "TooManyRows", max: 1_000 }
}

describe("the reasons", () => {
  test("have codes that tell them apart, in the words of their tags", () => {
    for (const [tag, { code }] of Object.entries(reasons)) {
      expect(code).toBe(tag.replaceAll(/(?<!^)([A-Z])/g, "_$1").toLowerCase())
    }
  })

  test.each<[Reason, string]>([
    [
      { _tag: "BadIdentifier", name: "CBU", flaw: { _tag: "WrongCheckDigit", actual: "4", expected: "7" } },
      "check digit is 4, should be 7"
    ],
    [{ _tag: "TooManyDecimals", currency: "CLP", decimals: 0, actual: 3 }, "has 3 decimals, CLP has no decimals"],
    [{ _tag: "TooManyDecimals", currency: "ARS", decimals: 2, actual: 3 }, "has 3 decimals, ARS has 2 decimals"],
    [
      { _tag: "UnknownColumn", column: "ammount", nearest: "amount" },
      'column "ammount" is not known: did you mean amount?'
    ]
  ])("%j reads well", (reason, sentence) => {
    expect(explain(reason)).toBe(sentence)
  })

  test.each(Object.values(hostile))(
    "$_tag never repeats what may be an account's number in the wrong place",
    (reason) => {
      for (const shown of [explain(reason), codeOf(reason)]) {
        expect(shown).not.toContain(account)
        expect(shown).not.toMatch(/\d{7}/)
        expect(shown).not.toContain("\u202e")
      }
    }
  )

  test("show the end of it, so that people find it in their file", () => {
    expect(explain(hostile.CurrencyMismatch)).toBe('is in "••••6784<U+202E>", should be in "••••6784<U+202E>"')
    expect(explain(hostile.NotANumber)).toContain('"••••6784<U+202E>"')
  })
})

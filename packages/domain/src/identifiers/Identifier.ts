import type * as Result from "effect/Result"
import type { Schema } from "../Schema.ts"
import { named } from "../text/Text.ts"

/**
 * A number or code that people copy by hand: a bank account, a tax id, a bank code. Every scheme is one file beside
 * this one and one value of this shape, so forms, files, documents and masks treat all of them alike. It is a
 * {@link Schema}, too: libraries take it as it is.
 */
export interface Identifier extends Schema<string, string> {
  /** What people call it, without an article, e.g. `CBU`. */
  readonly name: string
  /** A made-up value whose check digits hold, to show in forms and help. */
  readonly example: string
  /** What it looks like, for people, e.g. `22 digits`. */
  readonly shape: string
  /** The one spelling that is stored and sent: no spaces, dots or dashes, letters upper-case, zeros kept. */
  readonly normalise: (input: string) => string
  /**
   * Whether a value, as people write it, is one: {@link Identifier.check} as a plain boolean. What is merely doubted passes, such
   * as an account number `12345678` that no check digit could refuse: {@link Identifier.doubts} tells it.
   */
  readonly is: (input: unknown) => boolean
  /** What refuses a value, as a sentence that begins with the identifier's name; nothing when it is right. */
  readonly explain: (input: unknown) => string | undefined
  /** The normalised value, or the first flaw for which the value must be refused. */
  readonly check: (input: string) => Result.Result<string, Flaw>
  /**
   * Flaws that make a checked value suspect, but are no reason to refuse it: lists age, issuers err. The input, where it is
   * known, tells more than the value that was made of it: dots and dashes show what was meant.
   */
  readonly doubts: (value: string, input?: string) => ReadonlyArray<Flaw>
  /** A checked value in groups, as it is printed for people. */
  readonly format: (value: string) => string
  /** What may be shown in lists and logs: enough to recognise the value, never enough to use it. */
  readonly mask: (value: string) => string
  /**
   * A checked value as it is compared: two spellings that name the same account or bank have the same key, though both are
   * kept as they were given, e.g. an account number with and without the zeros in front of it.
   */
  readonly key: (value: string) => string
}

/** What is wrong with an identifier. It never carries the value itself, so it may be logged. */
export type Flaw =
  | { readonly _tag: "Empty" }
  | {
      readonly _tag: "WrongLength"
      /** Lengths that would be right, for people: `22`, `8 or 11`, `7 to 9`. */
      readonly expected: string
      readonly actual: number
      readonly unit: "digits" | "characters"
      /** With zeros in front it would be right: a spreadsheet drops them from numbers. */
      readonly leadingZeroLost?: boolean
    }
  | { readonly _tag: "WrongCharacter"; readonly found: string; readonly allowed: string }
  | { readonly _tag: "WrongCheckDigit"; readonly actual: string; readonly expected: string; readonly part?: string }
  | { readonly _tag: "WrongPart"; readonly part: string; readonly found: string; readonly allowed: string }
  | { readonly _tag: "AllZero" }
  /** What stands for a number and is none: what it is, for people, e.g. `a word`. */
  | { readonly _tag: "Placeholder"; readonly found: string }
  /** A part is hidden, as banks print numbers for others' eyes. */
  | { readonly _tag: "Masked" }
  /** An IBAN where another number is asked for: what is wrong with it, or as which field it is taken all the same. */
  | { readonly _tag: "LikeIban"; readonly flaw?: Flaw; readonly takenAs?: string }
  | { readonly _tag: "SpreadsheetDamage" }
  | { readonly _tag: "UnknownCode"; readonly part: string; readonly code: string }
  /** Allowed, and yet hardly what was meant, e.g. the BIC of a test system. */
  | { readonly _tag: "Unusual"; readonly part: string; readonly found: string; readonly means: string }

const sentences: { readonly [Tag in Flaw["_tag"]]: (flaw: Extract<Flaw, { _tag: Tag }>, noun: string) => string } = {
  Empty: () => "is empty",
  WrongLength: ({ actual, expected, leadingZeroLost, unit }, noun) =>
    `${actual} ${actual === 1 ? unit.slice(0, -1) : unit}, ${noun} has ${expected}` +
    (leadingZeroLost ? ": a leading zero may be lost" : ""),
  WrongCharacter: ({ allowed, found }, noun) => `${named(found)} does not belong in ${noun}: ${allowed} only`,
  WrongCheckDigit: ({ actual, expected, part }) =>
    `check digit${part === undefined ? "" : ` of the ${part}`} is ${actual}, should be ${expected}`,
  WrongPart: ({ allowed, found, part }) => `${part} is ${found}, should be ${allowed}`,
  Placeholder: ({ found }, noun) => `is a placeholder (${found}), not ${noun}`,
  Masked: () => "a part of it is hidden: give the whole",
  LikeIban: ({ flaw, takenAs }, noun) =>
    flaw !== undefined
      ? `has the shape of an IBAN, and as one is wrong: ${describe(flaw, "IBAN")}`
      : takenAs !== undefined
        ? `is an IBAN: it is taken as ${takenAs}`
        : `is an IBAN, not ${noun}: other_eur and other_usd pay to IBANs`,
  AllZero: (_, noun) => `all digits are zero: a placeholder, not ${noun}`,
  SpreadsheetDamage: () => "a spreadsheet has rounded this number and lost digits: copy it again, as text",
  UnknownCode: ({ code, part }) => `${part} ${code} is not in our list: check it`,
  Unusual: ({ found, means, part }) => `${part} is ${found}: ${means}`
}

/**
 * The sentence for a flaw, to stand after the identifier's name.
 *
 * @example
 * describe({ _tag: "WrongCheckDigit", actual: "4", expected: "7" }, "CBU") // => "check digit is 4, should be 7"
 * describe({ _tag: "AllZero" }, "IBAN") // => "all digits are zero: a placeholder, not an IBAN"
 */
export const describe = (flaw: Flaw, name: string): string =>
  (sentences[flaw._tag] as (flaw: Flaw, noun: string) => string)(flaw, `${article(name)} ${name}`)

/** By sound: an RFC (it is spelled out), but a RUT, a US account number, a Uruguayan RUT. */
const article = (name: string): "a" | "an" => (/^([aeio]|RFC)/i.test(name) ? "an" : "a")

/**
 * `2,85059E+21`: what a spreadsheet leaves of a long number.
 *
 * @example
 * isSpreadsheetDamage("2,85059E+21") // => true
 */
export const isSpreadsheetDamage = (input: string): boolean => /^\d([.,]\d+)?e\+?\d+$/i.test(input.trim())

/**
 * All but the last four characters become dots, e.g. `••••5201`; short values keep their last two, or nothing.
 *
 * @example
 * maskAllButLast("0170123000000123456784") // => "••••6784"
 * maskAllButLast("1234567") // => "••••4567"
 * maskAllButLast("12345") // => "••••45"
 */
export const maskAllButLast = (value: string): string =>
  `••••${value.length > 6 ? value.slice(-4) : value.length > 3 ? value.slice(-2) : ""}`

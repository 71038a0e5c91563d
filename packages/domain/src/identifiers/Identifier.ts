import type * as Result from "effect/Result"
import type { Schema } from "../Schema.ts"
import { named } from "../text/Text.ts"

/**
 * A number or code that people copy by hand: a bank account, a tax id, a bank code. Each is a value of this type in a file of its
 * own, so that forms, files, documents and masks treat all alike. It is also a {@link Schema} for libraries that take one.
 */
export interface Identifier extends Schema<string, string> {
  /** Its name without an article, e.g. `CBU`. */
  readonly name: string
  /** An invented value with right check digits, for forms and help. */
  readonly example: string
  /** Its form, for people, e.g. `22 digits`. */
  readonly shape: string
  /** The spelling that is stored and sent: no spaces, dots or dashes, upper case, zeros kept. */
  readonly normalise: (input: string) => string
  /**
   * {@link Identifier.check} as a boolean. Values with doubts pass, such as the account number `12345678`: see
   * {@link Identifier.doubts}.
   */
  readonly is: (input: unknown) => boolean
  /** Why a value is refused, as a sentence that begins with the identifier's name; undefined if it is valid. */
  readonly explain: (input: unknown) => string | undefined
  /** The normalised value, or the first flaw for which it is refused. */
  readonly check: (input: string) => Result.Result<string, Flaw>
  /**
   * Flaws of a checked value that are no reason to refuse it, since lists age and issuers err. The original input, if known, shows
   * more than the normalised value: dots and dashes tell what was meant.
   */
  readonly doubts: (value: string, input?: string) => ReadonlyArray<Flaw>
  /** A checked value in groups, for people. */
  readonly format: (value: string) => string
  /** A masked form for lists and logs: enough to recognise the value, not enough to use it. */
  readonly mask: (value: string) => string
  /**
   * The comparable form of a checked value. Spellings that name the same account or bank have the same key, e.g. an account
   * number with and without leading zeros.
   */
  readonly key: (value: string) => string
}

/** What is wrong with an identifier. Never contains the value, so that it may be logged. */
export type Flaw =
  | { readonly _tag: "Empty" }
  | {
      readonly _tag: "WrongLength"
      /** The valid lengths, for people: `22`, `8 or 11`, `7 to 9`. */
      readonly expected: string
      readonly actual: number
      readonly unit: "digits" | "characters"
      /** Whether leading zeros would make it valid: spreadsheets drop them. */
      readonly leadingZeroLost?: boolean
    }
  | { readonly _tag: "WrongCharacter"; readonly found: string; readonly allowed: string }
  | { readonly _tag: "WrongCheckDigit"; readonly actual: string; readonly expected: string; readonly part?: string }
  | { readonly _tag: "WrongPart"; readonly part: string; readonly found: string; readonly allowed: string }
  | { readonly _tag: "AllZero" }
  /** A placeholder instead of a number; `found` describes it, e.g. `a word`. */
  | { readonly _tag: "Placeholder"; readonly found: string }
  /** A masked number, as banks print it. */
  | { readonly _tag: "Masked" }
  /** An IBAN where another number is required: its flaw, or the field as which it is accepted. */
  | { readonly _tag: "LikeIban"; readonly flaw?: Flaw; readonly takenAs?: string }
  | { readonly _tag: "SpreadsheetDamage" }
  | { readonly _tag: "UnknownCode"; readonly part: string; readonly code: string }
  /** Allowed but unlikely, e.g. the BIC of a test system. */
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
 * The sentence for a flaw; follows the identifier's name.
 *
 * @example
 * describe({ _tag: "WrongCheckDigit", actual: "4", expected: "7" }, "CBU") // => "check digit is 4, should be 7"
 * describe({ _tag: "AllZero" }, "IBAN") // => "all digits are zero: a placeholder, not an IBAN"
 */
export const describe = (flaw: Flaw, name: string): string =>
  (sentences[flaw._tag] as (flaw: Flaw, noun: string) => string)(flaw, `${article(name)} ${name}`)

/** The article by sound: an RFC (it is spelled out), but a RUT, a US account number, a Uruguayan RUT. */
const article = (name: string): "a" | "an" => (/^([aeio]|RFC)/i.test(name) ? "an" : "a")

/**
 * Whether a spreadsheet wrote a long number in powers of ten, e.g. `2,85059E+21`.
 *
 * @example
 * isSpreadsheetDamage("2,85059E+21") // => true
 */
export const isSpreadsheetDamage = (input: string): boolean => /^\d([.,]\d+)?e\+?\d+$/i.test(input.trim())

/**
 * Masks all but the last four characters, e.g. `••••5201`; of short values, all but the last two, or all.
 *
 * @example
 * maskAllButLast("0170123000000123456784") // => "••••6784"
 * maskAllButLast("1234567") // => "••••4567"
 * maskAllButLast("12345") // => "••••45"
 */
export const maskAllButLast = (value: string): string =>
  `••••${value.length > 6 ? value.slice(-4) : value.length > 3 ? value.slice(-2) : ""}`

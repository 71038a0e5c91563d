import type { Flaw } from "../identifiers/Identifier.ts"

/** All reasons for refusing or doubting a value. They carry data; `explain` of `Problem.ts` makes the sentence. */
export type Reason =
  | { readonly _tag: "Missing"; readonly wanted: string }
  | { readonly _tag: "WrongType"; readonly expected: string }
  | { readonly _tag: "TooLong"; readonly max: number; readonly actual: number }
  | { readonly _tag: "WrongText"; readonly allowed: string }
  | { readonly _tag: "ForbiddenCharacter"; readonly character: string }
  | { readonly _tag: "SpreadsheetError"; readonly found: string }
  | { readonly _tag: "GarbledText"; readonly found: string; readonly meant: string | undefined }
  | { readonly _tag: "NotOneOf"; readonly found: string; readonly choices: ReadonlyArray<string> }
  | { readonly _tag: "NotCarried"; readonly rail: string; readonly found: string; readonly arrives: string }
  | { readonly _tag: "BadIdentifier"; readonly name: string; readonly flaw: Flaw }
  | { readonly _tag: "DoubtfulIdentifier"; readonly name: string; readonly flaw: Flaw }
  | { readonly _tag: "Contradiction"; readonly other: string; readonly rule: string }
  | { readonly _tag: "NotForPort"; readonly port: string; readonly wanted: ReadonlyArray<string> }
  | { readonly _tag: "UnknownPort"; readonly code: string; readonly known: ReadonlyArray<string> }
  | { readonly _tag: "UnknownColumn"; readonly column: string; readonly nearest?: string }
  /** `names`: the two names in the file, where they differ. */
  | { readonly _tag: "DuplicateColumn"; readonly column: string; readonly names?: readonly [string, string] }
  | { readonly _tag: "AmbiguousColumn"; readonly column: string; readonly candidates: ReadonlyArray<string> }
  | { readonly _tag: "UnneededColumn"; readonly column: string }
  | { readonly _tag: "MissingColumn"; readonly column: string }
  | { readonly _tag: "TooManyColumns"; readonly max: number; readonly actual: number }
  /** A row repeats the header. `isSame`: in the same order. */
  | { readonly _tag: "RepeatedHeader"; readonly isSame: boolean }
  | { readonly _tag: "PortMismatch"; readonly pays: string; readonly port: string }
  | { readonly _tag: "AmountMissing" }
  | { readonly _tag: "AmountAndBudget" }
  | { readonly _tag: "NotANumber"; readonly found: string; readonly mark?: string }
  | { readonly _tag: "AmbiguousNumber"; readonly found: string; readonly readings: readonly [string, string] }
  | { readonly _tag: "AmbiguousSign"; readonly sign: string; readonly currency: string; readonly write: string }
  /** An ambiguous amount, read by the decimal mark of another line of the file. */
  | {
      readonly _tag: "ReadAs"
      readonly found: string
      readonly read: string
      readonly mark: string
      readonly line: number
    }
  /** An ambiguous amount whose other reading has more decimals than the currency. */
  | {
      readonly _tag: "ReadWhole"
      readonly found: string
      readonly read: string
      readonly currency: string
      readonly decimals: number
    }
  | { readonly _tag: "MixedMarks"; readonly mark: string; readonly other: string; readonly line: number }
  | { readonly _tag: "NotPositive"; readonly found: string }
  | { readonly _tag: "TooManyDecimals"; readonly currency: string; readonly decimals: number; readonly actual: number }
  | { readonly _tag: "TooManyDigits"; readonly max: number; readonly actual: number }
  | { readonly _tag: "CurrencyMismatch"; readonly expected: string; readonly actual: string }
  | { readonly _tag: "CostsEatBudget"; readonly currency: string; readonly least: string }
  | { readonly _tag: "DuplicateReference"; readonly reference: string; readonly line: number }
  | { readonly _tag: "SamePayment"; readonly line: number }
  | { readonly _tag: "WrongCellCount"; readonly expected: number; readonly actual: number }
  | { readonly _tag: "BrokenQuotes" }
  /** `closes`: the line that closes the quote. */
  | { readonly _tag: "LineBreak"; readonly closes: number }
  | { readonly _tag: "CutOff" }
  | { readonly _tag: "TotalLine" }
  | { readonly _tag: "ExampleRow" }
  | { readonly _tag: "ExampleAccount" }
  | { readonly _tag: "NoName"; readonly found: string }
  /** The code page that was assumed, since the file names none, with sample words. */
  | { readonly _tag: "AssumedEncoding"; readonly encoding: string; readonly sample: ReadonlyArray<string> }
  /** `line`: another line, which is in UTF-8 while this one is not. */
  | { readonly _tag: "TwoEncodings"; readonly line: number }
  | { readonly _tag: "OtherFormat"; readonly is: string; readonly instead: string }
  | { readonly _tag: "FileTooLarge"; readonly maxBytes: number }
  | { readonly _tag: "NotText" }
  /** A file that was kept and does not come back as it came: so many bytes of so many, or others. */
  | { readonly _tag: "DamagedFile"; readonly bytes: number; readonly wanted: number }
  /** A declaration that cannot be true of the bytes that it is written in. */
  | { readonly _tag: "DeclaredEncoding"; readonly declared: string; readonly actual: string }
  | { readonly _tag: "Malformed"; readonly format: string; readonly flaw: string }
  | { readonly _tag: "UnknownElement"; readonly element: string }
  | { readonly _tag: "RepeatedElement"; readonly element: string }
  | { readonly _tag: "OutOfOrder"; readonly element: string; readonly after: string }
  /** What a message says and no bank or payee will hear of; in how many other places it says so. */
  | { readonly _tag: "NotPassedOn"; readonly others: number }
  /** What a message asks for and we do not do. */
  | { readonly _tag: "NotPossible"; readonly asks: string; readonly instead: string }
  | { readonly _tag: "NotDebited"; readonly currency: string }
  | { readonly _tag: "CountMismatch"; readonly stated: string; readonly actual: number }
  | { readonly _tag: "SumMismatch"; readonly stated: string; readonly actual: string }
  /** ISO 8601, the day in UTC. */
  | { readonly _tag: "NotDue"; readonly date: string; readonly today: string }
  | { readonly _tag: "PastDate"; readonly date: string }
  | { readonly _tag: "NoRows" }
  | { readonly _tag: "TooManyRows"; readonly max: number }

import { normalForm } from "../internal/normalForm.ts"

/** The characters of names and addresses that a rail carries. */
export interface CharacterSet {
  /** The name of the rail, for people. */
  readonly name: string
  /** Matches one character that arrives unchanged. */
  readonly carries: RegExp
  readonly source: string
}

/**
 * The character set of each rail. A rail that does not carry accents drops them, which is common at banks and not
 * reported. Where nothing is published, the letters of Spanish and Portuguese are assumed to be carried.
 *
 * @example
 * characterSets.sepa.carries.test("ñ") // => false
 */
export const characterSets = {
  ach: {
    name: "ACH",
    carries: /[\x20-\x7e]/,
    source:
      "Nacha, Operating Rules, appendix 3: the printable characters of ASCII; Fedwire's names and addresses are as SWIFT's"
  },
  sepa: {
    name: "SEPA",
    carries: /[A-Za-z0-9/\-?:().,'+ ]/,
    source:
      "EPC217-08: the Latin characters that every bank takes, and how others are converted; a full stop for what cannot be"
  },
  swift: {
    name: "SWIFT",
    carries: /[\x20-\x7e]/,
    source: "CBPR+ usage guidelines: character set X, and the symbols of ASCII in names and addresses"
  },
  argentina: unpublished("the transfers of Argentina"),
  chile: unpublished("the transfers of Chile"),
  mexico: unpublished("SPEI"),
  paraguay: unpublished("SIPAP"),
  uruguay: unpublished("SPI")
} as const satisfies { readonly [rail: string]: CharacterSet }

function unpublished(name: string): CharacterSet {
  return { name, carries: /[\x20-\x7e\u00a1-\u00ff]/, source: "Nobody publishes it: taken to be Latin-1" }
}

/**
 * The text that arrives over a rail, and whether characters are lost (other alphabets, emoji).
 *
 * @example
 * carried("José Łoś & Cía", characterSets.sepa) // => { arrives: "Jose Los + Cia", isLost: false }
 * carried("Ana 😀", characterSets.mexico) // => { arrives: "Ana .", isLost: true }
 */
export const carried = (
  text: string,
  { carries }: CharacterSet
): { readonly arrives: string; readonly isLost: boolean } => {
  if (PLAIN.test(text) && wholeOf(carries).test(text)) return { arrives: text, isLost: false }
  let isLost = false
  const arrives = Array.from(normalForm(text, "NFC"), (character) => {
    if (carries.test(character)) return character
    const alike = latin[character] ?? character.normalize("NFKD").replace(/\p{M}/gu, "")
    if (Array.from(alike).every((part) => carries.test(part))) return alike
    if (/^[\x20-\x7e]$/.test(alike)) return "."
    if (/^[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]$/u.test(character)) return ""
    // a replacement character was lost earlier, and has a problem of its own
    if (character !== "\ufffd") isLost = true
    return transcribed(alike) ?? "."
  }).join("")
  return { arrives, isLost }
}

/** Matches texts of such characters alone. */
const wholeOf = (carries: RegExp): RegExp => {
  const known = wholes.get(carries) ?? new RegExp(`^${carries.source}*$`)
  wholes.set(carries, known)
  return known
}
const wholes = new WeakMap<RegExp, RegExp>()

/** In NFC as it stands, and a code unit a character. */
// oxlint-disable-next-line no-control-regex -- all of Latin-1 is meant
const PLAIN = /^[\0-\xff]*$/

/** Replacements of Latin letters without accents, and of typographic marks. */
const latin: { readonly [character: string]: string } = Object.fromEntries(
  (
    "ßss ẞSS æae ÆAE œoe ŒOE øo ØO đd ĐD ðd ÐD þth ÞTH łl ŁL ıi ħh ĦH əe ƏE " +
    "’' ‘' ´' “' ”' „' «' »' \"' –- —- ‐- ‑- …. &+ €E"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)])
)

const transcribed = (letter: string): string | undefined => {
  const small = alphabets[letter.toUpperCase()]
  return letter === letter.toUpperCase() ? small?.replace(/^./, (first) => first.toUpperCase()) : small
}

/** Transliteration of the other alphabets of SEPA, Greek (ELOT 743) and Bulgarian, by EPC217-08. */
const alphabets: { readonly [capital: string]: string } = Object.fromEntries(
  (
    "Αa Βv Γg Δd Εe Ζz Ηi Θth Ιi Κk Λl Μm Νn Ξx Οo Πp Ρr Σs Τt Υy Φf Χch Ψps Ωo " +
    "Аa Бb Вv Гg Дd Еe Жzh Зz Иi Йy Кk Лl Мm Нn Оo Пp Рr Сs Тt Уu Фf Хh Цts Чch Шsh Щsht Ъa Ьy Юyu Яya"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)])
)

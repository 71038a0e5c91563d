import { normalForm } from "../internal/normalForm.ts"

/** What a rail carries of a name or an address. */
export interface CharacterSet {
  /** The rail, for people. */
  readonly name: string
  /** One character that arrives as it is. */
  readonly carries: RegExp
  readonly source: string
}

/**
 * By rail. Letters of Latin names arrive without their accents where those are not carried, as banks everywhere write them; that
 * is no loss worth a word. What is not published is said to be so, and letters of Spanish and Portuguese are taken as carried.
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
 * What arrives of a text, and whether something is lost on the way: letters of other alphabets, emoji.
 *
 * @example
 * carried("José Łoś & Cía", characterSets.sepa) // => { arrives: "Jose Los + Cia", isLost: false }
 * carried("Ana 😀", characterSets.mexico) // => { arrives: "Ana .", isLost: true }
 */
export const carried = (
  text: string,
  { carries }: CharacterSet
): { readonly arrives: string; readonly isLost: boolean } => {
  let isLost = false
  const arrives = Array.from(normalForm(text, "NFC"), (character) => {
    if (carries.test(character)) return character
    const alike = latin[character] ?? character.normalize("NFKD").replace(/\p{M}/gu, "")
    if (Array.from(alike).every((part) => carries.test(part))) return alike
    if (/^[\x20-\x7e]$/.test(alike)) return "."
    if (/^[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]$/u.test(character)) return ""
    // what was lost before is told for itself
    if (character !== "\ufffd") isLost = true
    return transcribed(alike) ?? "."
  }).join("")
  return { arrives, isLost }
}

/** Latin letters that have no accent to lose, and marks of good typography. */
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

/** Greek (ELOT 743) and Bulgarian, which countries of SEPA write, as EPC217-08 converts them. */
const alphabets: { readonly [capital: string]: string } = Object.fromEntries(
  (
    "Αa Βv Γg Δd Εe Ζz Ηi Θth Ιi Κk Λl Μm Νn Ξx Οo Πp Ρr Σs Τt Υy Φf Χch Ψps Ωo " +
    "Аa Бb Вv Гg Дd Еe Жzh Зz Иi Йy Кk Лl Мm Нn Оo Пp Рr Сs Тt Уu Фf Хh Цts Чch Шsh Щsht Ъa Ьy Юyu Яya"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)])
)

import { normalForm } from "../internal/normalForm.ts"

/**
 * The visible part of a text: no zero-width characters, every kind of space as a plain space, trimmed, accents composed
 * (NFC). Cells, headers and documents are read through it first.
 *
 * Joiners between letters stay in scripts that need them (Persian, Hindi …). Control and bidirectional characters stay
 * as well, for {@link forbiddenIn} to report.
 *
 * @example
 * visible("\u200e200\u200b") // => "200"
 * visible("INV\u00a01 ") // => "INV 1"
 */
export const visible = (text: string): string =>
  PLAIN.test(text)
    ? text.trim()
    : trimmed(
        normalForm(
          text
            .replace(STRAY_JOINER, "")
            .replace(UNSEEN, (character) => (FORBIDDEN.test(character) || JOINER.test(character) ? character : ""))
            .replace(/\p{Zs}/gu, " "),
          "NFC"
        )
      )

/**
 * Whether a text is clear at a glance, as nearly all are: letters of Latin-1, digits, single marks of names and numbers, and no space
 * around it. It is {@link visible} as it stands, in NFC, and none of {@link forbiddenIn}, {@link spreadsheetErrorIn} and {@link
 * garbledIn} finds anything in it. Of any other text, only these can tell.
 *
 * @example
 * isClear("José Pérez-Ruiz") // => true
 * isClear("Ana ") // => false
 */
export const isClear = (text: string): boolean => CLEAR.test(text)

/**
 * Without the signs of errors (`#`, `:`, `[`), of lost letters (`?`, `;`, `%`, `\`), and those which UTF-8 becomes that is read as
 * Latin-1.
 */
const CLEAR = /^(?! )[\dA-Za-z\xc0-\xff .,@_/'()+&-]*(?<![ .])$/

/**
 * Whether nothing of a text can be seen.
 *
 * @example
 * isBlank(" \u200b") // => true
 * isBlank("-") // => false
 */
export const isBlank = (text: string): boolean => {
  if (text === "") return true
  const first = text.charCodeAt(0)
  return !(first > 0x20 && first < 0x7f) && visible(text) === ""
}

/**
 * Trims spaces, tabs and line ends. Unlike `String.trim` it keeps vertical tabs, form feeds, and line and paragraph
 * separators, which nobody types: {@link forbiddenIn} reports them.
 *
 * @example
 * trimmed("\u00a0Ana \r\n") // => "Ana"
 * trimmed("Ana\u2028") // => "Ana\u2028"
 */
export const trimmed = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && SPACE.test(text.charAt(start))) start++
  while (start < end && SPACE.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/**
 * The letters and digits of a text, in lower case and without accents, for comparing spellings.
 *
 * @example
 * squeezed("Cta. Crédito-Nº 1") // => "ctacreditono1"
 */
export const squeezed = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase().replaceAll(/[^a-z\d]+/g, "")
    : normalForm(text, "NFKD")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, "")

const SPACE = /[\p{Zs}\t\r\n\ufeff]/u
/** What is seen as it is: printable ASCII, and Latin-1 without its no-break space and soft hyphen. Most texts are so. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff]*$/
const ASCII = /^[\x20-\x7e]*$/
/** Unicode's list of invisible characters: zero-width spaces, soft hyphens, directional marks, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
const JOINER = /[\u200c\u200d]/
const STRAY_JOINER =
  /(?<![\p{L}\p{M}])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu

/**
 * The first forbidden character of a text, if any: control characters (with line breaks and tabs), bidirectional
 * controls, which can make a name look like another, and noncharacters. Tabs and line ends around the text are trimmed
 * first.
 *
 * @example
 * forbiddenIn("Ana\u202ezaP") // => "\u202e"
 * forbiddenIn("Begoña Null") // => undefined
 */
export const forbiddenIn = (text: string): string | undefined =>
  PLAIN.test(text) ? undefined : FORBIDDEN.exec(trimmed(text))?.[0]

const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * A text as one line that is safe to print: {@link visible}, with a space for line breaks and tabs, and without
 * forbidden characters.
 *
 * @example
 * printable("Ana\u001b[2J Pérez\n") // => "Ana[2J Pérez"
 */
export const printable = (text: string): string =>
  PLAIN.test(text) ? text : visible(text.replaceAll(BREAKS, " ").replaceAll(ALL_FORBIDDEN, ""))

const BREAKS = /[\t-\r\u0085\u2028\u2029]+/g
const ALL_FORBIDDEN = /* @__PURE__ */ new RegExp(FORBIDDEN, "g")

/**
 * A character for a message: its code when it is invisible, otherwise the character in quotes.
 *
 * @example
 * named("\u202e") // => "U+202E (right-to-left override)"
 * named("é") // => '"é"'
 */
export const named = (character: string): string => {
  if (character.search(UNSHOWN) !== 0) return JSON.stringify(character)
  const code = codePointOf(character)
  const name = names[code]
  return name === undefined ? code : `${code} (${name})`
}

/**
 * A text with each invisible or misleading character replaced by its code.
 *
 * @example
 * shown("Ana\u200b") // => "Ana<U+200B>"
 */
export const shown = (text: string): string =>
  PLAIN.test(text) ? text : text.replaceAll(UNSHOWN, (character) => `<${codePointOf(character)}>`)

/** The notation of Unicode, e.g. `U+200B`. */
const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`

/** Invisible characters, and those that look like others. */
const UNSHOWN = /\ufffd|(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu

const names: { readonly [code: string]: string } = {
  "U+0000": "NUL",
  "U+0007": "bell",
  "U+0008": "backspace",
  "U+0009": "tab",
  "U+000A": "line break",
  "U+000B": "vertical tab",
  "U+000C": "form feed",
  "U+000D": "line break",
  "U+001B": "escape",
  "U+007F": "delete",
  "U+00A0": "no-break space",
  "U+00AD": "soft hyphen",
  "U+200B": "zero-width space",
  "U+200E": "left-to-right mark",
  "U+200F": "right-to-left mark",
  "U+2028": "line break",
  "U+2029": "line break",
  "U+202A": "left-to-right embedding",
  "U+202B": "right-to-left embedding",
  "U+202C": "end of an embedding",
  "U+202D": "left-to-right override",
  "U+202E": "right-to-left override",
  "U+2060": "word joiner",
  "U+2066": "left-to-right isolate",
  "U+2067": "right-to-left isolate",
  "U+2068": "first strong isolate",
  "U+2069": "end of an isolate",
  "U+FEFF": "zero-width no-break space"
}

/**
 * The spreadsheet error in a text, if any, in the languages of our users: Excel, Google Sheets and LibreOffice
 * translate theirs. `Null` and `Nan` are people's names and pass.
 *
 * @example
 * spreadsheetErrorIn("#¡REF!") // => "#¡REF!"
 * spreadsheetErrorIn("Null") // => undefined
 */
export const spreadsheetErrorIn = (text: string): string | undefined => {
  const found = WHOLE_ERROR.exec(trimmed(text)) ?? (text.includes("#") ? ERROR.exec(text) : null)
  return found?.[0]
}

/** A line per language, without repeating words: English, Spanish, Portuguese, German, French, Italian, Dutch. */
const errorWords = [
  "NULL|DIV/0|VALUE|REF|NAME|NUM|SPILL|CALC|CONNECT|BLOCKED|UNKNOWN|FIELD|BUSY|EXTERNAL|PYTHON|ERROR|MACRO",
  "NULO|VALOR|NOMBRE|NÚM|DESBORDAMIENTO|CÁLC|CONECTAR|BLOQUEADO|DESCONOCIDO|CAMPO|OCUPADO",
  "NOME|DESPEJAR|DESPEJO|CONEXÃO",
  "WERT|BEZUG|ZAHL|ÜBERLAUF|KALK",
  "NUL|VALEUR|NOM|PROPAGATION",
  "NULLO|VALORE|RIF|ESPANSIONE",
  "LEEG|DEEL/0|WAARDE|VERW|NAAM|GETAL|OVERLOOP"
].join("|")
const ERROR = /* @__PURE__ */ new RegExp(
  `(?<![\\p{L}\\p{N}])#(?:[¡¿]?(?:${errorWords})[!?]|(?:N/[ADB]|NV|GETTING_DATA|OBTENIENDO_DATOS)(?![\\p{L}\\p{N}]))`,
  "iu"
)
/** Errors only when they are the whole text: a column that was too narrow, and errors of other programs. */
const WHOLE_ERROR = /^(?:#{3,}|Err:5\d\d|Loading\.{3}|Cargando\.{3}|\[object Object\])$/i

/**
 * Detects letters that were decoded in the wrong encoding, or lost: the text found, and the text meant where it can be
 * restored. Undefined when the text is in order.
 *
 * @example
 * garbledIn("JosÃ©") // => { found: "JosÃ©", meant: "José" }
 * garbledIn("Mu\ufffdoz") // => { found: "Mu\ufffdoz", meant: undefined }
 * garbledIn("José Nuñez") // => undefined
 */
export const garbledIn = (text: string): { readonly found: string; readonly meant: string | undefined } | undefined => {
  if (LOST.test(text)) return { found: text, meant: undefined }
  if (ASCII.test(text)) return undefined
  let meant = text
  for (let times = 0; times < 3 && TWICE.test(meant); times++) meant = meant.replaceAll(TWICE_ALL, readAgain)
  return meant === text ? undefined : { found: text, meant: visible(meant) }
}

/**
 * The replacement character; a question mark, or a Mac OS or DOS letter, inside a word; an HTML entity or an escape.
 */
const LOST =
  /\ufffd|\p{L}\?\p{L}|\p{L}[√├]\P{ASCII}|&(?:#\d{2,5}|#x[\da-f]{2,4}|[a-z]+(?:acute|tilde|uml|grave|cedil));|\\u00[\da-f]{2}|%C3%[89AB][\dA-F]/iu

/** The characters of Windows-1252 at 80 to 9F. */
const highs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
const follows = `[\\u0080-\\u00bf${highs}]`
/** Two or three bytes of UTF-8, decoded as Windows-1252, that encode a Latin letter or a punctuation mark. */
const twice = `[ÂÃÄÅ]${follows}|â${follows}{2}`
const TWICE = /* @__PURE__ */ new RegExp(twice)
const TWICE_ALL = /* @__PURE__ */ new RegExp(twice, "g")

const readAgain = (found: string): string => {
  const bytes = Array.from(found, (character) => {
    const high = highs.indexOf(character)
    return high < 0 ? character.charCodeAt(0) : 0x80 + high
  })
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16)}`).join(""))
  } catch {
    return found
  }
}

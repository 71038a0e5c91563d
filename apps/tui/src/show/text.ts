import { forbiddenIn, printable } from "@concierge/domain/Text"
import stringWidth from "fast-string-width"

/** How many columns a text takes in a terminal: `ñ` one, `日` two, an accent of its own none. */
export const widthOf = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text))
const PLAIN = /^[\x20-\x7e]*$/

/**
 * A text in exactly so many columns: filled with spaces, or cut with `…`.
 *
 * @example
 * fit("Ana", 5) // => "Ana  "
 * fit("Carla Núñez", 6) // => "Carla…"
 * fit("42", 4, "right") // => "  42"
 */
export const fit = (text: string, width: number, align: "left" | "right" = "left"): string => {
  const shown = cut(text, width)
  const space = " ".repeat(Math.max(0, width - widthOf(shown)))
  return align === "left" ? shown + space : space + shown
}

/** At most so many columns of a text; never half of a character. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  if (width < 1) return ""
  let kept = ""
  let taken = 1
  for (const { segment } of graphemes.segment(text)) {
    taken += widthOf(segment)
    if (taken > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
const graphemes = new Intl.Segmenter()

/** The characters of a text as people count them. */
export const charactersOf = (text: string): ReadonlyArray<string> =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)

/**
 * A count and its noun.
 *
 * @example
 * counted(1, "payment") // => "1 payment"
 * counted(1200, "payment") // => "1,200 payments"
 */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`

/**
 * A command line that can be pasted, as the person called it.
 *
 * @example
 * commandText(["pay", "my file.csv"]) // => "./concierge pay 'my file.csv'"
 */
export const commandText = (args: ReadonlyArray<string>): string => [calledAs, ...args.map(shellWord)].join(" ")

/** A word of a command line, in quotes where a shell would take it apart: a file's name stays exactly what it is. */
const shellWord = (word: string): string => {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  const quoted = `'${word.replaceAll("'", `'\\''`)}'`
  return forbiddenIn(quoted) === undefined ? quoted : printable(quoted)
}

/** How this command line is called where the person stands; the launcher in the root knows. */
export const calledAs: string = shellWord(process.env["CALLED_AS"] || "./concierge")

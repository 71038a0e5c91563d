import stringWidth from "string-width"

/** How many columns a text takes in a terminal: `ñ` one, `日` two, an accent of its own none. */
export const widthOf = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text))
const PLAIN = /^[\x20-\x7e]*$/

/**
 * Text from files and servers as one harmless line: whatever a terminal obeys instead of showing (escape sequences, line
 * breaks, characters that turn the direction of reading) becomes a space or nothing.
 *
 * @example
 * clean("Ana\u001b[2J Pérez\n") // => "Ana[2J Pérez"
 */
export const clean = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/[\t\n\r\u2028\u2029]+/g, " ")
        .replace(OBEYED, "")
        .trim()
// oxlint-disable-next-line no-control-regex -- control characters are what must not reach a terminal
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

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
export const commandText = (args: ReadonlyArray<string>): string => [calledAs, ...args.map(quoted)].join(" ")

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${clean(word).replaceAll("'", `'\\''`)}'`

/** How this command line is called where the person stands; the launcher in the root knows. */
export const calledAs: string = quoted(process.env["CALLED_AS"] || "./concierge")

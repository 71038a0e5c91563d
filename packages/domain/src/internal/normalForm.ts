/**
 * Normalises a text to a Unicode normal form. A text with more combining marks on one letter than any language uses is
 * returned unchanged, since ordering them takes quadratic time.
 *
 * @example
 * normalForm("e\u0301", "NFC") // => "é"
 */
export const normalForm = (text: string, form: "NFC" | "NFKC" | "NFKD"): string =>
  HEAPED.test(text) ? text : text.normalize(form)

/** The limit of Unicode's stream-safe format (UAX 15). */
const HEAPED = /\p{M}{31}/u

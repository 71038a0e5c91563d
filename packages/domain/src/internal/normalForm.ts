/**
 * Normalises a text to a Unicode normal form. A text with more combining marks on one letter than any language uses is
 * returned unchanged, since ordering them takes quadratic time.
 *
 * @example
 * normalForm("e\u0301", "NFC") // => "é"
 */
export const normalForm = (text: string, form: "NFC" | "NFKC" | "NFKD"): string =>
  (form === "NFC" ? LATIN : ASCII).test(text) || HEAPED.test(text) ? text : text.normalize(form)

/** Texts that are in their normal form already: of ASCII in any, of Latin-1 in NFC. */
// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const [ASCII, LATIN] = [/^[\0-\x7f]*$/, /^[\0-\xff]*$/]

/** The limit of Unicode's stream-safe format (UAX 15). */
const HEAPED = /\p{M}{31}/u

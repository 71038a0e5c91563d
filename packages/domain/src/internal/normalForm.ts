/**
 * A text in a normal form of Unicode, so that what looks alike is alike. Nothing is done to a text in which more marks stand
 * on one letter than any language writes: to put so many in order takes time that grows with their square.
 *
 * @example
 * normalForm("e\u0301", "NFC") // => "é"
 */
export const normalForm = (text: string, form: "NFC" | "NFKC" | "NFKD"): string =>
  HEAPED.test(text) ? text : text.normalize(form)

/** Unicode's own limit for streams (UAX 15). */
const HEAPED = /\p{M}{31}/u

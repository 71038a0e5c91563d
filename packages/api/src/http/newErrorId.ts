import { randomInt } from "node:crypto"

/**
 * An id for an unexpected error, in the answer and in the log. It has letters alone: digits would be masked as an account number
 * wherever the message is shown.
 *
 * @example
 * /^[b-z]{12}$/.test(newErrorId()) // => true
 */
export const newErrorId = (): string =>
  Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length))).join("")

/** No vowels, so that it is no word. */
const letters = "bcdfghjkmnpqrstvwxz"

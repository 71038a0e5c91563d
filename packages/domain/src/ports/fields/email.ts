import isEmail from "validator/lib/isEmail.js"
import type { Field } from "../Rail.ts"

/**
 * An e-mail address as the standards have it, taken out of what mail programs put around it. Whether it exists, its mail server
 * alone can say.
 */
export const email = {
  _tag: "Text",
  max: 254,
  normalise: (given: string) => (/^[^<>]*<([^<>]*)>\s*$/.exec(given)?.[1] ?? given).replace(MAILTO, "$1").trim(),
  pattern: { test: (address: string) => isEmail.default(address) },
  allowed: "an e-mail address, e.g. ana@example.com"
} as const satisfies Field["kind"]

/** With what a link adds to the address: the subject, the text. */
const MAILTO = /^\s*mailto:([^?]*)(?:\?.*)?$/is

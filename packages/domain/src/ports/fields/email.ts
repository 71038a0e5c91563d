import isEmail from "validator/lib/isEmail.js"
import type { Field } from "../Rail.ts"

/**
 * A valid e-mail address, without the name and brackets that mail programs add. Only its mail server knows whether it exists.
 */
export const email = {
  _tag: "Text",
  max: 254,
  normalise: (given: string) => (/^[^<>]*<([^<>]*)>\s*$/.exec(given)?.[1] ?? given).replace(MAILTO, "$1").trim(),
  pattern: { test: (address: string) => isEmail.default(address) },
  allowed: "an e-mail address, e.g. ana@example.com"
} as const satisfies Field["kind"]

/** A `mailto:` link with its parameters. */
const MAILTO = /^\s*mailto:([^?]*)(?:\?.*)?$/is

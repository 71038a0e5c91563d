import isEmail from "validator/lib/isEmail.js"
import type { Field } from "../Rail.ts"

/**
 * A valid e-mail address, without the name and brackets that mail programs add. Only its mail server knows whether it exists.
 */
export const email = {
  _tag: "Text",
  max: 254,
  normalise: (given: string) =>
    PLAIN.test(given) ? given : (/^[^<>]*<([^<>]*)>\s*$/.exec(given)?.[1] ?? given).replace(MAILTO, "$1").trim(),
  pattern: { test: (address: string) => PLAIN.test(address) || isEmail.default(address) },
  allowed: "an e-mail address, e.g. ana@example.com"
} as const satisfies Field["kind"]

/** What most addresses look like: a subset of what the library takes, and told much faster. */
const PLAIN = /^(?=.{6,40}$)[a-z\d_+-]{1,30}(?:\.[a-z\d_+-]{1,30}){0,3}@(?:[a-z\d]{1,30}\.){1,3}[a-z]{2,6}$/i

/** A `mailto:` link with its parameters. */
const MAILTO = /^\s*mailto:([^?]*)(?:\?.*)?$/is

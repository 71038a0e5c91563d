import isEmail from "validator/lib/isEmail.js"
import type { Field } from "../Rail.ts"

/**
 * An e-mail address as the standards have it, taken out of what mail programs put around it. Whether it exists, its mail server
 * alone can say.
 */
export const email = {
  _tag: "Text",
  max: 254,
  normalise: (given: string) =>
    /^[^<>]*<([^<>]*)>$/.exec(given)?.[1]?.replace(MAILTO, "").trim() ?? given.replace(MAILTO, ""),
  pattern: { test: (address: string) => isEmail.default(address) },
  allowed: "an e-mail address, e.g. ana@example.com"
} as const satisfies Field["kind"]

const MAILTO = /^\s*mailto:\s*/i

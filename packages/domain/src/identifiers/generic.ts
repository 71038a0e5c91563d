import type { Flaw } from "./Identifier.ts"

/**
 * A doubt about an id with a right check digit that authorities reserve for unnamed persons (the public at large, foreigners),
 * or that is used in tests.
 *
 * @example
 * generic("RUT") // => { _tag: "Unusual", part: "RUT", found: "a generic one", means: "it names no payee" }
 */
export const generic = (part: string): Flaw => ({
  _tag: "Unusual",
  part,
  found: "a generic one",
  means: "it names no payee"
})

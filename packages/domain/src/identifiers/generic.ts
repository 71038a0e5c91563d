import type { Flaw } from "./Identifier.ts"

/**
 * The doubt about an id that authorities have set aside for whom they do not name (the public at large, foreigners, those
 * who have none), or that forms are tried with. Its check digit is right.
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

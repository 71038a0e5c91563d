import { squeezed } from "../text/Text.ts"
import type { Flaw } from "./Identifier.ts"

/**
 * The flaw of a bank's name in place of its code. It suggests the code, if known, but never replaces the name: several banks have
 * similar names.
 *
 * @example
 * bankNameFlaw({ "012": "BancoEstado" })("Banco Estado") // => { _tag: "WrongPart", part: "bank code", found: "a name", allowed: "its code: did you mean 012 (BancoEstado)?" }
 * bankNameFlaw({ "012": "BancoEstado" })("12") // => undefined
 */
export const bankNameFlaw =
  (codes: { readonly [code: string]: string }) =>
  (input: string): Flaw | undefined => {
    if (input.length > longest || !/\p{L}{3}/u.test(input)) return undefined
    const said = essence(input)
    const found = Object.entries(codes).filter(([, name]) => essence(name) === said)
    const meant = found.map(([code, name]) => `${code} (${name})`).join(" or ")
    const allowed = meant === "" ? "its code, of digits" : `its code: did you mean ${meant}?`
    return { _tag: "WrongPart", part: "bank code", found: "a name", allowed }
  }

const longest = 100

/** The name without the words that most banks' names contain. */
const essence = (name: string): string => {
  const said = squeezed(name)
  return said.replace(/^banco(?:del?)?|(?:chile|sa)$/g, "") || said
}

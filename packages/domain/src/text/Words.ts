import { squeezed } from "./Text.ts"

/** Words that are asked for by any spelling of theirs. */
export interface Words {
  readonly has: (text: string) => boolean
}

/**
 * The words of a list, each as {@link squeezed}. Most texts are none of them, which a hash tells before they are squeezed.
 *
 * @example
 * makeWords(["porconfirmar"]).has("Por confirmar") // => true
 * makeWords(["porconfirmar"]).has("Ana") // => false
 */
export const makeWords = (words: Iterable<string>): Words => {
  const all = new Set(words)
  const hashes = new Set(Array.from(all, hashOf))
  return {
    has: (text) => {
      const hash = hashOf(text)
      return (hash === undefined || hashes.has(hash)) && all.has(squeezed(text))
    }
  }
}

/** The hash of what a text is squeezed to, where each of its characters becomes one of ASCII or none. */
const hashOf = (text: string): number | undefined => {
  let hash = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = code > 0xff ? OTHER : LETTERS[code]
    if (letter === undefined || letter === OTHER) return undefined
    if (letter !== 0) hash = Math.imul(hash ^ letter, 0x9e3779b1)
  }
  return hash
}

const OTHER = 0xff
/** By character of Latin-1. */
const LETTERS = /* @__PURE__ */ Uint8Array.from({ length: 0x100 }, (_, code) => {
  const letter = squeezed(String.fromCharCode(code))
  return letter.length < 2 && /^[ -~]?$/.test(letter) ? letter.charCodeAt(0) || 0 : OTHER
})

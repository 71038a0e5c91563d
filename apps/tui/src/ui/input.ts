import type { Key } from "ink"
import { charactersOf } from "../show/text.ts"

/** More characters in one read than a person types: pasted text in a terminal without bracketed paste. */
const maxTyped = 32

/**
 * The keys in one piece of input, by the names that `keys.ts` uses. Keys typed fast come in one piece, so there may be
 * several; a burst that no hand types is pasted text and gives none.
 */
export const keysOf = (input: string, key: Key): ReadonlyArray<string> => {
  const named = names.find((name) => key[name])
  if (named !== undefined) return [shortNames[named] ?? named.toLowerCase()]
  if (key.ctrl) return [`ctrl-${input}`]
  if (key.meta) return []
  const characters = charactersOf(input)
  return characters.length > maxTyped ? [] : characters.map((character) => controls[character] ?? character)
}

const names = [
  "upArrow",
  "downArrow",
  "leftArrow",
  "rightArrow",
  "pageDown",
  "pageUp",
  "home",
  "end",
  "return",
  "escape",
  "tab",
  "backspace",
  "delete"
] as const satisfies ReadonlyArray<keyof Key>

const shortNames: { readonly [name: string]: string | undefined } = {
  upArrow: "up",
  downArrow: "down",
  leftArrow: "left",
  rightArrow: "right"
}

/** Control characters inside a longer input, by the names of their keys. */
const controls: { readonly [character: string]: string | undefined } = {
  "\r": "return",
  "\n": "return",
  "\r\n": "return",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace"
}

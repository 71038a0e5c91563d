/**
 * A number from 0 up to, but not including, 1: evenly spread, and always the same for the same text. FNV-1a, then the
 * finalizer of MurmurHash3.
 *
 * @example
 * chance("1 Quote 1010") // => 0.4027464899700135
 */
export const chance = (text: string): number => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/**
 * Remembers the first line of each of many keys in a few bytes a key: it keeps a hash of 64 bits. That two of a million keys have
 * the same hash, so that the second is taken for the first, happens in less than one of a million files.
 *
 * The function returns the line of a key that it knows already; it remembers any other.
 *
 * @example
 * makeSeen()(["INV-1"], 2) // => undefined
 */
export const makeSeen = (): ((key: ReadonlyArray<string>, line: number) => number | undefined) => {
  let [count, mask] = [0, 1_023]
  /** Slots of three: both halves of the hash, and the line, which is never 0. */
  let slots = new Uint32Array(3 * (mask + 1))
  const slotOf = (low: number, high: number): number => {
    let at = low & mask
    while (slots[3 * at + 2] !== 0 && !(slots[3 * at] === low && slots[3 * at + 1] === high)) at = (at + 1) & mask
    return 3 * at
  }
  const put = (at: number, low: number, high: number, line: number) => {
    slots[at] = low
    slots[at + 1] = high
    slots[at + 2] = line
  }
  const grow = () => {
    const before = slots
    mask = 2 * mask + 1
    slots = new Uint32Array(3 * (mask + 1))
    for (let at = 0; at < before.length; at += 3) {
      const [low, high, line] = [before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0]
      if (line !== 0) put(slotOf(low, high), low, high, line)
    }
  }
  return (key, line) => {
    const [low, high] = hashOf(key)
    const at = slotOf(low, high)
    const first = slots[at + 2]
    if (first !== undefined && first !== 0) return first
    put(at, low, high, line)
    if (++count * 4 > mask * 3) grow()
    return undefined
  }
}

/** Two rounds of multiply and mix, each with a prime and a beginning of its own (after MurmurHash3's finaliser). */
const hashOf = (key: ReadonlyArray<string>): readonly [number, number] => {
  let [low, high] = [0x9e3779b9, 0x85ebca6b]
  for (const text of key) {
    // Its length first: what would be the same when joined is told apart
    low = Math.imul(low ^ (text.length + 1), 0x9e3779b1)
    high = Math.imul(high ^ (text.length + 1), 0x5f356495)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      low = Math.imul(low ^ code, 0x9e3779b1)
      high = Math.imul(high ^ code, 0x5f356495)
    }
  }
  low = mixed(low ^ Math.imul(high, 0x27d4eb2f))
  high = mixed(high ^ Math.imul(low, 0x165667b1))
  return [low, high]
}

const mixed = (half: number): number => {
  let hash = Math.imul(half ^ (half >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

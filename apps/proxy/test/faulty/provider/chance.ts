/** Chance that a seed fixes: the same calls in the same order have the same accidents. Below 1, from 0. */
export type Chance = () => number

/** Tommy Ettinger's mulberry32: small, and even enough for accidents. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Chance that is always the same for the same seed, and costs next to nothing. */
export interface Dice {
  /** A whole number from 0 up to, but not including, `count`. */
  readonly below: (count: number) => number
  /** Whether something that happens once in `count` times happens now. */
  readonly isOnceIn: (count: number) => boolean
  /** @throws when there is nothing to choose from */
  readonly oneOf: <A>(choices: ReadonlyArray<A>) => A
}

/** Mulberry32. */
export const diceOf = (seed: number): Dice => {
  let state = seed
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count)
  }
  return {
    below,
    isOnceIn: (count) => below(count) === 0,
    oneOf: (choices) => {
      const at = below(choices.length)
      if (at >= choices.length) throw new Error("there is nothing to choose from")
      return choices[at] as (typeof choices)[number]
    }
  }
}

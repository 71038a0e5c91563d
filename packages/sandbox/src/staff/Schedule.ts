import { chance } from "../Chance.ts"
import type { Settings } from "../world/State.ts"

/**
 * The shortest and longest duration of each task of the staff and the banks, in milliseconds at pace 1. Other tasks run at once.
 */
export const durations = {
  Enable: [1_000, 1_000],
  Inspect: [1_000, 2_000],
  Dismiss: [10_000, 10_000],
  Review: [1_500, 3_000],
  Quote: [2_000, 2_000],
  Deposit: [5_000, 5_000],
  Send: [2_000, 4_000],
  Confirm: [2_000, 5_000],
  ConfirmSlowly: [7_200_000, 21_600_000],
  GiveUp: [5_000, 5_000],
  AwaitInstruction: [600_000, 600_000]
} as const satisfies { readonly [step: string]: readonly [number, number] }

/** The limits of `pace`: if the staff were slower, their dates would leave the calendar. */
export const paces = { least: 0.001, most: 1_000_000 } as const

/** Requests from these countries are quoted at once, as the provider's guides say. */
export const quotedAtOnce: ReadonlyArray<string> = ["AR", "CL", "MX", "PY", "UY"]

/**
 * How long a task takes, in milliseconds: within its limits, and always the same for the same seed, task and resource.
 *
 * @example
 * durationOf({ seed: 1, pace: 1 }, "Quote", "1010") // => 2_000
 * durationOf({ seed: 1, pace: 2 }, "Quote", "1010") // => 1_000
 */
export const durationOf = (
  { pace, seed }: Pick<Settings, "pace" | "seed">,
  tag: keyof typeof durations,
  id: string
): number => {
  const [least, most] = durations[tag]
  return Math.round((least + (most - least) * chance(`${seed} ${tag} ${id}`)) / pace)
}

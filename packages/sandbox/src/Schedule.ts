import type { Settings, Task } from "./world/State.ts"

/** How long the staff and the banks take: at least and at most, in milliseconds at pace 1. What is not here is done at once. */
export const durations = {
  Enable: [1_000, 1_000],
  Review: [1_500, 3_000],
  Quote: [2_000, 2_000],
  Deposit: [5_000, 5_000],
  Send: [2_000, 4_000],
  Confirm: [2_000, 5_000],
  GiveUp: [5_000, 5_000]
} as const satisfies { readonly [Tag in Task["_tag"]]?: readonly [number, number] }

/** Requests from these countries are quoted at once, as the provider's guides say. */
export const quotedAtOnce: ReadonlyArray<string> = ["AR", "CL", "MX", "PY", "UY"]

/** How long a task takes: within its limits and always the same for the same seed, task and resource. */
export const durationOf = ({ pace, seed }: Settings, tag: keyof typeof durations, id: string): number => {
  const [least, most] = durations[tag]
  return Math.round((least + (most - least) * fraction(`${seed} ${tag} ${id}`)) / pace)
}

/** From 0 up to 1, evenly spread: FNV-1a, then the finalizer of MurmurHash3. */
const fraction = (text: string): number => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** How an output ends, and by what way. */
export type Fate = keyof typeof ways

export const ways = {
  settled: ["accepted", "working", "settling", "settled"],
  returned: ["accepted", "working", "settling", "failed", "returned"],
  failed: ["accepted", "working", "settling", "failed"],
  rejected: ["rejected"],
  working: ["accepted", "working"]
} as const

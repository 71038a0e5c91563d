import * as Cause from "effect/Cause"

/** For the log: of what kind an unexpected error is and where it arose, in one line. Its message may repeat what was sent. */
export const whereOf = (cause: Cause.Cause<unknown>): string => {
  const defect = Cause.squash(cause)
  if (!(defect instanceof Error)) return typeof defect
  const frames = (defect.stack ?? "").split("\n").map((line) => line.trim())
  return [defect.name, ...frames.filter((line) => line.startsWith("at ")).slice(0, 4)].join(" ")
}

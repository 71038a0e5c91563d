import * as Cause from "effect/Cause"

/**
 * The kind of an unexpected error and where it was thrown, in one line for the log. The message is left out, since it may repeat
 * what was sent; codes of the system and of SQLite are kept.
 *
 * @param error anything thrown, or the cause of an effect's failure
 * @example
 * whereOf("a text") // => "string"
 */
export const whereOf = (error: unknown): string => {
  const defect = Cause.isCause(error) ? Cause.squash(error) : error
  if (!(defect instanceof Error)) return typeof defect
  const codes = ["code", "errcode"].map((name) => Reflect.get(defect, name)).filter((code) => code !== undefined)
  const frames = (defect.stack ?? "").split("\n").map((line) => line.trim())
  return [defect.name, ...codes, ...frames.filter((line) => line.startsWith("at ")).slice(0, 4)].join(" ")
}

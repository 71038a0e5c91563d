import type { Flaw } from "./Identifier.ts"

/**
 * What is wrong with the six digits YYMMDD at `from`. The century is unknown: 29 February needs a year divisible by 4.
 *
 * @example
 * dateFlaw("920229", 0) // => undefined
 * dateFlaw("910229", 0) // => { _tag: "WrongPart", part: "day", found: "29", allowed: "01 to 28" }
 */
export const dateFlaw = (value: string, from: number): Flaw | undefined => {
  const month = value.slice(from + 2, from + 4)
  const day = value.slice(from + 4, from + 6)
  const days = DAYS[Number(month) - 1]
  if (days === undefined) return { _tag: "WrongPart", part: "month", found: month, allowed: "01 to 12" }
  const isShort = days === 29 && Number(value.slice(from, from + 2)) % 4 !== 0
  const last = isShort ? 28 : days
  if (day >= "01" && Number(day) <= last) return undefined
  return { _tag: "WrongPart", part: "day", found: day, allowed: `01 to ${last}` }
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

import type { Flaw } from "./Identifier.ts"

/**
 * What is wrong with the six digits YYMMDD at `from`. The century is unknown: 29 February needs a year divisible by 4.
 *
 * @example
 * dateFlaw("920229", 0) // => undefined
 * dateFlaw("910229", 0) // => { _tag: "WrongPart", part: "day", found: "29", allowed: "01 to 28" }
 */
export const dateFlaw = (value: string, from: number): Flaw | undefined => {
  const days = DAYS[Number(value.slice(from + 2, from + 4)) - 1] ?? 31
  const isShort = days === 29 && Number(value.slice(from, from + 2)) % 4 !== 0
  return rangeFlaw(value, from, isShort ? 28 : days)
}

/**
 * What is wrong with the month, or with a day that no month has, of the six digits YYMMDD at `from`.
 *
 * @example
 * rangeFlaw("910231", 0) // => undefined
 * rangeFlaw("911331", 0) // => { _tag: "WrongPart", part: "month", found: "13", allowed: "01 to 12" }
 */
export const rangeFlaw = (value: string, from: number, last = 31): Flaw | undefined => {
  const month = value.slice(from + 2, from + 4)
  const day = value.slice(from + 4, from + 6)
  if (month < "01" || month > "12") return { _tag: "WrongPart", part: "month", found: month, allowed: "01 to 12" }
  if (day < "01" || Number(day) > last) return { _tag: "WrongPart", part: "day", found: day, allowed: `01 to ${last}` }
  return undefined
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

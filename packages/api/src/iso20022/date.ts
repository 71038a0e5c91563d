import { error, type Problem, warning } from "@concierge/domain/Problem"

/**
 * What is wrong with the day or the moment at which payments are to be made. They are made once they are approved, so one that
 * is still to come is refused; one that is past is told.
 *
 * @param now milliseconds since 1970
 * @example
 * checkDate("1970-01-01", 0) // => undefined
 * checkDate("1970-01-02", 0)?.reason._tag // => "NotDue"
 * checkDate("02.01.1970", 0)?.reason._tag // => "WrongText"
 */
export const checkDate = (text: string, now: number): Problem | undefined => {
  const today = dayOf(now)
  const moment = momentOf(text)
  if (moment === undefined)
    return error([], {
      _tag: "WrongText",
      allowed: "a day such as 2026-11-28, or a moment such as 2026-11-28T09:30:00Z"
    })
  const date = dayOf(moment)
  if (moment > now && date > today) return error([], { _tag: "NotDue", date, today })
  if (moment > now) return error([], { _tag: "NotDue", date: new Date(moment).toISOString(), today })
  return date < today ? warning([], { _tag: "PastDate", date }) : undefined
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** A day begins in UTC, whatever its time zone says: of the day alone the payer speaks. */
const momentOf = (text: string): number | undefined => {
  const [, day = "", time, zone = "Z"] = DATE.exec(text) ?? []
  const moment = Date.parse(time === undefined ? `${day}T00:00:00Z` : `${day}T${time.slice(0, 12)}${zone}`)
  return Number.isNaN(moment) || dayOf(Date.parse(`${day}T00:00:00Z`)) !== day ? undefined : moment
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d)?$/

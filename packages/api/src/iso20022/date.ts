import { error, type Problem, warning } from "@concierge/domain/Problem"

/**
 * What is wrong with the day or the moment at which payments are to be made. They are made once they are approved, so one that
 * is still to come is refused; one that is past is told. Whose day it is is not known, so a day counts as today as long as it is
 * today anywhere on earth: from UTC-12 to UTC+14.
 *
 * @param now milliseconds since 1970
 * @example
 * checkDate("1970-01-01", 0) // => undefined
 * checkDate("1970-01-02", 0)?.reason._tag // => "NotDue"
 * checkDate("1970-01-02", 36_000_000) // => undefined
 * checkDate("02.01.1970", 0)?.reason._tag // => "WrongText"
 */
export const checkDate = (text: string, now: number): Problem | undefined => {
  const today = dayOf(now)
  const asked = askedIn(text)
  if (asked === undefined)
    return error([], {
      _tag: "WrongText",
      allowed: "a day such as 2026-11-28, or a moment such as 2026-11-28T09:30:00Z"
    })
  const { date, moment, written } = asked
  if (moment === undefined) {
    if (date > dayOf(now + easternmost)) return error([], { _tag: "NotDue", date, today })
  } else if (moment > now) return error([], { _tag: "NotDue", date: written, today })
  return date < dayOf(now - westernmost) ? warning([], { _tag: "PastDate", date }) : undefined
}

/**
 * Whether a text is a moment as XML Schema writes it; one without a time zone is the sender's own.
 *
 * @example
 * isMoment("2026-11-28T09:30:00") // => true
 * isMoment("2026-11-28") // => false
 */
export const isMoment = (text: string): boolean => askedIn(text)?.moment !== undefined

const hour = 3_600_000
/** How far the first and the last time zone are from UTC, in milliseconds. */
const [easternmost, westernmost] = [14 * hour, 12 * hour]

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

interface Asked {
  readonly date: string
  /** The earliest that the time may mean: one without a time zone is the payer's own. */
  readonly moment: number | undefined
  readonly written: string
}

const askedIn = (text: string): Asked | undefined => {
  const [, date = "", time, zone] = DATE.exec(text) ?? []
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight) || dayOf(midnight) !== date) return undefined
  if (time === undefined) return { date, moment: undefined, written: date }
  const moment = Date.parse(`${date}T${time.slice(0, 12)}${zone ?? "+14:00"}`)
  return Number.isNaN(moment) ? undefined : { date, moment, written: `${date}T${time.slice(0, 8)}${zone ?? ""}` }
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d)?$/

import type { ApiError } from "@concierge/api/ApiError"
import { toTimestamp } from "@concierge/api/wire"
import { error, type Reason } from "@concierge/domain/Problem"
import * as Result from "effect/Result"

/**
 * The sandbox's clock: it runs ahead of the machine's by an offset in milliseconds, or stands still. Part of the world, so that it
 * survives a restart.
 */
export type Clock =
  | { readonly isRunning: true; readonly ahead: number }
  | { readonly isRunning: false; readonly at: number }

/** The machine's clock. */
export const machineClock: Clock = { isRunning: true, ahead: 0 }

/**
 * The time by a clock, in milliseconds since 1970.
 *
 * @example
 * timeBy({ isRunning: true, ahead: 60_000 }, 1_000) // => 61_000
 * timeBy({ isRunning: false, at: 5 }, 1_000) // => 5
 */
export const timeBy = (clock: Clock, machine: number): number => (clock.isRunning ? machine + clock.ahead : clock.at)

/** A change of the clock; what is left out does not change. */
export interface ClockChange {
  readonly isRunning?: boolean | undefined
  readonly to?: Target | undefined
}

/** A time in milliseconds since 1970, or an interval from now in milliseconds. */
export type Target =
  | { readonly _tag: "Moment"; readonly at: number }
  | { readonly _tag: "Span"; readonly milliseconds: number }

/** A clock and its time. */
export interface ClockSet {
  readonly clock: Clock
  readonly to: number
}

/** The most that one call can advance a clock, in milliseconds: ten years. */
export const maxSpan = 3_653 * 86_400_000

/** The end of time: ISO 8601 writes years from 10000 on in another form. */
const end = Date.UTC(9_900, 0)

/**
 * Sets a clock. Time never goes back, since clients have seen what happened: `Conflict` names the earliest possible time.
 *
 * @param now the sandbox's time
 * @param machine the machine's time
 * @example
 * setClock(machineClock, { to: { _tag: "Span", milliseconds: 500 } }, 1_000, 1_000) // => Result.succeed({ clock: { isRunning: true, ahead: 500 }, to: 1_500 })
 */
export const setClock = (
  clock: Clock,
  { isRunning = clock.isRunning, to: target }: ClockChange,
  now: number,
  machine: number
): Result.Result<ClockSet, ApiError> => {
  const to = target === undefined ? now : target._tag === "Moment" ? target.at : now + target.milliseconds
  if (to < now) {
    return Result.fail({
      _tag: "Conflict",
      what: "now",
      found: toTimestamp(to),
      wanted: `${toTimestamp(now)} or later`
    })
  }
  const at = ["data", "attributes", target?._tag === "Span" ? "advance" : "now"]
  const tooFar = (allowed: string) =>
    Result.fail<ApiError>({ _tag: "InvalidDocument", problems: [error(at, { _tag: "WrongText", allowed })] })
  if (to - now > maxSpan) return tooFar("at most ten years (3653 days) ahead at a time")
  if (to >= end) return tooFar(`before ${toTimestamp(end)}`)
  return Result.succeed({ clock: isRunning ? { isRunning, ahead: to - machine } : { isRunning, at: to }, to })
}

/**
 * An ISO 8601 duration in milliseconds. Years and months have no fixed length, so weeks are the largest unit.
 *
 * @example
 * parseDuration("PT10M") // => Result.succeed(600_000)
 * parseDuration("P1DT0.5S") // => Result.succeed(86_400_500)
 * Result.isFailure(parseDuration("P1M")) // => true
 */
export const parseDuration = (text: string): Result.Result<number, Reason> => {
  const parts = /^P(?=.)(\d{1,6}W)?(\d{1,6}D)?(?:T(?=.)(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}(?:\.\d{1,3})?S)?)?$/.exec(text)
  if (parts === null) return Result.fail({ _tag: "WrongText", allowed: durationWords })
  const milliseconds = units.reduce((sum, unit, index) => sum + Number.parseFloat(parts[index + 1] ?? "0") * unit, 0)
  return Result.succeed(Math.round(milliseconds))
}

/** The form of a duration, for people. */
export const durationWords = "an ISO 8601 duration in weeks, days, hours, minutes and seconds, e.g. PT10M"

/** A week, a day, an hour, a minute, a second. */
const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000]

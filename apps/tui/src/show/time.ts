/**
 * How long something still takes, in its two largest units.
 *
 * @example
 * duration(581_000) // => "9:41"
 * duration(3_725_000) // => "1 h 02 m"
 * duration(-5) // => "0:00"
 */
export const duration = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  if (hours >= 1) return `${hours} h ${String(minutes % 60).padStart(2, "0")} m`
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`
}

/**
 * A moment on the clock of the person who reads it, with the zone that it shows, e.g. `2026-03-02 13:03:02 UTC`: what is told may
 * be read elsewhere.
 */
export const stampText = (at: number): string =>
  new Date(at).toLocaleString("sv", { dateStyle: "short", timeStyle: "long" })

/** The same for what may not have been. */
export const stampTextOf = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : stampText(at)

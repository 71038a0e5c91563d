/**
 * The wait that a server's `Retry-After` asks for (RFC 9110, 10.2.3), in milliseconds. A date is compared with the answer's own
 * `Date`, since clocks differ, or else with our clock. At most five minutes; one second where the header is missing or not
 * understood. Only a 429 is read so: a 503 may have taken effect, so its outcome is read back, with a back-off of its own.
 *
 * @param answer.date the answer's `Date`
 * @param answer.now milliseconds since 1970
 * @example
 * retryAfterMs("2", { now: 0 }) // => 2000
 * retryAfterMs("Thu, 01 Jan 1970 00:00:05 GMT", { now: 2000 }) // => 3000
 * retryAfterMs("Thu, 01 Jan 1970 00:00:05 GMT", { now: 2000, date: "Thu, 01 Jan 1970 00:00:04 GMT" }) // => 1000
 * retryAfterMs("soon", { now: 0 }) // => 1000
 */
export const retryAfterMs = (
  retryAfter: string | undefined,
  { date, now }: { readonly date?: string | undefined; readonly now: number }
): number => {
  const text = retryAfter?.trim() ?? ""
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : undefined
  const at = dateIn(text)
  const wanted = at === undefined ? seconds : at - (dateIn(date ?? "") ?? now)
  return wanted === undefined ? 1_000 : Math.min(Math.max(wanted, 0), longest)
}

const longest = 5 * 60_000

/**
 * The moment that a header tells, in milliseconds since 1970. All three forms that HTTP has ever had (RFC 9110, 5.6.7); the
 * oldest names no zone, and means the same one.
 *
 * @example
 * dateIn("Thu, 01 Jan 1970 00:00:05 GMT") // => 5000
 * dateIn("soon") // => undefined
 */
export const dateIn = (text: string): number | undefined => {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w :-]{1,40}$/.test(text)) return undefined
  const at = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`)
  return Number.isNaN(at) ? undefined : at
}

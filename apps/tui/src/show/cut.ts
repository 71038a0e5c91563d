import { maxPages, perPage } from "@concierge/api/readList"

/** As many resources as one answer shows. */
export const mostShown = maxPages * perPage

/**
 * What is said of a list that was cut; nothing of a whole one.
 *
 * @example
 * cutText(10_000, 12_345, "outputs") // => "only the first 10,000 of 12,345 outputs are shown"
 * cutText(10_000, undefined, "outputs") // => "only the first 10,000 outputs are shown"
 * cutText(14, 14, "outputs") // => undefined
 */
export const cutText = (shown: number, total: number | undefined, what: string): string | undefined => {
  const isWhole = total === undefined ? shown < mostShown : shown >= total
  if (isWhole) return undefined
  const all = total === undefined ? "" : ` of ${total.toLocaleString("en")}`
  return `only the first ${shown.toLocaleString("en")}${all} ${what} are shown`
}

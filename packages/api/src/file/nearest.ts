/**
 * The name that was most likely meant: at most every third letter is wrong.
 *
 * @example
 * nearestTo("ammount", ["amount", "budget"]) // => "amount"
 * nearestTo("comment", ["amount", "budget"]) // => undefined
 */
export const nearestTo = (name: string, names: ReadonlyArray<string>): string | undefined =>
  name.length > 40
    ? undefined
    : names
        .map((known) => ({ known, distance: distanceOf(name, known) }))
        .filter(({ distance, known }) => distance * 3 <= known.length)
        .toSorted((a, b) => a.distance - b.distance)[0]?.known

/** Levenshtein's: how many letters to put, take or change. */
const distanceOf = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/**
 * The name that was most likely meant: at most every third letter is wrong, or every so many as is said.
 *
 * @example
 * nearestTo("ammount", ["amount", "budget"]) // => "amount"
 * nearestTo("prot", ["port"]) // => "port"
 * nearestTo("comment", ["amount", "budget"]) // => undefined
 */
export const nearestTo = (name: string, names: ReadonlyArray<string>, every = 3): string | undefined =>
  name.length > 40
    ? undefined
    : names
        .filter(({ length }) => Math.abs(length - name.length) * every <= length)
        .map((known) => ({ known, distance: distanceOf(name, known) }))
        .filter(({ distance, known }) => distance * every <= known.length)
        .toSorted((a, b) => a.distance - b.distance)[0]?.known

/** The Damerau–Levenshtein distance: letters to insert, delete, replace or swap. */
const distanceOf = (a: string, b: string): number => {
  let before: ReadonlyArray<number> = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const isSwapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1),
          isSwapped ? (before[j - 1] ?? 0) + 1 : Infinity
        )
      )
    }
    before = row
    row = next
  }
  return row.at(-1) ?? 0
}

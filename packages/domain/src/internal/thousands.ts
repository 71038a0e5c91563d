/**
 * Groups digits by thousands, with a mark between the groups.
 *
 * @example
 * thousands("1234567", ",") // => "1,234,567"
 */
export const thousands = (digits: string, mark: string): string => {
  const groups = []
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end))
  return groups.toReversed().join(mark)
}

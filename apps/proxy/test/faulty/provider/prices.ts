/**
 * Whichever of amount and budget is not given; returns the budget. Sums are counted in hundred-millionths, the last digit that
 * the guides show, as whole numbers: no decimal is lost, and none is the domain's.
 */
export const cost = (output: { amount: number | undefined; budget: number | undefined }): number => {
  output.budget ??= ((output.amount ?? 0) * 137) / 100 + fee
  output.amount ??= Math.floor(((output.budget - fee) * 100) / 137 / cent) * cent
  return output.budget
}

const unit = 100_000_000
const cent = unit / 100
/** Of 2.50, with more digits than a currency has. */
const fee = 250_400_800

/** What was sent, as a number or its digits, in hundred-millionths. */
export const readSum = (value: unknown): number | undefined => {
  const sum = typeof value === "string" || typeof value === "number" ? Math.round(Number(value) * unit) : Number.NaN
  return Number.isFinite(sum) && sum > 0 ? sum : undefined
}

/** With so many decimals. */
export const writeSum = (sum: number | undefined, decimals: number): number | null =>
  sum === undefined ? null : Number((sum / unit).toFixed(decimals))

/**
 * How much of something is tried: many histories, every crash, thousands of cases. `npm test` tries a fair sample, which
 * two quiet cores are through with in two minutes; `npm run test:full` tries all.
 *
 * @example
 * { numRuns: sample(500, 25_000) }
 */
export const sample = <A>(fair: A, full: A): A => (process.env["CONCIERGE_TESTS"] === "full" ? full : fair)

import * as Result from "effect/Result"
import { terms } from "../../src/prices/Terms.ts"

/**
 * The terms of the guides' worked example, told in `docs/decisions/0006`: half a percent is kept at each end, a dollar is
 * 739 CLP and 19.565637 MXN, and a Mexican payment costs 1.50 MXN.
 */
export const toUsd = Result.getOrThrow(terms("CLP", "USD", { buys: "1", for: "739", feeShare: "0.009975", cost: "0" }))
export const toMxn = Result.getOrThrow(
  terms("CLP", "MXN", { buys: "19.565637", for: "739", feeShare: "0.009975", cost: "1.5" })
)

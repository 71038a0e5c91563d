import type { ApiError } from "@concierge/api/errors"
import type * as Result from "effect/Result"
import type { Faults } from "../../faults/Faults.ts"
import type { Call, Route } from "../Route.ts"

/** A call by which somebody plays the provider's staff. It knows no generations and no owners. */
export interface StaffRoute extends Omit<Route, "answer" | "isOpen" | "otp" | "permission"> {
  readonly answer: (call: StaffCall) => Result.Result<Response, ApiError>
}

/** A call to the staff that came in. */
export interface StaffCall extends Omit<Call, "by" | "generation" | "permissions" | "tokens"> {
  /** What the machine's clock shows, in milliseconds since 1970. */
  readonly machine: number
  readonly faults: Faults
}

/** The staff see every attribute there is. */
export const generation = "crossborder"

import type { ApiError } from "@concierge/api/ApiError"
import type * as Result from "effect/Result"
import type { Faults } from "../../faults/Faults.ts"
import type { sandboxOperations } from "../../generated/operations.ts"
import type { ReceivedCall } from "../ReceivedCall.ts"

/** A call by which somebody plays the provider's staff. It knows no generations and no owners. */
export interface StaffCall extends Omit<ReceivedCall, "by" | "generation" | "permissions" | "tokens"> {
  /** What the machine's clock shows, in milliseconds since 1970. */
  readonly machine: number
  readonly faults: Faults
}

/** What answers one of the staff's operations. */
export type StaffHandler = (call: StaffCall) => Result.Result<Response, ApiError>

/** What answers each of them. */
export type StaffHandlers = { readonly [OperationId in keyof typeof sandboxOperations]: StaffHandler }

/** The staff see every attribute there is. */
export const generation = "crossborder"

import * as Context from "effect/Context"

/**
 * Who carries a batch. What an owner writes counts only while its epoch is the batch's: the store reads this service with each
 * write, and interrupts the work of an owner from whom the batch was taken. Without one it is a person who writes.
 */
export const CurrentOwner = Context.Reference<Owner | undefined>("concierge/proxy/Owner", {
  defaultValue: () => undefined
})

export interface Owner {
  readonly batchId: number
  /** How often the batch was taken, by this owner for the last time. */
  readonly epoch: number
}

/**
 * What must be so for a quote to be accepted, in the order in which it is looked at. What people may change while the call waits
 * for its turn is looked at again in its turn, as the last thing before each try.
 */
export const acceptConditions = {
  beforeTurn: ["othersAreDead", "nothingIsInFlight", "isTheOnlyOneOfItsName", "isAsApproved"],
  inTurn: ["isStillWanted"]
} as const

/**
 * - `othersAreDead`: every other request that holds the same rows was read back as cancelled.
 * - `nothingIsInFlight`: no call whose answer was lost can still arrive.
 * - `isTheOnlyOneOfItsName`: the provider lists the request under its name, and no other that may have the same payments.
 * - `isAsApproved`: list, counters and total are those of the rows, and the total is set aside from what the approval leaves.
 * - `isStillWanted`: since then nobody has cancelled the part, and nothing says that it may be paid already.
 */
export type AcceptCondition = (typeof acceptConditions)[keyof typeof acceptConditions][number]

import { type FinalOutputState, isFinal, outputStates, refundOf } from "@concierge/domain/Output"
import { countsOf } from "../world/lists.ts"
import type { Request, World } from "../world/State.ts"

/** Something was paid: the finished request has a receipt. */
export const hasReceipt = (world: World, request: Request): boolean => isFinishedWith(world, request, paid)

/** Something went back to the payer: the finished request has a credit note. */
export const hasCreditNote = (world: World, request: Request): boolean => isFinishedWith(world, request, refunded)

const paid = outputStates.filter(isFinal).filter((state) => refundOf[state] === "nothing")
const refunded = outputStates.filter(isFinal).filter((state) => refundOf[state] !== "nothing")

const isFinishedWith = (world: World, { id, state }: Request, states: ReadonlyArray<FinalOutputState>): boolean => {
  const counts = state === "finished" ? countsOf(world, id) : {}
  return states.some((final) => counts[final] !== undefined)
}

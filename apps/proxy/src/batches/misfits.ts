import { fitOfInstruction } from "@concierge/api/resources/instructions"
import type { LineProblem, Payout } from "@concierge/domain/Payout"
import { error } from "@concierge/domain/Problem"
import * as Effect from "effect/Effect"
import type { Upstream } from "../upstream/Upstream.ts"

/**
 * The payments whose instruction pays another port than theirs, as far as the provider tells in time: few enough
 * instructions are looked up before a batch is kept, so that whoever sends it is told at once. All are looked up while it is
 * built, before anything can be approved.
 */
export const findMisfits = Effect.fnUntraced(function* (
  payments: ReadonlyArray<Instructed>,
  { instructions }: Upstream["Service"]["urgent"]
) {
  const byInstruction = Map.groupBy(payments, ({ id }) => id)
  const found = yield* Effect.forEach(
    [...byInstruction].slice(0, mostLookedUp),
    ([id, ofInstruction]) =>
      instructions.show(id).pipe(
        Effect.map((instruction) =>
          ofInstruction.flatMap(({ line, portCode }): ReadonlyArray<LineProblem> => {
            const misfit = fitOfInstruction(instruction, portCode)
            return misfit === undefined ? [] : [{ ...error(["instruction_id"], misfit.reason), line }]
          })
        ),
        Effect.timeout(longestWait),
        Effect.orElseSucceed(() => [])
      ),
    { concurrency: mostLookedUp }
  )
  return found.flat()
})

/** A payment by an instruction. */
interface Instructed {
  readonly id: string
  readonly line: number
  readonly portCode: string
}

/** The payments that are made by an instruction. */
export const instructedIn = (payouts: ReadonlyArray<Payout>): ReadonlyArray<Instructed> =>
  payouts.flatMap(({ how, line, port }) =>
    how._tag === "Instruction" ? [{ id: how.id, line, portCode: port.code }] : []
  )

const mostLookedUp = 10
const longestWait = "5 seconds"

import { after, type Joint, type Step, steps, transfers } from "@concierge/domain/Joint"
import type { Holder } from "@concierge/domain/Funds"
import { decimalOf } from "@concierge/domain/Money"
import type * as BigDecimal from "effect/BigDecimal"
import { type Account, escrow, type Transfer, wallet } from "../../src/payments/Ledger.ts"
import { currencyOf, defined } from "../../src/payments/moves.ts"
import { outputsOf } from "../../src/world/lists.ts"
import { get, type Output, type Request, type World } from "../../src/world/State.ts"

/** A step of a request and its outputs, by whatever cause; `id` is the output's. */
export type Move =
  | { readonly of: "request"; readonly to: Request["state"] }
  | { readonly of: "output"; readonly id: string; readonly to: Output["state"] }
  | { readonly of: "addition"; readonly userId: string }

/**
 * Holds what happens in a world against the domain's `Joint.ts`, of which the invariants are proved: a request and its
 * outputs make its steps and no others, and the ledger books its transfers and no others.
 */
export interface JointWitness {
  /**
   * Sees a move before it is made, and throws unless it is a step, or what the step just seen brings about.
   *
   * @param causes those that whoever acts may have
   * @returns the one that it has
   */
  readonly move: (requestId: string, move: Move, causes: ReadonlyArray<string>) => Step["cause"]
  /** Sees money go from one account to another. */
  readonly transfer: (transfer: Transfer) => void
  /** Whoever acted is done: throws unless all that the steps bring about was done, and all that they move was moved. */
  readonly check: () => void
}

export const watchJoint = (world: World): JointWitness => {
  /** Where the steps lead, by request. */
  const expected = new Map<string, Joint>()
  /** What the steps still move, in millionths, by accounts and currency. */
  const owed = new Map<string, bigint>()

  const owe = (from: Account, to: Account, currency: string, units: bigint): void => {
    const name = `${from} > ${to} ${currency}`
    const left = (owed.get(name) ?? 0n) + units
    if (left === 0n) owed.delete(name)
    else owed.set(name, left)
  }

  /** The outputs are paid for in the payer's currency; what a payee is paid leaves the exchange in the payee's own. */
  const oweAll = (request: Request, joint: Joint, step: Step): void => {
    const outputs = outputsOf(world, request.id)
    const accounts = accountsOf(request)
    for (const { at, from, part, to } of transfers(joint, step)) {
      const { amount, budget, fee, portCode } = defined(outputs[at])
      const [whole, kept] = [toUnits(defined(budget)), toUnits(defined(fee))]
      const units = part === "fee" ? kept : whole - kept
      owe(accounts[from], accounts[to], currencyOf(request.portCode), units)
      if (to === "payee") owe("exchange", "outside", currencyOf(portCode), toUnits(defined(amount)))
    }
  }

  return {
    move: (requestId, move, causes) => {
      const joint = expected.get(requestId) ?? jointOf(world, requestId)
      const at = outputsOf(world, requestId).findIndex(({ id }) => move.of === "output" && move.id === id)
      // Cancelling a request cancels its outputs, too
      if (move.of === "output" && expected.get(requestId)?.outputs[at]?.state === move.to) return "request"
      const step = steps(joint).find((each) => causes.includes(each.cause) && isSame(world, each, move, at))
      if (step === undefined) {
        throw new Error(`${JSON.stringify(move)} by ${causes.join(" or ")} is no step of ${describe(joint)}`)
      }
      oweAll(get(world.requests, requestId), joint, step)
      expected.set(requestId, after(joint, step))
      return step.cause
    },
    transfer: ({ from, money, to }) => owe(from, to, money.currency, -toUnits(decimalOf(money))),
    check: () => {
      for (const [id, joint] of expected) {
        const [found, wanted] = [jointOf(world, id), joint].map(describe)
        if (found !== wanted) throw new Error(`request ${id} is ${found} instead of ${wanted}`)
      }
      expected.clear()
      for (const [name, units] of owed) throw new Error(`${name} is short of ${units} millionths`)
    }
  }
}

/** A request and its outputs, as the domain sees them. */
const jointOf = (world: World, requestId: string): Joint => ({
  request: get(world.requests, requestId).state,
  outputs: outputsOf(world, requestId).map(({ state, userId }) => ({
    state,
    payee: get(world.users, userId).complianceState
  }))
})

const describe = ({ outputs, request }: Joint): string =>
  [`a request that is ${request}`, ...outputs.map(({ payee, state }) => `${state} to a payee who is ${payee}`)].join(
    ", "
  )

const isSame = (world: World, step: Step, move: Move, at: number): boolean => {
  switch (move.of) {
    case "request":
      return step.of === "request" && step.to === move.to
    case "output":
      return step.of === "output" && step.at === at && step.to === move.to
    case "addition":
      return step.of === "addition" && step.payee === get(world.users, move.userId).complianceState
  }
}

const accountsOf = ({ id, userId }: Request): { readonly [H in Holder]: Account } => ({
  payer: wallet(userId),
  escrow: escrow(id),
  provider: "fees",
  payee: "exchange"
})

/** In millionths, since every balance is whole minor units. */
export const toUnits = ({ scale, value }: BigDecimal.BigDecimal): bigint =>
  scale <= 6 ? value * 10n ** BigInt(6 - scale) : value / 10n ** BigInt(scale - 6)

import { shareOut } from "@concierge/domain/Funds"
import { decimalOf, moneyOf } from "@concierge/domain/Money"
import * as Issues from "@concierge/domain/Issue"
import * as Outputs from "@concierge/domain/Output"
import * as Requests from "@concierge/domain/Request"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { freshWorld } from "../../src/world/fresh.ts"
import { advance, execute, nextDue } from "../../src/world/World.ts"
import type { Command } from "../../src/world/Command.ts"
import { outputsOf } from "../../src/world/lists.ts"
import { currencyOf, defined } from "../../src/payments/moves.ts"
import { hasCreditNote, hasReceipt } from "../../src/payments/papers.ts"
import { type Account, balance, wallet } from "../../src/payments/Ledger.ts"
import type { World } from "../../src/world/State.ts"
import { clientsTags, everyCommand } from "./randomCommands.ts"
import { begin, end, play, type Seen, type Stage } from "./randomHistory.ts"
import { toUnits } from "./jointWitness.ts"
import { everyMove } from "./witness.ts"

const number = fc.noBias(fc.nat())

/** What fails is told again without the steps that it does not need. */
const history = fc.record({
  seed: fc.noShrink(number),
  steps: fc.array(fc.noShrink(number), { maxLength: 64, size: "max" })
})

/** Every move and every answer comes at least once in a hundred histories: in so many, none is missed. */
const many = sample(300, 2_500)
const few = sample(50, 500)

const nothingSeen = (): Seen => ({ moves: new Set(), answers: new Set() })

/** What is judged before it becomes a command, and so never refused. */
const neverRefused: ReadonlyArray<Command["_tag"]> = ["ChooseSettings", "SetClock", "PostWebhooks"]

describe("whatever clients, the staff and the banks do, and whenever", () => {
  test.each(sample([1], [1, 2, 3, 4]))(
    `only the tables' moves are made, no currency is made or lost, and everything ends: ${many} histories of seed %i`,
    (seed) => {
      const seen = nothingSeen()
      fc.assert(
        fc.property(history, (each) => {
          const stage = play(begin(each.seed, seen), each.steps)
          // Where nobody answers webhooks, they are given up
          expect(end(stage, each.seed % 20 === 0)).toBeLessThan(400 * day)
          checkEnd(stage)
        }),
        { seed, numRuns: many }
      )
      expect(everyMove.filter((move) => !seen.moves.has(move))).toEqual([])
      const answers = everyCommand.flatMap((tag) => [`${tag} done`, `${tag} refused`])
      expect(answers.filter((answer) => !seen.answers.has(answer))).toEqual(neverRefused.map((tag) => `${tag} refused`))
    }
  )

  test("what was refused and who looked leaves no trace: what was done, done again, makes the same world", () => {
    fc.assert(
      fc.property(history, ({ seed, steps }) => {
        const { journal, settings, world } = play(begin(seed, nothingSeen()), steps)
        const again = freshWorld(settings)
        for (const { at, command } of JSON.parse(JSON.stringify(journal))) execute(again, command, at)
        advance(again, world.now)
        expect(dump(again)).toBe(dump(world))
      }),
      { seed: 5, numRuns: few }
    )
  })

  test("nothing but time and what follows from what is there happens while the staff wait to be told", () => {
    fc.assert(
      fc.property(history, ({ seed, steps }) => {
        const { witness, world } = play(begin(seed, nothingSeen(), { automatic: false }), steps, clientsTags)
        advance(world, world.now + 100 * day, witness)
        for (const { complianceState, id } of world.users.values()) {
          expect(complianceState).toBe(Number(id) > 20_202 ? "new" : "enabled")
        }
        for (const { state } of world.outputs.values()) expect(["accepting", "cancelled"]).toContain(state)
        for (const { state } of world.requests.values()) expect(state).toBe("cancelled")
        for (const { state } of world.issues.values()) expect(["new", "abandoned"]).toContain(state)
      }),
      { seed: 6, numRuns: few }
    )
  })
})

/** All is final, nothing is left to be done, and what was quoted was paid, given back, or kept as a fee. */
const checkEnd = ({ witness, world }: Stage): void => {
  const isEnded =
    world.requests.values().every(({ state }) => Requests.isFinal(state)) &&
    world.outputs.values().every(({ state }) => Outputs.isFinal(state)) &&
    world.issues.values().every(({ state }) => Issues.isFinal(state)) &&
    world.webhooks.values().every(({ state }) => state === "delivered" || state === "dead")
  expect([isEnded, nextDue(world), world.awaitingFunds.size]).toEqual([true, undefined, 0])
  const owed = new Map(witness.deposits)
  for (const request of world.requests.values()) {
    const { id, portCode, state, totalToSpend, userId } = request
    if (state === "cancelled") continue
    const currency = currencyOf(portCode)
    let [credit, kept, paid] = [0n, 0n, 0n]
    for (const output of outputsOf(world, id)) {
      if (!Outputs.isFinal(output.state)) continue
      const [budget, fee] = [moneyOf(defined(output.budget), currency), moneyOf(defined(output.fee), currency)]
      const shares = shareOut(output.state, budget, fee)
      credit += toUnits(decimalOf(shares.payer))
      kept += toUnits(decimalOf(shares.provider))
      paid += toUnits(decimalOf(shares.payee))
    }
    if (paid + credit + kept !== toUnits(defined(totalToSpend))) throw new Error(`request ${id} does not add up`)
    if (paid > 0n && !hasReceipt(world, request)) throw new Error(`request ${id} has no receipt`)
    if (credit > 0n && !hasCreditNote(world, request)) throw new Error(`request ${id} has no credit note`)
    const name = `${wallet(userId)} ${currency}`
    owed.set(name, (owed.get(name) ?? 0n) - paid - kept)
  }
  for (const [name, units] of owed) {
    const [account = "", currency = ""] = name.split(" ")
    const held = toUnits(balance(world.ledger, account as Account, currency))
    if (held !== units) throw new Error(`${name} is ${held}, and not ${units}`)
  }
}

/** Everything in a world, for comparing two. */
const dump = (world: World): string =>
  JSON.stringify(world, (_, value: unknown) => (value instanceof Map ? [...value] : value))

const day = 24 * 3_600_000

import { batchStateOf } from "@concierge/domain/Batch"
import * as Part from "@concierge/domain/Part"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { expect, test } from "vitest"
import type { BatchStore } from "../../src/store/BatchStore.ts"
import { batch, part, row, untouchedPart } from "./samples.ts"

/** What every store must do with the parts of batches. */
export const partsContract = (
  withStore: <A>(use: (store: BatchStore["Service"]) => Effect.Effect<A>) => Promise<A>
): void => {
  test("makes parts out of the rows that are in none, in their order", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const { id } = yield* store.insert(
          batch(),
          [4, 2, 3].map((line) => row(line)),
          []
        )
        const other = yield* store.insert(batch({ externalId: "b" }), [row(9)], [])
        const split = Effect.fnUntraced(function* (batchId: number) {
          const rows = yield* store.rowsWithoutPart(batchId, 2)
          const made = yield* store.addPart(
            { ...part, batchId },
            rows.map((each) => each.id)
          )
          return { made, lines: rows.map(({ line }) => line) }
        })
        const first = yield* split(id)
        const second = yield* split(id)
        yield* split(other.id)
        expect([first.lines, second.lines, yield* store.rowsWithoutPart(id, 2)]).toEqual([[2, 3], [4], []])
        expect(first.made).toEqual({
          ...part,
          ...untouchedPart,
          id: expect.any(Number),
          batchId: id,
          number: 1,
          updatedAt: expect.any(Number)
        })
        expect(yield* store.parts(id)).toEqual([first.made, second.made])
        const both = yield* store.parts(other.id, id)
        expect(both.map(({ batchId, number }) => [batchId, number])).toEqual([
          [id, 1],
          [id, 2],
          [other.id, 1]
        ])
        expect((yield* store.rowsOfPart(first.made.id)).map(({ line, partId }) => [line, partId])).toEqual([
          [2, first.made.id],
          [3, first.made.id]
        ])
        expect([yield* store.parts(), yield* store.findPart(99)]).toEqual([[], undefined])
      })
    ))

  test("moves a part as the domain says, and its batch as all its parts together say", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const { id } = yield* store.insert(batch(), [], [])
        const parts: Array<number> = []
        for (let number = 1; number <= 2; number++) parts.push((yield* store.addPart({ ...part, batchId: id }, [])).id)
        yield* store.move(id, "checked", "building", "runner")
        const [first = 0, second = 0] = parts
        const ways: ReadonlyArray<readonly [part: number, to: Part.PartState, cause: Part.PartCause]> = [
          [first, "held", "provider"],
          [second, "quoted", "provider"],
          [first, "building", "client"],
          [first, "quoted", "provider"],
          [first, "approved", "client"],
          [second, "approved", "client"],
          [second, "working", "funds"],
          [first, "expired", "time"],
          [first, "building", "runner"],
          [second, "finished", "provider"],
          [first, "cancelled", "client"]
        ]
        for (const [moved, to, cause] of ways) {
          const before = yield* store.parts(id)
          const from = before.find((each) => each.id === moved)?.state ?? "finished"
          const elsewhere = Part.partStates.filter((state) => state !== from && Part.canMove(state, to, cause))
          for (const state of elsewhere) expect(yield* store.movePart(moved, state, to, cause)).toBe(false)
          expect(isDefect(yield* Effect.exit(store.movePart(moved, from, from, cause)))).toBe(true)
          expect(yield* store.movePart(moved, from, to, cause, { note: to })).toBe(true)
          const after = yield* store.parts(id)
          expect(after.find((each) => each.id === moved)).toMatchObject({ state: to, note: to })
          expect((yield* store.find(id))?.state).toBe(batchStateOf(after.map(({ state }) => state)))
        }
        expect((yield* store.find(id))?.state).toBe("finished")
      })
    ))

  test("tells whether parts of a batch are still to be made: those that are held, and those that lack outputs", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const { id } = yield* store.insert(batch(), [], [])
        const seen: Array<boolean> = [yield* store.hasUnmade(id)]
        const first = yield* store.addPart({ ...part, batchId: id }, [])
        const second = yield* store.addPart({ ...part, batchId: id }, [])
        seen.push(yield* store.hasUnmade(id))
        yield* store.updatePart(first.id, { isMade: true })
        yield* store.movePart(second.id, "building", "held", "provider", { isMade: true })
        seen.push(yield* store.hasUnmade(id))
        yield* store.movePart(second.id, "held", "building", "client")
        seen.push(yield* store.hasUnmade(id))
        expect(seen).toEqual([false, true, true, false])
      })
    ))

  test("takes from rows for another draft what was told of their outputs, and leaves what was given and made", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const { id } = yield* store.insert(
          batch(),
          [row(2), row(3, { given: "budget", amount: null, budget: "9" })],
          []
        )
        const rows = yield* store.rows(id)
        const made = yield* store.addPart(
          { ...part, batchId: id },
          rows.map((each) => each.id)
        )
        for (const each of rows)
          yield* store.updateRow(each.id, {
            state: "accepted",
            outputId: "7",
            outputTried: true,
            note: "late",
            amount: "1.50",
            budget: "9",
            payeeId: "1",
            instructionId: "2",
            instructionTries: 1
          })
        yield* store.resetRows(made.id)
        const fresh = {
          state: "pending",
          outputId: null,
          outputTried: false,
          note: null,
          payeeId: "1",
          instructionId: "2"
        }
        expect(yield* store.rowsOfPart(made.id)).toMatchObject([
          { ...fresh, amount: "1.50", budget: null },
          { ...fresh, amount: null, budget: "9" }
        ])
      })
    ))

  test("tells the newest instruction that was made here for each payee of an account, and none that was found again", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const alike = { accountKey: "an account" }
        const lines = [row(2, alike), row(3, alike), row(4, { ...alike, payeeName: "Another" }), row(5, alike), row(6)]
        const { id } = yield* store.insert(batch(), lines, [])
        const rows = yield* store.rows(id)
        for (const [at, { id: rowId }] of rows.entries())
          yield* store.updateRow(rowId, { instructionId: `${at}`, instructionTries: at === 3 ? 0 : 1 })
        const found = yield* store.instructed(["an account", "unknown"])
        expect(found.map(({ line }) => line)).toEqual([3, 4])
        expect(yield* store.instructed([])).toEqual([])
      })
    ))

  test("moves all parts of a batch that stand so, and the batch with them, at once", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const { id } = yield* store.insert(batch(), [], [])
        const other = yield* store.insert(batch({ externalId: "b" }), [], [])
        for (const batchId of [id, id, id, other.id]) yield* store.addPart({ ...part, batchId }, [])
        yield* store.move(id, "checked", "building", "runner")
        const [first, second] = yield* store.parts(id)
        for (const made of [first, second]) yield* store.movePart(made?.id ?? 0, "building", "quoted", "provider")
        const before = yield* store.unfinished
        expect(yield* store.moveParts(id, "quoted", "approved", "client", { approvedAt: 5 })).toBe(2)
        const after = yield* store.parts(id, other.id)
        expect(after.map(({ approvedAt, state }) => [state, approvedAt])).toEqual([
          ["approved", 5],
          ["approved", 5],
          ["building", null],
          ["building", null]
        ])
        expect([(yield* store.find(id))?.state, yield* store.moveParts(id, "quoted", "approved", "client")]).toEqual([
          batchStateOf(["approved", "building"]),
          0
        ])
        // whoever carries it is told
        expect((yield* store.unfinished).map(({ calls }, index) => calls > (before[index]?.calls ?? 0))).toEqual([
          true,
          false
        ])
        expect(isDefect(yield* Effect.exit(store.moveParts(id, "approved", "held", "client")))).toBe(true)
      })
    ))

  test("leaves a batch alone that is not split to its end when a part of it moves", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const { id } = yield* store.insert(batch(), [], [])
        const made = yield* store.addPart({ ...part, batchId: id }, [])
        expect(yield* store.movePart(made.id, "building", "cancelled", "client")).toBe(true)
        expect((yield* store.find(id))?.state).toBe("checked")
      })
    ))
}

export const isDefect = (exit: Exit.Exit<unknown, unknown>): boolean =>
  Exit.isFailure(exit) && Cause.hasDies(exit.cause)

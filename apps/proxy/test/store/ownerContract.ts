import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Layer from "effect/Layer"
import { describe, expect, test } from "vitest"
import { BatchStore } from "../../src/store/BatchStore.ts"
import { CurrentOwner, type Owner } from "../../src/store/Owner.ts"
import { batch, mendOf, part, row } from "./samples.ts"

/** What every store of batches must do where several processes may think that they carry a batch. */
export const ownerContract = (database: string, open: () => Layer.Layer<BatchStore>): void => {
  const withStore = <A>(use: (store: BatchStore["Service"]) => Effect.Effect<A>) =>
    Effect.runPromise(BatchStore.use(use).pipe(Effect.provide(open())))
  const as = (owner: Owner | undefined) => Effect.provideService(CurrentOwner, owner)
  const withBatch = Effect.fnUntraced(function* (store: BatchStore["Service"]) {
    const { id } = yield* store.insert(batch(), [row(2)], [])
    const partId = (yield* store.addPart({ ...part, batchId: id }, [])).id
    yield* store.addLeftover({ batchId: id, partId, externalId: "b-1", requestId: "11" })
    const [leftover] = yield* store.leftovers(id)
    const [first] = yield* store.rows(id)
    const rowId = first?.id ?? 0
    yield* store.addMend(mendOf(id, rowId))
    const mend = (yield* store.lastMends([rowId])).get(rowId)
    return { id, leftoverId: leftover?.id ?? 0, mendId: mend?.id ?? 0, partId, rowId }
  })

  describe(`an owner of a batch in ${database}`, () => {
    test("writes as long as nobody has taken the batch, and then changes nothing and goes no further", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id, leftoverId, mendId, partId, rowId } = yield* withBatch(store)
          const writes: Record<string, Effect.Effect<unknown>> = {
            update: store.update(id, { note: "written" }),
            move: store.move(id, "checked", "building", "runner"),
            addPart: store.addPart({ ...part, batchId: id }, [rowId]),
            updatePart: store.updatePart(partId, { note: "of a part" }),
            movePart: store.movePart(partId, "building", "held", "provider"),
            resetRows: store.resetRows(partId),
            updateRow: store.updateRow(rowId, { outputId: "7" }),
            addLeftover: store.addLeftover({ batchId: id, partId, externalId: "b-2", requestId: null }),
            updateMend: store.updateMend(mendId, { note: "written" }),
            removeLeftover: store.removeLeftover(leftoverId),
            transaction: store.transaction(Effect.void)
          }
          const everything = Effect.all([store.find(id), store.parts(id), store.rows(id), store.leftovers(id)])
          const former = yield* store.take(id, "one")
          const current = yield* store.take(id, "two")
          expect([former?.batchId, (current?.epoch ?? 0) - (former?.epoch ?? 0)]).toEqual([id, 1])
          const before = yield* everything
          for (const [name, write] of Object.entries(writes)) {
            const exit = yield* Effect.exit(as(former)(write))
            expect([name, Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)]).toEqual([name, true])
            expect(yield* everything).toEqual(before)
          }
          for (const [name, write] of Object.entries(writes))
            expect([name, Exit.isSuccess(yield* Effect.exit(as(current)(write)))]).toEqual([name, true])
          expect(yield* everything).toMatchObject([
            { note: "written", state: "held" },
            [
              { note: "of a part", state: "held" },
              { note: null, state: "building" }
            ],
            [{ outputId: "7" }],
            [{ externalId: "b-2" }]
          ])
        })
      ))

    test("is interrupted in the middle of a transaction, of which nothing stays, when the batch is taken before it", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* withBatch(store)
          const former = yield* store.take(id, null)
          yield* store.take(id, null)
          const steps = Effect.andThen(store.update(id, { note: "a" }), store.update(id, { note: "b" }))
          const exit = yield* Effect.exit(as(former)(store.transaction(steps)))
          expect(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)).toBe(true)
          expect((yield* store.find(id))?.note).toBe(null)
        })
      ))

    test("loses no move to a former one: a move that is too late is told from one that the state refuses", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* withBatch(store)
          const owner = yield* store.take(id, null)
          yield* store.move(id, "checked", "cancelled", "client")
          expect(yield* as(owner)(store.move(id, "checked", "building", "runner"))).toBe(false)
        })
      ))

    test("is called by what people change, wherever it is, and not by what it writes itself", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id, partId } = yield* withBatch(store)
          yield* store.call(id)
          const owner = yield* store.take(id, null)
          expect(owner?.calls).toBe(1)
          const calls = Effect.map(store.unfinished, ([first]) => (first?.calls ?? 0) - 1)
          const seen = [yield* calls]
          yield* as(owner)(store.update(id, { note: "its own" }))
          yield* as(owner)(store.updatePart(partId, { note: "its own" }))
          seen.push(yield* calls)
          yield* store.update(id, { name: "December" })
          seen.push(yield* calls)
          yield* store.updatePart(partId, { cancelRequested: true })
          seen.push(yield* calls)
          yield* store.movePart(partId, "building", "cancelled", "client")
          seen.push(yield* calls)
          yield* store.move(id, "checked", "cancelled", "client")
          seen.push(yield* calls)
          yield* store.call(id)
          seen.push(yield* calls)
          expect(seen).toEqual([0, 0, 1, 2, 3, 4, 5])
        })
      ))

    test("alone removes what was kept for it, once; what was for it is handed to the next, and never in place of what is new", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* withBatch(store)
          expect([yield* store.ownerKey(id), yield* store.sealedPassword(id)]).toEqual([null, null])
          const former = yield* store.take(id, "its key")
          expect(yield* store.ownerKey(id)).toBe("its key")
          yield* store.keepPassword(id, "sealed")
          expect(yield* store.sealedPassword(id)).toBe("sealed")
          expect([yield* store.takePassword(id, "other"), yield* store.takePassword(id, "sealed")]).toEqual([
            false,
            true
          ])
          expect([yield* store.takePassword(id, "sealed"), yield* store.sealedPassword(id)]).toEqual([false, null])
          yield* store.keepPassword(id, "for the former")
          yield* store.take(id, "another's key")
          const taking = yield* Effect.exit(as(former)(store.takePassword(id, "for the former")))
          expect([Exit.isFailure(taking), yield* store.sealedPassword(id)]).toEqual([true, "for the former"])
          yield* store.handPassword(id, "its key", "late", "for the former")
          yield* store.handPassword(id, "another's key", "late", null)
          expect(yield* store.sealedPassword(id)).toBe("for the former")
          yield* store.handPassword(id, "another's key", "handed", "for the former")
          expect(yield* store.sealedPassword(id)).toBe("handed")
          yield* store.keepPassword(id, "new")
          yield* store.handPassword(id, "another's key", "late", "for the former")
          expect(yield* store.sealedPassword(id)).toBe("new")
          expect(yield* store.take(id + 1, null)).toBe(undefined)
        })
      ))
  })
}

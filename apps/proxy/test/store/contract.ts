import { type BatchCause, batchCauses, type BatchState, batchStates, canMove, isFinal } from "@concierge/domain/Batch"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import * as Struct from "effect/Struct"
import { describe, expect, test } from "vitest"
import { BatchStore, type EarlierQuery } from "../../src/store/BatchStore.ts"
import { batch, everything, everythingOfPart, mendOf, part, row, untouched, untouchedRow } from "./samples.ts"
import { isDefect, partsContract } from "./partsContract.ts"
import { rowsSeenContract } from "./rowsSeenContract.ts"

/**
 * What every store of batches must do, whatever database is behind it.
 *
 * @param open makes a store with nothing in it
 */
export const storeContract = (database: string, open: () => Layer.Layer<BatchStore>): void => {
  const withStore = <A>(use: (store: BatchStore["Service"]) => Effect.Effect<A>) =>
    Effect.runPromise(BatchStore.use(use).pipe(Effect.provide(open()), Effect.provide(TestClock.layer())))

  describe(`a store of batches in ${database}`, () => {
    test("gives a batch and its rows back as they were kept", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const leftOut = [{ line: 9, reference: null, batch_id: "1" }]
          const kept = yield* store.insert(
            batch({ again: "twice", againKey: "twice", leftOutCount: 1 }),
            [row(2)],
            leftOut
          )
          expect(kept).toMatchObject({ ...batch({ again: "twice", againKey: "twice", leftOutCount: 1 }), ...untouched })
          expect(yield* store.find(kept.id)).toEqual(kept)
          expect(yield* store.leftOut(kept.id)).toEqual(leftOut)
          expect(yield* store.rows(kept.id)).toEqual([
            { ...row(2), id: expect.any(Number), batchId: kept.id, ...untouchedRow, updatedAt: kept.createdAt }
          ])
        })
      ))

    test("changes what a patch names, and nothing else", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(batch(), [row(2)], [])
          for (const [name, value] of Object.entries(everything)) {
            const before = yield* store.find(id)
            yield* TestClock.adjust(1)
            yield* store.update(id, { [name]: value })
            expect(yield* store.find(id)).toEqual({ ...before, [name]: value, updatedAt: (before?.updatedAt ?? 0) + 1 })
          }
          const [before] = yield* store.rows(id)
          const patch = { state: "settled", outputId: "7", outputTried: true, inDoubt: true, account: null } as const
          yield* store.updateRow(before?.id ?? 0, patch)
          expect(yield* store.rows(id)).toEqual([{ ...before, ...patch, updatedAt: expect.any(Number) }])
          const made = yield* store.addPart({ ...part, batchId: id }, [])
          for (const [name, value] of Object.entries(everythingOfPart)) {
            const was = yield* store.findPart(made.id)
            yield* TestClock.adjust(1)
            yield* store.updatePart(made.id, { [name]: value })
            const updatedAt = (was?.updatedAt ?? 0) + 1
            expect(yield* store.findPart(made.id)).toEqual({ ...was, [name]: value, updatedAt })
          }
        })
      ))

    partsContract(withStore)
    rowsSeenContract(withStore)

    test("lists rows by line and batches newest first, page by page", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const rows = [5, 3, 4, 2].map((line) => row(line))
          const first = yield* store.insert(batch(), rows, [])
          const second = yield* store.insert(batch({ externalId: "b" }), [row(2)], [])
          expect((yield* store.rows(first.id)).map(({ line }) => line)).toEqual([2, 3, 4, 5])
          const page = yield* store.rowPage(first.id, 1, 2)
          expect([page.total, page.items.map(({ line }) => line)]).toEqual([4, [3, 4]])
          expect(yield* store.page(0, 1)).toEqual({ items: [second], total: 2 })
          expect(yield* store.page(1, 1)).toEqual({ items: [first], total: 2 })
        })
      ))

    test("makes every move that the domain knows, by those who may cause it, and no other", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(batch(), [], [])
          const wrong: Array<string> = []
          for (const [stands, next] of way) {
            // who only wanted to see the price takes no place of others
            expect([stands, yield* store.active]).toEqual([stands, stands === "expired" || isFinal(stands) ? 0 : 1])
            for (const [from, to, cause] of allMoves) {
              // one that it may make would lead on; the way makes them one after the other
              if (from === stands && canMove(from, to, cause)) continue
              const moved = yield* Effect.exit(store.move(id, from, to, cause))
              const isRight = canMove(from, to, cause) ? Exit.isSuccess(moved) && !moved.value : isDefect(moved)
              if (!isRight) wrong.push(`${from} to ${to} by ${cause} while ${stands}`)
            }
            expect([wrong, (yield* store.find(id))?.state]).toEqual([[], stands])
            if (next.length === 0) continue
            const [to, cause] = next
            expect(yield* store.move(id, stands, to, cause, { note: to })).toBe(true)
          }
          expect(yield* store.find(id)).toMatchObject({ state: "finished", note: "finished" })
        })
      ))

    test("knows what is left to do: batches that are not final, and requests that are still to be cancelled", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const ids: Array<number> = []
          for (const externalId of ["a", "b", "c"]) ids.push((yield* store.insert(batch({ externalId }), [], [])).id)
          const [a = 0, b = 0, c = 0] = ids
          yield* store.update(a, { trouble: "the provider cannot be reached" })
          const unfinished = Effect.map(store.unfinished, (batches) => batches.map(({ id }) => id))
          expect([yield* unfinished, yield* store.inTrouble]).toEqual([[a, b, c], 1])
          for (const id of [a, b]) yield* store.move(id, "checked", "cancelled", "client")
          const partId = (yield* store.addPart({ ...part, batchId: b }, [])).id
          yield* store.addLeftover({ batchId: b, partId, externalId: "b-1", requestId: null })
          yield* store.addLeftover({ batchId: b, partId, externalId: "b-2", requestId: "12" })
          expect([yield* unfinished, yield* store.inTrouble]).toEqual([[b, c], 0])
          const leftovers = yield* store.leftovers(b)
          expect(leftovers.map(({ externalId, requestId }) => [externalId, requestId])).toEqual([
            ["b-1", null],
            ["b-2", "12"]
          ])
          for (const { id } of leftovers) yield* store.removeLeftover(id)
          expect([yield* unfinished, batchStates.filter(isFinal)]).toEqual([[c], expect.arrayContaining(["cancelled"])])
        })
      ))

    test("counts rows by state and by that of their part, and what may stand twice at the provider", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(batch(), [row(2), row(3), row(4)], [])
          const empty = yield* store.insert(batch({ externalId: "b" }), [], [])
          const [first, second, third] = yield* store.rows(id)
          yield* store.updateRow(first?.id ?? 0, { payeeTries: 3, instructionTries: 2, outputId: "1", note: "late" })
          yield* store.updateRow(second?.id ?? 0, { state: "settled", instructionTries: 1 })
          const made = yield* store.addPart({ ...part, batchId: id }, [third?.id ?? 0])
          yield* store.updateRow(third?.id ?? 0, { state: "refused", note: "no such account" })
          expect(yield* store.rowsOfPart(made.id)).toEqual([])
          const counts = yield* store.counts([id, empty.id])
          expect([...counts]).toEqual([
            [
              id,
              {
                rows: expect.arrayContaining([
                  { partState: null, state: "pending", count: 1 },
                  { partState: null, state: "settled", count: 1 },
                  { partState: "building", state: "refused", count: 1 }
                ]),
                orphanedPayees: 2,
                orphanedInstructions: 1
              }
            ]
          ])
        })
      ))

    test("finds a batch by its external id, a part by its request, and neither by nothing that it does not have", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(batch(), [], [])
          const made = yield* store.addPart({ ...part, batchId: id }, [])
          yield* store.updatePart(made.id, { requestId: "7" })
          expect((yield* store.findByExternalId("a"))?.id).toBe(id)
          expect((yield* store.findByRequest("7"))?.id).toBe(made.id)
          const missing = [store.find(id + 1), store.findByExternalId("A"), store.findByRequest("a-1")]
          expect(yield* Effect.all(missing)).toEqual([undefined, undefined, undefined])
        })
      ))

    test("knows a request that a batch has, has given up or was told about, and what was decided about it", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(batch(), [], [])
          const made = yield* store.addPart({ ...part, batchId: id }, [])
          yield* store.updatePart(made.id, { requestId: "1" })
          yield* store.addLeftover({ batchId: id, partId: made.id, externalId: "x", requestId: "2" })
          yield* store.rememberRequests([
            { requestId: "3", samePayments: true },
            { requestId: "4", samePayments: false }
          ])
          // what was decided of the same payments is not taken back by a decision about others
          yield* store.rememberRequests([{ requestId: "3", samePayments: false }])
          const known = (samePayments: boolean) =>
            Effect.forEach(["1", "2", "3", "4", "5"], (request) => store.knowsRequest(request, samePayments))
          yield* store.updatePart(made.id, { requestName: "key-1", requestTried: true, requestId: null })
          yield* store.addLeftover({ batchId: id, partId: made.id, externalId: "y", requestId: null })
          const awaited = Effect.forEach(["key-1", "key-2", "x", "y"], store.awaitsRequest)
          expect(yield* awaited).toEqual([true, false, false, true])
          yield* store.updatePart(made.id, { requestId: "1" })
          expect(yield* awaited).toEqual([false, false, false, true])
          expect(yield* known(true)).toEqual([true, true, true, false, false])
          expect(yield* known(false)).toEqual([true, true, true, true, false])
        })
      ))

    test("counts drafts of the same payments over all batches, and those that were thrown away", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(batch(), [], [])
          const other = yield* store.insert(batch({ externalId: "b" }), [], [])
          const a = yield* store.addPart({ ...part, batchId: id }, [])
          const b = yield* store.addPart({ ...part, batchId: other.id }, [])
          expect(yield* store.nextAttempt("key")).toBe(1)
          yield* store.updatePart(a.id, { attempt: 4, requestTried: true })
          expect(yield* store.nextAttempt("key")).toBe(5)
          // the fifth is to come: no other draft is given its number
          yield* store.updatePart(a.id, { attempt: 5, requestTried: false })
          expect(yield* store.nextAttempt("key")).toBe(5)
          yield* store.updatePart(b.id, { attempt: 9 })
          expect([yield* store.nextAttempt("key"), yield* store.nextAttempt("other")]).toEqual([9, 1])
        })
      ))

    test("finds payees again by e-mail address, whatever its case, the newest row of each last", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(
            batch(),
            [
              row(2, { payeeEmail: "Ana@Example.com", payeeId: "5" }),
              row(3, { payeeEmail: "ana@example.com", payeeId: "6" }),
              row(4, { payeeEmail: "ana@example.com", payeeId: null }),
              row(5, { payeeEmail: null, payeeId: "7" })
            ],
            []
          )
          expect((yield* store.rows(id)).length).toBe(4)
          const found = yield* store.payees(["ana@example.com", "beto@example.com"])
          expect(found.map(({ payeeId }) => payeeId)).toEqual(["5", "6"])
          expect(yield* store.payees([])).toEqual([])
        })
      ))

    test("tells the account of an instruction that was made here, and of no other", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          yield* store.insert(
            batch(),
            [row(2, { instructionId: "5" }), row(3, { instructionId: "6", accountKey: "instruction:6" })],
            []
          )
          const keys = yield* Effect.forEach(["5", "6", "7"], store.accountOfInstruction)
          expect(keys).toEqual(["account 2", undefined, undefined])
        })
      ))

    test("finds the payments of other batches that may be the same, by reference, amount or budget", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          yield* TestClock.setTime(1_000)
          const rows = [row(2), row(3, { given: "budget", amount: null, budget: "30" })]
          const { id } = yield* store.insert(batch({ againKey: "because" }), rows, [])
          const payment = { ...row(2), originCode: "ar_ars" }
          const found = (of: Partial<typeof payment>, query: Partial<EarlierQuery> = {}) =>
            Effect.map(
              store.earlier(
                { ...payment, referenceKey: null, ...of },
                { batchId: 0, since: 0, first: 0, approved: false, isNamed: true, ...query }
              ),
              (earlier) => earlier.map(({ line }) => line)
            )
          expect(yield* found({ referenceKey: "p-2", amount: null })).toEqual([2])
          expect(yield* found({ referenceKey: "p-2", amount: null }, { isNamed: false })).toEqual([])
          expect(yield* found({})).toEqual([2])
          expect(yield* found({ amount: "1.5" })).toEqual([])
          expect(yield* found({ accountKey: "account 3", amount: null, budget: "30" })).toEqual([3])
          expect(yield* found({ accountKey: "account 3", amount: null, budget: "30", originCode: "us_usd" })).toEqual(
            []
          )
          for (const query of [
            { batchId: id },
            { since: 1_000 },
            { first: id + 1 },
            { approved: true },
            { againKey: "x" }
          ])
            expect([query, yield* found({}, query)]).toEqual([query, []])
          expect(yield* found({}, { againKey: "because" })).toEqual([2])
          expect([yield* store.firstSince(999), yield* store.firstSince(1_000)]).toEqual([id, Number.MAX_SAFE_INTEGER])
          const inPart = (yield* store.rowsWithoutPart(id, 1)).map((each) => each.id)
          const made = yield* store.addPart({ ...part, batchId: id }, inPart)
          yield* store.updatePart(made.id, { approvedAt: 5_000 })
          expect([yield* store.firstSince(4_999), yield* found({}, { since: 4_999 })]).toEqual([id, [2]])
          const [earlier] = yield* store.earlier(payment, {
            batchId: 0,
            since: 0,
            first: 0,
            approved: false,
            isNamed: true
          })
          expect(earlier).toMatchObject({
            batchState: "checked",
            partState: "building",
            inDoubt: false,
            rowInDoubt: false,
            at: 5_000
          })
          yield* store.addLeftover({ batchId: id, partId: made.id, externalId: "x", requestId: "3" })
          yield* store.updateRow(earlier?.rowId ?? 0, { state: "working" })
          expect(yield* found({}, { approved: true })).toEqual([2])
        })
      ))

    test("knows the last mending of a row, and takes a payment that is being mended for one under way", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id: batchId } = yield* store.insert(batch(), [row(2), row(3)], [])
          const ids = (yield* store.rows(batchId)).map(({ id }) => id)
          const [rowId = 0] = ids
          yield* store.addPart({ ...part, batchId }, ids)
          yield* store.move(batchId, "checked", "building", "runner")
          const [made] = yield* store.parts(batchId)
          yield* store.movePart(made?.id ?? 0, "building", "quoted", "provider", { approvedAt: 1 })
          yield* store.movePart(made?.id ?? 0, "quoted", "approved", "client")
          yield* store.updateRow(rowId, { state: "failed" })
          const query = { batchId: 0, since: -1, first: 0, approved: true, isNamed: true, news: 500 } as const
          const sameReference = { ...row(2), originCode: "ar_ars" }
          expect(yield* store.earlier(sameReference, { ...query, news: 0 })).toEqual([])
          yield* TestClock.adjust(1_000)
          const mend = mendOf(batchId, rowId)
          yield* store.addMend(mend)
          // it was given since, though its batch was approved before
          const [underWay] = yield* store.earlier(sameReference, query)
          expect(underWay).toMatchObject({ state: "failed", rowInDoubt: true })
          const [waiting] = yield* store.waitingMends(made?.id ?? 0)
          expect(waiting).toEqual({ ...mend, id: expect.any(Number), createdAt: 1_000 })
          const done = {
            state: "taken",
            instructionId: "9",
            instructionTried: true,
            retryTried: true,
            triedFrom: "8",
            tries: 1,
            dueAt: 2_000,
            note: "n"
          } as const
          yield* store.updateMend(waiting?.id ?? 0, done)
          expect(yield* store.waitingMends(made?.id ?? 0)).toEqual([])
          expect(yield* store.earlier(sameReference, query)).toEqual([])
          yield* store.addMend({ ...mend, state: "let_go" })
          expect([...(yield* store.lastMends(ids))].map(([of, { state }]) => [of, state])).toEqual([[rowId, "let_go"]])
          expect([...(yield* store.lastMends([]))]).toEqual([])
        })
      ))

    test("keeps all of a transaction or nothing, also of one inside another", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const { id } = yield* store.insert(batch(), [], [])
          const inner = store.transaction(store.update(id, { note: "inner" }))
          const failing = Effect.andThen(inner, Effect.die("the process ends"))
          expect(isDefect(yield* Effect.exit(store.transaction(failing)))).toBe(true)
          expect((yield* store.find(id))?.note).toBe(null)
          expect(yield* Effect.flip(store.transaction(Effect.andThen(inner, Effect.fail("refused"))))).toBe("refused")
          expect((yield* store.find(id))?.note).toBe(null)
          yield* store.transaction(inner)
          expect((yield* store.find(id))?.note).toBe("inner")
        })
      ))

    test("takes an external id once", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          yield* store.insert(batch(), [], [])
          expect(isDefect(yield* Effect.exit(store.insert(batch(), [row(2)], [])))).toBe(true)
          expect([(yield* store.page(0, 9)).total, yield* store.isUsable]).toEqual([1, true])
        })
      ))
  })
}

const causes = Struct.keys(batchCauses)
const allMoves = batchStates.flatMap((from) =>
  batchStates.flatMap((to) => causes.map((cause) => [from, to, cause] as const))
)

/** A batch's way through its states: where it stands, and the move that is made from there. */
const way: ReadonlyArray<
  readonly [stands: BatchState, move: readonly [] | readonly [to: BatchState, cause: BatchCause]]
> = [
  ["checked", ["building", "runner"]],
  ["building", ["held", "provider"]],
  ["held", ["building", "client"]],
  ["building", ["quoted", "provider"]],
  ["quoted", ["expired", "time"]],
  ["expired", ["building", "client"]],
  ["building", ["quoted", "provider"]],
  ["quoted", ["approved", "client"]],
  ["approved", ["working", "funds"]],
  ["working", ["finished", "provider"]],
  ["finished", []]
]

import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, test } from "vitest"
import { BatchStore } from "../../src/store/BatchStore.ts"
import type { ProblemRecord } from "../../src/store/importRecords.ts"
import { ImportStore } from "../../src/store/ImportStore.ts"
import { batch, row, untouchedRow } from "./samples.ts"

const terms = { decimalMark: ",", mapping: { Neto: "amount" }, isStrict: true, partial: false, skipPaid: true } as const
const sha256 = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"

/**
 * What every store of payout files must do, whatever database is behind it.
 *
 * @param open makes a store with nothing in it
 */
export const importContract = (database: string, open: () => Layer.Layer<BatchStore | ImportStore>): void => {
  const withStores = <A>(use: (imports: ImportStore["Service"], store: BatchStore["Service"]) => Effect.Effect<A>) =>
    Effect.runPromise(
      Effect.gen(function* () {
        return yield* use(yield* ImportStore, yield* BatchStore)
      }).pipe(Effect.provide(open()), Effect.provide(TestClock.layer()))
    )
  const importing = (store: BatchStore["Service"], externalId = "a") =>
    store.insert(batch({ externalId }), [], [], "importing")
  const problem = (batchId: number, position: number, more: Partial<ProblemRecord> = {}): ProblemRecord => ({
    batchId,
    position,
    line: 2,
    column: "amount",
    path: null,
    severity: "error",
    code: "not_positive",
    detail: 'amount is "0"',
    meta: { first_line: 1 },
    ...more
  })

  describe(`a store of payout files in ${database}`, () => {
    test("gives a file back as it came, once it is a batch's", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const fileId = yield* imports.beginFile({ name: "nómina.csv", sentBy: "token", terms })
          const pieces = [new Uint8Array([0, 1, 255]), new TextEncoder().encode("ñ")]
          for (const [position, piece] of pieces.entries())
            yield* Effect.orDie(imports.addPiece(fileId, position, piece))
          const { id } = yield* importing(store)
          expect(yield* imports.fileOf(id)).toBeUndefined()
          yield* imports.giveToBatch(fileId, id, { bytes: 5, sha256 })
          const file = yield* imports.fileOf(id)
          expect(file).toMatchObject({ id: fileId, batchId: id, name: "nómina.csv", bytes: 5, sha256, terms })
          expect(yield* imports.filesOf([id, 99])).toEqual(new Map([[id, file]]))
          const read = [0, 1, 2].map((position) => imports.piece(fileId, position))
          expect((yield* Effect.all(read)).map((piece) => piece && [...piece])).toEqual([
            ...pieces.map((piece) => [...piece]),
            undefined
          ])
          yield* imports.dropFile(fileId)
          expect(yield* imports.fileOf(id)).toEqual(file)
        })
      ))

    test("knows files that nobody sends any more, and those that are old, and forgets them in many pieces", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const old = yield* imports.beginFile({ name: null, sentBy: "token", terms })
          for (let position = 0; position < 40; position++)
            yield* Effect.orDie(imports.addPiece(old, position, new Uint8Array([position])))
          const { id } = yield* importing(store)
          yield* imports.giveToBatch(old, id, { bytes: 40, sha256 })
          yield* TestClock.adjust(1_000)
          const left = yield* imports.beginFile({ name: null, sentBy: "token", terms })
          yield* Effect.orDie(imports.addPiece(left, 0, new Uint8Array([1])))
          expect([yield* imports.abandonedFiles(1_000), yield* imports.abandonedFiles(1_001)]).toEqual([[], [left]])
          yield* imports.dropFile(left)
          expect([yield* imports.abandonedFiles(9_000), yield* imports.piece(left, 0)]).toEqual([[], undefined])
          expect(yield* imports.oldFiles(9_000)).toEqual([])
          yield* store.move(id, "importing", "cancelled", "client")
          expect([yield* imports.oldFiles(0), yield* imports.oldFiles(1)]).toEqual([[], [old]])
          yield* imports.deleteBytes(old)
          expect(yield* imports.piece(old, 39)).toBeUndefined()
          expect(yield* imports.oldFiles(9_000)).toEqual([])
          expect(yield* imports.fileOf(id)).toMatchObject({ sha256, deletedAt: 1_000 })
        })
      ))

    test("keeps rows of an import as a batch's, and removes them in steps", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const { id } = yield* importing(store)
          const rows = Array.from({ length: 600 }, (_, index) => row(index + 2))
          yield* imports.addRows(id, rows)
          const kept = yield* store.rows(id)
          expect(kept).toHaveLength(600)
          expect(kept[0]).toMatchObject({ ...row(2), ...untouchedRow, batchId: id })
          const end = yield* imports.endOfRange(id, kept[9]?.id ?? 0, 2)
          expect([end, yield* imports.endOfRange(id, kept.at(-1)?.id ?? 0, 2)]).toEqual([kept[11]?.id, undefined])
          const compared = yield* imports.rowsOf([kept[11]?.id ?? 0, kept[3]?.id ?? 0])
          expect([[kept[3], kept[11]], compared.length]).toMatchObject([compared, 2])
          yield* imports.markRepeats(new Map([[kept[0]?.id ?? 0, 77]]))
          yield* imports.dropRows([kept[1]?.id ?? 0])
          expect((yield* store.rows(id)).slice(0, 2).map(({ line, repeatsRowId }) => [line, repeatsRowId])).toEqual([
            [2, 77],
            [4, null]
          ])
          expect([yield* imports.dropSomeRows(id), (yield* store.rows(id)).length]).toEqual([false, 0])
        })
      ))

    test("pages problems by line, also of one severity, and gives those of lines that are behind another", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const { id } = yield* importing(store)
          const found = [
            problem(id, 0, { line: 9 }),
            problem(id, 1, { line: 3, severity: "warning", column: null, path: "/Document" }),
            problem(id, 2, { line: 3 }),
            problem(id, 3, { line: 3, code: "other" }),
            problem(id, 4, { line: 5, severity: "left_out" })
          ]
          yield* imports.addProblems(found)
          const [nine, warned, three, other, out] = found
          expect(yield* imports.problems(id, undefined, 0, 3)).toEqual({ items: [warned, three, other], total: 5 })
          expect(yield* imports.problems(id, undefined, 3, 3)).toEqual({ items: [out, nine], total: 5 })
          expect(yield* imports.problems(id, "error", 0, 9)).toEqual({ items: [three, other, nine], total: 3 })
          expect([yield* imports.dropSomeProblems(id), (yield* imports.problems(id, undefined, 0, 9)).total]).toEqual([
            false,
            0
          ])
        })
      ))

    test("finds for many rows at once what one by one would be found, and of each kind what stands most in the way", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const first = yield* store.insert(batch({ externalId: "first" }), [row(2), row(3), row(4)], [])
          const second = yield* store.insert(batch({ externalId: "second" }), [row(2)], [])
          const { id } = yield* importing(store)
          yield* imports.addRows(id, [
            row(2),
            row(3, { referenceKey: null }),
            row(4, { accountKey: "another" }),
            row(5, { referenceKey: null })
          ])
          const rows = yield* store.rows(id)
          const range = { batchId: id, after: 0, upTo: rows.at(-1)?.id ?? 0 }
          const query = { since: -1, first: 0, isNamed: true }
          const by = (found: Effect.Success<ReturnType<typeof imports.earlierOf>>) =>
            found
              .map(({ earlier, forRow }) => [
                rows.find((each) => each.id === forRow)?.line,
                earlier.batchId,
                earlier.line
              ])
              .toSorted(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y)
          expect(by(yield* imports.earlierOf(range, query))).toEqual([
            [2, second.id, 2],
            [2, second.id, 2],
            [3, first.id, 3],
            [4, first.id, 4]
          ])
          expect(by(yield* imports.earlierOf({ ...range, after: rows[0]?.id ?? 0 }, query))).toEqual([
            [3, first.id, 3],
            [4, first.id, 4]
          ])
          expect(by(yield* imports.earlierOf(range, { ...query, isNamed: false }))).toEqual([
            [2, second.id, 2],
            [3, first.id, 3]
          ])
          expect(by(yield* imports.earlierOf(range, { ...query, among: [first.id] }))).toEqual([
            [2, first.id, 2],
            [2, first.id, 2],
            [3, first.id, 3],
            [4, first.id, 4]
          ])
          expect(yield* imports.earlierOf(range, { ...query, againKey: "twice" })).toEqual([])
          expect(yield* imports.earlierOf(range, { ...query, isNamed: false, since: 1 })).toEqual([])
        })
      ))

    test("finds the rows that pay the same as one before them", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const { id } = yield* importing(store)
          const same = { accountKey: "one" }
          yield* imports.addRows(id, [
            row(2, same),
            row(3, { ...same, amount: "2" }),
            row(4, same),
            row(5, { ...same, portCode: "mx_mxn" }),
            row(6, { ...same, amount: null, budget: "1.50", given: "budget" }),
            row(7, same)
          ])
          const found = yield* imports.twins(id, 9)
          expect(found.map(({ first, row: { line } }) => [line, first])).toEqual([
            [4, 2],
            [7, 2]
          ])
          expect(yield* imports.twins(id, 1)).toHaveLength(1)
        })
      ))

    test("knows the accounts of our own instructions, and the rows that name one", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const { id } = yield* importing(store)
          yield* imports.addRows(id, [
            row(2, { instructionId: "7", accountKey: "one" }),
            row(3, { instructionId: "8", accountKey: "instruction:8" }),
            row(4)
          ])
          expect(yield* imports.accountsOfInstructions(["7", "8", "9"])).toEqual(new Map([["7", "one"]]))
          expect((yield* imports.instructedRows(id, 9)).map(({ line }) => line)).toEqual([2, 3])
          expect(yield* imports.instructedRows(id, 1)).toHaveLength(1)
        })
      ))

    test("tells what other batches have come since, and not those that stand in nobody's way", () =>
      withStores(
        Effect.fnUntraced(function* (imports, store) {
          const own = yield* importing(store, "own")
          const other = yield* importing(store, "other")
          const seen = yield* imports.horizon
          expect(yield* imports.cameSince(seen, own.id)).toEqual([])
          const later = yield* importing(store, "later")
          expect(yield* imports.cameSince(seen, own.id)).toEqual([])
          yield* store.move(other.id, "importing", "checked", "runner")
          yield* store.move(later.id, "importing", "checked", "runner")
          const cancelled = yield* importing(store, "cancelled")
          yield* store.move(cancelled.id, "importing", "cancelled", "client")
          expect(new Set(yield* imports.cameSince(seen, own.id))).toEqual(new Set([other.id, later.id]))
          expect(yield* imports.cameSince(yield* imports.horizon, own.id)).toEqual([])
        })
      ))
  })
}

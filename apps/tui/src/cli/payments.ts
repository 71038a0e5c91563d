import type { Batch } from "@concierge/api/resources/batches"
import { type Row, rowStates } from "@concierge/api/resources/rows"
import type { Client } from "@concierge/api/Client"
import { maxPages } from "@concierge/api/readList"
import type { RowState } from "@concierge/domain/Batch"
import * as Effect from "effect/Effect"
import { cutText, mostShown } from "../show/cut.ts"
import { commandText } from "../show/text.ts"
import type { Failure } from "./Failure.ts"
import type { Io } from "./Io.ts"
import { call, patiently, type Proxy } from "./Proxy.ts"

/** The payments of a batch as far as one answer shows them. */
export interface Payments {
  readonly rows: ReadonlyArray<Row>
  /** Which are not shown, and where all of them are; nothing where none is missing. */
  readonly cut: string | undefined
}

/**
 * The payments of a batch by line, or those in some states: 10,000 at most, since an answer is whole in memory.
 *
 * @param next the command that goes on, where the answer is waited for
 */
export const paymentsOf = Effect.fnUntraced(function* (
  batch: Batch,
  states: ReadonlyArray<RowState> = rowStates,
  next?: string
): Effect.fn.Return<Payments, Failure, Io | Proxy> {
  const filter = states.length === rowStates.length ? {} : { state: states.join(",") }
  const read = ({ batches }: Client) => batches.listedRows(batch.id, { filter, pages: maxPages })
  const { items, total } = yield* next === undefined ? call(read) : patiently(read, next)
  const cut = cutText(items.length, total, "payments")
  return { rows: items, cut: cut && `${cut}; all of them: ${reportOf(batch)}` }
})

/** The same in the end: of a batch that no answer shows whole, what has not settled is what people look for. */
export const resultsOf = Effect.fnUntraced(function* (
  batch: Batch,
  next: string
): Effect.fn.Return<Payments, Failure, Io | Proxy> {
  if (batch.rowsCount <= mostShown) return yield* paymentsOf(batch, rowStates, next)
  const { cut, rows } = yield* paymentsOf(batch, unsettled, next)
  const settled = batch.counts.settled.toLocaleString("en")
  return { rows, cut: cut ?? `${settled} payments that have settled are not shown; all of them: ${reportOf(batch)}` }
})

const unsettled = rowStates.filter((state) => state !== "settled")

const reportOf = ({ id }: Batch) => commandText(["batches", "report", id])

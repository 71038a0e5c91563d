import type { ApiError } from "@concierge/api/ApiError"
import type { RowState } from "@concierge/domain/Batch"
import { statusReason } from "@concierge/api/iso20022/report/statusReason"
import type { StatedReason } from "@concierge/api/iso20022/report/Pain002"
import type { OpenedPayoutFile } from "@concierge/api/openPayoutFile"
import { toFileDetail } from "@concierge/api/problems"
import { portOf } from "@concierge/domain/Port"
import { isError } from "@concierge/domain/Problem"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CurrentDelays } from "../../Delays.ts"
import { refuse } from "../../refuse.ts"
import { shownIn } from "../ends/ended.ts"
import { findBatch } from "../findBatch.ts"
import { BatchStore, type RowFilter } from "../../store/BatchStore.ts"
import { ImportStore } from "../../store/ImportStore.ts"
import type { BatchRecord, RowRecord } from "../../store/records.ts"
import { toProblem } from "../import/toProblem.ts"
import { reopen } from "../import/reopen.ts"
import { toBatch, toRow } from "../view.ts"
import { exportRows } from "./exportRows.ts"
import { csvReport } from "./csvReport.ts"
import { jsonReport } from "./jsonReport.ts"
import { messageTransfers } from "./messageTransfers.ts"
import type { Pieces } from "./Pieces.ts"
import { statusReport } from "./statusReport.ts"

/** The form of a report. */
export type ReportForm = "csv" | "json" | "pain.002"

/** What has become of a batch, row by row: read page by page while it is written. */
export class Reports extends Context.Service<
  Reports,
  {
    readonly report: (batchId: string, form: ReportForm) => Effect.Effect<Pieces, ApiError>
    /** The rows in these states, or all, as a payout file. */
    readonly export: (batchId: string, states: ReadonlyArray<RowState> | undefined) => Effect.Effect<Pieces, ApiError>
  }
>()("concierge/proxy/Reports") {
  static readonly layer = Layer.effect(
    Reports,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const imports = yield* ImportStore
      const { patience } = yield* CurrentDelays
      const run = Effect.runPromiseWith(yield* Effect.context())

      const find = (id: string) => Effect.provideService(findBatch(id), BatchStore, store)

      async function* records(batchId: number, which?: RowFilter) {
        let after = 0
        while (true) {
          const page = await run(store.rowsAfter(batchId, after, pageSize, which))
          yield* page
          const last = page.at(-1)
          if (last === undefined || page.length < pageSize) return
          after = last.line
        }
      }

      /** What stopped the rows of a file, other payments among it. */
      async function* stopsOf(batchId: number) {
        let after = 0
        while (true) {
          const page = await run(imports.errorsAfter(batchId, after, pageSize))
          yield* page
          const last = page.at(-1)
          if (last === undefined) return
          after = last.line
        }
      }

      /** What is told of rows of a file that became no payments: those that were not in order, then those that were left out. */
      async function* untakenOf(batchId: number) {
        yield* stopsOf(batchId)
        for (let offset = 0; ; offset += pageSize) {
          const { items } = await run(imports.problems(batchId, "left_out", offset, pageSize))
          yield* items
          if (items.length < pageSize) return
        }
      }

      /** The file of a batch, as long as it is kept. */
      const reopened = Effect.fnUntraced(
        function* ({ id, portCode }: BatchRecord) {
          const file = yield* imports.fileOf(id)
          const origin = portOf(portCode)
          if (file === undefined || file.deletedAt !== null || origin === undefined) return undefined
          return yield* reopen(file, origin)
        },
        Effect.provideService(ImportStore, imports)
      )

      return Reports.of({
        export: Effect.fnUntraced(function* (batchId, states) {
          const batch = yield* find(batchId)
          const which = states && shownIn(batch, states)
          return exportRows(() => records(batch.id, which))
        }),

        report: Effect.fnUntraced(function* (batchId, form) {
          const batch = yield* find(batchId)
          const { id, message } = batch
          const parts = yield* store.parts(id)
          const states = new Map(parts.map((part) => [part.id, part.state]))
          const show = (row: RowRecord) => toRow(batch, states.get(row.partId ?? 0) ?? null, row)
          async function* rows() {
            for await (const row of records(id)) yield show(row)
          }
          if (form === "csv") return csvReport(rows(), untakenOf(id))
          const file = yield* imports.fileOf(id)
          const shown = toBatch(batch, parts, (yield* store.counts([id])).get(id), file, patience)
          if (form === "json") return jsonReport(shown, rows(), mapped(untakenOf(id), toProblem))
          if (message === null) return yield* refuse(noMessage)
          const isRefused = batch.state === "refused" && shown.rowsCount === 0
          const opened = batch.state === "importing" ? undefined : yield* reopened(batch)
          const about = {
            original: message,
            cancellation: shown.cancellationReason,
            isRefused,
            reasons: isRefused ? yield* Effect.promise(() => reasonsOf(opened)) : [],
            now: yield* Clock.currentTimeMillis
          }
          const fate = { rows: () => records(id), show, items: opened?.items, stops: () => stopsOf(id), isRefused }
          return statusReport(id, about, () => messageTransfers(fate))
        })
      })
    })
  )
}

const pageSize = 500

async function* mapped<A, B>(items: AsyncIterable<A>, to: (item: A) => B): AsyncGenerator<B> {
  for await (const item of items) yield to(item)
}

/** Why a message was refused as a whole: what is wrong with itself, not with one of its transfers. */
const reasonsOf = async (opened: OpenedPayoutFile | undefined): Promise<ReadonlyArray<StatedReason>> => {
  const reasons: Array<StatedReason> = []
  for await (const items of opened?.items() ?? [])
    for (const item of items)
      if (item._tag === "Problem" && isError(item.problem) && reasons.length < mostReasons)
        reasons.push({ code: statusReason(item.problem), words: toFileDetail(item.problem) })
  return reasons.length > 0 ? reasons : [{ code: "NARR", words: "Not all of its transfers can be paid." }]
}

/** Of a message that was changed on the way each payment may have sums that do not agree. */
const mostReasons = 100

const noMessage: ApiError = {
  _tag: "Conflict",
  what: "what the batch came in",
  found: "no message of ISO 20022",
  wanted: "a payment initiation (pain.001), which a pain.002 answers: ask for text/csv or application/json"
}

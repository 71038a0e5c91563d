import type { Batch } from "@concierge/api/resources/batches"
import type { BatchState } from "@concierge/domain/Batch"
import { maxPages } from "@concierge/api/readList"
import * as Effect from "effect/Effect"
import { batchColumns } from "../../../show/columns.ts"
import { emptyList, type List, loaded, marked, textOfColumns } from "../../List.ts"
import type { Screen } from "../../Screen.ts"

/** The proxy's batches. */
export type BatchesState = List<Batch>

export const batches: Screen<BatchesState> = {
  initial: emptyList,
  title: () => "batches",
  origin: (list) => marked(list)?.portCode,
  list: (list) => list,
  onList: (list, change) => change(list, textOf),
  linesAround: () => 0,
  opens: (list) => {
    const batch = marked(list)
    return batch && { _tag: "BatchOpened", batch }
  },
  told: (list, message, heightOf) =>
    message._tag === "BatchesLoaded" ? loaded(list, message.batches, textOf, heightOf(list)) : list,
  wants: () => ({ id: "", everyMs: 1_000 }),
  load: ({ batches: calls }) =>
    Effect.map(calls.listed({ pages: maxPages }), ({ items }) => ({ _tag: "BatchesLoaded", batches: items }))
}

/** How many batches the proxy carries on by itself; nothing until they are loaded. */
export const countUnderWay = ({ items }: BatchesState): number | undefined =>
  items?.filter(({ state }) => underWay.has(state)).length

/** The states that wait for nobody. */
const underWay: ReadonlySet<BatchState> = new Set(["checked", "building", "approved", "working"])

const textOf = textOfColumns(batchColumns)

import type { Batch } from "@concierge/api/resources/batches"
import type { Row } from "@concierge/api/resources/rows"
import { maxPages } from "@concierge/api/readList"
import { isFinal } from "@concierge/domain/Batch"
import { printable } from "@concierge/domain/Text"
import * as Effect from "effect/Effect"
import { noteColumn, rowColumns } from "../../../show/columns.ts"
import { batchAlert } from "../../facts.ts"
import { emptyList, type List, loaded, textOfColumns } from "../../List.ts"
import type { Screen } from "../../Screen.ts"

/** One batch and its rows. */
export interface BatchState {
  /** Nothing before one is opened. */
  readonly batch: Batch | undefined
  readonly batchRows: List<Row>
}

export const batch: Screen<BatchState> = {
  initial: { batch: undefined, batchRows: emptyList },
  title: ({ batch: open }) => `batches ▸ ${printable(open?.name ?? "")}`,
  origin: ({ batch: open }) => open?.portCode,
  list: ({ batchRows }) => batchRows,
  onList: (state, change) => ({ ...state, batchRows: change(state.batchRows, textOf) }),
  // the line of facts, the alert and the note
  linesAround: (state, rows) =>
    1 + (state.batch !== undefined && batchAlert(state.batch) !== "" ? 1 : 0) + noteHeight(state, rows),
  opens: () => undefined,
  told: (state, message, heightOf) => {
    switch (message._tag) {
      case "BatchOpened":
        return { batch: message.batch, batchRows: emptyList }
      case "BatchLoaded": {
        if (message.batch.id !== state.batch?.id) return state
        const items = message.batchRows
        const height = heightOf({ batch: message.batch, batchRows: { ...state.batchRows, items } })
        return { batch: message.batch, batchRows: loaded(state.batchRows, items, textOf, height) }
      }
      default:
        return state
    }
  },
  wants: ({ batch: open, batchRows }) =>
    open === undefined || (isFinal(open.state) && batchRows.items !== undefined)
      ? undefined
      : { id: open.id, everyMs: 1_000 },
  load: Effect.fnUntraced(function* ({ batches }, id) {
    const found = yield* batches.show(id)
    return { _tag: "BatchLoaded", batch: found, batchRows: yield* batches.rows(id, { pages: maxPages }) } as const
  })
}

/** Lines below the rows for the note of the marked one, which a column cuts; none where no row has one. */
export const noteHeight = ({ batchRows }: BatchState, rows: number): number =>
  rows > 12 && batchRows.items?.some(({ note }) => note !== undefined) === true ? 2 : 0

const textOf = textOfColumns([...rowColumns("USD"), noteColumn])

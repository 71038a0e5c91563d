import { isRowFinal } from "@concierge/domain/Batch"
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { PartRecord, RowRecord } from "../../../store/records.ts"

/**
 * On which pages of a request's list something may still change, by part: those on which a row stood that is not final. The others
 * need not be read again while the request works. It is forgotten with the process: then the whole list is read once.
 */
export class OpenPages extends Context.Service<
  OpenPages,
  {
    /** Nothing where the whole list must be read. */
    readonly of: (part: Pick<PartRecord, "id">) => ReadonlySet<number> | undefined
    /** Keeps where the rows stood that were read just now; where an open one was not, nothing is known any more. */
    readonly keep: (
      part: Pick<PartRecord, "id">,
      rows: ReadonlyArray<RowRecord>,
      pageOf: ReadonlyMap<string, number>
    ) => void
    readonly forget: (part: Pick<PartRecord, "id">) => void
  }
>()("concierge/proxy/OpenPages") {
  static readonly layer = Layer.sync(OpenPages, () => {
    const pages = new Map<number, ReadonlySet<number>>()
    return OpenPages.of({
      of: ({ id }) => pages.get(id),
      keep: ({ id }, rows, pageOf) => {
        const open = openOf(rows).map((outputId) => pageOf.get(outputId))
        if (open.includes(undefined)) pages.delete(id)
        else pages.set(id, new Set(open.filter((page) => page !== undefined)))
      },
      forget: ({ id }) => void pages.delete(id)
    })
  })
}

/** The outputs of the rows that are not final. */
export const openOf = (rows: ReadonlyArray<RowRecord>): ReadonlyArray<string> =>
  rows.flatMap(({ outputId, state }) => (outputId === null || isRowFinal(state) ? [] : [outputId]))

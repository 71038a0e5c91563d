import type { Request } from "@concierge/api/resources/requests"
import { maxPages } from "@concierge/api/readList"
import * as Effect from "effect/Effect"
import { newestFirst, requestColumns } from "../../../show/columns.ts"
import { emptyList, type List, loaded, marked, textOfColumns } from "../../List.ts"
import type { Screen } from "../../Screen.ts"

/** The payer's requests. */
export type RequestsState = List<Request>

export const requests: Screen<RequestsState> = {
  initial: emptyList,
  title: () => "requests",
  origin: (list) => marked(list)?.portCode,
  list: (list) => list,
  onList: (list, change) => change(list, textOf),
  linesAround: () => 0,
  opens: (list) => {
    const request = marked(list)
    return request && { _tag: "RequestOpened", request }
  },
  told: (list, message, heightOf) =>
    message._tag === "RequestsLoaded" ? loaded(list, message.requests, textOf, heightOf(list)) : list,
  wants: () => ({ id: "", everyMs: 2_000 }),
  load: ({ requests: calls }) =>
    Effect.map(calls.list({ pages: maxPages }), (all) => ({ _tag: "RequestsLoaded", requests: newestFirst(all) }))
}

const textOf = textOfColumns(requestColumns)

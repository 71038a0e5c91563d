import { makeRejects, type Rejects } from "@concierge/api/rejects"
import type { Port } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import type { FileRecord } from "../../store/importRecords.ts"
import { reopen } from "./reopen.ts"

/** Rows that are not in order, with the reasons, piece by piece. */
export interface RejectedRows extends Pick<Rejects, "extension"> {
  readonly text: AsyncIterable<Uint8Array>
}

/** Reads a kept file once more, as it was read when it came: its rejected rows need not be kept beside it. */
export const readRejects = Effect.fnUntraced(function* (file: FileRecord, origin: Port) {
  const opened = yield* reopen(file, origin)
  const { extension, head, row } = makeRejects(opened)
  const encoder = new TextEncoder()
  const rows: RejectedRows = {
    extension,
    text: (async function* () {
      yield encoder.encode(head)
      for await (const items of opened.items()) {
        const bad = items.flatMap((item) => (item._tag === "Row" && item.payout === undefined ? [item] : []))
        if (bad.length > 0) yield encoder.encode(bad.map((item) => row(item, item.problems)).join(""))
      }
    })()
  }
  return rows
})

import { openPayoutFile } from "@concierge/api/openPayoutFile"
import { makeRejects } from "@concierge/api/rejects"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { sinkFor } from "../../check/rejects.ts"
import { Failure } from "../../../Failure.ts"
import { Io } from "../../../Io.ts"
import { counted } from "../../../../show/text.ts"
import type { PayFile } from "./PayFile.ts"

/** Keeps the rows of a file that are not in order, with the reasons, to be mended and sent alone. */
export const keepRejects = (
  to: string,
  { origin, path, reading, source }: Pick<PayFile, "origin" | "path" | "reading" | "source">
) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { tell } = yield* Io
      const now = yield* Clock.currentTimeMillis
      const reads = <A>(work: () => Promise<A>) =>
        Effect.tryPromise({
          try: work,
          catch: (cause) => new Failure({ reason: { _tag: "UnreadableFile", path, why: String(cause) } })
        })
      const opened = yield* reads(() => openPayoutFile(source, origin, { ...reading, now }))
      const { head, row } = makeRejects(opened)
      const sink = yield* sinkFor(to, head)
      let kept = 0
      yield* reads(async () => {
        for await (const items of opened.items())
          for (const item of items) {
            if (item._tag !== "Row" || item.payout !== undefined) continue
            await sink.write(row(item, item.problems))
            kept++
          }
        await sink.keep()
      })
      tell(`kept in ${to}: ${counted(kept, "row")} with the reasons`)
    })
  )

import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { pathOf } from "@concierge/api/Operation"
import { proxyOperations } from "@concierge/api/operations"
import { fail } from "../../Failure.ts"
import { Io } from "../../Io.ts"
import { call, Proxy } from "../../Proxy.ts"
import { commandText } from "../../../show/text.ts"
import { idArgument } from "../flags.ts"
import { stateFlag } from "./stateFlag.ts"

/** `concierge batches export ID --state returned`: payments as a payout file, to be corrected and paid or mended. */
export const exportRows = Command.make("export", { id: idArgument("batch"), states: stateFlag }, ({ id, states }) => {
  const query = states === undefined ? "" : `?state=${states.join(",")}`
  return pour(`${pathOf(proxyOperations.exportBatch, id)}${query}`, "text/csv")
}).pipe(
  Command.withDescription("Write payments as a payout file (CSV), bank details among it, to correct and send again")
)

const types = { csv: "text/csv", json: "application/json", "pain.002": "application/xml" } as const

/** `concierge batches report ID`: what has become of every payment, as it is written. */
export const report = Command.make(
  "report",
  {
    id: idArgument("batch"),
    format: Flag.Literals("format", ["csv", "json", "pain.002"]).pipe(
      Flag.withDescription("csv, json, or pain.002 for a batch that came as a pain.001"),
      Flag.withDefault("csv" as const)
    )
  },
  ({ format, id }) => pour(pathOf(proxyOperations.reportBatch, id), types[format])
).pipe(Command.withDescription("Write what has become of every payment, as CSV, JSON or ISO 20022 (pain.002)"))

/** `concierge batches rejects ID`: the rows of a batch's file that are not in order, with the reasons, to be mended and sent alone. */
export const rejects = Command.make(
  "rejects",
  { id: idArgument("batch") },
  Effect.fnUntraced(function* ({ id }) {
    const { tell } = yield* Io
    const { file } = yield* call(({ batches }) => batches.show(id))
    yield* pour(pathOf(proxyOperations.showBatchRejects, id), "*/*")
    if (file?.rejects === 0)
      tell(`no row of it is out of order; what else is: ${commandText(["batches", "problems", id])}`)
  })
).pipe(Command.withDescription("Write the rows that are not in order, with the reasons, to be mended and sent alone"))

/** Writes an answer to standard output as it comes. */
const pour = Effect.fnUntraced(function* (path: string, accept: string) {
  const { open, url } = yield* Proxy
  const { pour: write } = yield* Io
  const { body } = yield* open(path, { accept })
  const decoder = new TextDecoder()
  const isWhole = yield* Effect.promise(async () => {
    try {
      for await (const chunk of body ?? []) await write(decoder.decode(chunk, { stream: true }))
      return true
    } catch {
      return false
    }
  })
  if (!isWhole) return yield* fail({ _tag: "CutShort", url })
})

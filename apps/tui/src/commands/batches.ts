import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { stringify } from "@concierge/api/Json"
import * as Batches from "@concierge/api/resources/batches"
import * as Rows from "@concierge/api/resources/rows"
import { batchColumns, batchPairs, rowColumns } from "../columns.ts"
import { Io } from "../Io.ts"
import { call, Proxy } from "../Proxy.ts"
import { toLines, toPairs } from "../table.ts"
import { idArgument, jsonFlag } from "./flags.ts"

const list = Command.make(
  "ls",
  { json: jsonFlag },
  Effect.fnUntraced(function* ({ json }) {
    const { answer, columns, paint } = yield* Io
    const all = yield* call(({ batches }) => batches.list())
    if (json) return answer(stringify({ data: all.map(Batches.toResource) }))
    for (const line of toLines(batchColumns, all, columns, paint)) answer(line)
  })
).pipe(Command.withDescription("List the batches, newest first"))

const show = Command.make(
  "show",
  { id: idArgument("batch"), json: jsonFlag },
  Effect.fnUntraced(function* ({ id, json }) {
    const { answer, columns, paint } = yield* Io
    const batch = yield* call(({ batches }) => batches.show(id))
    const rows = yield* call(({ batches }) => batches.rows(id))
    if (json) return answer(stringify({ data: Batches.toResource(batch), included: rows.map(Rows.toResource) }))
    for (const line of toPairs(batchPairs(batch))) answer(line)
    answer("")
    for (const line of toLines(rowColumns(batch.currency), rows, columns, paint)) answer(line)
  })
).pipe(Command.withDescription("Show a batch and its payments"))

/** `concierge batches ls|show`: payout files and what became of them. */
export const batches = Command.make("batches").pipe(
  Command.withDescription("Payout files and what became of them"),
  Command.withSubcommands([list, show]),
  Command.provide(Proxy.layer)
)

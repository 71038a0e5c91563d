import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import type { Client, ClientError } from "@concierge/api/Client"
import { stringify } from "@concierge/api/Json"
import * as Batches from "@concierge/api/resources/batches"
import * as Rows from "@concierge/api/resources/rows"
import { anomalyLines } from "../anomalies.ts"
import { batchColumns, batchPairs, rowColumns } from "../columns.ts"
import { fail } from "../Failure.ts"
import { Io } from "../Io.ts"
import { call, Proxy } from "../Proxy.ts"
import { isReason, wantedReason } from "../reason.ts"
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

const one = { id: idArgument("batch"), json: jsonFlag }

const show = Command.make("show", one, ({ id, json }) => present(json, ({ batches }) => batches.show(id))).pipe(
  Command.withDescription("Show a batch and its payments")
)

const cancel = Command.make("cancel", one, ({ id, json }) => present(json, ({ batches }) => batches.cancel(id))).pipe(
  Command.withDescription("Give a batch up before anything of it is paid")
)

const adopt = Command.make("adopt", one, ({ id, json }) => present(json, ({ batches }) => batches.adopt(id))).pipe(
  Command.withDescription("Take the request that was found for the batch's own: it is these payments")
)

const repeat = Command.make(
  "repeat",
  {
    ...one,
    why: Argument.String("why").pipe(
      Argument.withDescription("Why the payments are made all the same; it is kept"),
      Argument.filter(isReason, () => wantedReason)
    )
  },
  ({ id, json, why }) => present(json, ({ batches }) => batches.repeat(id, why.trim()))
).pipe(Command.withDescription("Make the payments of a batch that is held, although a request was found"))

/** Prints the batch that a call gives, with its payments. Fails when the provider did what nobody asked for. */
const present = Effect.fnUntraced(function* (
  json: boolean,
  make: (client: Client) => Effect.Effect<Batches.Batch, ClientError>
) {
  const { answer, columns, paint, tell } = yield* Io
  const batch = yield* call(make)
  const rows = yield* call(({ batches }) => batches.rows(batch.id))
  if (json) answer(stringify({ data: Batches.toResource(batch), included: rows.map(Rows.toResource) }))
  else {
    for (const line of toPairs(batchPairs(batch))) answer(line)
    answer("")
    for (const line of toLines(rowColumns(batch.currency), rows, columns, paint)) answer(line)
  }
  for (const line of anomalyLines(batch)) tell(line)
  if (batch.anomalies.length > 0) return yield* fail({ _tag: "AsAnswered" })
})

/** `concierge batches ls|show|cancel|adopt|repeat`: payout files and what became of them. */
export const batches = Command.make("batches").pipe(
  Command.withDescription("Payout files and what became of them"),
  Command.withSubcommands([list, show, cancel, adopt, repeat]),
  Command.provide(Proxy.layer)
)

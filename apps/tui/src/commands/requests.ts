import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { stringify } from "@concierge/api/Json"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Requests from "@concierge/api/resources/requests"
import { newestFirst, outputColumns, requestColumns, requestPairs } from "../columns.ts"
import { Io } from "../Io.ts"
import { namedOutputs } from "../outputs.ts"
import { call, Proxy } from "../Proxy.ts"
import { toLines, toPairs } from "../table.ts"
import { idArgument, jsonFlag } from "./flags.ts"

const list = Command.make(
  "ls",
  { json: jsonFlag },
  Effect.fnUntraced(function* ({ json }) {
    const { answer, columns, paint } = yield* Io
    const all = yield* call(({ requests }) => requests.list())
    if (json) return answer(stringify({ data: all.map((request) => Requests.toResource(request, "crossborder")) }))
    for (const line of toLines(requestColumns, newestFirst(all), columns, paint)) answer(line)
  })
).pipe(Command.withDescription("List the requests, newest first"))

const show = Command.make(
  "show",
  { id: idArgument("request"), json: jsonFlag },
  Effect.fnUntraced(function* ({ id, json }) {
    const { answer, columns, paint } = yield* Io
    const request = yield* call(({ requests }) => requests.show(id))
    const all = yield* call((client) => namedOutputs(client, id))
    if (json) {
      const included = all.map((output) => Outputs.toResource(output, "crossborder"))
      return answer(stringify({ data: Requests.toResource(request, "crossborder"), included }))
    }
    for (const line of toPairs(requestPairs(request))) answer(line)
    answer("")
    for (const line of toLines(outputColumns(request.portCode), all, columns, paint)) answer(line)
  })
).pipe(Command.withDescription("Show a request and its outputs"))

/** `concierge requests ls|show`: the payer's requests at the provider. */
export const requests = Command.make("requests").pipe(
  Command.withDescription("The payer's requests at the provider"),
  Command.withSubcommands([list, show]),
  Command.provide(Proxy.layer)
)

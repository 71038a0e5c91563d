import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Requests from "@concierge/api/resources/requests"
import { maxPages } from "@concierge/api/readList"
import { printable } from "@concierge/domain/Text"
import { newestFirst, outputColumns, requestColumns, requestPairs } from "../../show/columns.ts"
import { fail } from "../Failure.ts"
import { Io } from "../Io.ts"
import { cutText } from "../../show/cut.ts"
import { commandText } from "../../show/text.ts"
import { type NamedOutput, namedOutputs } from "../../show/outputs.ts"
import { call, Proxy } from "../Proxy.ts"
import { outputSheet, requestSheet } from "../sheets.ts"
import { toLines, toPairs } from "../../show/table.ts"
import { answerIn } from "../View.ts"
import { formatFlags, idArgument } from "./flags.ts"

const list = Command.make(
  "ls",
  { as: formatFlags },
  Effect.fnUntraced(function* ({ as }) {
    const { columns, paint, tell } = yield* Io
    const { items, total, unread } = yield* call(({ requests }) => requests.listed({ pages: maxPages }))
    const all = newestFirst(items)
    const cut = cutText(all.length + unread.length, total, "requests that the provider lists")
    yield* answerIn(as, {
      lines: () => toLines(requestColumns, all, columns, paint),
      json: () => ({ data: all.map(toRequest), ...(cut === undefined ? {} : { meta: { cut } }) }),
      sheet: () => requestSheet(all)
    })
    for (const { id, why } of unread) tell(`request ${printable(id)} is not shown: ${printable(why)}`)
    if (cut !== undefined) tell(`${cut}; any other by its id: ${commandText(["requests", "show", "ID"])}`)
    if (unread.length > 0) return yield* fail({ _tag: "AsAnswered" })
  })
).pipe(Command.withDescription("List the requests, newest first"))

const show = Command.make(
  "show",
  { id: idArgument("request"), as: formatFlags },
  Effect.fnUntraced(function* ({ as, id }) {
    const { columns, paint, tell } = yield* Io
    const request = yield* call(({ requests }) => requests.show(id))
    const { cut, outputs } = yield* call((client) => namedOutputs(client, id))
    yield* answerIn(as, {
      lines: () => [
        ...toPairs(requestPairs(request)),
        "",
        ...toLines(outputColumns(request.portCode), outputs, columns, paint)
      ],
      json: () => ({
        data: toRequest(request),
        included: outputs.map(toOutput),
        ...(cut === undefined ? {} : { meta: { cut } })
      }),
      sheet: () => outputSheet(outputs)
    })
    if (cut !== undefined) tell(cut)
  })
).pipe(Command.withDescription("Show a request and its outputs"))

const toRequest = (request: Requests.Request) => Requests.toResource(request, "crossborder")

const toOutput = ({ payee, reference, ...output }: NamedOutput) => ({
  ...Outputs.toResource(output, "crossborder"),
  meta: { payee_name: payee, reference: reference ?? null }
})

/** `concierge requests ls|show`: the payer's requests at the provider. */
export const requests = Command.make("requests").pipe(
  Command.withDescription("The payer's requests at the provider"),
  Command.withSubcommands([list, show]),
  Command.provide(Proxy.layer)
)

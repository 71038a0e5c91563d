import type { Request } from "@concierge/api/resources/requests"
import { isFinal as isOutputFinal } from "@concierge/domain/Output"
import { isFinal } from "@concierge/domain/Request"
import { printable } from "@concierge/domain/Text"
import * as Effect from "effect/Effect"
import { outputColumns } from "../../../show/columns.ts"
import { type NamedOutput, namedOutputs } from "../../../show/outputs.ts"
import { emptyList, type List, loaded, textOfColumns } from "../../List.ts"
import type { Screen } from "../../Screen.ts"

/** One request and its outputs. */
export interface RequestState {
  /** Nothing before one is opened. */
  readonly request: Request | undefined
  readonly outputs: List<NamedOutput>
  /** That outputs are missing, if some are. */
  readonly cut: string | undefined
}

const closed: RequestState = { request: undefined, outputs: emptyList, cut: undefined }

export const request: Screen<RequestState> = {
  initial: closed,
  title: ({ request: open }) => `requests ▸ ${printable(open?.id ?? "")}`,
  origin: ({ request: open }) => open?.portCode,
  list: ({ outputs }) => outputs,
  onList: (state, change) => ({ ...state, outputs: change(state.outputs, textOf) }),
  // the line of facts
  linesAround: () => 1,
  opens: () => undefined,
  told: (state, message, heightOf) => {
    switch (message._tag) {
      case "RequestOpened":
        return { ...closed, request: message.request }
      case "RequestLoaded": {
        if (message.request.id !== state.request?.id) return state
        const outputs = loaded(state.outputs, message.outputs, textOf, heightOf(state))
        return { request: message.request, outputs, cut: message.cut }
      }
      default:
        return state
    }
  },
  wants: ({ outputs, request: open }) => {
    const isAtRest =
      open === undefined || (isFinal(open.state) && outputs.items?.every(({ state }) => isOutputFinal(state)) === true)
    return isAtRest ? undefined : { id: open.id, everyMs: 1_000 }
  },
  load: Effect.fnUntraced(function* (client, id) {
    const found = yield* client.requests.show(id)
    return { _tag: "RequestLoaded", request: found, ...(yield* namedOutputs(client, id)) } as const
  })
}

/** Titles name the payer's currency, values do not: any port does. */
const textOf = textOfColumns(outputColumns("other_usd"))

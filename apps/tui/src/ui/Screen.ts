import type { ClientError } from "@concierge/api/ClientError"
import type { Client } from "@concierge/api/Client"
import type { Batch } from "@concierge/api/resources/batches"
import type { Request } from "@concierge/api/resources/requests"
import type { Row } from "@concierge/api/resources/rows"
import type * as Effect from "effect/Effect"
import type { NamedOutputs } from "../show/outputs.ts"
import type { List, ListChange } from "./List.ts"

/** What a screen shows, loads and opens, apart from how it is drawn. `State` is its own; no other screen sees it. */
export interface Screen<State> {
  readonly initial: State
  /** Where one is, e.g. `requests ▸ 1010`. */
  readonly title: (state: State) => string
  /** The port whose balance pays for what is open or marked. */
  readonly origin: (state: State) => string | undefined
  readonly list: (state: State) => List<unknown>
  readonly onList: (state: State, change: ListChange) => State
  /** How many lines stand around the list besides header, frame, titles and footer, in a window of so many rows. */
  readonly linesAround: (state: State, rows: number) => number
  /** What Enter opens. */
  readonly opens: (state: State) => Opened | undefined
  /** Takes what is its own of what was loaded or opened; any other message leaves it as it is. */
  readonly told: (state: State, message: Loaded | Opened, heightOf: (state: State) => number) => State
  /** What it needs from the proxy, and how often; nothing when it will not change any more. */
  readonly wants: (state: State) => Wanted | undefined
  readonly load: (client: Client, id: string) => Effect.Effect<Loaded, ClientError>
}

/** What is loaded, and how often. */
export interface Wanted {
  readonly id: string
  readonly everyMs: number
}

/** What was loaded for a screen. */
export type Loaded =
  | { readonly _tag: "RequestsLoaded"; readonly requests: ReadonlyArray<Request> }
  | { readonly _tag: "BatchesLoaded"; readonly batches: ReadonlyArray<Batch> }
  | ({ readonly _tag: "RequestLoaded"; readonly request: Request } & NamedOutputs)
  | { readonly _tag: "BatchLoaded"; readonly batch: Batch; readonly batchRows: ReadonlyArray<Row> }

/** What was opened from a list, as the list knows it. */
export type Opened =
  | { readonly _tag: "RequestOpened"; readonly request: Request }
  | { readonly _tag: "BatchOpened"; readonly batch: Batch }

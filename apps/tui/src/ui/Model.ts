import type { Batch } from "@concierge/api/resources/batches"
import type { CashWallet } from "@concierge/api/resources/cashWallets"
import type { Health } from "@concierge/api/resources/health"
import type { Request } from "@concierge/api/resources/requests"
import type { Row } from "@concierge/api/resources/rows"
import { type BatchState, isFinal as isBatchFinal } from "@concierge/domain/Batch"
import { isFinal as isOutputFinal } from "@concierge/domain/Output"
import { isFinal as isRequestFinal } from "@concierge/domain/Request"
import { printable } from "@concierge/domain/Text"
import { batchColumns, outputColumns, requestColumns, noteColumn, rowColumns } from "../show/columns.ts"
import { batchAlert } from "./facts.ts"
import { actionOf, type Action, type Place } from "./keys.ts"
import { emptyList, filteredBy, type List, loaded, type Motion, moved, textOfColumns, within } from "./List.ts"
import type { NamedOutput, NamedOutputs } from "../show/outputs.ts"
import { charactersOf } from "../show/text.ts"

/** Everything that the screens show. */
export interface Model {
  readonly columns: number
  readonly rows: number
  /** Milliseconds since 1970, for countdowns. */
  readonly now: number
  readonly view: View
  readonly isHelp: boolean
  readonly isFiltering: boolean
  readonly connection: Connection
  /** How the proxy says that it is, and whose provider that is. */
  readonly health: Health | undefined
  readonly wallets: ReadonlyArray<CashWallet>
  readonly requests: List<Request>
  readonly batches: List<Batch>
  /** The one that is open, as far as it is loaded. */
  readonly request: Request | undefined
  readonly outputs: List<NamedOutput>
  /** That outputs are missing, if some are. */
  readonly outputsCut: string | undefined
  readonly batch: Batch | undefined
  readonly batchRows: List<Row>
  /** The proxy ends with this window: before that, somebody may have to be asked. */
  readonly hasProxy: boolean
  /** The person is asked whether to leave. */
  readonly isLeaving: boolean
  /** The person wants to leave. */
  readonly isDone: boolean
}

export type View =
  | { readonly _tag: "Requests" }
  | { readonly _tag: "Batches" }
  | { readonly _tag: "Request"; readonly id: string }
  | { readonly _tag: "Batch"; readonly id: string }

export type Connection =
  | { readonly _tag: "Connecting" }
  | { readonly _tag: "Live" }
  /** What is shown is as old as that. */
  | { readonly _tag: "Lost"; readonly why: string; readonly since: number }

export type Message =
  | { readonly _tag: "Pressed"; readonly key: string }
  | { readonly _tag: "Pasted"; readonly text: string }
  | { readonly _tag: "Resized"; readonly columns: number; readonly rows: number }
  | { readonly _tag: "Ticked"; readonly now: number }
  | { readonly _tag: "Lost"; readonly why: string; readonly now: number }
  | Loaded

/** What came from the proxy. */
export type Loaded =
  | { readonly _tag: "RequestsLoaded"; readonly requests: ReadonlyArray<Request> }
  | { readonly _tag: "BatchesLoaded"; readonly batches: ReadonlyArray<Batch> }
  | ({ readonly _tag: "RequestLoaded"; readonly request: Request } & NamedOutputs)
  | { readonly _tag: "BatchLoaded"; readonly batch: Batch; readonly batchRows: ReadonlyArray<Row> }
  | {
      readonly _tag: "StatusLoaded"
      readonly health: Health
      /** Nothing while the provider does not tell. */
      readonly wallets: ReadonlyArray<CashWallet> | undefined
    }

export const initial = (columns: number, rows: number, now: number, hasProxy = false): Model => ({
  columns,
  rows,
  now,
  view: { _tag: "Requests" },
  isHelp: false,
  isFiltering: false,
  connection: { _tag: "Connecting" },
  health: undefined,
  wallets: [],
  requests: emptyList,
  batches: emptyList,
  request: undefined,
  outputs: emptyList,
  outputsCut: undefined,
  batch: undefined,
  batchRows: emptyList,
  hasProxy,
  isLeaving: false,
  isDone: false
})

/** The model after a message. Pure: what must be loaded follows from the model, see {@link wanted}. */
export const update = (model: Model, message: Message): Model => {
  switch (message._tag) {
    case "Pressed":
      return pressed(model, message.key)
    case "Pasted":
      return model.isFiltering ? refiltered(model, currentList(model).filter + printable(message.text)) : model
    case "Resized": {
      const resized = { ...model, columns: message.columns, rows: message.rows }
      return onList(resized, (list) => within(list, listHeight(resized)))
    }
    case "Ticked":
      return { ...model, now: message.now }
    case "Lost":
      return model.connection._tag === "Lost"
        ? { ...model, connection: { ...model.connection, why: message.why } }
        : { ...model, connection: { _tag: "Lost", why: message.why, since: message.now } }
    default:
      return received({ ...model, connection: { _tag: "Live" } }, message)
  }
}

/** Lines that are no list: header, frame, titles and footer; in details a line of facts too, and what is urgent. */
export const listHeight = (model: Pick<Model, "batch" | "batchRows" | "rows" | "view">): number => {
  const { batch, rows, view } = model
  const isUrgent = view._tag === "Batch" && batch !== undefined && batchAlert(batch) !== ""
  return Math.max(1, rows - (isDetail(view) ? 6 : 5) - (isUrgent ? 1 : 0) - noteHeight(model))
}

/** Lines below a batch's rows for the note of the marked one, which a column cuts; none where no row has one. */
export const noteHeight = ({ batchRows, rows, view }: Pick<Model, "batchRows" | "rows" | "view">): number =>
  view._tag === "Batch" && rows > 12 && batchRows.items?.some(({ note }) => note !== undefined) === true ? 2 : 0

export const isDetail = ({ _tag }: View): boolean => _tag === "Request" || _tag === "Batch"

/** Which keys count now. */
export const placeOf = (model: Model): Place =>
  model.isLeaving
    ? "leaving"
    : model.isHelp
      ? "help"
      : model.isFiltering
        ? "filter"
        : isDetail(model.view)
          ? "detail"
          : "list"

/** How many batches the proxy would carry on, and cannot once it has ended with this window; nothing while that is not known. */
export const underWay = ({ batches, hasProxy }: Model): number | undefined =>
  hasProxy ? batches.items?.filter(({ state }) => moving.has(state)).length : 0

/** The states that wait for nobody. */
const moving: ReadonlySet<BatchState> = new Set(["checked", "building", "approved", "working"])

/** The list on the screen. */
export const currentList = (model: Model): List<unknown> => model[lists[model.view._tag]]

const lists = { Requests: "requests", Batches: "batches", Request: "outputs", Batch: "batchRows" } as const

/** Something to be loaded, and how often. A view that is final is loaded once. */
export interface Want {
  readonly what: View["_tag"] | "Status"
  readonly id: string
  readonly everyMs: number
}

/** What the screen needs now. */
export const wanted = (model: Model): ReadonlyArray<Want> => {
  const { hasProxy, view } = model
  const status: Want = { what: "Status", id: "", everyMs: 5_000 }
  // whoever leaves is told what is under way
  const always =
    hasProxy && view._tag !== "Batches" ? [status, { what: "Batches", id: "", everyMs: 1_000 } as const] : [status]
  switch (view._tag) {
    case "Requests":
      return [{ what: "Requests", id: "", everyMs: 2_000 }, ...always]
    case "Batches":
      return [{ what: "Batches", id: "", everyMs: 1_000 }, ...always]
    case "Request":
      return isAtRest(model) ? always : [{ what: "Request", id: view.id, everyMs: 1_000 }, ...always]
    case "Batch":
      return isAtRest(model) ? always : [{ what: "Batch", id: view.id, everyMs: 1_000 }, ...always]
  }
}

/** Nothing happens any more to what is open, nor to any line of it. */
const isAtRest = ({ batch, batchRows, outputs, request, view }: Model): boolean =>
  view._tag === "Request"
    ? request !== undefined &&
      isRequestFinal(request.state) &&
      outputs.items !== undefined &&
      outputs.items.every(({ state }) => isOutputFinal(state))
    : batch !== undefined && isBatchFinal(batch.state) && batchRows.items !== undefined

const received = (model: Model, message: Loaded): Model => {
  const height = listHeight(model)
  switch (message._tag) {
    case "RequestsLoaded":
      return { ...model, requests: loaded(model.requests, message.requests, textOfRequest, height) }
    case "BatchesLoaded":
      return { ...model, batches: loaded(model.batches, message.batches, textOfBatch, height) }
    case "RequestLoaded":
      if (model.view._tag !== "Request" || model.view.id !== message.request.id) return model
      return {
        ...model,
        request: message.request,
        outputsCut: message.cut,
        outputs: loaded(model.outputs, message.outputs, textOfOutput, height)
      }
    case "BatchLoaded":
      if (model.view._tag !== "Batch" || model.view.id !== message.batch.id) return model
      return {
        ...model,
        batch: message.batch,
        batchRows: loaded(
          model.batchRows,
          message.batchRows,
          textOfRow,
          listHeight({ ...model, batch: message.batch, batchRows: { ...model.batchRows, items: message.batchRows } })
        )
      }
    case "StatusLoaded":
      return { ...model, health: message.health, wallets: message.wallets ?? model.wallets }
  }
}

const textOfRequest = textOfColumns(requestColumns)
const textOfBatch = textOfColumns(batchColumns)
const textOfOutput = textOfColumns(outputColumns("other_usd"))
const textOfRow = textOfColumns([...rowColumns("USD"), noteColumn])

const pressed = (model: Model, key: string): Model => {
  const action = actionOf(key, placeOf(model))
  if (action !== undefined) return acted(model, action)
  if (!model.isFiltering) return model
  const { filter } = currentList(model)
  if (key === "backspace") return refiltered(model, charactersOf(filter).slice(0, -1).join(""))
  return charactersOf(key).length === 1 ? refiltered(model, filter + key) : model
}

const acted = (model: Model, action: Action): Model => {
  switch (action) {
    case "open":
      return opened(model)
    case "other":
      return { ...model, view: { _tag: model.view._tag === "Requests" ? "Batches" : "Requests" } }
    case "back":
      if (currentList(model).filter !== "") return refiltered(model, "")
      if (model.view._tag === "Request") return { ...model, view: { _tag: "Requests" } }
      return model.view._tag === "Batch" ? { ...model, view: { _tag: "Batches" } } : model
    case "filter":
      return { ...model, isFiltering: true }
    case "keep":
      return { ...model, isFiltering: false }
    case "clear":
      return { ...refiltered(model, ""), isFiltering: false }
    case "help":
    case "close":
      return { ...model, isHelp: action === "help" }
    case "quit":
      return underWay(model) === 0 || model.isLeaving ? { ...model, isDone: true } : { ...model, isLeaving: true }
    case "stay":
      return { ...model, isLeaving: false }
    default:
      return onList(model, (list) => moved(list, action satisfies Motion, listHeight(model)))
  }
}

const opened = (model: Model): Model => {
  if (model.view._tag === "Requests") {
    const request = model.requests.shown[model.requests.cursor]
    return request === undefined
      ? model
      : { ...model, view: { _tag: "Request", id: request.id }, request, outputs: emptyList, outputsCut: undefined }
  }
  const batch = model.batches.shown[model.batches.cursor]
  return batch === undefined ? model : { ...model, view: { _tag: "Batch", id: batch.id }, batch, batchRows: emptyList }
}

const onList = (model: Model, f: <Item>(list: List<Item>) => List<Item>): Model => {
  switch (model.view._tag) {
    case "Requests":
      return { ...model, requests: f(model.requests) }
    case "Batches":
      return { ...model, batches: f(model.batches) }
    case "Request":
      return { ...model, outputs: f(model.outputs) }
    case "Batch":
      return { ...model, batchRows: f(model.batchRows) }
  }
}

const refiltered = (model: Model, text: string): Model => {
  const filter = charactersOf(text).slice(0, maxFilter).join("")
  const height = listHeight(model)
  switch (model.view._tag) {
    case "Requests":
      return { ...model, requests: filteredBy(model.requests, filter, textOfRequest, height) }
    case "Batches":
      return { ...model, batches: filteredBy(model.batches, filter, textOfBatch, height) }
    case "Request":
      return { ...model, outputs: filteredBy(model.outputs, filter, textOfOutput, height) }
    case "Batch":
      return { ...model, batchRows: filteredBy(model.batchRows, filter, textOfRow, height) }
  }
}

const maxFilter = 60

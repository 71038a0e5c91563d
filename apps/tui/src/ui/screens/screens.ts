import type { Screen } from "../Screen.ts"
import { batch, type BatchState } from "./batch/state.ts"
import { batches, type BatchesState } from "./batches/state.ts"
import { request, type RequestState } from "./request/state.ts"
import { requests, type RequestsState } from "./requests/state.ts"

/** What each screen keeps. */
export interface States {
  readonly Requests: RequestsState
  readonly Batches: BatchesState
  readonly Request: RequestState
  readonly Batch: BatchState
}

export type ScreenName = keyof States

/** Every screen. A new one has a folder of its own, a row here and one among the views of `App.tsx`. */
export const screens: { readonly [Name in ScreenName]: Screen<States[Name]> } = {
  Requests: requests,
  Batches: batches,
  Request: request,
  Batch: batch
}

/** The list that a detail was opened from; the lists themselves have none. */
export const parents: { readonly [Name in ScreenName]: ScreenName | undefined } = {
  Requests: undefined,
  Batches: undefined,
  Request: "Requests",
  Batch: "Batches"
}

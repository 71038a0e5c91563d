import type { BatchState, RowState } from "@concierge/domain/Batch"
import type { OutputState } from "@concierge/domain/Output"
import type { RequestState } from "@concierge/domain/Request"

/** The colours that every terminal has; the terminal's owner says how they look. */
export type Colour = "green" | "red" | "yellow" | "cyan" | "blue" | "magenta" | "gray"

/** How a state is shown: always symbol and word, so that the colour may be missing. */
export interface Look {
  readonly symbol: string
  readonly colour: Colour
}

const waiting: Look = { symbol: "○", colour: "gray" }
const asked: Look = { symbol: "◔", colour: "cyan" }
const yours: Look = { symbol: "◆", colour: "magenta" }
const ready: Look = { symbol: "◑", colour: "cyan" }
const moving: Look = { symbol: "↻", colour: "yellow" }
const landing: Look = { symbol: "↓", colour: "yellow" }
const good: Look = { symbol: "✔", colour: "green" }
const bad: Look = { symbol: "✖", colour: "red" }
const back: Look = { symbol: "↩", colour: "red" }
const loud: Look = { symbol: "!", colour: "red" }
const off: Look = { symbol: "⊘", colour: "gray" }

/** Every state of a request; `quoted` waits for a person. */
export const requestLooks: { readonly [State in RequestState]: Look } = {
  draft: waiting,
  quote_requested: asked,
  quoted: yours,
  quote_accepted: ready,
  working: moving,
  finished: good,
  cancelled: off
}

/** Every state of an output, and those of a row that has no output: `pending`, or `refused`. */
export const outputLooks: { readonly [State in OutputState | RowState]: Look } = {
  pending: waiting,
  refused: bad,
  accepting: asked,
  accepted: ready,
  rejected: bad,
  working: moving,
  settling: landing,
  settled: good,
  failed: bad,
  returned: back,
  cancelled: off
}

/** Every state of a batch; `quoted`, `expired` and `held` wait for a person, `held` for one who knows what was paid. */
export const batchLooks: { readonly [State in BatchState]: Look } = {
  importing: asked,
  checked: waiting,
  building: asked,
  held: loud,
  quoted: yours,
  expired: yours,
  approved: ready,
  working: moving,
  finished: good,
  refused: bad,
  cancelled: off
}

const looks: { readonly [state: string]: Look | undefined } = { ...requestLooks, ...batchLooks, ...outputLooks }

/** How any state looks; one that we do not know is shown all the same. */
export const lookOf = (state: string): Look => looks[state] ?? { symbol: "?", colour: "gray" }

/**
 * Symbol and word.
 *
 * @example
 * stateText("settled") // => "✔ settled"
 * stateText("quote_requested") // => "◔ quote requested"
 */
export const stateText = (state: string): string => `${lookOf(state).symbol} ${state.replaceAll("_", " ")}`

import type { Message, Model } from "./Model.ts"
import { update } from "./update.ts"

/** Holds the model and notifies listeners of changes. */
export interface Store {
  readonly model: () => Model
  readonly dispatch: (message: Message) => void
  readonly subscribe: (listener: () => void) => () => void
}

export const makeStore = (start: Model): Store => {
  const listeners = new Set<() => void>()
  let model = start
  return {
    model: () => model,
    dispatch: (message) => {
      const next = update(model, message)
      if (next === model) return
      model = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

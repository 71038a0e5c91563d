import { printable } from "@concierge/domain/Text"
import { charactersOf } from "../show/text.ts"
import { type Action, actionOf } from "./keys.ts"
import { filteredBy, inWindow, type ListChange, type Motion, moved } from "./List.ts"
import { currentList, heightIn, listHeight, type Message, type Model, openedFrom, focusOf, underWay } from "./Model.ts"
import type { Loaded, Opened, Screen } from "./Screen.ts"
import { parents, type ScreenName, screens, type States } from "./screens/screens.ts"

/** The model after a message. Pure: what must be loaded follows from the model, see `wanted`. */
export const update = (model: Model, message: Message): Model => {
  switch (message._tag) {
    case "Pressed":
      return pressed(model, message.key)
    case "Pasted":
      return model.isFiltering ? refiltered(model, currentList(model).filter + printable(message.text)) : model
    case "Resized": {
      const { columns, rows } = message
      const states = onEach(model.states, (screen, state) =>
        screen.onList(state, (list) => inWindow(list, heightIn(screen, state, rows)))
      )
      return { ...model, columns, rows, states }
    }
    case "Ticked":
      return { ...model, now: message.now }
    case "Lost":
      return model.connection._tag === "Lost"
        ? { ...model, connection: { ...model.connection, why: message.why } }
        : { ...model, connection: { _tag: "Lost", why: message.why, since: message.now } }
    case "StatusLoaded": {
      const { health, wallets = model.wallets } = message
      return { ...model, connection: { _tag: "Live" }, health, wallets }
    }
    default:
      return { ...told(model, message), connection: { _tag: "Live" } }
  }
}

type StateChange = <State>(screen: Screen<State>, state: State, name: ScreenName) => State

/** The states of all screens, each changed by its screen. */
const onEach = (states: States, change: StateChange): States => ({
  Requests: change(screens.Requests, states.Requests, "Requests"),
  Batches: change(screens.Batches, states.Batches, "Batches"),
  Request: change(screens.Request, states.Request, "Request"),
  Batch: change(screens.Batch, states.Batch, "Batch")
})

/** Every screen takes what is its own. */
const told = (model: Model, message: Loaded | Opened): Model => ({
  ...model,
  states: onEach(model.states, (screen, state) =>
    screen.told(state, message, (after) => heightIn(screen, after, model.rows))
  )
})

/** The list that is shown, changed. */
const onList = (model: Model, change: ListChange): Model => ({
  ...model,
  states: onEach(model.states, (screen, state, name) => (name === model.screen ? screen.onList(state, change) : state))
})

const refiltered = (model: Model, text: string): Model => {
  const filter = charactersOf(text).slice(0, maxFilter).join("")
  return onList(model, (list, textOf) => filteredBy(list, filter, textOf, listHeight(model)))
}

const maxFilter = 60

const pressed = (model: Model, key: string): Model => {
  const action = actionOf(key, focusOf(model))
  if (action !== undefined) return acted(model, action)
  if (!model.isFiltering) return model
  const { filter } = currentList(model)
  if (key === "backspace") return refiltered(model, charactersOf(filter).slice(0, -1).join(""))
  return charactersOf(key).length === 1 ? refiltered(model, filter + key) : model
}

const acted = (model: Model, action: Action): Model => {
  switch (action) {
    case "open": {
      const opened = openedFrom(model)
      return opened === undefined ? model : { ...told(model, opened), screen: openedScreens[opened._tag] }
    }
    case "other":
      return { ...model, screen: model.screen === "Requests" ? "Batches" : "Requests" }
    case "back":
      if (currentList(model).filter !== "") return refiltered(model, "")
      return { ...model, screen: parents[model.screen] ?? model.screen }
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

const openedScreens: { readonly [Tag in Opened["_tag"]]: ScreenName } = {
  RequestOpened: "Request",
  BatchOpened: "Batch"
}

import type { CashWallet } from "@concierge/api/resources/cashWallets"
import type { Health } from "@concierge/api/resources/health"
import type { Focus } from "./keys.ts"
import type { List } from "./List.ts"
import type { Loaded, Opened, Screen, Wanted } from "./Screen.ts"
import { countUnderWay } from "./screens/batches/state.ts"
import { parents, type ScreenName, screens, type States } from "./screens/screens.ts"

/** Everything that the window shows. */
export interface Model {
  readonly columns: number
  readonly rows: number
  /** Milliseconds since 1970, for countdowns. */
  readonly now: number
  /** The screen that is shown. */
  readonly screen: ScreenName
  /** What each screen keeps, shown or not. */
  readonly states: States
  readonly isHelp: boolean
  readonly isFiltering: boolean
  readonly connection: Connection
  /** The proxy's own account of how it is, and whose provider that is. */
  readonly health: Health | undefined
  readonly wallets: ReadonlyArray<CashWallet>
  /** The proxy ends with this window: before that, somebody may have to be asked. */
  readonly hasProxy: boolean
  /** The person is asked whether to leave. */
  readonly isLeaving: boolean
  /** The person wants to leave. */
  readonly isDone: boolean
}

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
  | StatusLoaded
  | Loaded

export interface StatusLoaded {
  readonly _tag: "StatusLoaded"
  readonly health: Health
  /** Nothing while the provider does not tell. */
  readonly wallets: ReadonlyArray<CashWallet> | undefined
}

export const initial = (columns: number, rows: number, now: number, hasProxy = false): Model => ({
  columns,
  rows,
  now,
  screen: "Requests",
  states: {
    Requests: screens.Requests.initial,
    Batches: screens.Batches.initial,
    Request: screens.Request.initial,
    Batch: screens.Batch.initial
  },
  isHelp: false,
  isFiltering: false,
  connection: { _tag: "Connecting" },
  health: undefined,
  wallets: [],
  hasProxy,
  isLeaving: false,
  isDone: false
})

/** What a screen tells of its own state. */
const at = <Name extends ScreenName, A>(
  states: States,
  name: Name,
  tell: (screen: Screen<States[Name]>, state: States[Name]) => A
): A => tell(screens[name], states[name])

/** Lines that a screen's list has in a window of so many rows: at least one. */
export const heightIn = <State>({ linesAround }: Screen<State>, state: State, rows: number): number =>
  Math.max(1, rows - frameLines - linesAround(state, rows))

/** Header, the frame's edges, titles and footer. */
const frameLines = 5

/** Lines of the list that is shown. */
export const listHeight = ({ rows, screen, states }: Pick<Model, "rows" | "screen" | "states">): number =>
  at(states, screen, (shown, state) => heightIn(shown, state, rows))

/** The list that is shown. */
export const currentList = ({ screen, states }: Model): List<unknown> =>
  at(states, screen, (shown, state) => shown.list(state))

/** Where one is, e.g. `requests ▸ 1010`. */
export const titleOf = ({ screen, states }: Model): string => at(states, screen, (shown, state) => shown.title(state))

/** The port whose balance pays for what is open or marked. */
export const originOf = ({ screen, states }: Model): string | undefined =>
  at(states, screen, (shown, state) => shown.origin(state))

/** What Enter opens, if anything. */
export const openedFrom = ({ screen, states }: Model): Opened | undefined =>
  at(states, screen, (shown, state) => shown.opens(state))

/** Which keys count now. */
export const focusOf = (model: Model): Focus =>
  model.isLeaving
    ? "leaving"
    : model.isHelp
      ? "help"
      : model.isFiltering
        ? "filter"
        : parents[model.screen] === undefined
          ? "list"
          : "detail"

/** How many batches the proxy would carry on, and cannot once it ends with this window; nothing while that is not known. */
export const underWay = ({ hasProxy, states }: Model): number | undefined =>
  hasProxy ? countUnderWay(states.Batches) : 0

/** What the window needs now: what is shown, the status, and, where leaving ends the proxy, its batches. */
export const wanted = ({ hasProxy, screen, states }: Model): ReadonlyArray<Want> => {
  const of = (name: ScreenName): ReadonlyArray<Want> =>
    at(states, name, (each, state) => {
      const want = each.wants(state)
      return want === undefined ? [] : [{ ...want, what: name }]
    })
  const status = { what: "Status", id: "", everyMs: 5_000 } as const
  return [...of(screen), status, ...(hasProxy && screen !== "Batches" ? of("Batches") : [])]
}

/** Something to be loaded, and how often. */
export interface Want extends Wanted {
  readonly what: ScreenName | "Status"
}

/** The screens that have keys of their own. */
export type Focus = "list" | "detail" | "filter" | "help" | "leaving"

/** One thing that keys do. The footer, the help and `docs/keys.md` are made of these rows. */
export interface Binding {
  readonly action: string
  /** Names as {@link keysOf} gives them. */
  readonly keys: ReadonlyArray<string>
  /** What people press, as it is printed. */
  readonly shown: string
  /** One or two words for the footer. */
  readonly label: string
  readonly help: string
  readonly focuses: ReadonlyArray<Focus>
  /** Stands in the footer. */
  readonly inFooter: boolean
}

const lists: ReadonlyArray<Focus> = ["list", "detail"]

export const bindings = [
  {
    action: "down",
    keys: ["down", "j"],
    shown: "↓ j",
    label: "down",
    help: "Next line",
    focuses: lists,
    inFooter: false
  },
  { action: "up", keys: ["up", "k"], shown: "↑ k", label: "up", help: "Line before", focuses: lists, inFooter: false },
  {
    action: "pageDown",
    keys: ["pagedown", " ", "ctrl-f"],
    shown: "PgDn Space",
    label: "page down",
    help: "Next page",
    focuses: lists,
    inFooter: false
  },
  {
    action: "pageUp",
    keys: ["pageup", "ctrl-b"],
    shown: "PgUp",
    label: "page up",
    help: "Page before",
    focuses: lists,
    inFooter: false
  },
  {
    action: "first",
    keys: ["g", "home"],
    shown: "g Home",
    label: "first",
    help: "First line",
    focuses: lists,
    inFooter: false
  },
  {
    action: "last",
    keys: ["G", "end"],
    shown: "G End",
    label: "last",
    help: "Last line",
    focuses: lists,
    inFooter: false
  },
  {
    action: "open",
    keys: ["return"],
    shown: "⏎",
    label: "open",
    help: "Open what is marked",
    focuses: ["list"],
    inFooter: true
  },
  {
    action: "other",
    keys: ["tab"],
    shown: "Tab",
    label: "requests/batches",
    help: "From the requests to the batches and back",
    focuses: ["list"],
    inFooter: true
  },
  {
    action: "filter",
    keys: ["/"],
    shown: "/",
    label: "filter",
    help: "Only lines that hold what you type; accents and case aside",
    focuses: lists,
    inFooter: true
  },
  {
    action: "keep",
    keys: ["return", "down", "up"],
    shown: "⏎",
    label: "keep",
    help: "Keep the filter and go back to the list",
    focuses: ["filter"],
    inFooter: true
  },
  {
    action: "clear",
    keys: ["escape"],
    shown: "Esc",
    label: "clear",
    help: "Take the filter away",
    focuses: ["filter"],
    inFooter: true
  },
  {
    action: "back",
    keys: ["escape"],
    shown: "Esc",
    label: "all",
    help: "Take the filter away",
    focuses: ["list"],
    inFooter: false
  },
  {
    action: "back",
    keys: ["escape", "h", "left"],
    shown: "Esc",
    label: "back",
    help: "Take the filter away, or go back to the list",
    focuses: ["detail"],
    inFooter: true
  },
  { action: "help", keys: ["?"], shown: "?", label: "help", help: "All keys", focuses: lists, inFooter: true },
  {
    action: "close",
    keys: ["escape", "?", "q", "return"],
    shown: "Esc",
    label: "close",
    help: "Close the help",
    focuses: ["help"],
    inFooter: true
  },
  {
    action: "quit",
    keys: ["q", "ctrl-c"],
    shown: "q",
    label: "quit",
    help: "Leave; under npm start the proxy ends, too (asks while it pays)",
    focuses: lists,
    inFooter: true
  },
  {
    action: "quit",
    keys: ["q", "ctrl-c"],
    shown: "q",
    label: "end",
    help: "End the window and its proxy; the next start carries on what was under way",
    focuses: ["leaving"],
    inFooter: true
  },
  {
    action: "stay",
    keys: ["escape", "n"],
    shown: "Esc n",
    label: "stay",
    help: "Stay",
    focuses: ["leaving"],
    inFooter: true
  }
] as const satisfies ReadonlyArray<Binding>

export type Action = (typeof bindings)[number]["action"]

/** What a key does in a focus, if anything. */
export const actionOf = (key: string, focus: Focus): Action | undefined =>
  bindings.find(
    (binding) => (binding.keys as ReadonlyArray<string>).includes(key) && binding.focuses.some((one) => one === focus)
  )?.action

/** The bindings of a focus. */
export const bindingsOf = (focus: Focus): ReadonlyArray<Binding> =>
  bindings.filter(({ focuses }) => focuses.some((one) => one === focus))

/** The key map as a page of the documentation. */
export const keysPage = (): string =>
  [
    "<!-- Printed from apps/tui/src/ui/keys.ts by apps/tui/scripts/keys.ts: do not edit. -->",
    "",
    "# Keys",
    "",
    "The screens are read-only: no key moves money.",
    "",
    "A window that `npm start` opened has the proxy with it, and both end together: while batches are under way it asks first,",
    "and the next start carries them on. Any other window can be left at any time; payments go on without it. A proxy that is",
    "to stay up is started without a terminal.",
    ...titles.flatMap(([focus, title]) => [
      "",
      `## ${title}`,
      "",
      "| keys | what they do |",
      "|---|---|",
      ...bindingsOf(focus).map(
        ({ help, shown }) =>
          `| ${shown
            .split(" ")
            .map((key) => `\`${key}\``)
            .join(" ")} | ${help} |`
      )
    ]),
    ""
  ].join("\n")

const titles: ReadonlyArray<readonly [Focus, string]> = [
  ["list", "In the lists of requests and batches"],
  ["detail", "In one request or batch"],
  ["filter", "While typing a filter"],
  ["help", "In the help"],
  ["leaving", "When asked whether to leave"]
]

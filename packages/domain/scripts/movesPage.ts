import * as Batch from "../src/states/Batch.ts"
import * as Issue from "../src/states/Issue.ts"
import { machine, type Moves } from "../src/states/Moves.ts"
import * as Output from "../src/states/Output.ts"
import * as Part from "../src/states/Part.ts"
import * as Request from "../src/states/Request.ts"
import * as User from "../src/states/User.ts"
import { table } from "./markdown.ts"

/** A machine as the page shows it. */
export interface Shown {
  readonly title: string
  /** What it is, and what is particular about it. */
  readonly about: string
  readonly moves: Moves<string, string>
  readonly meanings: { readonly [state: string]: string }
  readonly causes: { readonly [cause: string]: string }
  readonly actions?: { readonly [action: string]: ReadonlyArray<string> }
}

/** Every table of moves, in the order of the page. */
export const shown: ReadonlyArray<Shown> = [
  {
    title: "Request",
    about: "What a payer wants paid in one go: `packages/domain/src/states/Request.ts`.",
    moves: Request.requestMoves,
    meanings: Request.requestMeanings,
    causes: Request.requestCauses,
    actions: Request.requestActions
  },
  {
    title: "Output",
    about:
      "One payment of a request, in the nine states of the CrossBorder generation: `packages/domain/src/states/Output.ts`.",
    moves: Output.outputMoves,
    meanings: Output.outputMeanings,
    causes: Output.outputCauses,
    actions: Output.outputActions
  },
  {
    title: "Output, seen by the older generation",
    about:
      "The same payment, as a client without a `Version` header sees it: `settling` and `failed` show as `working`.\n" +
      "These moves are computed from those above.",
    moves: Output.conciergeMoves,
    meanings: Object.fromEntries(
      Object.keys(Output.conciergeMoves).map((state) => [state, Output.outputMeanings[state as Output.OutputState]])
    ),
    causes: Output.outputCauses
  },
  {
    title: "Issue",
    about: "The provider's review of a user: `packages/domain/src/states/Issue.ts`.",
    moves: Issue.issueMoves,
    meanings: Issue.issueMeanings,
    causes: Issue.issueCauses,
    actions: Issue.issueActions
  },
  {
    title: "User",
    about: "Whether somebody may pay and be paid: `packages/domain/src/states/User.ts`.",
    moves: User.complianceMoves,
    meanings: User.complianceMeanings,
    causes: User.userCauses
  },
  {
    title: "Batch",
    about:
      "A payout file that the proxy brings to its end: `packages/domain/src/states/Batch.ts`. From `building` on it stands as its\n" +
      "parts do; one of them may be quoted anew while others are paid.",
    moves: Batch.batchMoves,
    meanings: Batch.batchMeanings,
    causes: Batch.batchCauses,
    actions: Batch.batchActions
  },
  {
    title: "Part",
    about: "So many rows of a batch as one request at the provider takes: `packages/domain/src/states/Part.ts`.",
    moves: Part.partMoves,
    meanings: Part.partMeanings,
    causes: Batch.batchCauses
  }
]

/** `docs/moves.md`: every machine as a picture and in words. */
export const movesPage = (): string =>
  [
    "<!-- Printed from packages/domain/src by packages/domain/scripts/moves.ts: do not edit. -->",
    "# Moves",
    [
      "Who may go where, and what causes it. A state that no arrow leaves is final. What holds between these machines stands",
      "in [invariants.md](invariants.md); † marks what is ours where the provider's guides are silent."
    ].join("\n"),
    ...shown.flatMap(section)
  ].join("\n\n") + "\n"

const section = ({ about, actions, causes, meanings, moves, title }: Shown): ReadonlyArray<string> => {
  const { causesOf, isFinal, nextStates, states } = machine(title, moves)
  return [
    `## ${title}`,
    about,
    diagram(moves),
    table(
      ["state", "means", "next, and by which cause"],
      states.map((state) => [
        code(state),
        meanings[state] ?? "",
        isFinal(state)
          ? "final"
          : nextStates(state)
              .map((to) => `${code(to)} by ${causesOf(state, to).map(code).join(" or ")}`)
              .join("; ")
      ])
    ),
    table(
      ["cause", "which is"],
      Object.entries(causes)
        .filter(([cause]) => edges(moves).some(({ given }) => given.includes(cause)))
        .map(([cause, meaning]) => [code(cause), meaning])
    ),
    ...(actions === undefined
      ? []
      : [
          table(
            ["a client may", "while it is"],
            Object.entries(actions).map(([action, allowed]) => [code(action), allowed.map(code).join(", ")])
          )
        ])
  ]
}

/** A state diagram in Mermaid's language. */
export const diagram = (moves: Moves<string, string>): string => {
  const { isFinal, states } = machine("diagram", moves)
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...states.slice(0, 1).map((first) => `  [*] --> ${first}`),
    ...edges(moves).map(({ from, given, to }) => `  ${from} --> ${to} : ${given.join(", ")}`),
    ...states.filter(isFinal).map((state) => `  ${state} --> [*]`),
    "```"
  ].join("\n")
}

const edges = (moves: Moves<string, string>) => {
  const { causesOf, nextStates, states } = machine("edges", moves)
  return states.flatMap((from) => nextStates(from).map((to) => ({ from, to, given: causesOf(from, to) })))
}

const code = (text: string): string => `\`${text}\``

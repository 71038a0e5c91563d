import * as Effect from "effect/Effect"
import { Io } from "./Io.ts"
import { isReason, wantedReason } from "./reason.ts"
import { toPairs } from "../show/table.ts"

/** One option of a question. */
export interface Choice<A> {
  /** What is typed. */
  readonly word: string
  /** What the option does, for the list above the question. */
  readonly does: string
  /** Whether a reason must be typed after the word. */
  readonly isReasoned?: boolean
  readonly make: (reason: string) => A
}

/**
 * Asks a person to choose an option by typing its word. Enter alone, or five invalid answers, choose nothing. The options are
 * listed above the question, which stays short because a terminal cuts a long prompt.
 *
 * @param leaving what Enter alone does
 */
export const choose = Effect.fnUntraced(function* <A>(
  choices: ReadonlyArray<Choice<A>>,
  leaving: string
): Effect.fn.Return<A | undefined, never, Io> {
  const { ask, tell } = yield* Io
  const words = choices.map((choice) => (choice.isReasoned === true ? `${choice.word} WHY` : choice.word))
  const pairs = choices.map(({ does }, i) => [words[i] ?? "", does] as const)
  for (const line of toPairs([...pairs, ["Enter", leaving]])) tell(`  ${line}`)
  const wanted = `${words.join(", ")} or Enter`
  for (let tries = 0; tries < maxTries; tries++) {
    const typed = yield* ask(() => `${wanted}: `)
    if (typed === "") return undefined
    const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(typed) ?? []
    const choice = choices.find((candidate) => candidate.word === word.toLowerCase())
    if (choice === undefined || (choice.isReasoned !== true && rest !== "")) {
      tell(`type ${wanted}`)
      continue
    }
    if (choice.isReasoned !== true || isReason(rest)) return choice.make(rest)
    tell(`type behind ${choice.word} ${wantedReason}`)
  }
  return undefined
})

const maxTries = 5

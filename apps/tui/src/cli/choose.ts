import * as Effect from "effect/Effect"
import { Io } from "./Io.ts"
import { isReason, wantedReason } from "./reason.ts"
import { toPairs } from "../show/table.ts"

/** One thing that a person may decide. */
export interface Choice<A> {
  /** What is typed. */
  readonly word: string
  /** What comes of it, for people. */
  readonly does: string
  /** Whether a reason is typed behind the word: without one it is not taken. */
  readonly isReasoned?: boolean
  readonly make: (reason: string) => A
}

/**
 * Has a person choose by typing a word; Enter alone, and five words that are none, choose nothing. What each word does stands
 * above the question, which is short: a terminal shows as much of its line as fits.
 *
 * @param leaving what comes of Enter alone
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

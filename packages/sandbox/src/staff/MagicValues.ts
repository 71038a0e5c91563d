import { decimalString } from "@concierge/domain/Money"
import type * as BigDecimal from "effect/BigDecimal"
import * as Struct from "effect/Struct"
import { outputsOf } from "../world/lists.ts"
import type { Issue } from "../reviews/Review.ts"
import { namesIn, seedsOf } from "../reviews/reviews.ts"
import { get, type Output, type Request, type World } from "../world/State.ts"

/**
 * Outcomes on demand, and what triggers each: a word in a name, in any case, or an amount or budget of exactly that many units of any
 * currency. If several apply, the first of this table counts; without any, the user is enabled and the payment settles. Names of
 * a payment are the payee's name and e-mail address and the `name` in the instruction's body; of an issue, the user's name and
 * those in its dockets.
 */
export const magicValues = {
  reject: { word: "REJECT", amount: 4001, whose: "payment", what: "the review rejects the payment" },
  cancel: {
    word: "CANCEL",
    amount: 4002,
    whose: "payment",
    what: "the provider cancels the payment while working on it"
  },
  fail: {
    word: "FAIL",
    amount: 4003,
    whose: "payment",
    what: "the payee's bank refuses the payment, whatever the instruction; it is returned after a while"
  },
  return: {
    word: "RETURN",
    amount: 4004,
    whose: "payment",
    what: "the payee's bank refuses the payment, which is returned at once"
  },
  retry: {
    word: "RETRY",
    amount: 4005,
    whose: "payment",
    what: "the payee's bank refuses the payment once; it settles with a new instruction and is returned without one"
  },
  slow: { word: "SLOW", amount: 4006, whose: "payment", what: "the payee's bank takes hours to confirm the payment" },
  unfunded: {
    word: "UNFUNDED",
    amount: 4007,
    whose: "payer",
    what: "the deposit of what the payer's wallet lacks never arrives"
  },
  deny: { word: "DENY", amount: undefined, whose: "user", what: "the review rejects the user" },
  observe: {
    word: "OBSERVE",
    amount: undefined,
    whose: "issue",
    what: "the staff ask for something first, and approve the issue once it is replied to"
  },
  decline: {
    word: "DECLINE",
    amount: undefined,
    whose: "issue",
    what: "the issue is rejected; the user stays as they are"
  },
  dismiss: {
    word: "DISMISS",
    amount: undefined,
    whose: "issue",
    what: "the staff ask for something, and dismiss the issue unless it is replied to in time"
  }
} as const satisfies { readonly [outcome: string]: MagicValue }

/** An outcome on demand. */
export interface MagicValue {
  readonly word: string
  readonly amount: number | undefined
  /** Whose names can contain the word. */
  readonly whose: "payment" | "payer" | "user" | "issue"
  /** For people. */
  readonly what: string
}

/** The outcomes on demand. */
export type Outcome = keyof typeof magicValues
type OutcomeOf<Whose extends MagicValue["whose"]> = {
  [Name in Outcome]: (typeof magicValues)[Name]["whose"] extends Whose ? Name : never
}[Outcome]

/** The outcome of a payment; undefined if it settles. */
export const outcomeOfPayment = (world: World, output: Output): OutcomeOf<"payment"> | undefined => {
  const { email, name } = get(world.users, output.userId)
  const names = [name, email, world.instructions.get(output.instructionId)?.body["name"]]
  return magicIn("payment", names, [output.howMuch.value])
}

/** The outcome of funding a request that the payer's wallet does not cover. */
export const outcomeOfFunding = (world: World, { id, userId }: Request): OutcomeOf<"payer"> | undefined => {
  const { email, name } = get(world.users, userId)
  const values = outputsOf(world, id).map(({ howMuch }) => howMuch.value)
  return magicIn("payer", [name, email], values)
}

/** The outcome of an issue. */
export const outcomeOfIssue = (world: World, { id, userId }: Issue): OutcomeOf<"user" | "issue"> | undefined => {
  const { email, name } = get(world.users, userId)
  const names = [name, email, ...namesIn(seedsOf(world, id))]
  return magicIn("user", names, []) ?? magicIn("issue", names, [])
}

/** The outcome of a user's review. */
export const outcomeOfReview = ({
  email,
  name
}: {
  readonly email: string | undefined
  readonly name: string | undefined
}): OutcomeOf<"user"> | undefined => magicIn("user", [name, email], [])

/**
 * The first outcome that a name or an amount triggers.
 *
 * @example
 * magicIn("payment", ["Ana Fail"], []) // => "fail"
 * magicIn("payment", ["Failla", undefined], []) // => undefined
 */
export const magicIn = <Whose extends MagicValue["whose"]>(
  whose: Whose,
  names: ReadonlyArray<string | undefined>,
  amounts: ReadonlyArray<BigDecimal.BigDecimal>
): OutcomeOf<Whose> | undefined => {
  const words = names.flatMap((name) => name?.toUpperCase().match(magicWord) ?? [])
  const asked = new Set([...words, ...amounts.map(decimalString)])
  return outcomes.find((outcome): outcome is OutcomeOf<Whose> => {
    const value: MagicValue = magicValues[outcome]
    return value.whose === whose && (asked.has(value.word) || asked.has(String(value.amount)))
  })
}

const outcomes = Struct.keys(magicValues)

/** Whole words only. */
const magicWord = new RegExp(`(?<![A-Z])(?:${outcomes.map((name) => magicValues[name].word).join("|")})(?![A-Z])`, "g")

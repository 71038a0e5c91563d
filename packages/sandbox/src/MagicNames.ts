import { get, type Output, type World } from "./world/State.ts"

/**
 * Words that decide how a payment goes, in whatever case. They are looked for in the payee's name and e-mail address and
 * in the `name` of the withdrawal instruction's body; `UNFUNDED` in the payer's name and address. Of several the first of
 * this table counts; without any, the payment settles.
 */
export const magicNames = {
  REJECT: "the review rejects the payment",
  CANCEL: "the provider cancels the payment while working on it",
  FAIL: "the payee's bank refuses the payment, which is returned after a while",
  RETURN: "the payee's bank refuses the payment, which is returned at once",
  UNFUNDED: "as payer: the deposit never arrives"
} as const

export type MagicName = keyof typeof magicNames

/** The word that decides how an output goes. */
export const magicOf = (world: World, output: Output): MagicName | undefined => {
  const { email, name } = get(world.users, output.userId)
  return magicIn([name, email, world.instructions.get(output.instructionId)?.body["name"]])
}

/** The first magic word in somebody's names. */
export const magicIn = (names: ReadonlyArray<string | undefined>): MagicName | undefined => {
  const words = new Set(names.flatMap((name) => name?.toUpperCase().split(/[^A-Z]+/) ?? []))
  return (Object.keys(magicNames) as Array<MagicName>).find((magic) => words.has(magic))
}

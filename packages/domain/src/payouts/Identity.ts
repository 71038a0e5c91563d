import { withoutZeros } from "../identifiers/Scheme.ts"
import { normalForm } from "../internal/normalForm.ts"
import { toDecimal } from "../money/Money.ts"
import { type Port, railFor } from "../ports/Port.ts"
import { type Account, checkAccount, type Field, type Rail } from "../ports/Rail.ts"
import { isError } from "../Problem.ts"
import type { How, HowMuch, Payout } from "./Payment.ts"

/**
 * What a payment *is*: where it goes, and how much it is. Two payouts with one key pay the same account the same, whatever
 * their payees are called there, in which code page, with which city or tax id beside the account.
 *
 * Keys are compared and never shown: they hold account numbers.
 *
 * @example
 * paymentKey({ port: { code: "mx_mxn" }, how: { _tag: "Instruction", id: "7" }, howMuch: { _tag: "Amount", money: money("55.00", "MXN") } }) // => '["instruction:7","mx_mxn","amount","MXN","55"]'
 */
export const paymentKey = ({ how, howMuch, port }: Pick<Payout, "how" | "howMuch" | "port">): string =>
  JSON.stringify([accountKey(how), port.code, givenOf(howMuch), howMuch.money.currency, toDecimal(howMuch.money)])

/**
 * Which of the two an amount of money is.
 *
 * @example
 * givenOf({ _tag: "Budget", money: money("10.00", "ARS") }) // => "budget"
 */
export const givenOf = ({ _tag }: HowMuch): "amount" | "budget" => (_tag === "Amount" ? "amount" : "budget")

/**
 * Which account is paid: by the fields that name it on its rail (`Rail.identity`), each as it is compared. An instruction
 * of the provider's stands for its account. Of an account that lacks all of them, everything counts.
 *
 * A key does not tell the payer's own accounts from others', and the same account has two keys when it is named in two
 * ways, by an alias and by its number.
 *
 * @example
 * accountKey({ _tag: "Account", rail: { paymentMethodType: "any", identity: [["iban"]], fields: [] }, account: { iban: "DE19", city: "Bonn" } }) // => '["any","iban","de19"]'
 * accountKey({ _tag: "Instruction", id: "2121" }) // => "instruction:2121"
 */
export const accountKey = (how: How): string => {
  if (how._tag === "Instruction") return `instruction:${how.id}`
  const { account, rail } = how
  const names = rail.identity.find((fields) => fields.every((name) => account[name] !== undefined))
  const parts = (names ?? Object.keys(account).toSorted()).flatMap((name) => [name, valueKey(rail, name, account)])
  return JSON.stringify([rail.paymentMethodType, ...parts])
}

/**
 * Which account an instruction of the provider's pays, by its body: the key that the account itself has, or nothing when
 * the body does not say it in the port's own fields.
 *
 * @example
 * accountKeyOfBody({ rails: [] }, { clabe: "012180000123456782" }) // => undefined
 */
export const accountKeyOfBody = (port: Port, body: { readonly [key: string]: unknown }): string | undefined => {
  const given = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)] as const] : []
    )
  )
  const rail = railFor(port, Object.keys(given))
  if (rail === undefined) return undefined
  const { account, problems } = checkAccount(rail, given)
  const isRight = (name: string) =>
    account[name] !== undefined && !problems.some((problem) => isError(problem) && problem.at[0] === name)
  // what is masked, or damaged, is no account
  const isNamed = rail.identity.some((names) => names.every(isRight))
  return isNamed ? accountKey({ _tag: "Account", rail, account }) : undefined
}

const valueKey = ({ fields }: Rail, name: string, account: Account): string => {
  const field: Field | undefined = fields.find((candidate) => candidate.name === name)
  const value = account[name] ?? ""
  return field?.kind._tag === "Identifier" ? field.kind.identifier.key(value) : withoutZeros(nameKey(value))
}

/**
 * Who is paid. Somebody whom the provider knows is told by id. Somebody new by name and e-mail address, and without an
 * address by name and account: people are called alike.
 *
 * @example
 * payeeKey({ payee: { _tag: "New", name: "Ana  PÉREZ", email: "Ana@Example.com" } }) // => '["ana pérez","ana@example.com"]'
 */
export const payeeKey = ({ how, payee }: Pick<Payout, "how" | "payee">): string =>
  payee._tag === "Known" ? `user:${payee.id}` : personKey(payee.name, payee.email ?? accountKey(how))

/**
 * Somebody new: by name, and by what tells people of one name apart, an e-mail address or the key of an account.
 *
 * @example
 * personKey("ANA Pérez", "Ana@Example.com") // => '["ana pérez","ana@example.com"]'
 */
export const personKey = (name: string, distinction: string): string =>
  JSON.stringify([nameKey(name), nameKey(distinction)])

/**
 * A reason as it is compared: people write the same one in any case and with any spaces.
 *
 * @example
 * reasonKey("Second  half ") // => "second half"
 */
export const reasonKey = (reason: string): string => nameKey(reason)

/** Letters of any case and any width, accents composed or not, spaces of any kind and number: people write alike. */
const nameKey = (name: string): string => referenceKey(name).replaceAll(/\s+/gu, " ").toLowerCase()

/**
 * A reference as it is compared: in one normal form (NFKC), its case as it is, without characters that nobody sees and
 * without space around it. A no-break space is a space.
 *
 * @example
 * referenceKey(" INV\u00a01\u200b ") // => "INV 1"
 */
export const referenceKey = (reference: string): string =>
  [1, 2].reduce((seen) => normalForm(seen.replaceAll(UNSEEN, ""), "NFKC"), reference).trim()

/**
 * Unicode: format characters, and what shows nothing by default (zero-width spaces, soft hyphens, variation selectors). More than
 * `visible` takes away: what the provider has was not checked by us, and two spellings that differ in a joiner or a mark of
 * direction alone are one to whoever reads them.
 */
const UNSEEN = /[\p{Cf}\p{DI}]/gu

/**
 * Whether two files are the same: which references and payees are paid what from which port, and every detail of their
 * accounts, in any order of rows, columns and fields, however it is spelled. A tax id that was mended makes another file, of
 * the same payments.
 *
 * @example
 * fileKey({ code: "ar_ars" }, []) // => '["ar_ars"]'
 */
export const fileKey = (origin: Port, payouts: ReadonlyArray<Payout>): string =>
  keyOf(origin, payouts, (payout) => [
    payout.reference === undefined ? null : referenceKey(payout.reference),
    payeeKey(payout),
    paymentKey(payout),
    detailsKey(payout.how)
  ])

/** Everything that is known of an account, as it is sent: zeros in front, which no key has, among it. */
const detailsKey = (how: How): string =>
  how._tag === "Instruction"
    ? how.id
    : JSON.stringify(
        Object.entries(how.account)
          .map(([name, value]) => [name, nameKey(value)])
          .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))
      )

/**
 * Whether two files move the same money: as {@link fileKey}, whatever the payments and the payees are called.
 *
 * @example
 * paymentsKey({ code: "ar_ars" }, []) // => '["ar_ars"]'
 */
export const paymentsKey = (origin: Port, payments: ReadonlyArray<Pick<Payout, "how" | "howMuch" | "port">>): string =>
  keyOf(origin, payments, paymentKey)

const keyOf = <A>(origin: Port, payouts: ReadonlyArray<A>, key: (payout: A) => unknown): string =>
  JSON.stringify([origin.code, ...payouts.map((payout) => JSON.stringify(key(payout))).toSorted()])

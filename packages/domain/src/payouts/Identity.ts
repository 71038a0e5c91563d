import { withoutZeros } from "../identifiers/Scheme.ts"
import { normalForm } from "../internal/normalForm.ts"
import { toDecimal } from "../money/Money.ts"
import { type Port, railFor } from "../ports/Port.ts"
import { type Account, checkAccount, type Field, type Rail } from "../ports/Rail.ts"
import { isError } from "../Problem.ts"
import type { How, HowMuch, Payout } from "./Payment.ts"

/**
 * The identity of a payment: its account, its port and its amount or budget. Two payouts with the same key pay the same sum to
 * the same account, even if the payee's name, its encoding, the city or the tax id differ.
 *
 * Never show a key: it contains the account number.
 *
 * @example
 * paymentKey({ port: { code: "mx_mxn" }, how: { _tag: "Instruction", id: "7" }, howMuch: { _tag: "Amount", money: money("55.00", "MXN") } }) // => '["instruction:7","mx_mxn","amount","MXN","55"]'
 */
export const paymentKey = ({ how, howMuch, port }: Pick<Payout, "how" | "howMuch" | "port">): string =>
  JSON.stringify([accountKey(how), port.code, givenOf(howMuch), howMuch.money.currency, toDecimal(howMuch.money)])

/**
 * The texts of which a {@link paymentKey} is made: the same for the same payments alone. For payments that are compared, and whose
 * keys nobody keeps.
 *
 * @example
 * paymentParts({ port: { code: "mx_mxn" }, how: { _tag: "Instruction", id: "7" }, howMuch: { _tag: "Amount", money: money("55.00", "MXN") } }) // => ["instruction:7", "mx_mxn", "amount", "MXN", "55"]
 */
export const paymentParts = ({ how, howMuch, port }: Pick<Payout, "how" | "howMuch" | "port">): Array<string> => [
  ...accountParts(how),
  port.code,
  givenOf(howMuch),
  howMuch.money.currency,
  toDecimal(howMuch.money)
]

/**
 * Whether a payment fixes what the payee receives (`amount`) or what the payer spends (`budget`).
 *
 * @example
 * givenOf({ _tag: "Budget", money: money("10.00", "ARS") }) // => "budget"
 */
export const givenOf = ({ _tag }: HowMuch): "amount" | "budget" => (_tag === "Amount" ? "amount" : "budget")

/**
 * The identity of an account: the fields that identify it on its rail (`Rail.identity`), in their comparable forms. An
 * instruction is identified by its id. If an account has no complete set of identifying fields, all of its fields count.
 *
 * The same account has two keys if it is given in two ways, e.g. by alias and by number.
 *
 * @example
 * accountKey({ _tag: "Account", rail: { paymentMethodType: "any", identity: [["iban"]], fields: [] }, account: { iban: "DE19", city: "Bonn" } }) // => '["any","iban","de19"]'
 * accountKey({ _tag: "Instruction", id: "2121" }) // => "instruction:2121"
 */
export const accountKey = (how: How): string =>
  how._tag === "Instruction" ? `instruction:${how.id}` : JSON.stringify(accountParts(how))

const accountParts = (how: How): ReadonlyArray<string> => {
  if (how._tag === "Instruction") return [accountKey(how)]
  const { account, rail } = how
  const names = rail.identity.find((fields) => fields.every((name) => account[name] !== undefined))
  const parts = [rail.paymentMethodType]
  for (const name of names ?? Object.keys(account).toSorted()) parts.push(name, valueKey(rail, name, account))
  return parts
}

/**
 * The {@link accountKey} of the account that an instruction's body describes; undefined if the body does not identify it in
 * the port's own fields.
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
  // A masked or damaged number identifies no account
  const isNamed = rail.identity.some((names) => names.every(isRight))
  return isNamed ? accountKey({ _tag: "Account", rail, account }) : undefined
}

const valueKey = ({ fields }: Rail, name: string, account: Account): string => {
  const field: Field | undefined = fields.find((candidate) => candidate.name === name)
  const value = account[name] ?? ""
  return field?.kind._tag === "Identifier" ? field.kind.identifier.key(value) : withoutZeros(nameKey(value))
}

/**
 * The identity of a payee: the id of one whom the provider knows; name and e-mail address of a new one, or name and account
 * where there is no address, since several people may have one name.
 *
 * @example
 * payeeKey({ payee: { _tag: "New", name: "Ana  PÉREZ", email: "Ana@Example.com" } }) // => '["ana pérez","ana@example.com"]'
 */
export const payeeKey = ({ how, payee }: Pick<Payout, "how" | "payee">): string =>
  payee._tag === "Known" ? `user:${payee.id}` : personKey(payee.name, payee.email ?? accountKey(how))

/**
 * The identity of a new payee.
 *
 * @param distinction what distinguishes people of one name: an e-mail address or an {@link accountKey}
 * @example
 * personKey("ANA Pérez", "Ana@Example.com") // => '["ana pérez","ana@example.com"]'
 */
export const personKey = (name: string, distinction: string): string =>
  JSON.stringify([nameKey(name), nameKey(distinction)])

/**
 * What an instruction at the provider is made from: whom it pays, under which name, and every detail of the account. Payments
 * that have the same key can share one; a tax id or a city that was mended makes another, of the same account.
 *
 * @example
 * instructionKey({ payee: { _tag: "Known", id: "7", name: "Ana" }, how: { _tag: "Instruction", id: "2121" } }) // => '["user:7","ana","2121"]'
 */
export const instructionKey = (payment: Pick<Payout, "how" | "payee">): string =>
  JSON.stringify([payeeKey(payment), nameKey(payment.payee.name ?? ""), detailsKey(payment.how)])

/**
 * The comparable form of a reason: case and spaces do not count.
 *
 * @example
 * reasonKey("Second  half ") // => "second half"
 */
export const reasonKey = (reason: string): string => nameKey(reason)

/** The comparable form of a name: case, width, composition of accents and the number of spaces do not count. */
const nameKey = (name: string): string => referenceKey(name).replaceAll(/\s+/gu, " ").toLowerCase()

/**
 * The comparable form of a reference: NFKC, without invisible characters and surrounding spaces. Case counts.
 *
 * @example
 * referenceKey(" INV\u00a01\u200b ") // => "INV 1"
 */
export const referenceKey = (reference: string): string =>
  ASCII.test(reference)
    ? reference.trim()
    : [1, 2].reduce((seen) => normalForm(seen.replaceAll(UNSEEN, ""), "NFKC"), reference).trim()

/** Of these none is invisible, nor has another form. */
// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\0-\x7f]*$/

/**
 * Unicode's format characters and default-ignorable code points (zero-width spaces, soft hyphens, variation selectors). `visible`
 * removes fewer: the provider's references were not checked by us, and readers cannot tell two spellings apart that differ
 * only in these.
 */
const UNSEEN = /[\p{Cf}\p{DI}]/gu

/**
 * The identity of a file: its origin port, and the reference, payee, payment and account details of every row. The order and the
 * spelling of rows, columns and fields do not count. A corrected tax id makes another file with the same {@link paymentsKey}.
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

/** All fields of an account as they are sent. Unlike keys, it keeps leading zeros. */
const detailsKey = (how: How): string =>
  how._tag === "Instruction"
    ? how.id
    : JSON.stringify(
        Object.entries(how.account)
          .map(([name, value]) => [name, nameKey(value)])
          .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))
      )

/**
 * The identity of the payments in a file. Unlike in {@link fileKey}, references and payees do not count.
 *
 * @example
 * paymentsKey({ code: "ar_ars" }, []) // => '["ar_ars"]'
 */
export const paymentsKey = (origin: Port, payments: ReadonlyArray<Pick<Payout, "how" | "howMuch" | "port">>): string =>
  keyOf(origin, payments, paymentKey)

const keyOf = <A>(origin: Port, payouts: ReadonlyArray<A>, key: (payout: A) => unknown): string =>
  JSON.stringify([origin.code, ...payouts.map((payout) => JSON.stringify(key(payout))).toSorted()])

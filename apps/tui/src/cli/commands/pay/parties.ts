import * as Effect from "effect/Effect"
import type { ClientError } from "@concierge/api/ClientError"
import type { CashWallet } from "@concierge/api/resources/cashWallets"
import type { Health } from "@concierge/api/resources/health"
import type { User } from "@concierge/api/resources/users"
import { compare, format, type Money, moneyOf, subtract, zero } from "@concierge/domain/Money"
import { printable } from "@concierge/domain/Text"
import { fail, type Failure } from "../../Failure.ts"
import { howItIs, Proxy } from "../../Proxy.ts"
import { callFailed, goneText, isUnauthorized } from "../../../show/connection.ts"
import { stampText } from "../../../show/time.ts"

/** Proxy, provider, payer and balances: told before money moves. */
export interface Parties {
  readonly url: string
  readonly health: Health
  /** Who pays; or why that is not known. */
  readonly payer: User | string
  /** What they have; or why that is not known. */
  readonly wallets: ReadonlyArray<CashWallet> | string
}

/**
 * Asks who would pay, by whom and with what. Fails where the proxy does not answer or does not know the token; what the
 * provider does not tell is named as not known.
 */
export const findParties = Effect.fnUntraced(function* (): Effect.fn.Return<Parties, Failure, Proxy> {
  const { client, url } = yield* Proxy
  const health = yield* howItIs
  const ask = <A>(call: Effect.Effect<A, ClientError>) =>
    call.pipe(
      Effect.catch((error) =>
        isUnauthorized(error)
          ? fail({ _tag: "CallFailed", url, error })
          : Effect.succeed(`not known: ${callFailed(error, url)}`)
      )
    )
  const [payer, wallets] =
    health.reach._tag === "Unreachable"
      ? [notAsked, notAsked]
      : yield* Effect.all([ask(client.users.me()), ask(client.wallets.list())], { concurrency: "unbounded" })
  return { url, health, payer, wallets }
})

const notAsked = "not known: the provider cannot be reached"

type Pairs = ReadonlyArray<readonly [name: string, value: string]>

/** The proxy, the provider and the payer, each in words. */
export const partyPairs = ({ health, payer, url }: Parties): Pairs => [
  ["proxy", url],
  ["provider", [`${printable(health.provider)}, ${modes[health.mode]}`, goneText(health) ?? []].flat().join("; ")],
  ["payer", typeof payer === "string" ? payer : payerText(payer)]
]

/**
 * The free balance in a currency, and what a total lacks, with the consequence.
 *
 * @param until when an approved batch must be funded at the latest, as far as that is known
 */
export const fundPairs = ({ wallets }: Parties, currency: string, total?: Money, until?: number): Pairs => {
  if (typeof wallets === "string") return [["free balance", wallets]]
  const wallet = wallets.find((candidate) => candidate.currency === currency)
  const free = wallet === undefined ? zero(currency) : moneyOf(wallet.available, currency)
  const shown = [
    "free balance",
    wallet === undefined ? `none: there is no ${currency} wallet` : `${format(free)} ${currency}`
  ] as const
  if (total === undefined || compare(free, total) >= 0) return [shown]
  const end = until === undefined ? "" : ` until ${stampText(until)}`
  return [
    shown,
    [
      "MISSING",
      `${format(subtract(total, free))} ${currency} in the ${currency} wallet: once approved, nothing is paid before it is funded; it waits${end}, then it is cancelled`
    ]
  ]
}

const modes = { sandbox: "SANDBOX: no real money moves", live: "LIVE: real money moves" } as const

const payerText = ({ email, id, name }: User): string =>
  `${printable(name ?? email ?? "")} (user ${printable(id)})`.trim()

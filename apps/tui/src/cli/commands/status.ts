import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Health from "@concierge/api/resources/health"
import * as CashWallets from "@concierge/api/resources/cashWallets"
import * as Users from "@concierge/api/resources/users"
import { fail } from "../Failure.ts"
import { findParties, fundPairs, partyPairs } from "./pay/parties.ts"
import { Proxy } from "../Proxy.ts"
import { walletSheet } from "../sheets.ts"
import { toPairs } from "../../show/table.ts"
import { answerIn } from "../View.ts"
import { formatFlags } from "./flags.ts"

/** `concierge status`: between whom money would move now. Fails while that is not known, or the provider cannot be reached. */
export const status = Command.make(
  "status",
  { as: formatFlags },
  Effect.fnUntraced(function* ({ as }) {
    const parties = yield* findParties()
    const { health, payer, url, wallets } = parties
    const known = typeof wallets === "string" ? [] : wallets
    yield* answerIn(as, {
      lines: () =>
        toPairs([
          ...partyPairs(parties),
          ...(typeof wallets === "string"
            ? [["free balance", wallets] as const]
            : known.flatMap(({ currency }) => fundPairs(parties, currency)))
        ]),
      json: () => ({
        proxy: { url },
        health: Health.toDocument(health),
        payer: typeof payer === "string" ? null : Users.toResource(payer),
        wallets: known.map(CashWallets.toResource)
      }),
      sheet: () => walletSheet(known)
    })
    const isKnown = typeof payer !== "string" && typeof wallets !== "string"
    if (health.status !== "ok" || !isKnown) return yield* fail({ _tag: "AsAnswered" })
  })
).pipe(
  Command.withDescription(
    "Say which proxy, provider and payer it is, what is free, and whether the provider can be reached"
  ),
  Command.provide(Proxy.layer)
)

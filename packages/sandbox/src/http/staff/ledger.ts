import { respond } from "@concierge/api/JsonApi"
import { refer } from "@concierge/api/wire"
import type * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as Struct from "effect/Struct"
import type { components } from "../../generated/sandbox.ts"
import { toList } from "../../world/Index.ts"
import { type Account, type Ledger, sumsOf } from "../../payments/Ledger.ts"
import { toPage } from "../page.ts"
import { oneOf } from "../ReceivedCall.ts"
import type { StaffHandlers } from "./StaffCall.ts"

/** Calls about the ledger: the balances of all accounts, and that each currency sums to zero. */
export const ledgerHandlers = {
  listAccounts: ({ url, world: { ledger } }) =>
    Result.gen(function* () {
      const wanted = yield* oneOf(url, "kind", kinds)
      const accounts = accountsOf(ledger).filter(({ kind }) => kind === (wanted ?? kind))
      const { ids, links, meta } = yield* toPage(toList(accounts.map(({ account }) => account)), url)
      const sums = toAmounts(sumsOf(ledger))
      const data = ids.map((id) => toResource(ledger, id as Account))
      return respond({ data, links, meta: { ...meta, transfers: ledger.transfers, sums } })
    })
} satisfies Partial<StaffHandlers>

type Kind = components["schemas"]["AccountKind"]

/** The kinds of accounts in the order of lists, and the type of their holders. */
const holders = {
  outside: undefined,
  exchange: undefined,
  fees: undefined,
  wallet: "users",
  escrow: "concierge_requests"
} as const satisfies { readonly [Each in Kind]: string | undefined }
const kinds = Struct.keys(holders)

const partsOf = (account: Account) => {
  const [kind, id] = account.split(":") as [Kind, string?]
  return { account, kind, id }
}

/** The accounts with balances, by kind and holder. */
const accountsOf = ({ balances }: Ledger) =>
  [...balances.keys()]
    .map(partsOf)
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || Number(a.id) - Number(b.id))

const toResource = ({ balances }: Ledger, account: Account) => {
  const { id, kind } = partsOf(account)
  const type = holders[kind]
  return {
    id: account,
    type: "accounts",
    attributes: { kind, balances: toAmounts(balances.get(account) ?? new Map()) },
    relationships: { holder: type === undefined || id === undefined ? { data: null } : refer(type, id) }
  }
}

/** By currency in lower case, as wallets have it. */
const toAmounts = (amounts: ReadonlyMap<string, BigDecimal.BigDecimal>) =>
  Object.fromEntries(
    [...amounts]
      .map(([currency, amount]) => [currency.toLowerCase(), amount] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  )

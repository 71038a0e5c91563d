import type * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { Decimal, decodedAs, Id, Text } from "../documents/wire.ts"

/** The balance of the key's user in one currency. */
export interface CashWallet {
  /** The currency in lower case. */
  readonly id: string
  /** ISO 4217, upper-case; the wire has it in lower case. */
  readonly currency: string
  readonly balance: BigDecimal.BigDecimal
  /** The part of it that is not reserved. */
  readonly available: BigDecimal.BigDecimal
}

export const type = "cash_wallets" as const

/** A wallet out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({ balance: Decimal, available: Decimal, currency: Text(3, 3) })
  }),
  ({ attributes: { available, balance, currency }, id }): CashWallet => ({
    id,
    currency: currency.toUpperCase(),
    balance,
    available
  })
)

export const toResource = ({ available, balance, currency }: CashWallet) => {
  const code = currency.toLowerCase()
  return { id: code, type, attributes: { balance, available, currency: code } } satisfies JsonApi.Resource
}

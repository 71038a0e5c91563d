import type { Money } from "../money/Money.ts"
import type { Port } from "../ports/Port.ts"
import type { Account, Rail } from "../ports/Rail.ts"

/** A checked payment: payee, port, amount and account. */
export interface Payout {
  /** Line in the file; the header is line 1. */
  readonly line: number
  /** The payer's name for the payment, unique in a file. */
  readonly reference: string | undefined
  readonly payee: Payee
  readonly port: Port
  readonly howMuch: HowMuch
  readonly how: How
}

/** A payee whom the provider knows, or a new one. */
export type Payee =
  | { readonly _tag: "Known"; readonly id: string; readonly name: string | undefined }
  | { readonly _tag: "New"; readonly name: string; readonly email: string | undefined }

/** What the payee receives, in the port's currency, or what the payer spends, in the payer's currency. */
export type HowMuch =
  | { readonly _tag: "Amount"; readonly money: Money }
  | { readonly _tag: "Budget"; readonly money: Money }

/** By an existing withdrawal instruction, or by an account for which one is created. */
export type How =
  | { readonly _tag: "Instruction"; readonly id: string }
  | { readonly _tag: "Account"; readonly rail: Rail; readonly account: Account }

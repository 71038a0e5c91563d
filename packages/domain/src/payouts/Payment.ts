import type { Money } from "../money/Money.ts"
import type { Port } from "../ports/Port.ts"
import type { Account, Rail } from "../ports/Rail.ts"

/** One payment that has been checked: who gets paid, where, how much and how. */
export interface Payout {
  /** Where it stands in the file, for people; the header is line 1. */
  readonly line: number
  /** The payer's own name for the payment, unique in a file. */
  readonly reference: string | undefined
  readonly payee: Payee
  readonly port: Port
  readonly howMuch: HowMuch
  readonly how: How
}

/** Someone the provider knows already, or someone new. */
export type Payee =
  | { readonly _tag: "Known"; readonly id: string; readonly name: string | undefined }
  | { readonly _tag: "New"; readonly name: string; readonly email: string | undefined }

/** What the payee receives, in the port's currency, or what the payer spends on it, in the payer's. */
export type HowMuch =
  | { readonly _tag: "Amount"; readonly money: Money }
  | { readonly _tag: "Budget"; readonly money: Money }

/** By an instruction that the provider has, or by an account for which one is made. */
export type How =
  | { readonly _tag: "Instruction"; readonly id: string }
  | { readonly _tag: "Account"; readonly rail: Rail; readonly account: Account }

import { createHash } from "node:crypto"
import { accountKey, fileKey, paymentsKey, referenceKey } from "@concierge/domain/Identity"
import { money } from "@concierge/domain/Money"
import type { How, HowMuch, Payout } from "@concierge/domain/Payment"
import { type Port, portOf, railFor } from "@concierge/domain/Port"
import type { RowRecord } from "./records.ts"

/** The SHA-256 of what was imported, by the domain's identity: the same again is the same batch. */
export const contentHashOf = (name: string, origin: Port, payouts: ReadonlyArray<Payout>): string =>
  sha256(JSON.stringify([name, fileKey(origin, payouts)]))

/**
 * The first part of the names that these payments' requests bear at the provider. It comes from the payments alone, so any
 * other installation that was given them finds what this one has made.
 */
export const requestKeyOf = (origin: Port, payments: Parameters<typeof paymentsKey>[1]): string =>
  `concierge-${sha256(paymentsKey(origin, payments)).slice(0, 32)}`

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

/** What a row is compared by. */
export const keysOf = (reference: string | null | undefined, how: How) => ({
  // a reference of which nobody sees anything names nothing
  referenceKey: referenceKey(reference ?? "") || null,
  accountKey: accountKey(how)
})

/** What a row that was kept pays, as it was given. */
export const paymentOf = (
  row: Pick<RowRecord, "account" | "instructionId" | "portCode" | "given" | "amount" | "budget">,
  origin: Port
): Pick<Payout, "how" | "howMuch" | "port"> => {
  const port = portOf(row.portCode)
  if (port === undefined) throw new Error("a row without a port was kept")
  return { port, how: howOf(row, port), howMuch: howMuchOf(row, port, origin) }
}

/** The account of a row that was kept, or its instruction. */
export const howOf = ({ account, instructionId }: Pick<RowRecord, "account" | "instructionId">, port: Port): How => {
  const rail = account === null ? undefined : railFor(port, Object.keys(account))
  return account === null || rail === undefined
    ? { _tag: "Instruction", id: instructionId ?? "" }
    : { _tag: "Account", rail, account }
}

const howMuchOf = (row: Pick<RowRecord, "given" | "amount" | "budget">, port: Port, origin: Port): HowMuch => {
  const given = row[row.given] ?? "0"
  return row.given === "amount"
    ? { _tag: "Amount", money: money(given, port.currency) }
    : { _tag: "Budget", money: money(given, origin.currency) }
}

import { createHash } from "node:crypto"
import { accountKey, fileKey, paymentsKey, referenceKey } from "@concierge/domain/Identity"
import type { How, Payout } from "@concierge/domain/Payment"
import type { Port } from "@concierge/domain/Port"

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

import { givenOf } from "@concierge/domain/Identity"
import { toDecimal } from "@concierge/domain/Money"
import type { Payout } from "@concierge/domain/Payment"
import type { NewRow } from "../store/BatchStore.ts"

/**
 * A payment as it is kept.
 *
 * @param keys what it is compared by
 * @param repeatsRowId the row of an earlier batch that paid the same, where this is meant
 */
export const toNewRow = (
  { how, howMuch, line, payee, port, reference }: Payout,
  keys: Pick<NewRow, "accountKey" | "referenceKey">,
  repeatsRowId: number | null = null
): NewRow => ({
  line,
  reference: reference ?? null,
  payeeName: payee._tag === "New" ? payee.name : (payee.name ?? `user ${payee.id}`),
  payeeEmail: payee._tag === "New" ? (payee.email ?? null) : null,
  payeeId: payee._tag === "Known" ? payee.id : null,
  instructionId: how._tag === "Instruction" ? how.id : null,
  portCode: port.code,
  paymentMethodType: how._tag === "Account" ? how.rail.paymentMethodType : null,
  account: how._tag === "Account" ? how.account : null,
  given: givenOf(howMuch),
  amount: null,
  budget: null,
  [givenOf(howMuch)]: toDecimal(howMuch.money),
  referenceKey: keys.referenceKey,
  accountKey: keys.accountKey,
  repeatsRowId,
  transfer: null
})

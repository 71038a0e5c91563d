import { decimalOf, parseAmount } from "@concierge/domain/Money"
import type * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"

/**
 * What a credit note gives back, by output, as far as its lines say it in the form of the spec (`Output 32323, rejected: 139.70 ARS
 * back`). A note of another form, or a line in another currency, says nothing: it is for people.
 */
export const readCreditNote = (text: string, currency: string): ReadonlyMap<string, BigDecimal.BigDecimal> =>
  new Map(
    [...text.matchAll(LINE)].flatMap(([, id = "", amount = "", code]) => {
      const read = code === currency ? parseAmount(amount.replaceAll(",", ""), currency) : undefined
      return read !== undefined && Result.isSuccess(read) ? [[id, decimalOf(read.success)] as const] : []
    })
  )

const LINE = /^Output (\w{1,40}), (?:rejected|returned|cancelled): ([\d,]{1,30}(?:\.\d{1,8})?) ([A-Z]{3}) back$/gm

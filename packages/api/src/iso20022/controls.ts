import { decimalString } from "@concierge/domain/Money"
import { error, type Problem } from "@concierge/domain/Problem"
import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import { type Place, placeOf, read } from "./xml/element.ts"
import type { Element } from "./xml/xml.ts"

/** What a header says of its transfers, and what they are: a file that was cut or changed on the way does not agree. */
export interface Controls {
  readonly count: Element | undefined
  readonly sum: Element | undefined
  /** Counts one transfer. */
  readonly add: (amount: string | undefined) => void
  readonly check: () => ReadonlyArray<Problem & { readonly place: Place }>
}

/**
 * The count (`NbOfTxs`) and the sum (`CtrlSum`) of a header. The sum adds up the numbers as they stand, whatever their
 * currencies; where one of them is none, that is told and the sum is not judged.
 */
export const makeControls = (root: Element): Controls => {
  const count = read(root, "NbOfTxs")
  const sum = read(root, "CtrlSum")
  const stated = sum === undefined ? undefined : decimalIn(sum.text)
  let counted = 0
  let added: BigDecimal.BigDecimal | undefined = BigDecimal.fromBigInt(0n)
  return {
    count,
    sum,
    add: (amount) => {
      counted++
      if (sum === undefined || added === undefined) return
      const value = decimalIn(amount ?? "")
      added = value === undefined ? undefined : BigDecimal.sum(added, value)
    },
    check: () => {
      const problems: Array<Problem & { readonly place: Place }> = []
      if (count !== undefined && !(/^\d{1,15}$/.test(count.text) && Number(count.text) === counted))
        problems.push({
          ...error([], { _tag: "CountMismatch", stated: count.text, actual: counted }),
          place: placeOf(count)
        })
      if (sum !== undefined && added !== undefined && !(stated !== undefined && BigDecimal.equals(stated, added)))
        problems.push({
          ...error([], { _tag: "SumMismatch", stated: sum.text, actual: decimalString(added) }),
          place: placeOf(sum)
        })
      return problems
    }
  }
}

/** A number as XML Schema writes decimals, no longer than messages have them. */
const decimalIn = (text: string): BigDecimal.BigDecimal | undefined =>
  /^[+-]?(\d{1,30}(\.\d{0,20})?|\.\d{1,20})$/.test(text)
    ? Option.getOrUndefined(BigDecimal.fromString(text))
    : undefined

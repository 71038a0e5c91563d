import * as BigDecimal from "effect/BigDecimal"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { maxOutputs } from "@concierge/api/resources/estimates"
import type { Batch, PortTotal } from "@concierge/api/resources/batches"
import {
  compare,
  decimalOf,
  decimalString,
  equals,
  format,
  type Money,
  moneyOf,
  roundUp,
  subtract,
  toDecimal
} from "@concierge/domain/Money"
import { parseWrittenAmount } from "@concierge/domain/WrittenAmount"
import { printable } from "@concierge/domain/Text"
import { amountText, currencyOf } from "../../../show/columns.ts"
import { Io } from "../../Io.ts"
import { findParties, fundPairs, partyPairs } from "./parties.ts"
import { Proxy } from "../../Proxy.ts"
import { type Column, toLines } from "../../../show/table.ts"
import { commandText, counted, fit } from "../../../show/text.ts"
import { duration, stampText } from "../../../show/time.ts"

/** The total that the payer approves: the quote's, rounded up to minor units, since providers compute with more decimals. */
export const totalOf = ({ currency, totalToSpend }: Batch): Money => roundUp(moneyOf(totalToSpend ?? zero, currency))

const zero = BigDecimal.fromBigInt(0n)

/**
 * Tells the quote of a batch: amounts and fees by port, the total, and until when it is valid.
 *
 * @param former the total of the quote that expired, if one did
 */
export const showQuote = Effect.fnUntraced(function* (batch: Batch, former: Money | undefined) {
  const { columns, tell } = yield* Io
  const [fees, parties] = yield* Effect.all([feesByPort(batch), Effect.option(findParties())], {
    concurrency: "unbounded"
  })
  const now = yield* Clock.currentTimeMillis
  const total = totalOf(batch)
  tell("")
  for (const line of toLines(quoteColumns(batch.currency, fees), batch.totals, columns)) tell(line)
  tell("")
  const left = leftOut(batch)
  if (left.length > 0) tell(`left out        ${left.join("; ")}; see ${commandText(["batches", "problems", batch.id])}`)
  tell(`total to spend  ${format(total)} ${total.currency}${difference(total, former)}`)
  if (fees !== undefined) {
    const kept = roundUp(moneyOf(BigDecimal.sumAll(fees.values()), total.currency))
    tell(`of it fees      about ${format(kept)} ${kept.currency} (${share(kept, total)})`)
  }
  if (batch.acceptQuoteBefore !== undefined) {
    tell(`valid until     ${stampText(batch.acceptQuoteBefore)} (${duration(batch.acceptQuoteBefore - now)} left)`)
  }
  if (parties._tag === "None") return
  const pairs = [
    ...partyPairs(parties.value).filter(([name]) => name === "provider"),
    ...fundPairs(parties.value, total.currency, total, batch.provisionFundsBefore)
  ]
  for (const [name, value] of pairs) tell(`${fit(name, "total to spend".length)}  ${value}`)
})

/** What the approval does not pay, though it was asked for. */
const leftOut = ({ counts, file, leftOutCount }: Batch): ReadonlyArray<string> =>
  (
    [
      [file?.rejects ?? 0, "row", "not in order"],
      [leftOutCount, "payment", "paid before or under way"],
      [counts.refused, "payment", "which the provider would not take"]
    ] as const
  ).flatMap(([count, of, why]) => (count === 0 ? [] : [`${counted(count, of)}, ${why}`]))

type Fees = ReadonlyMap<string, BigDecimal.BigDecimal>

const quoteColumns = (currency: string, fees: Fees | undefined): ReadonlyArray<Column<PortTotal>> => [
  { title: "port", value: ({ portCode }) => printable(portCode) },
  { title: "payments", value: ({ count }) => String(count), align: "right" },
  {
    title: "payees receive",
    value: ({ amount, portCode }) =>
      amount === undefined ? "" : `${amountText(amount, currencyOf(portCode))} ${currencyOf(portCode)}`,
    align: "right"
  },
  { title: `you spend (${currency})`, value: ({ budget }) => amountText(budget, currency), align: "right" },
  ...(fees === undefined
    ? []
    : [
        {
          title: "of it fees",
          value: ({ portCode }: PortTotal) => format(roundUp(moneyOf(fees.get(portCode) ?? zero, currency))),
          align: "right"
        } as const
      ])
]

/**
 * Fees and costs by port, from an estimate for the quoted budgets, since the quote does not state them. They are for
 * information: when the estimate fails, nothing is shown.
 */
const feesByPort = Effect.fnUntraced(
  function* (batch: Batch) {
    // one call estimates no more
    if (batch.rowsCount > maxOutputs) return undefined
    const { client } = yield* Proxy
    const rows = yield* client.batches.rows(batch.id)
    const outputs = rows.flatMap(({ budget, portCode }) =>
      budget === undefined ? [] : [{ portCode, budget: decimalString(budget) }]
    )
    const estimate = yield* client.estimates.create({ _tag: "Outputs", portCode: batch.portCode, outputs })
    if (estimate._tag !== "Outputs" || outputs.length < batch.rowsCount) return undefined
    const fees = new Map<string, BigDecimal.BigDecimal>()
    for (const { feeAndCost, portCode } of estimate.outputs) {
      fees.set(portCode, BigDecimal.sum(fees.get(portCode) ?? zero, feeAndCost))
    }
    return fees
  },
  Effect.orElseSucceed(() => undefined)
)

const difference = (total: Money, former: Money | undefined): string => {
  if (former === undefined) return ""
  if (equals(total, former)) return ", as the last quote"
  return compare(total, former) > 0
    ? `, ${format(subtract(total, former))} more than the last quote`
    : `, ${format(subtract(former, total))} less than the last quote`
}

const share = (part: Money, whole: Money): string => {
  const ratio = BigDecimal.divide(BigDecimal.multiply(decimalOf(part), hundred), decimalOf(whole))
  return ratio._tag === "None" ? "" : `${BigDecimal.format(BigDecimal.round(ratio.value, { scale: 2 }))} %`
}
const hundred = BigDecimal.fromBigInt(100n)

/**
 * Whether a person typed this total: as it is shown, or in another way that can only mean it.
 *
 * @example
 * isTotal("450,000", money("450000", "CLP")) // => true
 * isTotal("450", money("450000", "CLP")) // => false
 */
export const isTotal = (typed: string, total: Money): boolean => {
  if (typed === format(total) || typed === toDecimal(total)) return true
  const read = parseWrittenAmount(typed, total.currency)
  return Result.isSuccess(read) && equals(read.success, total)
}

import { stringify } from "@concierge/api/Json"
import { type Batch, toResource as toBatchResource } from "@concierge/api/resources/batches"
import { type Problem, toResource as toProblemResource } from "@concierge/api/resources/problems"
import { type Row, toResource as toRowResource } from "@concierge/api/resources/rows"
import * as BigDecimal from "effect/BigDecimal"
import type { Pieces } from "./Pieces.ts"

/**
 * The batch, its payments, and what they add up to: by port and by payee, all budgets of each are the batch's. What is kept while it
 * is written has a limit: the payees behind the first `most` are added up as one, without a name.
 */
export async function* jsonReport(
  batch: Batch,
  rows: AsyncIterable<Row>,
  untaken: AsyncIterable<Problem>,
  most = mostPayees
): Pieces {
  const ports = new Map<string, Sum>()
  const payees = new Map<string, Sum>()
  yield `{"data":${stringify(toBatchResource(batch))},"rows":[`
  let mark = ""
  for await (const row of rows) {
    yield `${mark}\n${stringify(toRowResource(row))}`
    mark = ","
    const { payeeId, payeeName, portCode } = row
    add(ports, portCode, { port_code: portCode }, row)
    const key = payeeId ?? payeeName
    if (payees.has(key) || payees.size < most) add(payees, key, { payee_id: payeeId, payee_name: payeeName }, row)
    else add(payees, others, {}, row)
  }
  yield `],"not_taken":[`
  mark = ""
  for await (const problem of untaken) {
    yield `${mark}\n${stringify(toProblemResource(problem))}`
    mark = ","
  }
  yield `],"ports":${stringify([...ports.values()])},"payees":[`
  mark = ""
  for (const sum of payees.values()) {
    yield `${mark}\n${stringify(sum)}`
    mark = ","
  }
  yield "]}\n"
}

/** Each takes some hundred bytes while the report is written. */
const mostPayees = 100_000
/** No payee is called so. */
const others = ""

/** Payments together. */
interface Sum {
  readonly [name: string]: unknown
  count: number
  settled_count: number
  budget: BigDecimal.BigDecimal
  settled: BigDecimal.BigDecimal
  refunded: BigDecimal.BigDecimal
}

const add = (
  sums: Map<string, Sum>,
  key: string,
  named: object,
  { budget = zero, refund = zero, state }: Row
): void => {
  const sum = sums.get(key) ?? { ...named, count: 0, settled_count: 0, budget: zero, settled: zero, refunded: zero }
  sums.set(key, sum)
  sum.count++
  sum.budget = BigDecimal.sum(sum.budget, budget)
  sum.refunded = BigDecimal.sum(sum.refunded, refund)
  if (state !== "settled") return
  sum.settled_count++
  sum.settled = BigDecimal.sum(sum.settled, budget)
}

const zero = BigDecimal.fromBigInt(0n)

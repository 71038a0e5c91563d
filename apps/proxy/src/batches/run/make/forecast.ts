import type { ClientError } from "@concierge/api/ClientError"
import { perPage } from "@concierge/api/readList"
import type { CashWallet } from "@concierge/api/resources/cashWallets"
import { maxOutputs } from "@concierge/api/resources/estimates"
import { addToForecast, callsUntilQuoted, type PortForecast, secondsFor, shortfall } from "@concierge/domain/Forecast"
import { decimalOf, type Money, moneyOf, sum, zero } from "@concierge/domain/Money"
import { type Port, portOf } from "@concierge/domain/Port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Shutdown } from "../../../Shutdown.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { BatchRecord, Forecast, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { troubleOf } from "../refusal.ts"
import { CurrentPartSize } from "./split.ts"

/**
 * Keeps the provider's estimate for a batch before anything is made for it: what it costs by port, what the balance lacks, and
 * how long its calls take. It informs people and decides nothing: figures that the provider does not give are left out.
 */
export const forecast = Effect.fnUntraced(function* (
  batch: BatchRecord
): Effect.fn.Return<void, never, BatchStore | Shutdown | Upstream> {
  const store = yield* BatchStore
  const { isUnderway } = yield* Shutdown
  const { patient, rate } = yield* Upstream
  const { currency, ...origin } = portOf(batch.portCode) ?? (yield* Effect.die("a batch without an origin was kept"))
  const work = { outputs: 0, payees: 0, instructions: 0, lookups: 0 }
  let ports: Result.Result<ReadonlyArray<PortForecast>, string> = Result.succeed([])
  for (let line = -1; ;) {
    if (yield* isUnderway) return
    const rows = yield* store.rowsAfter(batch.id, line, maxOutputs)
    const last = rows.at(-1)
    if (last === undefined) break
    line = last.line
    work.outputs += rows.length
    work.payees += rows.filter(({ payeeId }) => payeeId === null).length
    work.instructions += rows.filter(({ instructionId }) => instructionId === null).length
    work.lookups += rows.filter(({ instructionId }) => instructionId !== null).length
    // Where one page has no prices, there is no total, and the other pages are only counted
    if (Result.isSuccess(ports))
      ports = yield* Effect.result(addEstimates(ports.success, { ...origin, currency }, rows))
  }
  const wallets = yield* Effect.result(answered(patient.wallets.list()))
  const calls = callsUntilQuoted({ ...work, requests: Math.ceil(work.outputs / (yield* CurrentPartSize)) }, perPage)
  const free = Result.map(wallets, (all) => balanceIn(currency, all))
  yield* store.update(batch.id, {
    forecast: {
      madeAt: yield* Clock.currentTimeMillis,
      ...figuresOf(currency, ports, free),
      calls,
      seconds: Number.isFinite(rate) ? secondsFor(calls, rate) : undefined
    }
  })
})

/** The estimate for one page of rows, added to those before it; or why there is none. */
const addEstimates = Effect.fnUntraced(function* (
  before: ReadonlyArray<PortForecast>,
  { code: portCode, currency }: Port,
  rows: ReadonlyArray<RowRecord>
): Effect.fn.Return<ReadonlyArray<PortForecast>, string, Upstream> {
  const { patient } = yield* Upstream
  const outputs = rows.map((row) => ({ portCode: row.portCode, [row.given]: row[row.given] ?? undefined }))
  const estimate = yield* answered(patient.estimates.create({ _tag: "Outputs", portCode, outputs }))
  const estimated = estimate._tag === "Outputs" ? estimate.outputs : []
  const payments = rows.flatMap(({ paymentMethodType, portCode: destination }, index) => {
    const port = portOf(destination)
    const figures = estimated[index]
    if (port === undefined || figures?.portCode !== destination) return []
    const { amount, budget, feeAndCost } = figures
    const estimateOf = {
      amount: moneyOf(amount, port.currency),
      budget: moneyOf(budget, currency),
      feeAndCost: moneyOf(feeAndCost, currency)
    }
    return [{ port, paymentMethodType: paymentMethodType ?? undefined, estimate: estimateOf }]
  })
  if (payments.length < rows.length) return yield* Effect.fail("the provider's estimate is for other payments")
  return addToForecast(before, payments, currency)
})

/** A wallet that the payer does not have holds nothing. */
const balanceIn = (currency: string, wallets: ReadonlyArray<CashWallet>): Money => {
  const wallet = wallets.find((each) => each.currency === currency)
  return wallet === undefined ? zero(currency) : moneyOf(wallet.available, currency)
}

const figuresOf = (
  currency: string,
  ports: Result.Result<ReadonlyArray<PortForecast>, string>,
  free: Result.Result<Money, string>
): Omit<Forecast, "madeAt" | "calls" | "seconds"> => {
  const known = Result.getOrElse(ports, () => [])
  const sumOf = (figure: "budget" | "fees") =>
    Result.map(ports, (all) =>
      sum(
        currency,
        all.map((each) => each[figure])
      )
    )
  const lacking = Result.flatMap(sumOf("budget"), (total) => Result.map(free, (balance) => shortfall(total, balance)))
  const [totalToSpend, fees, freeBalance, missing] = [sumOf("budget"), sumOf("fees"), free, lacking].map((figure) =>
    Result.isSuccess(figure) ? decimalOf(figure.success) : undefined
  )
  const problems = [
    ...(Result.isFailure(ports) ? [`prices are not known: ${ports.failure}`] : []),
    ...(Result.isFailure(free) ? [`the balance is not known: ${free.failure}`] : [])
  ]
  return {
    totalToSpend,
    fees,
    freeBalance,
    shortfall: missing,
    ports: known.map(({ amount, budget, fees: kept, port, ...counted }) => ({
      ...counted,
      portCode: port.code,
      amount: decimalOf(amount),
      budget: decimalOf(budget),
      fees: decimalOf(kept)
    })),
    problem: problems.length === 0 ? undefined : problems.join("; ")
  }
}

/** A call's answer, in time; or why there is none, for people. */
const answered = <A>(call: Effect.Effect<A, ClientError>): Effect.Effect<A, string> =>
  call.pipe(
    Effect.mapError(troubleOf),
    Effect.timeoutOrElse({ duration: timeout, orElse: () => Effect.fail("the provider does not answer in time") })
  )

/** How long a batch waits for each figure, in milliseconds. */
const timeout = 30_000

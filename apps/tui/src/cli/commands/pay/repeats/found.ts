import { readLeftOut, type Repeated } from "@concierge/api/PaidBefore"
import type { Batch, Stopped } from "@concierge/api/resources/batches"
import type { Problem } from "@concierge/api/resources/problems"
import { printable } from "@concierge/domain/Text"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { amountText, currencyOf } from "../../../../show/columns.ts"
import type { Failure } from "../../../Failure.ts"
import { Io } from "../../../Io.ts"
import { patiently, type Proxy } from "../../../Proxy.ts"
import type { Called } from "./repeated.ts"
import { ofEarlier } from "./repeated.ts"

/**
 * Tells what is wrong or doubtful about a file, as far as a person reads it, and returns it.
 *
 * @param isTold whether that was done before, on other terms
 */
export const tellProblems = Effect.fnUntraced(function* (
  { file, id }: Batch,
  path: string,
  next: string,
  isTold = false
): Effect.fn.Return<ReadonlyArray<Problem>, Failure, Io | Proxy> {
  const { tell } = yield* Io
  const all: Array<Problem> = []
  for (const severity of ["error", "warning"] as const) {
    const count = severity === "error" ? file?.errors : file?.warnings
    if (count === undefined || count === 0) continue
    const which = { filter: { severity }, pages: mostTold / 100 }
    const found = (yield* patiently(({ batches }) => batches.problems(id, which), next)).filter(isOfFile)
    all.push(...found)
    if (isTold) continue
    for (const problem of found) tell(problemText(path, problem))
    if (count > mostTold) tell(`… and ${(count - mostTold).toLocaleString("en")} more ${severity}s`)
  }
  return all
})

/** More than these of a kind nobody reads one by one. */
const mostTold = 200

/** What was found by reading, not by comparing with other payments. */
const isOfFile = ({ code }: Problem): boolean => code !== "paid_before" && code !== "same_payment"

/**
 * A problem as compilers write theirs, so that editors can jump to it.
 *
 * @example
 * problemText("pay.csv", { line: 3, severity: "error", code: "missing", detail: "cbu is missing: give the CBU" })
 * // => "pay.csv:3: cbu is missing: give the CBU (missing)"
 */
export const problemText = (path: string, { code, detail, line, severity }: Problem): string =>
  `${path}:${line}: ${severity === "error" ? "" : "warning: "}${printable(detail)} (${printable(code)})`

/** The rows of a file that are stopped or were left out, since other batches have them, and what they are called. */
export const repeatsOf = Effect.fnUntraced(function* (
  { currency, id }: Batch,
  severity: "error" | "left_out",
  next: string
): Effect.fn.Return<Repeats, Failure, Proxy | Io> {
  const which = { filter: { severity }, pages: 100 }
  const problems = yield* patiently(({ batches }) => batches.problems(id, which), next)
  const rows = problems.flatMap((problem) => toRepeated(problem) ?? [])
  return { rows, called: new Map(problems.map((problem) => [problem.line, calledIn(problem, currency)])) }
})

export interface Repeats {
  readonly rows: ReadonlyArray<Repeated>
  readonly called: ReadonlyMap<number, Called>
}

const toRepeated = ({ code, line, meta }: Problem): Repeated | undefined => {
  const { first_line: first } = meta
  if (code === "same_payment" && typeof first === "number") return { _tag: "InFile", line, reference: undefined, first }
  const read = code === "paid_before" ? readLeftOut(meta) : undefined
  return read && ofEarlier(read)
}

/** The proxy keeps with such a problem what the row is called. */
const calledIn = ({ meta }: Problem, payerCurrency: string): Called => {
  const { amount, budget, payee_name: payee, port_code: port, reference } = meta
  const text = (value: unknown) => (typeof value === "string" ? value : undefined)
  const shown = (value: unknown, currency: string) => {
    const known = Option.getOrUndefined(BigDecimal.fromString(text(value) ?? ""))
    return known === undefined ? "" : `${amountText(known, currency)} ${currency}`
  }
  return {
    reference: text(reference),
    payee: text(payee),
    amount:
      typeof budget === "string"
        ? `${shown(budget, payerCurrency)} budget`
        : shown(amount, currencyOf(text(port) ?? ""))
  }
}

/** How many rows of a file other batches have, or it has twice. */
export const stoppedCount = ({ drafted, paid, twins, underWay }: Stopped): number => paid + underWay + drafted + twins

import type { Output } from "@concierge/api/resources/outputs"
import { decimalString } from "@concierge/domain/Money"
import type { RowRecord } from "../store/batches.ts"

/** What a row wants paid: everything that the provider needs for its output. */
export type Intent = Pick<
  RowRecord,
  "id" | "outputId" | "payeeId" | "instructionId" | "portCode" | "given" | "amount" | "budget"
>

/**
 * Which row an output belongs to, when the answer that named it was lost: outputs that no row has yet are given to the
 * rows that want just that paid, each to one.
 *
 * Rows that are alike are interchangeable, since the same is paid to the same account.
 *
 * @returns the output's id by the row's
 */
export const adopt = (rows: ReadonlyArray<Intent>, found: ReadonlyArray<Output>): ReadonlyMap<number, string> => {
  const taken = new Set(rows.map(({ outputId }) => outputId))
  const free = Map.groupBy(
    found.filter(({ id }) => !taken.has(id)),
    (output) => output.userId
  )
  const adopted = new Map<number, string>()
  for (const row of rows) {
    if (row.outputId !== null) continue
    const candidates = free.get(row.payeeId ?? "") ?? []
    const at = candidates.findIndex((output) => fulfils(output, row))
    const [output] = at === -1 ? [] : candidates.splice(at, 1)
    if (output !== undefined) adopted.set(row.id, output.id)
  }
  return adopted
}

/**
 * Whether the request would pay exactly what is wanted, row for row: nothing missing, nothing else, nothing twice.
 *
 * @returns nothing when it does, else what is wrong with it, for people
 */
export const audit = (
  rows: ReadonlyArray<Intent>,
  found: ReadonlyArray<Output>,
  requestId: string
): string | undefined => {
  const outputs = new Map(found.map((output) => [output.id, output]))
  const matched = new Set<string>()
  let missing = 0
  let different = 0
  for (const row of rows) {
    const output = outputs.get(row.outputId ?? "")
    if (output === undefined || matched.has(output.id)) missing++
    else if (!fulfils(output, row) || output.requestId !== requestId) different++
    if (output !== undefined) matched.add(output.id)
  }
  const faults = [
    [missing, "missing"],
    [different, "different"],
    [found.length - matched.size, "too many"]
  ] as const
  const told = faults.filter(([count]) => count > 0).map(([count, fault]) => `${count} ${fault}`)
  return told.length === 0 ? undefined : `of ${rows.length} payments ${told.join(", ")}`
}

/** What was given counts: from the quote on the provider says the other, too. */
const fulfils = (output: Output, row: Intent): boolean => {
  const howMuch = output[row.given]
  return (
    output.userId === row.payeeId &&
    output.instructionId === row.instructionId &&
    output.portCode === row.portCode &&
    howMuch !== undefined &&
    decimalString(howMuch) === row[row.given]
  )
}

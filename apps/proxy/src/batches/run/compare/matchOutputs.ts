import type { ClientError } from "@concierge/api/ClientError"
import type { Output } from "@concierge/api/resources/outputs"
import { accountKeyOfBody } from "@concierge/domain/Identity"
import { portOf } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import { BatchStore, type RowPatch } from "../../../store/BatchStore.ts"
import type { RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { fulfils, type Intent, paysSame } from "./audit.ts"

/**
 * Gives outputs that no row has yet to the rows that want just that paid, each to one: what was made by a call whose answer
 * was lost, by another installation, or after the backup was taken that this database comes from. Rows that are alike are
 * interchangeable, since the same is paid to the same account.
 *
 * @returns how many rows have their output now that had none
 */
export const matchOutputs = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RowRecord>,
  outputs: ReadonlyArray<Output>
): Effect.fn.Return<number, ClientError, BatchStore | Upstream> {
  const store = yield* BatchStore
  const known = matchById(rows, outputs)
  for (const [id, output] of known) yield* store.updateRow(id, { outputId: output.id, state: output.state })
  const matched = new Set([...known.values()].map(({ id }) => id))
  const others = yield* matchByAccount(
    rows.filter(({ id, outputId }) => outputId === null && !known.has(id)),
    freeOf(rows, outputs).filter(({ id }) => !matched.has(id))
  )
  return known.size + others
})

/** By payee and instruction, which the row knows. */
const matchById = (rows: ReadonlyArray<Intent>, outputs: ReadonlyArray<Output>): ReadonlyMap<number, Output> => {
  const free = Map.groupBy(freeOf(rows, outputs), ({ userId }) => userId)
  const matched = new Map<number, Output>()
  for (const row of rows) {
    if (row.outputId !== null) continue
    const candidates = free.get(row.payeeId ?? "") ?? []
    const at = candidates.findIndex((output) => fulfils(output, row))
    const [output] = at === -1 ? [] : candidates.splice(at, 1)
    if (output !== undefined) matched.set(row.id, output)
  }
  return matched
}

/** By account and amount: payee and instruction were made without this database's having heard of it. */
const matchByAccount = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RowRecord>,
  outputs: ReadonlyArray<Output>
): Effect.fn.Return<number, ClientError, BatchStore | Upstream> {
  const store = yield* BatchStore
  const wanting = [...rows]
  let matched = 0
  for (const output of outputs) {
    if (!wanting.some((row) => paysSame(output, row))) continue
    const key = yield* accountOf(output)
    const at = wanting.findIndex((row) => paysSame(output, row) && row.accountKey === key)
    const [row] = at === -1 ? [] : wanting.splice(at, 1)
    if (row === undefined) continue
    matched++
    yield* store.updateRow(row.id, ownOf(output))
  }
  return matched
})

const ownOf = ({ id, instructionId, state, userId }: Output): RowPatch => ({
  payeeId: userId,
  instructionId,
  outputId: id,
  outputTried: true,
  state
})

/** How many rows want just what some of these outputs pay, by account and amount. */
export const countMatching = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RowRecord>,
  outputs: ReadonlyArray<Output>
): Effect.fn.Return<number, ClientError, Upstream> {
  const matching = new Set<number>()
  for (const output of outputs) {
    const candidates = rows.filter((row) => paysSame(output, row))
    const key = candidates.length === 0 ? undefined : yield* accountOf(output)
    for (const { accountKey, id } of candidates) if (accountKey === key) matching.add(id)
  }
  return matching.size
})

/**
 * New instructions that an accepted payment got, and the account that they pay: it is what other payments are compared with.
 * One that is not of its last mending came from another client, or by a call of an earlier mending that arrived late.
 */
export const takeInstructions = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RowRecord>,
  outputs: ReadonlyArray<Output>
): Effect.fn.Return<void, ClientError, BatchStore | Upstream> {
  const store = yield* BatchStore
  const byId = new Map(outputs.map((output) => [output.id, output]))
  for (const { id, instructionId, outputId } of rows) {
    const output = byId.get(outputId ?? "")
    if (output === undefined || output.instructionId === instructionId) continue
    const accountKey = yield* accountOf(output)
    const mend = (yield* store.lastMends([id])).get(id)
    const isKnown = instructionId === null || mend?.instructionId === output.instructionId
    yield* store.updateRow(id, {
      instructionId: output.instructionId,
      ...(isKnown ? {} : { note: otherAccountNote(output) }),
      // it pays no longer what the row says
      account: null,
      ...(accountKey === undefined ? {} : { accountKey })
    })
  }
})

const otherAccountNote = ({ instructionId }: Output): string =>
  `The provider pays it by withdrawal instruction ${instructionId}, not to the account that was given here last: check whose account that is.`

const accountOf = Effect.fnUntraced(function* ({ instructionId, portCode }: Output) {
  const { patient } = yield* Upstream
  const { body } = yield* patient.instructions.show(instructionId)
  const port = portOf(portCode)
  return port === undefined ? undefined : accountKeyOfBody(port, body)
})

/** The outputs that no row has. */
const freeOf = (rows: ReadonlyArray<Intent>, outputs: ReadonlyArray<Output>): ReadonlyArray<Output> => {
  const taken = new Set(rows.map(({ outputId }) => outputId))
  return outputs.filter(({ id }) => !taken.has(id))
}

import { instructionKey, personKey } from "@concierge/domain/Identity"
import type { Payee } from "@concierge/domain/Payment"
import { portOf, railFor } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../../store/BatchStore.ts"
import { howOf } from "../../../store/identity.ts"
import type { RowRecord } from "../../../store/records.ts"
import { taxIdsAgree } from "./samePerson.ts"

/**
 * Gives rows the payees and instructions that were made for earlier rows of the same payee and account, in this batch or in
 * another: the second payroll costs one call a row. A payee whom an e-mail address and a name identify is found again with a
 * new account, too, unless a tax id says that it is somebody else.
 */
export const findAgain = Effect.fnUntraced(function* (rows: ReadonlyArray<RowRecord>) {
  const wanting = rows.filter(isWanting)
  if (wanting.length === 0) return
  const store = yield* BatchStore
  const known = yield* store.instructed([...new Set(wanting.map(({ accountKey }) => accountKey))])
  const byKey = new Map(known.flatMap((row) => (isOurPayee(row) ? [[keyOf(row, false), row] as const] : [])))
  const byPayee = new Map(known.map((row) => [keyOf(row, true), row]))
  const emails = wanting.flatMap(({ payeeEmail, payeeId }) => (payeeId === null ? (payeeEmail ?? []) : []))
  const people = Map.groupBy(yield* store.payees([...new Set(emails.map((email) => email.toLowerCase()))]), personOf)
  yield* store.transaction(
    Effect.gen(function* () {
      for (const row of wanting) {
        const isKnown = row.payeeId !== null
        const found = isKnown ? byPayee.get(keyOf(row, true)) : byKey.get(keyOf(row, false))
        const payeeId = found?.payeeId ?? (isKnown ? undefined : payeeOf(row, people.get(personOf(row)) ?? []))
        if (payeeId === undefined || payeeId === null) continue
        const isBoth = !isKnown || row.foundAgain === "payee"
        yield* store.updateRow(
          row.id,
          found === undefined
            ? { payeeId, foundAgain: "payee" }
            : { payeeId, instructionId: found.instructionId, foundAgain: isBoth ? "both" : "instruction" }
        )
      }
    })
  )
})

/** The last payee of these rows, all of one name and e-mail address, whom no tax id tells apart from a row's. */
const payeeOf = (row: RowRecord, rows: ReadonlyArray<RowRecord>): string | undefined => {
  const others = new Set(rows.flatMap((other) => (contradict(row, other) ? (other.payeeId ?? []) : [])))
  return rows.findLast(({ payeeId }) => payeeId !== null && !others.has(payeeId))?.payeeId ?? undefined
}

/** Whether two rows pay different people, by the tax ids of accounts of one kind. */
const contradict = (a: RowRecord, b: RowRecord): boolean => {
  const port = portOf(a.portCode)
  if (port === undefined || a.account === null || b.account === null || a.portCode !== b.portCode) return false
  const rail = railFor(port, Object.keys(a.account))
  return rail !== undefined && taxIdsAgree(rail, a.account, b.account) === false
}

/** The rows that can share the instruction of another row of these, which is made first. */
export const alikeOf = (rows: ReadonlyArray<RowRecord>): ReadonlySet<number> => {
  const first = new Set<string>()
  const alike = new Set<number>()
  for (const row of rows.filter(isWanting)) {
    const key = keyOf(row, row.payeeId !== null)
    if (first.has(key)) alike.add(row.id)
    else first.add(key)
  }
  return alike
}

/**
 * What was found again and is refused is gone at the provider, as far as can be told: it is made anew before the row is given
 * up. Returns whether there is such a row.
 */
export const forgetGone = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RowRecord>,
  refused: ReadonlyMap<number, string>
) {
  const store = yield* BatchStore
  const found = { instruction: {}, both: { payeeId: null }, payee: { payeeId: null } } as const
  const gone = rows.flatMap(({ foundAgain, id }) =>
    refused.has(id) && foundAgain !== "no" && foundAgain !== "gone" ? [{ id, foundAgain }] : []
  )
  for (const { foundAgain, id } of gone)
    yield* store.updateRow(id, { ...found[foundAgain], instructionId: null, foundAgain: "gone" })
  return gone.length > 0
})

/** Rows that pay the same person, as the domain tells people apart, share a user. */
export const personOf = ({ accountKey, payeeEmail, payeeName }: RowRecord): string =>
  personKey(payeeName, payeeEmail ?? accountKey)

/** It needs an instruction, and none was tried yet. */
const isWanting = ({
  account,
  foundAgain,
  instructionId,
  instructionTries,
  outputId,
  outputTried
}: RowRecord): boolean =>
  account !== null &&
  instructionId === null &&
  instructionTries === 0 &&
  foundAgain !== "gone" &&
  outputId === null &&
  !outputTried

/** Somebody whom we have made has an e-mail address, or a try; somebody given by id has neither. */
const isOurPayee = ({ payeeEmail, payeeTries }: RowRecord): boolean => payeeEmail !== null || payeeTries > 0

/** @param isById whether the payee is told by id, and not by name and e-mail address or account */
const keyOf = (row: RowRecord, isById: boolean): string => {
  const { payeeEmail, payeeId, payeeName, portCode } = row
  const port = portOf(portCode)
  const payee: Payee = isById
    ? { _tag: "Known", id: payeeId ?? "", name: payeeName }
    : { _tag: "New", name: payeeName, email: payeeEmail ?? undefined }
  return port === undefined ? `row:${row.id}` : instructionKey({ how: howOf(row, port), payee })
}

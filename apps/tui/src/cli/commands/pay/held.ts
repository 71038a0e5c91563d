import * as Effect from "effect/Effect"
import type { Batch, FoundRequest } from "@concierge/api/resources/batches"
import { printable } from "@concierge/domain/Text"
import { type Choice, choose } from "../../choose.ts"
import { amountText, whichIs } from "../../../show/columns.ts"
import type { Asked } from "./cures.ts"
import { fail, type Failure } from "../../Failure.ts"
import { Io } from "../../Io.ts"
import { exampleReason, placeholder } from "../../reason.ts"
import { type Column, toLines } from "../../../show/table.ts"
import { commandText } from "../../../show/text.ts"
import { lookOf, stateText } from "../../../show/theme.ts"
import { stampText } from "../../../show/time.ts"

/** What is to become of a batch that is held. */
export type Decision = { readonly _tag: "Adopt" } | { readonly _tag: "Repeat"; readonly again: string }

/**
 * Decides about a batch for which the provider has what may be its payments already: a person does, who sees what was
 * found. Nothing else does, neither `--yes` nor a reason that was given before anybody knew: what is made anew may be paid
 * twice, what is adopted may be other people's money.
 */
export const decide = Effect.fnUntraced(function* (
  batch: Batch,
  asked: Asked
): Effect.fn.Return<Decision, Failure, Io> {
  const { canAsk, tell } = yield* Io
  for (const line of yield* foundLines(batch)) tell(line)
  if (asked.yes || !canAsk) return yield* fail({ _tag: "Held", batch: batch.id, cures: heldCures(batch, asked.next) })
  const chosen = yield* choose(choicesFor(batch), `leaves batch ${printable(batch.id)} as it is, and pays nothing`)
  return chosen ?? (yield* fail({ _tag: "Held", batch: batch.id, cures: [`to go on: ${asked.next}`] }))
})

const choicesFor = (batch: Batch): ReadonlyArray<Choice<Decision>> => {
  const same = adoptable(batch)
  const adopt: Choice<Decision> | undefined = same && {
    word: "adopt",
    does: `takes request ${printable(same.requestId)} for this file's payment: nothing is made anew`,
    make: () => ({ _tag: "Adopt" })
  }
  const repeat: Choice<Decision> = {
    word: "again",
    does: `makes the payments anew and keeps the reason, e.g. again ${exampleReason}`,
    isReasoned: true,
    make: (reason) => ({ _tag: "Repeat", again: reason })
  }
  return adopt === undefined ? [repeat] : [adopt, repeat]
}

/** The request that the proxy takes when it is told to adopt. */
const adoptable = ({ found }: Batch): FoundRequest | undefined => found.find(({ samePayments }) => samePayments)

/** The commands that decide, each at the end of its line. */
export const heldCures = (batch: Batch, next: string): ReadonlyArray<string> => {
  const same = adoptable(batch)
  const command = (name: string) => commandText(["batches", name, batch.id])
  return [
    ...(same === undefined
      ? []
      : [`if request ${printable(same.requestId)} is this file's payment: ${command("adopt")} && ${next}`]),
    `to make the payments anew: ${command("repeat")} ${placeholder} && ${next} --again ${placeholder}`,
    `to give them up: ${command("cancel")}`
  ]
}

/** What was found, under a sentence that says so. */
export const foundLines = Effect.fnUntraced(function* (batch: Batch) {
  const { columns } = yield* Io
  return [
    `batch ${printable(batch.id)} is held: the provider has what may be these payments already`,
    ...toLines(foundColumns(batch.currency), batch.found, Math.max(columns, leastRoom))
  ]
})

/** Whoever decides sees all of it: lines break in a window that is narrower. */
const leastRoom = 120

const foundColumns = (currency: string): ReadonlyArray<Column<FoundRequest>> => [
  { title: "request", value: ({ requestId }) => printable(requestId), align: "right" },
  { title: "state", value: ({ state }) => stateText(state), colour: ({ state }) => lookOf(state).colour },
  { title: "payments", value: ({ outputsCount }) => String(outputsCount), align: "right" },
  { title: `total (${currency})`, value: ({ totalToSpend }) => amountText(totalToSpend, currency), align: "right" },
  {
    title: "accepted",
    value: ({ quoteAcceptedAt }) => (quoteAcceptedAt === undefined ? "" : stampText(quoteAcceptedAt))
  },
  {
    title: "which is",
    value: whichIs
  }
]

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

/** The decision about a held batch. */
export type Decision = { readonly _tag: "Adopt" } | { readonly _tag: "Repeat"; readonly again: string }

/**
 * Asks a person to decide about a held batch, whose payments the provider may have already. `--yes` does not decide, and
 * neither does a reason given before the request was found: making the payments again may pay twice, and adopting may take
 * over another payer's request.
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

/** The request that `adopt` takes over. */
const adoptable = ({ found }: Batch): FoundRequest | undefined => found.find(({ samePayments }) => samePayments)

/** The commands that decide, one a line, each with its purpose before it. */
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

/** A table of the requests that were found, with a sentence above it. */
export const foundLines = Effect.fnUntraced(function* (batch: Batch) {
  const { columns } = yield* Io
  return [
    `batch ${printable(batch.id)} is held: the provider has what may be these payments already`,
    ...toLines(foundColumns(batch.currency), batch.found, Math.max(columns, leastRoom))
  ]
})

/** In a narrower window lines wrap: the person who decides sees every column. */
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

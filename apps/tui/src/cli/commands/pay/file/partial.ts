import type { Batch, BatchFile } from "@concierge/api/resources/batches"
import type { Problem } from "@concierge/api/resources/problems"
import * as Effect from "effect/Effect"
import { choose } from "../../../choose.ts"
import { fail, type Failure } from "../../../Failure.ts"
import { Io } from "../../../Io.ts"
import { totalColumns } from "../totals.ts"
import { toLines } from "../../../../show/table.ts"
import { counted } from "../../../../show/text.ts"
import type { Asked, Terms } from "../cures.ts"

/**
 * Decides about a file of which rows are not in order: a person is shown how many are and how much they are, and may take them
 * alone. Otherwise fails with what can be done.
 */
export const takeWithoutRejects = Effect.fnUntraced(function* (
  batch: Batch,
  { errors, inOrder, rejects }: BatchFile,
  problems: ReadonlyArray<Problem>,
  path: string,
  terms: Terms,
  { next, yes }: Asked
): Effect.fn.Return<Terms, Failure, Io> {
  const { canAsk, columns, tell } = yield* Io
  const isPossible = inOrder > 0 && !terms.partial
  const without = `${counted(inOrder, "payment")} in order without ${counted(rejects, "row")} that ${rejects === 1 ? "is" : "are"} not`
  const refused = {
    _tag: "FileRefused",
    path,
    errors,
    problems: problems.filter(isError),
    cures: isPossible ? [`to go on with ${without}: ${next} --partial`] : []
  } as const
  if (!isPossible || yes || !canAsk) return yield* fail(refused)
  tell("")
  for (const line of toLines(totalColumns(batch.currency), batch.totals, columns)) tell(line)
  const chosen = yield* choose(
    [{ word: "partial", does: `takes ${without}`, make: () => ({ ...terms, partial: true }) }],
    "leaves, and nothing is sent"
  )
  return chosen ?? (yield* fail(refused))
})

const isError = ({ severity }: Problem): boolean => severity === "error"

import * as Effect from "effect/Effect"
import { toLeftOut } from "@concierge/api/PaidBefore"
import { isFinal } from "@concierge/domain/Batch"
import { printable } from "@concierge/domain/Text"
import { fail, type Failure } from "../../../Failure.ts"
import { Io } from "../../../Io.ts"
import { patiently, type Proxy } from "../../../Proxy.ts"
import type { Repeats } from "./found.ts"
import { isPaid, repeatedTable } from "./repeated.ts"
import { placeholder } from "../../../reason.ts"
import { answerWith } from "../results.ts"
import { commandText } from "../../../../show/text.ts"
import { answerIn, type AnswerFormat } from "../../../View.ts"

/**
 * The answer to a file of which every payment was paid before or is under way: nothing is sent, and what became of the
 * payments is told. Fails while not all are paid. To pay once more is only spoken of where there is nothing left to wait for.
 */
export const answerPaidAlready = Effect.fnUntraced(function* (
  { called, rows }: Repeats,
  areAllPaid: boolean,
  as: AnswerFormat,
  next: string
): Effect.fn.Return<void, Failure, Io | Proxy> {
  const { columns, tell } = yield* Io
  const paid = rows.filter(isPaid)
  const [id = "", ...others] = new Set(paid.map(({ earlier }) => earlier.batchId))
  if (others.length === 0) {
    const batch = yield* patiently(({ batches }) => batches.show(id), next)
    const advice = areAllPaid
      ? `. If it is meant once more: ${next} --again ${placeholder}`
      : isFinal(batch.state)
        ? ""
        : `. To see how it ends: ${commandText(["watch", id])}`
    tell(`${areAllPaid ? "paid" : "paid or under way"} already as batch ${printable(id)}: nothing was sent${advice}`)
    return yield* answerWith(batch, as, next, new Set(paid.map(({ earlier }) => earlier.rowId)))
  }
  for (const line of repeatedTable(paid, called, columns)) tell(line)
  tell("nothing was sent: every payment is paid or under way already")
  const leftOut = paid.map((row) => toLeftOut(row, row.earlier))
  yield* answerIn(as, {
    lines: () => [],
    json: () => ({ data: null, meta: { left_out: leftOut } }),
    sheet: () => ({
      names: ["line", "reference", "state", "standing", "batch_id", "row_line", "at"],
      rows: leftOut.map((row) => [row.line, row.reference, row.state, row.standing, row.batch_id, row.row_line, row.at])
    })
  })
  if (!areAllPaid) return yield* fail({ _tag: "AsAnswered" })
})

import type { Batch } from "@concierge/api/resources/batches"
import * as Effect from "effect/Effect"
import { Io } from "../../../Io.ts"
import { toLines } from "../../../../show/table.ts"
import { counted } from "../../../../show/text.ts"
import { repeatsOf } from "./found.ts"
import { repeatedTable } from "./repeated.ts"
import { totalColumns } from "../totals.ts"

/** Tells what was taken of a file, and what was not. */
export const tellTaken = Effect.fnUntraced(function* (batch: Batch, next: string) {
  const { columns, tell } = yield* Io
  const { currency, file, leftOutCount, rowsCount, totals } = batch
  tell(`${counted(rowsCount, "payment")} in order`)
  for (const line of toLines(totalColumns(currency), totals, columns)) tell(line)
  if (file !== undefined && file.rejects > 0)
    tell(`${counted(file.rejects, "row")} left out, not in order: their problems stand above`)
  if (leftOutCount === 0) return
  const { called, rows } = yield* repeatsOf(batch, "left_out", next)
  tell(`${counted(leftOutCount, "payment")} left out, paid before or under way:`)
  for (const line of repeatedTable(rows.slice(0, mostShown), called, columns)) tell(line)
  if (leftOutCount > mostShown) tell(`… and ${(leftOutCount - mostShown).toLocaleString("en")} more`)
})

/** More rows nobody reads one by one. */
const mostShown = 200

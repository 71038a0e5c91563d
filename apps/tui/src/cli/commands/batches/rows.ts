import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Rows from "@concierge/api/resources/rows"
import type { RowState } from "@concierge/domain/Batch"
import { may } from "@concierge/domain/Mend"
import { printable } from "@concierge/domain/Text"
import { idColumn, rowColumns } from "../../../show/columns.ts"
import { toLines } from "../../../show/table.ts"
import { commandText } from "../../../show/text.ts"
import { stateText } from "../../../show/theme.ts"
import { stampText } from "../../../show/time.ts"
import { Io } from "../../Io.ts"
import { call } from "../../Proxy.ts"
import { rowSheet } from "../../sheets.ts"
import { answerIn, type AnswerFormat } from "../../View.ts"
import { formatFlags, idArgument } from "../flags.ts"
import { stateFlag } from "./stateFlag.ts"

/** `concierge batches rows ID`: the payments of a batch, with the ids that `mend` and `let-go` take. */
export const rows = Command.make(
  "rows",
  { id: idArgument("batch"), states: stateFlag, as: formatFlags },
  ({ as, id, states }) => list(id, states ?? Rows.rowStates, as)
).pipe(Command.withDescription("List the payments of a batch, with their ids"))

/** `concierge batches problems ID`: the payments that did not arrive, why, and what can be done about each. */
export const problems = Command.make("problems", { id: idArgument("batch"), as: formatFlags }, ({ as, id }) =>
  list(id, ["failed", "rejected", "returned", "cancelled"], as)
).pipe(Command.withDescription("List the payments that did not arrive, why, and what can be done"))

const list = Effect.fnUntraced(function* (id: string, states: ReadonlyArray<RowState>, as: AnswerFormat) {
  const { columns, paint } = yield* Io
  const { currency } = yield* call(({ batches }) => batches.show(id))
  const all = yield* call(({ batches }) => batches.rows(id))
  const shown = all.filter(({ state }) => states.includes(state))
  yield* answerIn(as, {
    lines: () => [
      ...toLines([idColumn, ...rowColumns(currency)], shown, columns, paint),
      ...shown.flatMap(troubleLines)
    ],
    json: () => ({ data: shown.map(Rows.toResource) }),
    sheet: () => rowSheet(shown)
  })
})

/** What is wrong with a payment, until when it can be mended, and how. */
const troubleLines = (row: Rows.Row): ReadonlyArray<string> => {
  const { failureReason, id, line, mend, mendBefore, note, state } = row
  if (note === undefined && failureReason === undefined) return []
  const words = [failureReason, note].filter((part) => part !== undefined).map(printable)
  return [
    "",
    `line ${line} ${stateText(state)}: ${words.join(" ")}`,
    ...(may("mend", state) === undefined
      ? [
          `  ${mendBefore === undefined ? "the provider does not say until when it can be mended" : `until ${stampText(mendBefore)}`}`,
          ...(mend === undefined
            ? []
            : [
                `  mending ${mend.state.replace("_", " ")}, since ${stampText(mend.createdAt)}${mend.note === undefined ? "" : `: ${printable(mend.note)}`}`
              ]),
          ...(mend?.state === "waiting"
            ? []
            : [
                `  to mend it: ${commandText(["mend", id])} --FIELD …`,
                ...(mend?.state === "let_go" ? [] : [`  to let it go: ${commandText(["let-go", id])}`])
              ])
        ]
      : [])
  ]
}

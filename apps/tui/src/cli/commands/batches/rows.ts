import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Rows from "@concierge/api/resources/rows"
import { idColumn, rowColumns } from "../../../show/columns.ts"
import { toLines } from "../../../show/table.ts"
import { Io } from "../../Io.ts"
import { paymentsOf } from "../../payments.ts"
import { call } from "../../Proxy.ts"
import { rowSheet } from "../../sheets.ts"
import { answerIn } from "../../View.ts"
import { formatFlags, idArgument } from "../flags.ts"
import { stateFlag } from "./stateFlag.ts"
import { troubleLines } from "./trouble.ts"

/** `concierge batches rows ID`: the payments of a batch, with the ids that `mend` and `let-go` take. */
export const rows = Command.make(
  "rows",
  { id: idArgument("batch"), states: stateFlag, as: formatFlags },
  Effect.fnUntraced(function* ({ as, id, states }) {
    const { columns, paint, tell } = yield* Io
    const batch = yield* call(({ batches }) => batches.show(id))
    const { cut, rows: shown } = yield* paymentsOf(batch, states)
    yield* answerIn(as, {
      lines: () => [
        ...toLines([idColumn, ...rowColumns(batch.currency)], shown, columns, paint),
        ...shown.flatMap(troubleLines)
      ],
      json: () => ({ data: shown.map(Rows.toResource), ...(cut === undefined ? {} : { meta: { cut } }) }),
      sheet: () => rowSheet(shown)
    })
    if (cut !== undefined) tell(cut)
  })
).pipe(Command.withDescription("List the payments of a batch, with their ids"))

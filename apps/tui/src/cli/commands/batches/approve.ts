import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import { format, toDecimal } from "@concierge/domain/Money"
import { commandText } from "../../../show/text.ts"
import { fail } from "../../Failure.ts"
import { Io } from "../../Io.ts"
import { paymentsOf } from "../../payments.ts"
import { call } from "../../Proxy.ts"
import { formatFlags, idArgument } from "../flags.ts"
import { isTotal, showQuote, totalOf } from "../pay/quote.ts"
import { rowLines } from "../pay/results.ts"
import { present } from "./present.ts"

/** `concierge batches approve ID`: shows who is paid how much, and approves the total that is typed. */
export const approve = Command.make(
  "approve",
  {
    id: idArgument("batch"),
    total: Flag.String("total").pipe(
      Flag.withDescription("The total to spend, as the quote says it: without it you are asked"),
      Flag.optional,
      Flag.map(Option.getOrUndefined)
    ),
    as: formatFlags
  },
  Effect.fnUntraced(function* ({ as, id, total: given }) {
    const { ask, canAsk, columns, paint, tell } = yield* Io
    const batch = yield* call(({ batches }) => batches.show(id))
    if (batch.state !== "quoted") return yield* present(as, ({ batches }) => batches.approve(id, given ?? "0"))
    const { cut, rows } = yield* paymentsOf(batch)
    for (const line of rowLines(batch, rows, columns, paint)) tell(line)
    if (cut !== undefined) tell(cut)
    yield* showQuote(batch, undefined)
    const total = totalOf(batch)
    const shown = `${format(total)} ${total.currency}`
    if (given === undefined && !canAsk) {
      const instead = commandText(["batches", "approve", id, "--total", toDecimal(total)])
      return yield* fail({ _tag: "NoTerminal", need: "asking for the total", instead })
    }
    const typed = given ?? (yield* ask(() => `Type the total to pay it, Enter alone leaves: `))
    const next = commandText(["batches", "approve", id])
    if (typed === "") return yield* fail({ _tag: "NotApproved", next })
    if (!isTotal(typed, total))
      return yield* fail({ _tag: "OutOfRange", rule: `${JSON.stringify(typed)} is not the total; it is ${shown}` })
    yield* present(as, ({ batches }) => batches.approve(id, toDecimal(total)))
    tell(`To follow it: ${commandText(["watch", id])}`)
  })
).pipe(Command.withDescription("Show who is paid how much, and approve the total"))

import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { call, Proxy } from "../Proxy.ts"
import { formatFlags, idArgument } from "./flags.ts"
import { presentRows } from "./mend.ts"

/** `concierge let-go ROW`: nobody mends the payment, and the provider returns it when its time is up. */
export const letGo = Command.make(
  "let-go",
  { row: idArgument("row"), as: formatFlags },
  Effect.fnUntraced(function* ({ as, row }) {
    yield* presentRows([yield* call(({ rows }) => rows.letGo(row))], as)
  })
).pipe(Command.withDescription("Leave a failed payment to be returned"), Command.provide(Proxy.layer))

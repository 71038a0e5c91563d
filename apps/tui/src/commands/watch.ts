import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { isFinal } from "@concierge/domain/Batch"
import { follower } from "../follow.ts"
import { call, Proxy } from "../Proxy.ts"
import { answerWith } from "../results.ts"
import { commandText } from "../text.ts"
import { formatFlags, idArgument } from "./flags.ts"

/** `concierge watch ID`: follows a batch to its end, whoever pays it. */
export const watch = Command.make(
  "watch",
  { id: idArgument("batch"), as: formatFlags },
  Effect.fnUntraced(function* ({ as, id }) {
    const next = commandText(["watch", id])
    const untilMoved = follower(next)
    let batch = yield* call(({ batches }) => batches.show(id))
    while (!isFinal(batch.state)) batch = yield* untilMoved(batch)
    yield* answerWith(batch, as, next)
  })
).pipe(Command.withDescription("Follow a batch to its end"), Command.provide(Proxy.layer))

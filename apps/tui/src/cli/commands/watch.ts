import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { type BatchState, isFinal } from "@concierge/domain/Batch"
import { follower } from "./pay/follow.ts"
import { Io } from "../Io.ts"
import { call, Proxy } from "../Proxy.ts"
import { answerWith } from "./pay/results.ts"
import { type Stand, standOf, within } from "../Stand.ts"
import { commandText } from "../../show/text.ts"
import { formatFlags, idArgument, timeoutFlag } from "./flags.ts"

/** What only a person moves on, and by which command. */
const decisions: { readonly [State in BatchState]?: string } = { quoted: "approve", expired: "requote" }

/** `concierge watch ID`: follows a batch to its end, whoever pays it. */
export const watch = Command.make(
  "watch",
  { id: idArgument("batch"), timeout: timeoutFlag, as: formatFlags },
  Effect.fnUntraced(function* ({ as, id, timeout }) {
    const next = commandText(["watch", id])
    const untilMoved = follower(next)
    const stand: Stand = { says: `nothing was learnt of batch ${id}. To go on: ${next}` }
    const work = Effect.gen(function* () {
      let batch = yield* call(({ batches }) => batches.show(id))
      const { tell } = yield* Io
      while (!isFinal(batch.state)) {
        const decision = decisions[batch.state]
        const cure = decision === undefined ? next : commandText(["batches", decision, id])
        stand.says = standOf(batch, cure)
        if (decision !== undefined) tell(`the batch waits for a person: ${cure}`)
        batch = yield* untilMoved(batch)
      }
      stand.says = standOf(batch, next)
      yield* answerWith(batch, as, next)
    })
    yield* within(timeout, stand, work)
  })
).pipe(Command.withDescription("Follow a batch to its end"), Command.provide(Proxy.layer))

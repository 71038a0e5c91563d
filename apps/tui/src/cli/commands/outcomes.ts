import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import type { ClientError } from "@concierge/api/ClientError"
import type { Client } from "@concierge/api/Client"
import * as Outcomes from "@concierge/api/resources/outcomes"
import { evidenceColumns, outcomeColumns, outcomePairs } from "../../show/columns.ts"
import { toLines, toPairs } from "../../show/table.ts"
import { fail } from "../Failure.ts"
import { Io } from "../Io.ts"
import { call, Proxy } from "../Proxy.ts"
import { evidenceSheet, outcomeSheet } from "../sheets.ts"
import { answerIn, type AnswerFormat } from "../View.ts"
import { formatFlags, idArgument } from "./flags.ts"

const list = Command.make(
  "ls",
  { as: formatFlags },
  Effect.fnUntraced(function* ({ as }) {
    const { columns, paint } = yield* Io
    const all = yield* call(({ outcomes: at }) => at.list())
    yield* answerIn(as, {
      lines: () =>
        all.length === 0 ? ["nothing is open: all is proven"] : toLines(outcomeColumns, all, columns, paint),
      json: () => ({ data: all.map(Outcomes.toResource) }),
      sheet: () => outcomeSheet(all)
    })
  })
).pipe(Command.withDescription("List what may have been paid and could not be proven, oldest first"))

const show = Command.make("show", { id: idArgument("outcome"), as: formatFlags }, ({ as, id }) =>
  present(as, ({ outcomes: at }) => at.show(id))
).pipe(Command.withDescription("Show an outcome with its evidence, and what the provider says now"))

const decision = (name: Outcomes.Decision["decision"], description: string) =>
  Command.make(
    name,
    {
      id: idArgument("outcome"),
      why: Argument.String("why").pipe(Argument.withDescription("The reason, in a few words; it is kept")),
      by: Flag.String("by").pipe(
        Flag.withDescription("Who decides; it is kept. Otherwise the name of whoever is logged in"),
        Flag.optional,
        Flag.map(Option.getOrUndefined)
      ),
      as: formatFlags
    },
    Effect.fnUntraced(function* ({ as, by, id, why: reason }) {
      const { env } = yield* Io
      const actor = by ?? env["USER"] ?? env["USERNAME"]
      if (actor === undefined) return yield* fail({ _tag: "OutOfRange", rule: 'say who decides: --by "…"' })
      yield* present(as, ({ outcomes: at }) => at.decide(id, { decision: name, actor, reason }))
    })
  ).pipe(Command.withDescription(description))

const present = Effect.fnUntraced(function* (
  as: AnswerFormat,
  make: (client: Client) => Effect.Effect<Outcomes.Outcome, ClientError>
) {
  const { columns, paint } = yield* Io
  const outcome = yield* call(make)
  yield* answerIn(as, {
    lines: () => [...toPairs(outcomePairs(outcome)), "", ...toLines(evidenceColumns, outcome.evidence, columns, paint)],
    json: () => ({ data: Outcomes.toResource(outcome) }),
    sheet: () => evidenceSheet(outcome)
  })
})

/** `concierge outcomes ls|show|adopt|absent|escalate`: what nobody could prove. */
export const outcomes = Command.make("outcomes").pipe(
  Command.withDescription("What may have been paid and could not be proven"),
  Command.withSubcommands([
    list,
    show,
    decision("adopt", "Decide that it took effect: it counts as paid"),
    decision("absent", "Decide that it did not: it may be done again"),
    decision("escalate", "Keep that others are asked: it stays open")
  ]),
  Command.provide(Proxy.layer)
)

import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { moneyOf, roundUp } from "@concierge/domain/Money"
import { maxPages } from "@concierge/api/readList"
import * as Batches from "@concierge/api/resources/batches"
import { batchColumns } from "../../../show/columns.ts"
import { cutText } from "../../../show/cut.ts"
import { commandText } from "../../../show/text.ts"
import { isFinal } from "@concierge/domain/Batch"
import { printable } from "@concierge/domain/Text"
import { fail } from "../../Failure.ts"
import { Io } from "../../Io.ts"
import { findParties, fundPairs, partyPairs } from "../pay/parties.ts"
import { call, Proxy } from "../../Proxy.ts"
import { isReason, wantedReason } from "../../reason.ts"
import { batchSheet } from "../../sheets.ts"
import { toLines, toPairs } from "../../../show/table.ts"
import { answerIn } from "../../View.ts"
import { formatFlags, idArgument } from "../flags.ts"
import { approve } from "./approve.ts"
import { exportRows, rejects, report } from "./exports.ts"
import { present } from "./present.ts"
import { problems } from "./problems.ts"
import { rows } from "./rows.ts"

const list = Command.make(
  "ls",
  { as: formatFlags },
  Effect.fnUntraced(function* ({ as }) {
    const { columns, paint, tell } = yield* Io
    const { items: all, total } = yield* call(({ batches }) => batches.listed({ pages: maxPages }))
    const cut = cutText(all.length, total, "batches, the newest,")
    yield* answerIn(as, {
      lines: () => toLines(batchColumns, all, columns, paint),
      json: () => ({ data: all.map(Batches.toResource), ...(cut === undefined ? {} : { meta: { cut } }) }),
      sheet: () => batchSheet(all)
    })
    if (cut !== undefined) tell(`${cut}; any other by its id: ${commandText(["batches", "show", "ID"])}`)
  })
).pipe(Command.withDescription("List the batches, newest first"))

const one = { id: idArgument("batch"), as: formatFlags }

const show = Command.make("show", one, ({ as, id }) => present(as, ({ batches }) => batches.show(id))).pipe(
  Command.withDescription("Show a batch and its payments")
)

const cancel = Command.make(
  "cancel",
  one,
  Effect.fnUntraced(function* ({ as, id }) {
    const { tell } = yield* Io
    let batch = yield* call(({ batches }) => batches.cancel(id))
    // what was approved is cancelled at the provider, who may have begun
    if (batch.state === "approved")
      tell(`batch ${printable(id)} was approved: the provider is asked whether it is too late`)
    for (let looks = 0; looks < mostLooks && !isFinal(batch.state) && batch.state !== "working"; looks++) {
      yield* Effect.sleep(everyMs)
      batch = yield* call(({ batches }) => batches.show(id))
    }
    yield* present(as, () => Effect.succeed(batch))
    if (batch.state === "cancelled") return
    tell(`batch ${printable(id)} is not cancelled: it is ${batch.state}`)
    return yield* fail({ _tag: "AsAnswered" })
  })
).pipe(Command.withDescription("Give a batch up before anything of it is paid"))

/** A provider that does not answer within a minute is left to the proxy, which goes on asking. */
const [everyMs, mostLooks] = [500, 120]

const requote = Command.make("requote", one, ({ as, id }) => present(as, ({ batches }) => batches.requote(id))).pipe(
  Command.withDescription("Ask for a new quote of a batch whose quote has expired")
)

const adopt = Command.make("adopt", one, ({ as, id }) =>
  Effect.andThen(
    nameParties(id),
    present(as, ({ batches }) => batches.adopt(id))
  )
).pipe(Command.withDescription("Take the request that was found for the batch's own: it is these payments"))

const repeat = Command.make(
  "repeat",
  {
    ...one,
    why: Argument.String("why").pipe(
      Argument.withDescription("Why the payments are made all the same; it is kept"),
      Argument.filter(isReason, () => wantedReason)
    )
  },
  ({ as, id, why }) =>
    Effect.andThen(
      nameParties(id),
      present(as, ({ batches }) => batches.repeat(id, why.trim()))
    )
).pipe(Command.withDescription("Make the payments of a batch that is held, although a request was found"))

/** Tells proxy, provider, payer and balance before a decision that may move money. */
const nameParties = Effect.fnUntraced(function* (id: string) {
  const { tell } = yield* Io
  const parties = yield* findParties()
  const { currency, found, provisionFundsBefore, totalToSpend } = yield* call(({ batches }) => batches.show(id))
  const total = totalToSpend ?? found.find(({ samePayments }) => samePayments)?.totalToSpend
  const needed = total === undefined ? undefined : roundUp(moneyOf(total, currency))
  const pairs = [...partyPairs(parties), ...fundPairs(parties, currency, needed, provisionFundsBefore)]
  for (const line of toPairs(pairs)) tell(line)
})

/** `concierge batches …`: payout files and what became of them. */
export const batches = Command.make("batches").pipe(
  Command.withDescription("Payout files and what became of them"),
  Command.withSubcommands([
    list,
    show,
    rows,
    problems,
    rejects,
    approve,
    requote,
    cancel,
    adopt,
    repeat,
    exportRows,
    report
  ]),
  Command.provide(Proxy.layer)
)

import * as Effect from "effect/Effect"
import type { Stopped } from "@concierge/api/resources/batches"
import { isApproved } from "@concierge/domain/Batch"
import { printable } from "@concierge/domain/Text"
import { type Choice, choose } from "../../choose.ts"
import { conflictsOf, fail, type Failure, sentenceOf } from "../../Failure.ts"
import { Io } from "../../Io.ts"
import { patiently, type Proxy } from "../../Proxy.ts"
import { exampleReason, placeholder } from "../../reason.ts"
import { type Repeats, stoppedCount } from "./repeats/found.ts"
import { repeatedTable } from "./repeats/repeated.ts"
import { commandText, counted } from "../../../show/text.ts"

/** Terms on which a file is paid that repeats earlier payments. */
export interface Terms {
  /** Leaves out what an earlier batch has paid or has under way. */
  readonly skipPaid: boolean
  /** Why everything is paid that was paid before or stands twice; beside `skipPaid`, what stands twice in the file. */
  readonly again: string | undefined
  /** Takes the rows that are in order without those that are not. */
  readonly partial: boolean
}

/** Who decides, and how the command goes on. */
export interface Asked {
  /** Nobody is asked. */
  readonly yes: boolean
  /** The command as it was given, without its terms. */
  readonly next: string
}

/**
 * Decides about rows that would be paid twice: shows each of them, has a person choose where one sits, and gives the terms
 * on which the file is tried again. Otherwise fails with the commands that say them.
 */
export const cure = Effect.fnUntraced(function* (
  { called, rows }: Repeats,
  stopped: Stopped,
  payments: number,
  terms: Terms,
  asked: Asked
): Effect.fn.Return<Terms, Failure, Io | Proxy> {
  const { canAsk, columns, tell } = yield* Io
  const kinds = kindsOf(stopped)
  const count = stoppedCount(stopped)
  tell(`${count.toLocaleString("en")} of ${counted(payments, "payment")} would be paid twice:`)
  for (const line of repeatedTable(rows.slice(0, mostShown), called, columns)) tell(line)
  if (count > mostShown) tell(`… and ${(count - mostShown).toLocaleString("en")} more`)
  if (terms.again !== undefined && !terms.skipPaid)
    tell(`the reason ${JSON.stringify(printable(terms.again))} has been used: it speaks for one time`)
  if (asked.yes || !canAsk) {
    const cures = commands(kinds, terms, asked.next)
    return yield* fail({ _tag: "Stopped", rows, cures })
  }
  const chosen = yield* choose(choices(kinds, terms), "leaves, and nothing is sent")
  if (chosen === undefined) return yield* fail({ _tag: "NothingSent", next: asked.next })
  if (chosen !== "cancel") return chosen
  yield* cancelAll(kinds.drafts, asked.next)
  return terms
})

/** More rows nobody reads one by one. */
const mostShown = 200

/** What stands in the way of rows: it decides what can be done. */
interface Kinds {
  /** Something that an earlier batch has paid or has under way, and that can be left out. */
  readonly hasPaid: boolean
  /** The batches that wait for their approval. */
  readonly drafts: ReadonlyArray<string>
  /** Something that stands twice in the file. */
  readonly hasTwins: boolean
}

const kindsOf = ({ draftedBatchIds, paid, twins, underWay }: Stopped): Kinds => ({
  hasPaid: paid + underWay > 0,
  drafts: draftedBatchIds,
  hasTwins: twins > 0
})

const choices = ({ drafts, hasPaid, hasTwins }: Kinds, terms: Terms): ReadonlyArray<Choice<Terms | "cancel">> => {
  const isTwinsOnly = hasTwins && !hasPaid && drafts.length === 0
  const names = drafts.map((id) => `batch ${printable(id)}`).join(", ")
  const all: ReadonlyArray<Choice<Terms | "cancel"> | false> = [
    hasPaid &&
      !terms.skipPaid && {
        word: "skip",
        does: "leaves out what is paid or under way",
        make: () => ({ ...terms, skipPaid: true })
      },
    drafts.length > 0 && {
      word: "cancel",
      does: `cancels ${names}, which nobody has approved, and tries again`,
      make: () => "cancel" as const
    },
    !(terms.skipPaid && drafts.length > 0) && {
      word: "again",
      does: `pays ${isTwinsOnly ? "what stands twice" : "them all the same"} and keeps the reason, e.g. again ${exampleReason}`,
      isReasoned: true,
      make: (again) => ({ ...terms, again })
    }
  ]
  return all.filter((choice) => choice !== false)
}

/** The same for who is not asked: commands to paste, each at the end of its line. */
const commands = (
  { drafts, hasPaid, hasTwins }: Kinds,
  { partial, skipPaid }: Terms,
  given: string
): ReadonlyArray<string> => {
  const cancels = drafts.map((id) => commandText(["batches", "cancel", id])).join(" && ")
  const next = `${given}${partial ? " --partial" : ""}`
  const kept = `${next}${skipPaid ? " --skip-paid" : ""}`
  const why = `--again ${placeholder}`
  const first = drafts.length === 0 ? "" : `${cancels} && `
  return [
    hasPaid && !skipPaid
      ? `to leave out what is paid or under way: ${first}${next} --skip-paid${hasTwins ? ` ${why}` : ""}`
      : drafts.length > 0 &&
        `to pay by this file what nobody has approved: ${first}${kept}${hasTwins ? ` ${why}` : ""}`,
    // beside --skip-paid a reason does not speak of drafts
    !(skipPaid && drafts.length > 0) && `if all of it is meant: ${kept} ${why}`
  ].filter((sentence) => typeof sentence === "string")
}

/**
 * Cancels drafts; not one that somebody approved while the question stood. What cannot be cancelled any more is told: the
 * next try shows what has become of it.
 */
const cancelAll = Effect.fnUntraced(function* (ids: ReadonlyArray<string>, next: string) {
  const { tell } = yield* Io
  for (const id of ids) {
    const { state } = yield* patiently(({ batches }) => batches.show(id), next)
    if (isApproved(state)) {
      tell(`batch ${printable(id)} is ${state} by now: it is not cancelled`)
      continue
    }
    const cancelled = yield* Effect.result(patiently(({ batches }) => batches.cancel(id), next))
    if (cancelled._tag === "Success") tell(`batch ${printable(id)} is ${cancelled.success.state}`)
    else if (conflictsOf(cancelled.failure) === undefined) return yield* cancelled.failure
    else tell(sentenceOf(cancelled.failure) ?? "")
  }
})

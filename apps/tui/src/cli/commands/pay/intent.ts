import * as Effect from "effect/Effect"
import type { Batch, Stopped } from "@concierge/api/resources/batches"
import { isFinal } from "@concierge/domain/Batch"
import { type Asked, cure, type Terms } from "./cures.ts"
import { fail, type Failure } from "../../Failure.ts"
import { repeatsOf, type Repeats, tellProblems } from "./repeats/found.ts"
import { commandText, counted } from "../../../show/text.ts"
import { Io } from "../../Io.ts"
import { attemptId, type PayFile } from "./file/PayFile.ts"
import { takeWithoutRejects } from "./file/partial.ts"
import { patiently, type Proxy } from "../../Proxy.ts"
import { send, untilRead } from "./file/send.ts"

/** How a file stands once it was sent. */
export type Opened =
  /** Its batch was made just now. */
  | { readonly _tag: "Begun"; readonly batch: Batch }
  /** It has a batch that nobody has brought to its end yet. */
  | { readonly _tag: "Continue"; readonly batch: Batch }
  /** Earlier batches have paid all of it, or have it under way. */
  | { readonly _tag: "PaidAlready"; readonly repeats: Repeats; readonly areAllPaid: boolean }

/**
 * Finds or makes the batch of a file. It is made once, even if this process or the proxy is killed in between. Whether that
 * would pay something twice is judged by the proxy, which knows the payments of all files; what is stopped, and rows that are
 * not in order, are decided about, several times if needed: leaving out one may reveal another.
 */
export const openBatch = Effect.fnUntraced(function* (
  file: PayFile,
  given: Terms,
  asked: Asked
): Effect.fn.Return<Opened, Failure, Io | Proxy> {
  const { next } = asked
  const { tell } = yield* Io
  let terms = given
  let isTold = false
  for (let tries = 1; tries <= maxTries; tries++) {
    const { attempt, unfinished } = yield* findAttempt(file.print, next)
    const known = unfinished && (yield* untilRead(unfinished, file, next))
    if (known !== undefined && !isFinal(known.state)) return { _tag: "Continue", batch: known }
    const batch = known ?? (yield* send(file, attemptId(file.print, attempt), terms, next))
    // another process may have begun it meanwhile, on other terms
    if (batch?.file === undefined) continue
    const problems = yield* tellProblems(batch, file.path, next, isTold)
    if (!isTold) yield* file.tellReading(batch.file, problems)
    isTold = true
    if (batch.state !== "refused" || batch.rowsCount > 0) return { _tag: "Begun", batch }
    const { stopped } = batch.file
    if (stopped === undefined) terms = yield* takeWithoutRejects(batch, batch.file, problems, file.path, terms, asked)
    else {
      const opened = yield* standing(batch, batch.file.inOrder, stopped, terms, next)
      if (opened !== undefined) {
        const { rejects } = batch.file
        if (rejects > 0)
          tell(
            `${counted(rejects, "row")} of the file not in order, never paid: ${commandText(["batches", "problems", batch.id])}`
          )
        return opened
      }
      terms = yield* cure(yield* repeatsOf(batch, "error", next), stopped, batch.file.inOrder, terms, asked)
    }
  }
  return yield* fail({ _tag: "NothingSent", next })
})

/** What is to be done about a file whose rows are all another batch's: nothing is to be decided then. */
const standing = Effect.fnUntraced(function* (
  batch: Batch,
  payments: number,
  { drafted, draftedBatchIds, isSame, paid, underWay }: Stopped,
  { skipPaid }: Terms,
  next: string
): Effect.fn.Return<Opened | undefined, Failure, Io | Proxy> {
  const [id] = draftedBatchIds
  // the same payments in a file that was only tidied up
  if (isSame && drafted > 0 && id !== undefined)
    return { _tag: "Continue", batch: yield* patiently(({ batches }) => batches.show(id), next) }
  const isLeftOut = payments === 0
  if (drafted > 0 || !(isSame || skipPaid) || !(isLeftOut || paid + underWay === payments)) return undefined
  const repeats = yield* repeatsOf(batch, isLeftOut ? "left_out" : "error", next)
  return { _tag: "PaidAlready", repeats, areAllPaid: underWay === 0 }
})

/** How often a file was paid to the end, one more, and its batch if that is under way. */
const findAttempt = Effect.fnUntraced(function* (print: string, next: string) {
  for (let attempt = 1; ; attempt++) {
    const batch = yield* patiently(({ batches }) => batches.find(attemptId(print, attempt)), next)
    if (batch === undefined || !isFinal(batch.state)) return { attempt, unfinished: batch }
  }
})

/** How many questions a person is asked at most. */
const maxTries = 20

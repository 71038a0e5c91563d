import { type ClientError, Refused } from "@concierge/api/ClientError"
import { fitOfInstruction } from "@concierge/api/resources/instructions"
import type { Request } from "@concierge/api/resources/requests"
import type { User } from "@concierge/api/resources/users"
import { accountKeyOfBody } from "@concierge/domain/Identity"
import { portOf } from "@concierge/domain/Port"
import { explain } from "@concierge/domain/Problem"
import * as Effect from "effect/Effect"
import type { RowPatch } from "../../../store/BatchStore.ts"
import type { RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { personOf } from "./foundAgain.ts"
import { isSamePerson } from "./samePerson.ts"
import { ListLag } from "../compare/ListLag.ts"
import { refusalOf } from "../refusal.ts"
import type { StepServices } from "../Step.ts"

/** A row while it is made: as it was read, and with all that was kept of it since. */
export interface Making {
  readonly row: RowRecord
  /** Keeps what is new of the row. */
  readonly keep: (patch: RowPatch) => Effect.Effect<void>
}

/** A refusal is what came of a row; any other failure is none. */
const orRefusal = Effect.catch((error: ClientError) => {
  const refusal = refusalOf(error)
  return refusal === undefined ? Effect.fail(error) : Effect.succeed(refusal)
})

/**
 * Makes the payee and the instruction that a row needs; each id is kept before the next call is made. One whose answer was lost may
 * be made again at once, since one too many costs nothing.
 *
 * @param payees those that the rows of this draft have so far, by person
 * @returns why the provider refuses the row
 */
export const prepareRow = Effect.fnUntraced(function* (
  payees: Map<string, string>,
  making: Making
): Effect.fn.Return<string | undefined, ClientError, StepServices> {
  const { keep, row } = making
  const payeeId = row.payeeId ?? payees.get(personOf(row)) ?? (yield* makePayee(making))
  payees.set(personOf(row), payeeId)
  if (payeeId !== row.payeeId) yield* keep({ payeeId })
  if (row.instructionId === null) yield* keep({ instructionId: yield* makeInstruction(making, payeeId) })
  else if (row.account === null) {
    const instruction = yield* (yield* Upstream).patient.instructions.show(row.instructionId)
    const misfit = fitOfInstruction(instruction, row.portCode)
    if (misfit !== undefined) return explain(misfit.reason)
    const port = portOf(row.portCode)
    const accountKey = port === undefined ? undefined : accountKeyOfBody(port, instruction.body)
    if (accountKey !== undefined) yield* keep({ accountKey })
  }
  return undefined
}, orRefusal)

/** Whether a row has no payee or no instruction yet, or one that was not looked at. */
export const isUnprepared = ({ account, instructionId, payeeId }: RowRecord): boolean =>
  payeeId === null || instructionId === null || account === null

/**
 * Makes the output of a row that is prepared. One whose answer was lost may not be made again: then the row stays in doubt.
 *
 * @returns why the provider refuses the row
 */
export const payRow = Effect.fnUntraced(function* (
  request: Request,
  { keep, row }: Making
): Effect.fn.Return<string | undefined, ClientError, StepServices> {
  const lag = yield* ListLag
  const { outputs } = yield* (yield* Upstream).turn
  yield* keep({ outputTried: true })
  const howMuch = { [row.given]: row[row.given] ?? undefined }
  const made = yield* outputs
    .create({
      requestId: request.id,
      userId: row.payeeId ?? "",
      instructionId: row.instructionId ?? "",
      portCode: row.portCode,
      ...howMuch
    })
    .pipe(
      // the doubt begins when it is known that there is one
      Effect.tapError(({ _tag }) => keep({ outputTried: _tag === "OutcomeUnknown" }))
    )
  yield* lag.made(request.id, made.id)
  yield* keep({ outputId: made.id, state: made.state, note: null })
  return undefined
}, orRefusal)

const makePayee = Effect.fnUntraced(function* ({ keep, row }: Making) {
  const { payeeEmail, payeeTries } = row
  const { users } = (yield* Upstream).patient
  yield* keep({ payeeTries: payeeTries + 1 })
  const made = yield* users.create(payeeEmail === null ? {} : { email: payeeEmail }).pipe(
    Effect.tapError(unlessMade(keep({ payeeTries }))),
    Effect.catchIf(
      (error) => error._tag === "Refused" && error.status === 422 && payeeEmail !== null,
      Effect.fnUntraced(function* (refused): Effect.fn.Return<User, ClientError, Upstream> {
        // a user has this address: made by a call whose answer was lost, or long ago
        const found = yield* users.list({ filter: { email: payeeEmail ?? "" }, pages: mostPages })
        const user = found.find(({ email }) => email?.toLowerCase() === payeeEmail?.toLowerCase())
        if (user === undefined) return yield* refused
        if (!(yield* isSamePerson(row, user))) return yield* anotherPerson
        yield* keep({ payeeTries: 1 })
        return user
      })
    )
  )
  return made.id
})

const anotherPerson = new Refused({
  status: 422,
  errors: [],
  words:
    "The provider knows somebody else by this e-mail address, of another name or tax id: correct the address, or leave it out."
})

/** Of a list of users that knows no filter so much is read. */
const mostPages = 20

const makeInstruction = Effect.fnUntraced(function* ({ keep, row }: Making, userId: string) {
  const { account, instructionTries, payeeName, paymentMethodType, reference } = row
  const { instructions } = (yield* Upstream).patient
  yield* keep({ instructionTries: instructionTries + 1 })
  const made = yield* instructions
    .create({
      userId,
      label: reference ?? payeeName.slice(0, 100),
      body: { name: payeeName, ...account },
      paymentMethodType: paymentMethodType ?? undefined
    })
    .pipe(Effect.tapError(unlessMade(keep({ instructionTries }))))
  return made.id
})

/** Takes a mark back when it is certain that nothing was made. */
const unlessMade = (unmark: Effect.Effect<void>) => (error: ClientError) =>
  error._tag === "OutcomeUnknown" ? Effect.void : unmark

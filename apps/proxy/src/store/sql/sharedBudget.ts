import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { type Budget, CurrentBudgets, millisOfLook, savedMillis } from "../../upstream/Budget.ts"

/**
 * Processes that share a database share what one key may call, counted there and by its clock: in no second do more calls
 * arrive than the provider takes, from whichever of them.
 */
export const sharedBudget: Layer.Layer<never, never, SqlClient.SqlClient> = Layer.effect(
  CurrentBudgets,
  Effect.map(SqlClient.SqlClient, (sql) =>
    Effect.fnUntraced(function* (rate: number) {
      const clock = yield* Clock.Clock
      const run = Effect.runForkWith(yield* Effect.context())
      const here = () => Number(clock.monotonicTimeNanosUnsafe() / 1_000_000n)
      let pausedUntil = -Infinity
      /** How long the database takes to answer, of late. */
      let answerMillis = 0
      /** A call is made after a few more questions: what was given, whether it is still wanted, that it is begun. */
      const validFor = () => Math.min(mostLate, Math.max(usuallyLate, Math.ceil(answerMillis * questions)))

      const now = sql.literal("CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)")
      const slot = sql`(turn % ${sql.literal(String(rate))}) + 1`
      const departed = sql`coalesce(departures[${slot}], 0)`
      const window = sql.literal(String(windowMillis))
      // a clock that was set back does not stop the calls
      const isFree = sql`(${departed} + ${window} <= ${now} OR ${departed} > ${now} + ${window})
        AND (paused_until <= ${now} OR paused_until > ${now} + 600000)`
      const isFirst = {
        // of so many calls in a row one is patient: whoever waits for urgent ones must not stop the batches for good
        urgent: sql`(patient_until <= ${now} OR urgent_in_a_row < 4)`,
        patient: sql`(urgent_until <= ${now} OR urgent_in_a_row >= 4)`
      }
      const waits = { urgent: sql.literal("urgent_until"), patient: sql.literal("patient_until") }
      // whoever else waits says so again soon
      const soon = sql`${now} + ${sql.literal(String(mostWait + 100))}`
      const counted = {
        urgent: sql`urgent_in_a_row = urgent_in_a_row + 1, urgent_until = least(urgent_until, ${soon})`,
        patient: sql`urgent_in_a_row = 0, patient_until = least(patient_until, ${soon})`
      }

      const isCurrent = (owner: Parameters<Budget["take"]>[1]) =>
        owner === undefined
          ? sql`CAST(1 AS BIGINT)`
          : sql`(SELECT count(*) FROM batches WHERE id = ${owner.batchId} AND epoch = ${owner.epoch})`

      const ask = Effect.fnUntraced(function* (
        ...[lane, owner]: Parameters<Budget["take"]>
      ): Effect.fn.Return<number | "stale", SqlError> {
        if (rate === Infinity) {
          // what one process was told is for all, also where there is no rate to share
          const [standing] = yield* sql<{ readonly current: number; readonly paused: number }>`
            SELECT ${isCurrent(owner)} AS current, greatest(paused_until - ${now}, 0) AS paused FROM provider_budget`
          if (standing === undefined) return pauseAfterError
          pausedUntil = here() + standing.paused
          return standing.current === 0 ? "stale" : Math.min(standing.paused, mostWait)
        }
        // it counts as left when it leaves at the latest
        const late = sql.literal(String(validFor() - usuallyLate))
        const [found] = yield* sql<{ readonly current: number; readonly wait: number; readonly paused: number }>`
          WITH standing AS (SELECT ${isCurrent(owner)} AS current),
          taken AS (
            UPDATE provider_budget SET departures[${slot}] = ${now} + ${late}, turn = turn + 1, ${counted[lane]}
            WHERE (SELECT current FROM standing) > 0 AND ${isFree} AND ${isFirst[lane]} RETURNING 1
          )
          SELECT (SELECT current FROM standing) AS current,
            CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 0
              ELSE greatest(${departed} + ${window} - ${now}, paused_until - ${now}, 5) END AS wait,
            greatest(paused_until - ${now}, 0) AS paused
          FROM provider_budget`
        if (found === undefined) return pauseAfterError
        pausedUntil = here() + found.paused
        if (found.current === 0) return "stale"
        if (found.wait === 0) return 0
        yield* sql`UPDATE provider_budget SET ${waits[lane]} = ${now} + 1000`
        // whoever waits here looks again soon: others may have left their turn
        return Math.min(found.wait, mostWait)
      })

      return {
        rate,
        leave: () => false,
        take: (lane, owner) =>
          Effect.suspend(() => {
            const since = here()
            return Effect.tap(ask(lane, owner), () =>
              Effect.sync(() => {
                answerMillis = Math.max(here() - since, answerMillis * 0.9)
              })
            )
          }).pipe(
            Effect.catch(({ reason }) =>
              Effect.as(Effect.logDebug(`the provider's budget cannot be read: ${reason._tag}`), pauseAfterError)
            )
          ),
        look: (calls) =>
          sql<{ readonly wait: number }>`UPDATE provider_budget
            SET looks_until = greatest(looks_until, ${now} - ${sql.literal(String(savedMillis))}) + ${Math.ceil(calls * millisOfLook(rate))}
            RETURNING greatest(looks_until - ${now}, 0) AS wait`.pipe(
            Effect.map(([found]) => found?.wait ?? pauseAfterError),
            Effect.orElseSucceed(() => pauseAfterError)
          ),
        validFor,
        // it was counted when it leaves at the latest
        departs: () => {},
        pause: (millis) => {
          pausedUntil = Math.max(pausedUntil, here() + millis)
          run(
            Effect.ignore(
              sql`UPDATE provider_budget SET paused_until = greatest(paused_until, ${now} + ${Math.ceil(millis)})`
            )
          )
        },
        pausedFor: () => Math.max(0, pausedUntil - here())
      }
    })
  )
)

/** The provider's second, what a call may be late here, and what calls may overtake each other by on the way. */
const windowMillis = 1_150
/** How late a call may be in milliseconds: where the database is quick, and at most; and in how many of its answers. */
const usuallyLate = 100
const mostLate = 1_000
const questions = 8
const mostWait = 250
const pauseAfterError = 250

import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import { makeDeliveries, type Post } from "./webhooks/Deliveries.ts"
import { makeEngine } from "./journal/Engine.ts"
import { makeFaults } from "./faults/Faults.ts"
import { freshKeys } from "./world/fresh.ts"
import { makeAnswer, type Peer } from "./http/answer.ts"
import { type JournalError, openJournal, undamaged } from "./journal/Journal.ts"
import { makeKeyring } from "./access/Keyring.ts"
import { maxDrift } from "./prices/Prices.ts"
import { openWorld } from "./journal/replay.ts"
import { paces } from "./staff/Schedule.ts"
import type { Settings } from "./world/State.ts"

export type { Peer } from "./http/answer.ts"

/** The provider in this process, behind a function with the signature of `fetch`. */
export interface Sandbox {
  /**
   * Rejects with `ConnectionReset` where a fault resets the connection, and with the reason of the request's signal where
   * that aborts the wait for a delayed answer. Every other failure is an answer.
   *
   * @param peer where the call came from, as far as that is known
   */
  readonly fetch: (request: Request, peer?: Peer) => Promise<Response>
  /** Stops posting webhooks and closes the journal. */
  readonly close: () => void
}

/** How a sandbox is set up. What is left out of `seed`, `pace`, `automatic` and `drift` stays as the journal has it. */
export interface SandboxOptions {
  /** The file of the journal, made if it is not there; `:memory:` keeps nothing. */
  readonly journal: string
  /**
   * API keys that may do everything, and whose they are; without it, `your_api_key` of the master user 345. Never written
   * down, and not among those that `/api/api_keys` knows: they come with this start of the sandbox and go with it.
   */
  readonly keys?: ReadonlyMap<string, string>
  /**
   * Chooses all that seems left to chance: how long each step takes within its limits, how prices move, which calls a
   * fault of some probability strikes, and the secrets of one-time passwords. At first 1.
   */
  readonly seed?: number
  /**
   * How many times faster than usual the staff and the banks are, from 0.001 to a million; deadlines stay as they are. At
   * first 1.
   */
  readonly pace?: number
  /** Whether the staff and the banks work by themselves. At first true. */
  readonly automatic?: boolean
  /** How far prices may be from the table's, in basis points from 0 to 1,000: each minute has its own. At first 0. */
  readonly drift?: number
  /** The machine's clock, in milliseconds since 1970; the sandbox's own may be ahead of it or stand still. */
  readonly now?: () => number
  /** What calls under `/staff` are authorized by. Left out, they need nothing. Never written down. */
  readonly staffKey?: string
  /** Calls that a key may make within any second, and those without one from one address; as with the provider 5, if left out. */
  readonly rate?: number | "unlimited"
  /** What posts events to webhooks, `fetch` if left out; with false they are kept, to be posted after a later start. */
  readonly deliver?: Post | false
  /** Logs a line about each defect, without bodies, keys or accounts; by default to standard error. */
  readonly log?: (line: string) => void
}

/**
 * Opens the provider as its journal left it. Fails where the journal cannot be had; throws a `RangeError` where `pace` or
 * `drift` is out of its range.
 *
 * @example
 * Result.isSuccess(makeSandbox({ journal: ":memory:" })) // => true
 */
export const makeSandbox = (options: SandboxOptions): Result.Result<Sandbox, JournalError> => {
  const { keys = freshKeys, now: clock = Date.now, log = console.error, rate = 5, staffKey } = options
  const { deliver = (request: Request) => fetch(request) } = options
  const { least, most } = paces
  if (options.pace !== undefined && !(options.pace >= least && options.pace <= most)) {
    throw new RangeError(`pace should be a number from ${least} to ${most}`)
  }
  if (
    options.drift !== undefined &&
    !(Number.isInteger(options.drift) && options.drift >= 0 && options.drift <= maxDrift)
  ) {
    throw new RangeError(`drift should be a whole number of basis points from 0 to ${maxDrift}`)
  }
  return Result.flatMap(openJournal(options.journal), (journal) => {
    const opened = undamaged(options.journal, () => openWorld(journal), journal.close)
    if (Result.isFailure(opened)) return Result.fail(opened.failure)
    const world = opened.success
    const engine = makeEngine(journal, world, { clock, log })
    const { settings } = world
    const {
      automatic = settings.automatic,
      drift = settings.drift,
      pace = settings.pace,
      seed = settings.seed
    } = options
    const chosen: Settings = { seed, pace, automatic, drift }
    if (!Equal.equals(chosen, settings)) engine.visit(({ run }) => run({ _tag: "ChooseSettings", settings: chosen }))
    const faults = makeFaults(() => world.settings.seed)
    const keyring = makeKeyring(keys)
    const answer = makeAnswer(engine, { keyring, rate, clock, faults, staffKey, log })
    const deliveries = deliver === false ? undefined : makeDeliveries(engine, { keyring, faults, clock, post: deliver })
    return Result.succeed({
      fetch: (request: Request, peer?: Peer) => {
        deliveries?.setOrigin(new URL(request.url).origin)
        return answer(request, peer)
      },
      close: () => {
        deliveries?.close()
        engine.close()
      }
    })
  })
}

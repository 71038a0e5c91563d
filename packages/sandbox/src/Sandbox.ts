import { randomUUID } from "node:crypto"
import { type ApiError, toResponse } from "@concierge/api/errors"
import { type Generation, generationOf } from "@concierge/api/Generation"
import { checkAccept } from "@concierge/api/JsonApi"
import { readBody } from "@concierge/api/Body"
import { checkParameters } from "@concierge/api/Page"
import * as Result from "effect/Result"
import { freshKeys, freshWorld } from "./fresh.ts"
import { makeRateLimit } from "./http/RateLimit.ts"
import { type Call, idIn, type Route, routesAt } from "./http/Route.ts"
import { routes } from "./http/routes.ts"
import { type Entry, type JournalError, openJournal } from "./Journal.ts"
import { advance, execute } from "./World.ts"
import type { World } from "./world/State.ts"

/** The provider, in this process: its own paths behind a `fetch` that can stand in for the network's. */
export interface Sandbox {
  readonly fetch: (request: Request) => Promise<Response>
  /** Lets go of the journal. */
  readonly close: () => void
}

export interface SandboxOptions {
  /** The file that keeps everything, made if it is not there; `:memory:` keeps nothing. */
  readonly journal: string
  /** API keys and whose they are; without it, `your_api_key` of the master user 345. Never written down. */
  readonly keys?: ReadonlyMap<string, string>
  /** Chooses how long each step takes within its limits. Left out, it stays as the journal has it, at first 1. */
  readonly seed?: number
  /**
   * How many times faster than usual the staff and the banks are, above 0. Left out, it stays as the journal has it, at
   * first 1.
   */
  readonly pace?: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Calls that a key may make within any second; as with the provider 5, if left out. */
  readonly rate?: number | "unlimited"
}

/**
 * Opens the provider as its journal left it.
 *
 * @example
 * Result.isSuccess(makeSandbox({ journal: ":memory:" })) // => true
 */
export const makeSandbox = (options: SandboxOptions): Result.Result<Sandbox, JournalError> => {
  const { keys = freshKeys, now: clock = Date.now, rate = 5 } = options
  if (options.pace !== undefined && !(options.pace > 0 && Number.isFinite(options.pace))) {
    throw new RangeError("pace should be a number above 0")
  }
  return Result.map(openJournal(options.journal), (journal) => {
    const world = replay(journal.entries())
    const limit = makeRateLimit(rate)

    /** Judges, writes down, carries out and answers in one go: nothing else happens between. */
    const answer = (head: Head, body: unknown): Result.Result<Response, ApiError> => {
      // Never before what was answered already, wherever the machine's clock has gone since
      const now = Math.max(clock(), world.now)
      let isUnwritten = advance(world, now)
      const run: Call["run"] = (command) =>
        execute(world, command, now, () => {
          journal.append({ at: now, command })
          isUnwritten = false
        })
      const { by, generation, id, url } = head
      const answered = head.route.answer({ by, generation, id, url, body, now, run, world })
      if (isUnwritten) journal.append({ at: now, command: undefined })
      return answered
    }

    const { pace = world.settings.pace, seed = world.settings.seed } = options
    if (pace !== world.settings.pace || seed !== world.settings.seed) {
      const now = Math.max(clock(), world.now)
      const command = { _tag: "ChooseSettings", settings: { pace, seed } } as const
      execute(world, command, now, () => journal.append({ at: now, command }))
    }

    const respond = async (request: Request): Promise<Result.Result<Response, ApiError>> => {
      const head = readHead(request, keys)
      if (Result.isFailure(head)) return Result.fail(head.failure)
      const { by, key, route } = head.success
      const retryAfterSeconds = by === "" ? undefined : limit.take(key, clock())
      if (retryAfterSeconds !== undefined) return Result.fail({ _tag: "RateLimited", retryAfterSeconds })
      const body = route.body === undefined ? noBody : await readBody(request, route.body)
      return Result.flatMap(body, ({ json }) => answer(head.success, json))
    }

    return {
      fetch: async (request) => {
        try {
          return Result.getOrElse(await respond(request), (error) => toResponse(error))
        } catch (error) {
          const id = randomUUID()
          console.error(`sandbox ${id}`, error)
          return toResponse({ _tag: "Internal", id })
        }
      },
      close: journal.close
    }
  })
}

const noBody = Result.succeed({ text: undefined, json: undefined })

/** The world that a journal's entries make of a fresh one. */
const replay = (entries: Iterable<Entry>): World => {
  const world = freshWorld({ seed: 1, pace: 1 })
  for (const { at, command } of entries) {
    if (command === undefined) advance(world, at)
    else if (Result.isFailure(execute(world, command, at))) {
      throw new Error("the sandbox now refuses a command that its journal says it took")
    }
  }
  return world
}

interface Head {
  readonly route: Route
  readonly url: URL
  readonly id: string
  readonly key: string
  readonly by: string
  readonly generation: Generation
}

/** What a call says before its body. */
const readHead = (request: Request, keys: ReadonlyMap<string, string>): Result.Result<Head, ApiError> =>
  Result.gen(function* () {
    const url = new URL(request.url)
    const candidates = routesAt(routes, url.pathname)
    const route = candidates.find(({ method }) => method === request.method)
    if (route === undefined) return yield* Result.fail<ApiError>(noRoute(request.method, url.pathname, candidates))
    yield* checkAccept(request.headers.get("accept"))
    const generation = yield* generationOf(request.headers.get("version"))
    const key = request.headers.get("authorization") ?? ""
    const by = keys.get(key) ?? ""
    if (by === "" && route.isOpen !== true) return yield* Result.fail<ApiError>({ _tag: "Unauthorized" })
    yield* checkParameters(url, route.parameters)
    return { route, url, id: idIn(route.path, url.pathname) ?? "", key, by, generation }
  })

const noRoute = (method: string, path: string, candidates: ReadonlyArray<Route>): ApiError =>
  candidates.length === 0
    ? { _tag: "NoSuchPath", path }
    : { _tag: "MethodNotAllowed", method, allowed: candidates.map((candidate) => candidate.method) }

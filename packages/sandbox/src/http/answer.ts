import type { ApiError } from "@concierge/api/ApiError"
import { newErrorId } from "@concierge/api/newErrorId"
import { readBody } from "@concierge/api/Body"
import { toResponse } from "@concierge/api/errors"
import { type Generation, generationOf } from "@concierge/api/Generation"
import { checkAccept } from "@concierge/api/JsonApi"
import type { Operation } from "@concierge/api/Operation"
import type { providerOperations } from "@concierge/api/operations"
import { checkParameters } from "@concierge/api/Page"
import { whereOf } from "@concierge/api/whereOf"
import * as Result from "effect/Result"
import type { sandboxOperations } from "../generated/operations.ts"
import type { Engine, Visit } from "../journal/Engine.ts"
import type { Faults } from "../faults/Faults.ts"
import { makeFreshTokens } from "../access/FreshTokens.ts"
import type { Keyring } from "../access/Keyring.ts"
import { admit, countedAs, credentialsOf } from "../access/admit.ts"
import { misbehave } from "../faults/misbehave.ts"
import { makeRateLimit } from "../access/RateLimit.ts"
import { providerHandlers, providerRouter } from "./providerHandlers.ts"
import { type Found, pathAskedFor } from "./Router.ts"
import { staffHandlers, staffRouter } from "./staff/staffHandlers.ts"

/** What answering needs besides the engine. */
export interface AnswerOptions {
  readonly keyring: Keyring
  /** Calls that a key may make within any second, and those without one from one address. */
  readonly rate: number | "unlimited"
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Faults on demand. */
  readonly faults: Faults
  /** The key of calls to the staff; without it, these need none. */
  readonly staffKey: string | undefined
  /** Takes a line about what nobody expected. */
  readonly log: (line: string) => void
}

/** Answers calls; each answer waits until all that the call could have seen is on the disk. */
export const makeAnswer = (
  engine: Engine,
  { clock, faults, keyring, log, rate, staffKey }: AnswerOptions
): ((request: Request, peer?: Peer) => Promise<Response>) => {
  const limit = makeRateLimit(rate)
  const tokens = makeFreshTokens()

  /** Reads the body and runs the call. */
  const serve = async (
    request: Request,
    { body: need }: Pick<Operation, "body">,
    call: (visit: Visit, body: unknown) => Result.Result<Response, ApiError>
  ): Promise<Result.Result<Response, ApiError>> => {
    const body = need === undefined ? noBody : await readBody(request, need)
    if (Result.isFailure(body)) return Result.fail(body.failure)
    const visited = engine.visit((visit) => call(visit, body.success.json))
    return Result.flatMap(visited, (answered) => answered)
  }

  const serveStaff = async (request: Request): Promise<Result.Result<Response, ApiError>> => {
    const head = readStaffHead(request, staffKey)
    if (Result.isFailure(head)) return Result.fail(head.failure)
    const { id, operation, operationId, url } = head.success
    return serve(request, operation, (visit, body) => staffHandlers[operationId]({ ...visit, faults, id, url, body }))
  }

  const serveClient = async (
    request: Request,
    address: string | undefined
  ): Promise<Result.Result<Response, ApiError>> => {
    const head = readHead(request)
    if (Result.isFailure(head)) return Result.fail(head.failure)
    const { generation, id, operation, operationId, url } = head.success
    const credentials = credentialsOf(request, address)
    const admitted = engine.visit(({ now, world }) => ({
      who: countedAs(world, keyring, credentials),
      caller: admit(world, keyring, credentials, operation, now)
    }))
    if (Result.isFailure(admitted)) return Result.fail(admitted.failure)
    const { caller, who } = admitted.success
    const retryAfterSeconds = limit.take(who, clock())
    if (retryAfterSeconds !== undefined) return Result.fail({ _tag: "RateLimited", retryAfterSeconds })
    const wanted = Result.flatMap(caller, () => checkParameters(url, operation.query))
    if (Result.isFailure(wanted)) return Result.fail(wanted.failure)
    return serve(request, operation, (visit, body) =>
      // Again, since the key may have been deleted while the body was read
      Result.flatMap(admit(visit.world, keyring, credentials, operation, visit.now), (admittedNow) =>
        providerHandlers[operationId]({ ...visit, ...admittedNow, tokens, generation, id, url, body })
      )
    )
  }

  const answer = async (respond: () => Promise<Result.Result<Response, ApiError>>): Promise<Response> => {
    try {
      const responded = await respond()
      const written = await engine.written()
      return Result.getOrElse(
        Result.flatMap(written, () => responded),
        (error) => toResponse(error)
      )
    } catch (error) {
      const id = newErrorId()
      log(`sandbox ${id}: ${whereOf(error)}`)
      return toResponse({ _tag: "Internal", id })
    }
  }

  return (request, { address } = {}) =>
    new URL(request.url).pathname.startsWith("/staff/")
      ? answer(() => serveStaff(request))
      : misbehave(faults, request, () => answer(() => serveClient(request, address)))
}

/** Where a call came from. */
export interface Peer {
  /** An IPv4 or IPv6 address; keys that are bound to addresses open nothing without it. */
  readonly address?: string | undefined
}

const noBody = Result.succeed({ text: undefined, json: undefined })

/** The operation that a call asks for, and its address. */
interface Head<Id extends string> extends Found<Id> {
  readonly url: URL
}

const readHead = (
  request: Request
): Result.Result<Head<keyof typeof providerOperations> & { readonly generation: Generation }, ApiError> =>
  Result.gen(function* () {
    const url = new URL(request.url)
    const found = yield* providerRouter(request.method, pathAskedFor(url))
    yield* checkAccept(request.headers.get("accept"))
    return { ...found, url, generation: yield* generationOf(request.headers.get("version")) }
  })

/** The same of a call to the staff, which needs a key only where there is a staff key. */
const readStaffHead = (
  request: Request,
  staffKey: string | undefined
): Result.Result<Head<keyof typeof sandboxOperations>, ApiError> =>
  Result.gen(function* () {
    const url = new URL(request.url)
    const found = yield* staffRouter(request.method, pathAskedFor(url))
    yield* checkAccept(request.headers.get("accept"))
    if (staffKey !== undefined && request.headers.get("authorization") !== staffKey) {
      return yield* Result.fail<ApiError>({ _tag: "Unauthorized" })
    }
    yield* checkParameters(url, found.operation.query)
    return { ...found, url }
  })

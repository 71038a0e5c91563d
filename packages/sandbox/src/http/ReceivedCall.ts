import type { ApiError } from "@concierge/api/ApiError"
import type { Generation } from "@concierge/api/Generation"
import type { providerOperations } from "@concierge/api/operations"
import type { Permissions } from "@concierge/api/resources/apiKeys"
import * as Result from "effect/Result"
import type { FreshTokens } from "../access/FreshTokens.ts"
import type { Command, Rejection } from "../world/Command.ts"
import type { World } from "../world/State.ts"

/** What answers one of the provider's operations. */
export type Handler = (call: ReceivedCall) => Result.Result<Response, ApiError>

/** What answers each of them. */
export type ProviderHandlers = { readonly [OperationId in keyof typeof providerOperations]: Handler }

/** A call that came in, its head and its body read. */
export interface ReceivedCall {
  readonly world: World
  /** Milliseconds since 1970. */
  readonly now: number
  /** The key's own user, or whom the key acts for; nobody where the operation is open. */
  readonly by: string
  /** What the key may do. */
  readonly permissions: Permissions
  readonly tokens: FreshTokens
  readonly generation: Generation
  readonly url: URL
  /** What stands in the path for its variable segment: an id, or a currency. */
  readonly id: string
  /** What `Json.parse` gave; undefined where no body was sent. */
  readonly body: unknown
  /** Carries out a command and says which resource it made or changed. */
  readonly run: (command: Command) => Result.Result<string, Rejection>
}

/**
 * What a list is filtered by, usually an id.
 *
 * @param longest how many characters it can have
 */
export const filterOf = (url: URL, name: string, longest = 64): Result.Result<string | undefined, ApiError> => {
  const given = url.searchParams.get(`filter[${name}]`) ?? undefined
  return given === undefined || (given !== "" && given.length <= longest)
    ? Result.succeed(given)
    : Result.fail({ _tag: "InvalidParameter", parameter: `filter[${name}]`, wanted: `1 to ${longest} characters long` })
}

/** The same where only some values make sense. */
export const oneOf = <A extends string>(
  url: URL,
  name: string,
  choices: ReadonlyArray<A>
): Result.Result<A | undefined, ApiError> => {
  const given = url.searchParams.get(`filter[${name}]`) ?? undefined
  const found = choices.find((choice) => choice === given)
  return given === undefined || found !== undefined
    ? Result.succeed(found)
    : Result.fail({ _tag: "InvalidParameter", parameter: `filter[${name}]`, wanted: `one of ${choices.join(", ")}` })
}

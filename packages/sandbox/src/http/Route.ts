import type { Generation } from "@concierge/api/Generation"
import type { ApiError } from "@concierge/api/errors"
import type { Permission, Permissions } from "@concierge/api/resources/apiKeys"
import * as Result from "effect/Result"
import type { FreshTokens } from "../access/FreshTokens.ts"
import type { Command, Rejection } from "../world/Command.ts"
import type { World } from "../world/State.ts"

/** One of the provider's calls. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE"
  /** The segment `:id` takes any value. */
  readonly path: string
  /** Answers without a key. */
  readonly isOpen?: true
  /** What its key must be permitted. */
  readonly permission: Permission | "none"
  /** Whether it needs a one-time password: from those who turned these on, or from everybody. */
  readonly otp?: "if on" | "always"
  /** Whether a body is read: a document that must be there, or one that may be left out. */
  readonly body?: "required" | "optional"
  /** The query parameters it knows. */
  readonly parameters?: ReadonlyArray<string>
  readonly answer: (call: Call) => Result.Result<Response, ApiError>
}

/** A call that came in, its head and its body read. */
export interface Call {
  readonly world: World
  /** Milliseconds since 1970. */
  readonly now: number
  /** The key's own user, or whom the key acts for; nobody on an open route. */
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
 * The path that an address asks for: some clients end every one with a slash.
 *
 * @example
 * pathOf(new URL("http://sandbox/api/users/?")) // => "/api/users"
 */
export const pathOf = ({ pathname }: URL): string => pathname.replace(/(?<=.)\/$/, "")

/** The route of a call, or that there is none: at this path, or for this method. */
export const routeFor = <R extends Pick<Route, "method" | "path">>(
  routes: ReadonlyArray<R>,
  method: string,
  pathname: string
): Result.Result<R, ApiError> => {
  const exact = routes.filter(({ path }) => path === pathname)
  // /users/me is nobody's id
  const candidates = exact.length > 0 ? exact : routes.filter(({ path }) => idIn(path, pathname) !== undefined)
  const route = candidates.find((candidate) => candidate.method === method)
  if (route !== undefined) return Result.succeed(route)
  if (candidates.length === 0) return Result.fail({ _tag: "NoSuchPath", path: pathname })
  const allowed = candidates.map((candidate) => candidate.method)
  return Result.fail({ _tag: "MethodNotAllowed", method, allowed })
}

/**
 * What stands in a path for the `:id` of a pattern; nothing when the path is another.
 *
 * @example
 * idIn("/api/users/:id", "/api/users/5") // => "5"
 * idIn("/api/users/:id", "/api/users/5/deposits") // => undefined
 */
export const idIn = (pattern: string, pathname: string): string | undefined => {
  const [before = "", after] = pattern.split(":id")
  if (after === undefined || !pathname.startsWith(before) || !pathname.endsWith(after)) return undefined
  const segment = pathname.slice(before.length, pathname.length - after.length)
  return segment === "" || segment.includes("/") ? undefined : segment
}

/** Refuses a document whose id is another than the address has. */
export const checkId = ({ id }: Call, found: string | undefined): Result.Result<void, ApiError> =>
  found === undefined || found === id
    ? Result.void
    : Result.fail({ _tag: "Conflict", what: "data.id", found, wanted: id })

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

import type { ApiError } from "@concierge/api/ApiError"
import type { Operation } from "@concierge/api/Operation"
import * as Result from "effect/Result"
import * as Struct from "effect/Struct"
import { TrieRouter } from "hono/router/trie-router"

/** Finds which of its operations a call asks for. */
export type Router<Id extends string> = (method: string, pathname: string) => Result.Result<Found<Id>, ApiError>

/** An operation of the spec, and what stands in the path for its `:id`. */
export interface Found<Id extends string> {
  readonly operationId: Id
  readonly operation: Operation
  readonly id: string
}

/** A router of a table of operations. */
export const makeRouter = <Id extends string>(operations: { readonly [Each in Id]: Operation }): Router<Id> => {
  const ids = Struct.keys(operations)
  const paths = new TrieRouter<ReadonlyMap<string, Id>>()
  // Of the paths that fit, the one added first is found: `/users/me` is nobody's id
  for (const [path, all] of [...Map.groupBy(ids, (id) => operations[id].path)].toSorted(constantsFirst)) {
    paths.add("ALL", path, new Map(all.map((id) => [operations[id].method, id])))
  }
  return (method, pathname) => {
    const [[found]] = paths.match("ALL", pathname)
    if (found === undefined) return Result.fail({ _tag: "NoSuchPath", path: pathname })
    const [byMethod, { id = "" }] = found
    const operationId = byMethod.get(method)
    return operationId === undefined
      ? Result.fail({ _tag: "MethodNotAllowed", method, allowed: [...byMethod.keys()] })
      : Result.succeed({ operationId, operation: operations[operationId], id: String(id) })
  }
}

const constantsFirst = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number =>
  Number(a.includes(":id")) - Number(b.includes(":id"))

/**
 * The path that an address asks for: some clients end every one with a slash.
 *
 * @example
 * pathAskedFor(new URL("http://sandbox/api/users/?")) // => "/api/users"
 */
export const pathAskedFor = ({ pathname }: URL): string => pathname.replace(/(?<=.)\/$/, "")

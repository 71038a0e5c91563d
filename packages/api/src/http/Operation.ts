import * as Struct from "effect/Struct"
import type { Enum } from "../generated/enums.ts"

/**
 * A call as the spec describes it. The generated tables (`generated/operations.ts`) have a row for each, by its operationId,
 * so that method and path are written nowhere else.
 */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** From the root of the server, e.g. `/api/users/:id`, where `:id` stands for one segment. */
  readonly path: string
  /** Whether it needs no key. */
  readonly isOpen?: true
  /** The permission that its key needs; undefined where any key may call it. */
  readonly permission?: Enum<"ApiKeyPermissions">
  /** Whether it needs a one-time password: of users who enabled them, or of all. */
  readonly oneTimePassword?: "if enabled" | "always"
  /** The query parameters that it takes. */
  readonly query?: ReadonlyArray<string>
  /** Whether a document is required or optional; undefined where no body is read. */
  readonly body?: "required" | "optional"
  /** Whether a payout file may come in place of the document. */
  readonly takesFile?: true
  /** Answered with plain text instead of a document. */
  readonly isText?: true
  /** Answered with a file, whatever the `Accept` header allows. */
  readonly givesFile?: true
}

/**
 * The path of an operation, with an id in its place.
 *
 * @example
 * pathOf({ path: "/api/users/:id" }, "5") // => "/api/users/5"
 */
export const pathOf = ({ path }: Pick<Operation, "path">, id = ""): string =>
  path.replace(":id", () => encodeURIComponent(id))

/**
 * Each operation of a table with its entry in another table, which must have one for every operation.
 *
 * @example
 * withEntries({ showHealth: { method: "GET", path: "/healthz" } }, { showHealth: 200 }) // => [[{ method: "GET", path: "/healthz" }, 200]]
 */
export const withEntries = <Id extends string, Entry>(
  operations: { readonly [Each in Id]: Operation },
  entries: { readonly [Each in Id]: Entry }
): ReadonlyArray<readonly [operation: Operation, entry: Entry]> =>
  Struct.keys(operations).map((id) => [operations[id], entries[id]])

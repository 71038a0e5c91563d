import { squeezed } from "@concierge/domain/Text"
import * as Result from "effect/Result"
import { nearestTo } from "../../nearest.ts"
import { meaningByKey, meanings } from "./columnNames.ts"

/** What the columns of a file are to be read as, by their names there; `null` leaves one out. */
export type Mapping = { readonly [name: string]: string | null }

/** Why something is no mapping: it does not have the form of one, or names a column that there is not. */
export type MappingFlaw =
  | { readonly _tag: "NoMapping" }
  | { readonly _tag: "NoColumn"; readonly column: string; readonly nearest: string | undefined }

/**
 * What a person says of one column: its name in the file, `=`, and the column of ours, or nothing to leave it out.
 *
 * @example
 * parseMap("Importe=amount") // => Result.succeed({ Importe: "amount" })
 * parseMap("Notas=") // => Result.succeed({ Notas: null })
 * parseMap("Importe=amuont") // => Result.fail({ _tag: "NoColumn", column: "amuont", nearest: "amount" })
 */
export const parseMap = (said: string): Result.Result<Mapping, MappingFlaw> => {
  const at = said.lastIndexOf("=")
  return at < 1
    ? Result.fail({ _tag: "NoMapping" })
    : toMapping({ [said.slice(0, at).trim()]: said.slice(at + 1).trim() })
}

/**
 * A mapping that was kept, as JSON.
 *
 * @example
 * parseMapping('{ "Importe": "amount", "Notas": null }') // => Result.succeed({ Importe: "amount", Notas: null })
 * parseMapping("Importe=amount") // => Result.fail({ _tag: "NoMapping" })
 */
export const parseMapping = (json: string): Result.Result<Mapping, MappingFlaw> => {
  try {
    const read: unknown = JSON.parse(json)
    return typeof read === "object" && read !== null && !Array.isArray(read)
      ? toMapping(read)
      : Result.fail({ _tag: "NoMapping" })
  } catch {
    return Result.fail({ _tag: "NoMapping" })
  }
}

const toMapping = (said: object): Result.Result<Mapping, MappingFlaw> => {
  const mapping: { [name: string]: string | null } = {}
  for (const [name, column] of Object.entries(said) as ReadonlyArray<[string, unknown]>) {
    if (squeezed(name) === "" || (column !== null && typeof column !== "string")) {
      return Result.fail({ _tag: "NoMapping" })
    }
    const meaning = column === null || column === "" ? null : meaningByKey.get(squeezed(column))
    if (meaning !== null && typeof meaning !== "string") {
      return Result.fail({ _tag: "NoColumn", column: column ?? "", nearest: nearestTo(column ?? "", meanings) })
    }
    mapping[name] = meaning
  }
  return Result.succeed(mapping)
}

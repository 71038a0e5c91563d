import { toLeftOut } from "@concierge/api/PaidBefore"
import type { ErrorObject } from "@concierge/api/JsonApi"
import { exitOf, type Failure, type Reason, sentenceOf } from "./Failure.ts"

/** One error for programs: like the proxy's error objects, with a place in a file or a command. */
export interface CommandError extends Pick<ErrorObject, "code" | "detail"> {
  /** Where: what the proxy names, or a file and its line and column, or a variable. */
  readonly source?: { readonly [kind: string]: unknown }
  readonly meta?: { readonly [name: string]: unknown }
}

/**
 * The error document of a command that failed, in place of its answer, with the exit code of the process.
 *
 * @example
 * toErrorDocument([{ code: "usage", detail: "Missing required argument: file" }], 2).meta // => { exit: 2 }
 */
export const toErrorDocument = (errors: ReadonlyArray<CommandError>, exit: number) => ({ errors, meta: { exit } })

/** A failure as an error document; nothing when the answer itself says what is wrong. */
export const failureDocument = (failure: Failure) => {
  const detail = sentenceOf(failure)
  return detail === undefined ? undefined : toErrorDocument(errorsOf(failure.reason, detail), exitOf(failure))
}

const errorsOf = (reason: Reason, detail: string): ReadonlyArray<CommandError> => {
  const code = codeOfTag(reason._tag)
  switch (reason._tag) {
    case "BadVariable":
      return [{ code, detail, source: { variable: reason.variable } }]
    case "MisspeltVariable":
      return [{ code, detail, source: { variable: reason.stranger.variable } }]
    case "UnreadableFile":
    case "JournalUnusable":
      return [{ code, detail, source: { file: reason.path } }]
    case "NotATotal":
      return [{ code, detail, source: { flag: "--max" } }]
    case "FileRefused":
      return reason.problems.map(({ code: found, column, detail: said, line, path }) => ({
        code: found,
        detail: said,
        source: { file: reason.path, line, column: column ?? null, ...(path === undefined ? {} : { path }) }
      }))
    case "Stopped": {
      const rows = reason.rows.map((row) =>
        row._tag === "Earlier" ? toLeftOut(row, row.earlier) : { line: row.line, first_line: row.first }
      )
      return [{ code, detail, meta: { rows, cures: reason.cures } }]
    }
    case "Held":
      return [{ code, detail, meta: { batch_id: reason.batch, cures: reason.cures } }]
    case "CallFailed": {
      const { error } = reason
      const said = error._tag === "Refused" || error._tag === "OutcomeUnknown" ? (error.errors ?? []) : []
      if (said.length === 0) return [{ code: codeOfTag(error._tag), detail, source: { url: reason.url } }]
      return said.map((each) => ({
        code: each.code,
        detail: each.detail,
        ...(each.source === undefined ? {} : { source: { ...each.source } }),
        ...(each.meta === undefined ? {} : { meta: each.meta })
      }))
    }
    default:
      return [{ code, detail }]
  }
}

/**
 * An error's tag as a code in snake case.
 *
 * @example
 * codeOfTag("NotApproved") // => "not_approved"
 */
export const codeOfTag = (tag: string): string => tag.replaceAll(/(?!^)[A-Z]/g, "_$&").toLowerCase()

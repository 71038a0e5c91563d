import { type ClientError, meaningOf, type Refused } from "@concierge/api/ClientError"
import { hidden } from "@concierge/domain/Hidden"
import * as Cause from "effect/Cause"
import { isSqlError } from "effect/sql/SqlError"

/**
 * Why the provider would not take this very thing, for people; nothing when the fault lies elsewhere: with the key, the
 * rate, the state of the request, or the connection. Then the same call may be right later.
 */
export const refusalOf = (error: ClientError): string | undefined => {
  return error._tag === "Refused" && !elsewhere.has(error.status) ? detailsOf(error) : undefined
}

const elsewhere: ReadonlySet<number> = new Set([401, 403, 405, 407, 409, 423, 425, 429])

/** What stops a batch where no call has failed: what nobody foresaw is told to the log alone. */
export const defectOf = (cause: Cause.Cause<unknown>): string =>
  cause.reasons.some((reason) => Cause.isDieReason(reason) && isSqlError(reason.defect))
    ? "the database does not take what is to be kept; the log says why"
    : "an internal error stands in the log"

/** What stops a batch for now, for people. */
export const troubleOf = (error: ClientError): string => {
  if (error._tag === "Throttled") return "the provider takes no more calls for now"
  if (error._tag === "OutcomeUnknown" && error.reason !== "server error" && meaningOf(error).answered) {
    const { reason, status, words } = error
    const how = status === undefined || status < 300 ? reason : `${reason}, status ${status}`
    return `the provider's answer cannot be used (${how})${words === undefined ? "" : `: ${shortened(words)}`}`
  }
  if (error._tag !== "Refused") return `the provider cannot be reached (${error.reason})`
  return `the provider refuses (${error.status}): ${detailsOf(error)}`
}

const detailsOf = ({ errors, status, words }: Refused): string => {
  const details = errors.map(({ detail }) => detail).filter((detail) => detail !== "")
  return shortened([...new Set(details)].join("; ") || (words ?? `status ${status}, without a reason`))
}

/** Providers tend to repeat what they were sent, and account numbers are nobody's business. */
const shortened = (text: string): string => hidden(text).slice(0, 500)

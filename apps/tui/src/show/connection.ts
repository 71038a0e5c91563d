import { type ClientError, meaningOf } from "@concierge/api/ClientError"
import type { ErrorObject } from "@concierge/api/JsonApi"
import type { Health } from "@concierge/api/resources/health"
import { printable } from "@concierge/domain/Text"
import { stampText } from "./time.ts"

/** That the provider cannot be reached, and what that means; nothing while it can. */
export const goneText = ({ provider, reach, standingStill }: Health): string | undefined => {
  if (reach._tag !== "Unreachable") return undefined
  const still = standingStill === 0 ? "payments stand still" : `${standingStill} of the batches stand still`
  return `the provider ${printable(provider)} cannot be reached since ${stampText(reach.since)} (${printable(reach.said)}): ${still} until it answers`
}

/** Why a call to the proxy brought no answer, as a sentence. */
export const callFailed = (error: ClientError, url: string): string => {
  switch (error._tag) {
    case "NotConnected":
      return error.reason === "connection refused"
        ? `no connection to ${url}: is the proxy running? "npm start" starts it`
        : `no connection to ${url}: ${error.reason}`
    case "OutcomeUnknown":
      if (error.errors !== undefined && error.errors.length > 0) return details(error.errors)
      if (error.reason === "no answer in time")
        return `no answer from ${url}: what listens there takes calls and does not answer them; is the proxy stopped?`
      return meaningOf(error).foreign ? noProxy(url) : `no answer from ${url} that can be used: ${error.reason}`
    case "Throttled":
      return `${url} has too much to do: try again in ${Math.ceil(error.retryAfterMs / 1_000)} s`
    case "Refused":
      if (error.errors.length === 0 || error.errors.some(({ code }) => code === "no_such_path")) return noProxy(url)
      if (isUnauthorized(error)) return `${url} does not know the token: set CONCIERGE_TOKEN to the proxy's`
      return details(error.errors)
  }
}

const noProxy = (url: string): string =>
  `what answers at ${url} is no Concierge proxy: CONCIERGE_URL says where it is, or CONCIERGE_HOST and CONCIERGE_PORT as at its start`

const details = (errors: ReadonlyArray<ErrorObject>): string => errors.map(detailOf).join("; ")

/** Of a file with its line, unless the sentence has it. */
const detailOf = ({ detail, meta }: ErrorObject): string => {
  const line = meta?.["line"]
  return typeof line === "number" && !/^line /i.test(detail) ? `line ${line}: ${printable(detail)}` : printable(detail)
}

/** Whether the proxy does not know the token. */
export const isUnauthorized = (error: ClientError): boolean =>
  error._tag === "Refused" && error.errors.some(({ code }) => code === "unauthorized")

import { hidden } from "@concierge/domain/Hidden"
import { nearestTo } from "../nearest.ts"

/** Every variable that the proxy or the command line reads; the README says what each means. */
export const settingNames = [
  "CONCIERGE_HOST",
  "CONCIERGE_PORT",
  "CONCIERGE_URL",
  "CONCIERGE_TOKEN",
  "CONCIERGE_UPSTREAM",
  "CONCIERGE_UPSTREAM_KEY",
  "CONCIERGE_UPSTREAM_MODE",
  "CONCIERGE_UPSTREAM_RATE",
  "CONCIERGE_DATABASE",
  "CONCIERGE_DUPLICATE_DAYS",
  "CONCIERGE_REFERENCES",
  "CONCIERGE_PART_SIZE",
  "CONCIERGE_BATCH_ROWS",
  "CONCIERGE_FILE_MIB",
  "CONCIERGE_KEEP_FILES",
  "CONCIERGE_SANDBOX_PACE",
  "CONCIERGE_SANDBOX_SEED",
  /** How many cases the project's own tests try. */
  "CONCIERGE_TESTS"
] as const

/** A variable that is not known, and the one that was most likely meant. */
export interface Stranger {
  readonly variable: string
  readonly meant: string | undefined
}

/**
 * The variables that look like settings and are not known. A misspelt setting must be reported: otherwise its default would count.
 * An empty variable counts as not set.
 *
 * @example
 * strangersIn({ CONCIERGE_UPSTREM_KEY: "k" }) // => [{ variable: "CONCIERGE_UPSTREM_KEY", meant: "CONCIERGE_UPSTREAM_KEY" }]
 * strangersIn({ CONCIERGE_COLOUR: "red" }) // => [{ variable: "CONCIERGE_COLOUR", meant: undefined }]
 * strangersIn({ CONCIERGE_PORT: "8080" }) // => []
 */
export const strangersIn = (env: { readonly [variable: string]: string | undefined }): ReadonlyArray<Stranger> =>
  Object.keys(env)
    .filter((variable) => env[variable] && !known.has(variable))
    .flatMap((variable): ReadonlyArray<Stranger> => {
      const [, first = "", rest = ""] = /^([A-Za-z]+)_(\w+)$/.exec(variable) ?? []
      if (nearestTo(first.toUpperCase(), [prefix]) === undefined) return []
      const meant = nearestTo(rest.toUpperCase(), ownNames)
      if (meant !== undefined) return [{ variable, meant: `${prefix}_${meant}` }]
      // variables of other programs may resemble ours
      return first.toUpperCase() === prefix ? [{ variable, meant: undefined }] : []
    })

const prefix = "CONCIERGE"
const known: ReadonlySet<string> = new Set(settingNames)
const ownNames = settingNames.map((name) => name.slice(prefix.length + 1))

/** For people. */
export const strangerText = ({ meant, variable }: Stranger): string =>
  `${hidden(variable)} is not a setting${meant === undefined ? "" : `: did you mean ${meant}?`}`

/** A message that starts payments, as its namespace names it. */
export interface MessageName {
  /** What a report calls it: `pain.001.001.09`. */
  readonly name: string
  readonly version: number
}

/**
 * The payment initiation that a namespace is of, in the versions that are read; nothing for any other.
 *
 * @example
 * initiationOf("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09") // => { name: "pain.001.001.09", version: 9 }
 * initiationOf("urn:iso:std:iso:20022:tech:xsd:pain.008.001.02") // => undefined
 */
export const initiationOf = (namespace: string): MessageName | undefined => {
  const [, name, number] = INITIATION.exec(namespace) ?? []
  const version = Number(number)
  return name !== undefined && version >= oldest && version <= newest ? { name, version } : undefined
}

/**
 * What a namespace names, for people: a message and what it is, or nothing.
 *
 * @example
 * messageIn("urn:iso:std:iso:20022:tech:xsd:pain.001.001.12") // => "pain.001.001.12"
 */
export const messageIn = (namespace: string): string | undefined =>
  /\b[a-z]{4}\.\d{3}\.\d{3}\.\d{2}\b/.exec(namespace)?.[0]

/** The versions that are read, for people. */
export const versionsRead = "pain.001.001.03 to pain.001.001.11"

const [oldest, newest] = [3, 11]

/**
 * The standard's own, those of the German banks (002 and 003), and that of the Swiss ones, which have the elements of the standard's
 * third version.
 */
const INITIATION =
  /^(?:urn:iso:std:iso:20022:tech:xsd:|http:\/\/www\.six-interbank-clearing\.com\/de\/)?(pain\.001\.00[123]\.(\d{2}))(?:\.ch\.\d{2}\.xsd)?$/

/**
 * The version of the status report (pain.002) that was published with a version of the initiation (pain.001). The two counted
 * apart from the ninth on; the last is the newest that is written.
 *
 * @example
 * reportFor(3) // => 3
 * reportFor(9) // => 10
 */
export const reportFor = (version: number): number => Math.min(version < 9 ? version : version + 1, newest)

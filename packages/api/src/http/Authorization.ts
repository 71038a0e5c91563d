/** The content of an `Authorization` header: a key, and the user for whom it acts. */
export interface Authorization {
  readonly key: string
  /** The managed user for whom the call is made; undefined for the key's own user. */
  readonly actsFor: string | undefined
}

/**
 * The key in the examples of the provider's guides. Everybody knows it, so it opens nothing but a sandbox, and a proxy on this
 * machine that has one.
 */
export const guidesKey = "your_api_key"

/**
 * Reads `<key>`, or `<key>; user=<id>` for a user whom the key's own user manages. An id that could be anything else than
 * one makes the whole header a key, which then opens nothing.
 *
 * @example
 * readAuthorization("a_key") // => { key: "a_key", actsFor: undefined }
 * readAuthorization("a_key; user=5") // => { key: "a_key", actsFor: "5" }
 * readAuthorization("a_key; user=5 or 6") // => { key: "a_key; user=5 or 6", actsFor: undefined }
 */
export const readAuthorization = (header: string): Authorization => {
  const [, key = header, actsFor] = /^([^;]*[^;\s])\s*;\s*user=([\w-]{1,64})$/i.exec(header) ?? []
  return { key, actsFor }
}

/**
 * The header that {@link readAuthorization} reads.
 *
 * @example
 * writeAuthorization({ key: "a_key", actsFor: "5" }) // => "a_key; user=5"
 */
export const writeAuthorization = ({ actsFor, key }: Authorization): string =>
  actsFor === undefined ? key : `${key}; user=${actsFor}`

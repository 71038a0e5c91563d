import { createHash, timingSafeEqual } from "node:crypto"
import { readAuthorization } from "@concierge/api/Authorization"
import * as Redacted from "effect/Redacted"
import { isLoopback } from "@concierge/api/Address"

/** For whom a call that presented the token is made. */
export interface Access {
  /** A user managed by that of the provider's key; nothing for the key's own. */
  readonly actsFor: string | undefined
}

/**
 * What a call may do: the token is presented bare, as the provider wants its keys, or after `Bearer`, and a managed user
 * may be named after it (`docs/decisions/0022`). Takes as long for a wrong token as for the right one.
 */
export const makeAccess = (token: Redacted.Redacted): ((authorization: string | null) => Access | undefined) => {
  const wanted = digest(Redacted.value(token))
  const isToken = (text: string) => timingSafeEqual(digest(text), wanted)
  return (authorization) => {
    const presented = (authorization ?? "").replace(/^Bearer +/i, "")
    // a token may look as if it named somebody
    if (isToken(presented)) return { actsFor: undefined }
    const { actsFor, key } = readAuthorization(presented)
    return isToken(key) ? { actsFor } : undefined
  }
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/**
 * Whether a call to this machine was meant for it. A page on the web may let its own name point to 127.0.0.1, and would
 * then be taken for one of ours by the browser: its name stands in the `Host` header.
 */
export const isMeantForUs = (host: string | null): boolean => isLoopback((host ?? "").replace(/:\d+$/, ""))

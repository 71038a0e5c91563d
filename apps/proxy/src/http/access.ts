import { createHash, timingSafeEqual } from "node:crypto"
import * as Redacted from "effect/Redacted"
import { isLoopback } from "@concierge/api/Address"

/** Whether a call presents the token: bare, as the provider wants its keys, or after `Bearer`. Takes as long for a wrong one as for the right one. */
export const makeAccess = (token: Redacted.Redacted): ((authorization: string | null) => boolean) => {
  const wanted = digest(Redacted.value(token))
  return (authorization) => timingSafeEqual(digest((authorization ?? "").replace(/^Bearer +/i, "")), wanted)
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/**
 * Whether a call to this machine was meant for it. A page on the web may let its own name point to 127.0.0.1, and would
 * then be taken for one of ours by the browser: its name stands in the `Host` header.
 */
export const isMeantForUs = (host: string | null): boolean => isLoopback((host ?? "").replace(/:\d+$/, ""))

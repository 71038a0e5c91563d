import { createHmac } from "node:crypto"
import { Secret, TOTP } from "otpauth"

/**
 * A user's one-time passwords (RFC 6238): six digits, others every thirty seconds. Their secret is made of the sandbox's
 * seed and kept nowhere.
 */
export interface Otp {
  /** In base 32, as authenticator apps take it. */
  readonly secret: string
  /** The same as an address that apps read from a QR code. */
  readonly uri: string
  /** The code of a moment, in milliseconds since 1970, and until when it is the newest. */
  readonly at: (now: number) => { readonly code: string; readonly until: number }
  /**
   * Whether a code is good at a moment: the newest one, or its neighbours, since clocks differ. It may be used more than
   * once, or payments could only be made one every thirty seconds.
   */
  readonly isRight: (code: string, now: number) => boolean
}

/**
 * The one-time passwords of a user in a sandbox of that seed.
 *
 * @example
 * otpOf(1, "5").at(59_000).until // => 60_000
 * otpOf(1, "5").isRight(otpOf(1, "5").at(0).code, 59_999) // => true
 * otpOf(1, "5").isRight(otpOf(1, "5").at(0).code, 60_000) // => false
 */
export const otpOf = (seed: number, userId: string): Otp => {
  const bytes = createHmac("sha256", `one-time passwords of seed ${seed}`).update(userId).digest().subarray(0, 20)
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer })
  const totp = new TOTP({ issuer: "Concierge sandbox", label: `user ${userId}`, secret, period: step / 1_000 })
  return {
    secret: secret.base32,
    uri: totp.toString(),
    at: (now) => ({ code: totp.generate({ timestamp: now }), until: (Math.floor(now / step) + 1) * step }),
    // The library throws at what has as many characters but more bytes
    isRight: (code, now) => /^\d{6}$/.test(code) && totp.validate({ token: code, timestamp: now, window: 1 }) !== null
  }
}

const step = 30_000

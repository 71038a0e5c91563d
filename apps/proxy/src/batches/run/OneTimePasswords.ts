import { constants, generateKeyPair, privateDecrypt, publicEncrypt } from "node:crypto"
import { promisify } from "node:util"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { BatchStore } from "../../store/BatchStore.ts"

/**
 * The one-time passwords that came with approvals, by batch: each is good for one try, and none is ever stored as it is. Where
 * another process carries the batch, the database takes it there, sealed with a key that only that process has, in its memory:
 * when it is gone before it has used the password, a new one is asked for.
 */
export class OneTimePasswords extends Context.Service<
  OneTimePasswords,
  {
    readonly put: (batchId: number, password: string) => Effect.Effect<void>
    /** The batch's password, if it has one; it is gone then. */
    readonly take: (batchId: number) => Effect.Effect<string | undefined>
    /** Forgets it, since nobody here carries the batch any more. */
    readonly forget: (batchId: number) => Effect.Effect<void>
    /** By which other processes seal what is for this one; made when it is first asked for. */
    readonly key: Effect.Effect<string>
  }
>()("concierge/proxy/OneTimePasswords") {
  static readonly layer = Layer.effect(
    OneTimePasswords,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const passwords = new Map<number, string>()
      const keys = yield* Effect.cached(Effect.promise(makeKeys))
      let ownKey: string | undefined
      return OneTimePasswords.of({
        key: Effect.map(keys, ({ publicKey }) => (ownKey = publicKey)),
        put: Effect.fnUntraced(function* (batchId, password) {
          const key = yield* store.ownerKey(batchId)
          if (key === null || key === ownKey) passwords.set(batchId, password)
          // a longer text is no one-time password: the provider refuses the call without one
          else if (Buffer.byteLength(password) <= mostSealed) yield* store.keepPassword(batchId, seal(key, password))
        }),
        take: Effect.fnUntraced(function* (batchId) {
          const password = passwords.get(batchId)
          passwords.delete(batchId)
          if (password !== undefined || ownKey === undefined) return password
          const sealed = yield* store.takePassword(batchId)
          return sealed === null ? undefined : unseal((yield* keys).privateKey, sealed)
        }),
        forget: (batchId) => Effect.sync(() => void passwords.delete(batchId))
      })
    })
  )
}

const makeKeys = () =>
  promisify(generateKeyPair)("rsa", {
    modulusLength: 3_072,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" }
  })

const mostSealed = 300

const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" } as const

const seal = (publicKey: string, text: string): string =>
  publicEncrypt({ key: publicKey, ...padding }, Buffer.from(text)).toString("base64")

/** Nothing when it was sealed for another: somebody else carried the batch then. */
const unseal = (privateKey: string, sealed: string): string | undefined => {
  try {
    return privateDecrypt({ key: privateKey, ...padding }, Buffer.from(sealed, "base64")).toString()
  } catch {
    return undefined
  }
}

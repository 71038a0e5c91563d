import { constants, generateKeyPair, privateDecrypt, publicEncrypt } from "node:crypto"
import { promisify } from "node:util"
import type { ClientError } from "@concierge/api/ClientError"
import { isFinal } from "@concierge/domain/Batch"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { BatchStore } from "../../store/BatchStore.ts"
import type { PartRecord } from "../../store/records.ts"
import { troubleOf } from "./refusal.ts"

/**
 * The one-time passwords that came with approvals and corrections, by batch. None is ever stored as it is. Where another process
 * carries the batch, the database takes it there, sealed with a key that only that process has, in its memory: when it is gone
 * before it has used the password, a new one is asked for.
 *
 * Most providers take a password once, some as long as it is shown. So the calls of a batch that may need one are made one at a
 * time, and after a refusal no other is made before a person has given a new password; each part that waits for it says so.
 */
export class OneTimePasswords extends Context.Service<
  OneTimePasswords,
  {
    /** Keeps a password for what a decision begins, and not where the decision comes to nothing. */
    readonly entrust: <A, E, R>(
      batchId: number,
      password: string,
      decision: Effect.Effect<A, E, R>
    ) => Effect.Effect<A, E, R>
    /** Whether the provider wants a password for the calls of a part's batch, and there is none: then the part says so. */
    readonly isWanting: (part: PartRecord) => Effect.Effect<boolean>
    /**
     * Does what ends in a call that may need a password, and hands that call the batch's, if it has one. Returns nothing when the
     * provider wants another.
     */
    readonly use: <A, R>(
      part: PartRecord,
      work: (withPassword: WithPassword) => Effect.Effect<A, ClientError, R>
    ) => Effect.Effect<A | undefined, ClientError, R>
    /** Forgets it, since nobody here carries the batch any more; whoever carries it from now on is given it. */
    readonly forget: (batchId: number) => Effect.Effect<void>
    /** By which other processes seal what is for this one; made when it is first asked for. */
    readonly key: Effect.Effect<string>
  }
>()("concierge/proxy/OneTimePasswords") {
  static readonly layer = Layer.effect(
    OneTimePasswords,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const scope = yield* Effect.scope
      const needs = new Map<number, Need>()
      const keys = yield* Effect.cached(Effect.promise(makeKeys))
      let ownKey: string | undefined

      const needOf = (batchId: number): Need => {
        const need = needs.get(batchId) ?? { ...nothingKnown, lock: Semaphore.makeUnsafe(1) }
        needs.set(batchId, need)
        return need
      }

      /** What a batch needs, with what another process has sealed for this one. */
      const receive = Effect.fnUntraced(function* (batchId: number) {
        const need = needOf(batchId)
        if (need.password !== undefined || ownKey === undefined) return need
        const sealed = yield* store.sealedPassword(batchId)
        const given = sealed === null ? undefined : unseal((yield* keys).privateKey, sealed)
        if (sealed !== null && given !== undefined && (yield* store.takePassword(batchId, sealed)))
          need.password = given
        return need
      })

      /** Gives a password that was not used up, or not even received, to the next owner, once that one is known. */
      const handOver = Effect.fnUntraced(
        function* (batchId: number, unused: string | undefined) {
          for (let looks = 0; looks < mostLooks; looks++) {
            const batch = yield* store.find(batchId)
            if (batch === undefined || isFinal(batch.state)) return
            const [key, sealed] = [yield* store.ownerKey(batchId), yield* store.sealedPassword(batchId)]
            const received = sealed === null ? undefined : unseal((yield* keys).privateKey, sealed)
            const password = received ?? unused
            // it is carried here again, or there is nothing to give
            if (needs.has(batchId) && unused !== undefined) needOf(batchId).password ??= unused
            if (needs.has(batchId) || password === undefined || Buffer.byteLength(password) > mostSealed) return
            if (key !== null && key !== ownKey)
              return yield* store.handPassword(
                batchId,
                key,
                seal(key, password),
                received === undefined ? null : sealed
              )
            yield* Effect.sleep(lookEvery)
          }
        },
        (handing) => Effect.ignoreCause(handing)
      )

      const isWanting = Effect.fnUntraced(function* (part: PartRecord) {
        const { password, refusal } = yield* receive(part.batchId)
        if (refusal === undefined || password !== undefined) return false
        const note = `${wanting}: give one with the same approval or correction again (${refusal}).`
        if (part.note !== note) yield* store.updatePart(part.id, { note })
        return true
      })

      return OneTimePasswords.of({
        key: Effect.map(keys, ({ publicKey }) => (ownKey = publicKey)),
        entrust: Effect.fnUntraced(function* (batchId, password, decision) {
          const key = yield* store.ownerKey(batchId)
          const isOurs = key === null || key === ownKey
          const before = needs.get(batchId)?.password
          if (isOurs) needOf(batchId).password = password
          // a longer text is no one-time password: the provider refuses the call without one
          else if (Buffer.byteLength(password) <= mostSealed) yield* store.keepPassword(batchId, seal(key, password))
          return yield* Effect.onError(decision, () =>
            Effect.sync(() => {
              const need = needs.get(batchId)
              if (isOurs && need?.password === password) need.password = before
            })
          )
        }),
        isWanting,
        use: Effect.fnUntraced(function* (part, work) {
          const need = needOf(part.batchId)
          const withPassword: WithPassword = (call) => {
            const { password } = need
            return call(password).pipe(
              Effect.tap(() => {
                need.isFree = password === undefined
                return part.note?.startsWith(wanting) === true ? store.updatePart(part.id, { note: null }) : Effect.void
              }),
              Effect.tapError((error) => {
                if (!isAboutPassword(error, password)) return Effect.void
                // a new one may have been given meanwhile
                if (need.password === password) need.password = undefined
                need.refusal = troubleOf(error)
                need.isFree = false
                return isWanting(part)
              })
            )
          }
          const inTurn = Effect.gen(function* () {
            if (yield* isWanting(part)) return undefined
            const done = yield* Effect.result(work(withPassword))
            if (Result.isSuccess(done)) return done.success
            const isRefused = done.failure._tag === "Refused" && done.failure.status === 401
            return isRefused && (yield* isWanting(part)) ? undefined : yield* done.failure
          })
          return yield* need.isFree ? inTurn : need.lock.withPermit(inTurn)
        }),
        forget: (batchId) =>
          Effect.suspend(() => {
            const unused = needs.get(batchId)?.password
            needs.delete(batchId)
            return ownKey === undefined ? Effect.void : Effect.asVoid(Effect.forkIn(handOver(batchId, unused), scope))
          })
      })
    })
  )
}

type WithPassword = <B, R>(
  call: (password: string | undefined) => Effect.Effect<B, ClientError, R>
) => Effect.Effect<B, ClientError, R>

/** What the calls of a batch need. */
interface Need {
  /** Tried for one call after another, until it is refused. */
  password: string | undefined
  /** How the provider has refused a call for want of one, if it ever has. */
  refusal: string | undefined
  /** Whether a call went well without one: then the others need not wait for each other. */
  isFree: boolean
  readonly lock: Semaphore.Semaphore
}

const nothingKnown = { password: undefined, refusal: undefined, isFree: false }

const wanting = "The provider wants a new one-time password"

/** A 401 is about the key where it does not say otherwise, and no password was given. */
const isAboutPassword = (error: ClientError, password: string | undefined): boolean =>
  error._tag === "Refused" &&
  error.status === 401 &&
  (password !== undefined || /one.?time|\botp\b|wrong_otp/i.test(JSON.stringify([error.errors, error.words])))

const makeKeys = () =>
  promisify(generateKeyPair)("rsa", {
    modulusLength: 3_072,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" }
  })

const mostSealed = 300

/** The next owner is looked for as long as a password is good, in milliseconds. */
const lookEvery = 500
const mostLooks = 120

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

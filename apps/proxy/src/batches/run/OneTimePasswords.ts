import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** The one-time passwords that came with approvals, by batch: each is good for one try, and none is ever stored. */
export class OneTimePasswords extends Context.Service<
  OneTimePasswords,
  {
    readonly put: (batchId: number, password: string) => Effect.Effect<void>
    /** The batch's password, if it has one; it is gone then. */
    readonly take: (batchId: number) => Effect.Effect<string | undefined>
  }
>()("concierge/proxy/OneTimePasswords") {
  static readonly layer = Layer.sync(OneTimePasswords, () => {
    const passwords = new Map<number, string>()
    return OneTimePasswords.of({
      put: (batchId, password) => Effect.sync(() => void passwords.set(batchId, password)),
      take: (batchId) =>
        Effect.sync(() => {
          const password = passwords.get(batchId)
          passwords.delete(batchId)
          return password
        })
    })
  })
}

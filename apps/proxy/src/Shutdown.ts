import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"

/** Whether the process is about to end. Then no new call to the provider is begun. */
export class Shutdown extends Context.Service<
  Shutdown,
  {
    readonly isUnderway: Effect.Effect<boolean>
    /** Returns when it begins. */
    readonly begun: Effect.Effect<void>
    readonly begin: Effect.Effect<void>
  }
>()("concierge/proxy/Shutdown") {
  static readonly layer = Layer.sync(Shutdown, () => {
    const latch = Latch.makeUnsafe()
    return Shutdown.of({
      isUnderway: Effect.sync(() => latch.isOpen()),
      begun: latch.await,
      begin: Effect.asVoid(latch.open)
    })
  })
}

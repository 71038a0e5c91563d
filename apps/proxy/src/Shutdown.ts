import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** Whether the process is about to end. Then no new call to the provider is begun. */
export class Shutdown extends Context.Service<
  Shutdown,
  { readonly isUnderway: Effect.Effect<boolean>; readonly begin: Effect.Effect<void> }
>()("concierge/proxy/Shutdown") {
  static readonly layer = Layer.sync(Shutdown, () => {
    let isUnderway = false
    return Shutdown.of({
      isUnderway: Effect.sync(() => isUnderway),
      begin: Effect.sync(() => {
        isUnderway = true
      })
    })
  })
}

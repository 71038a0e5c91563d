import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FiberMap from "effect/FiberMap"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"

/**
 * Which batches this process carries. Placement says who, the rows say what: should two processes think for a moment that a
 * batch is theirs, its epoch lets only one of them write.
 */
export class Placement extends Context.Service<
  Placement,
  {
    /** Says how a batch is carried; from then on those that are placed here can be. It may be interrupted at any moment. */
    readonly host: (carry: (batchId: number) => Effect.Effect<void>) => Effect.Effect<Host, never, Scope.Scope>
  }
>()("concierge/proxy/Placement") {
  /** One process has the database: every batch is its own. */
  static readonly inProcess = Layer.succeed(
    Placement,
    Placement.of({
      host: Effect.fnUntraced(function* (carry) {
        const fibers = yield* FiberMap.make<number, void, never>()
        return {
          isShared: false,
          isHere: () => true,
          start: (batchId) => Effect.asVoid(FiberMap.run(fibers, batchId, carry(batchId), { onlyIfMissing: true }))
        }
      })
    })
  )
}

export interface Host {
  /** Whether other processes carry batches of the same database. */
  readonly isShared: boolean
  readonly isHere: (batchId: number) => boolean
  /** Begins to carry a batch that is here and that nothing carries yet. */
  readonly start: (batchId: number) => Effect.Effect<void>
}

import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"

/** Wakes all who wait for it, and those who were at work when it rang as soon as they would wait. */
export class Bell {
  /** How often it rang. */
  rings = 0
  private latch = Latch.makeUnsafe()

  ring(): void {
    this.rings++
    this.latch.openUnsafe()
    this.latch = Latch.makeUnsafe()
  }

  /** Returns when it rings, at once if it did since it had rung so often. */
  heardAfter(rings: number): Effect.Effect<void> {
    return Effect.suspend(() => (this.rings === rings ? this.latch.await : Effect.void))
  }
}

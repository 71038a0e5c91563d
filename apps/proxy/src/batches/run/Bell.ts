import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Option from "effect/Option"

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

  /** Waits for so many milliseconds, or until it rings with news for whoever waits. */
  readonly rest = Effect.fnUntraced(
    { self: this },
    function* (rings: number, millis: number, isNews: Effect.Effect<boolean>) {
      const until = (yield* Clock.currentTimeMillis) + millis
      let heard = rings
      while (true) {
        const left = until - (yield* Clock.currentTimeMillis)
        if (left <= 0 || Option.isNone(yield* Effect.timeoutOption(this.heardAfter(heard), left))) return
        heard = this.rings
        if (yield* isNews) return
      }
    }
  )
}

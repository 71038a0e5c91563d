import * as BigDecimal from "effect/BigDecimal"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { emptyQueue, firstOf, join, leave, needed, neededByAll } from "../../src/payments/FundingQueue.ts"

test("whoever joins and leaves, each needs what those before them need and their own", () => {
  const act = fc.record({ isJoining: fc.boolean(), need: fc.bigInt(1n, 1_000n), which: fc.nat() })
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      const queue = emptyQueue()
      let all: ReadonlyArray<{ readonly id: string; readonly need: bigint }> = []
      for (const [index, { isJoining, need, which }] of acts.entries()) {
        const leaving = all[which % Math.max(1, all.length)]
        if (isJoining || leaving === undefined) {
          all = [...all, { id: String(index), need }]
          join(queue, String(index), BigDecimal.make(need, 2))
        } else {
          all = all.filter(({ id }) => id !== leaving.id)
          leave(queue, leaving.id)
        }
        let sum = 0n
        for (const { id, need: own } of all) {
          sum += own
          expect(needed(queue, id)).toEqual(BigDecimal.make(sum, 2))
        }
        expect(BigDecimal.equals(neededByAll(queue), BigDecimal.make(sum, 2))).toBe(true)
        expect(firstOf(queue)).toBe(all[0]?.id)
      }
    })
  )
})

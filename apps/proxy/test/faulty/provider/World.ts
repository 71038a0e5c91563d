import type { Chance } from "./chance.ts"
import { ways } from "./fates.ts"
import type { Knobs } from "./knobs.ts"
import { cost } from "./prices.ts"
import type { Instruction, Made, Output, Request, User } from "./records.ts"

/**
 * What the provider with faults knows, and what time does to it. Written from `spec/concierge.yaml` alone: it shares no rule,
 * no table and no code with the domain or the sandbox, so that an error of theirs is none of its own. Times are milliseconds.
 */
export interface World {
  readonly users: Array<User>
  readonly instructions: Array<Instruction>
  readonly requests: Array<Request>
  readonly outputs: Array<Output>
  /** The last id that was given: all kinds share their numbers. */
  lastId: number
}

export const newWorld = (): World => ({
  users: [{ id: "1", email: null, madeAt: 0, listedFrom: 0, countedFrom: 0, touchedAt: 0 }],
  instructions: [],
  requests: [],
  outputs: [],
  lastId: 1
})

/** What every new thing has. */
export const born = (world: World, now: number, { countLag, lag }: Knobs, chance: Chance): Made => {
  const late = ([least, most]: readonly [number, number]) => now + least + chance() * (most - least)
  const id = String(++world.lastId)
  return { id, madeAt: now, touchedAt: now, listedFrom: late(lag), countedFrom: late(countLag) }
}

export const outputsOf = ({ outputs }: World, requestId: string): ReadonlyArray<Output> =>
  outputs.filter((output) => output.requestId === requestId)

/** What time alone has done by now. */
export const passTime = (world: World, now: number, knobs: Knobs): void => {
  for (const request of world.requests) {
    const { acceptedAt, quoteRequestedAt } = request
    if (request.state === "quoted" && now > (quoteRequestedAt ?? now) + knobs.quoteMillis)
      cancel(world, request, "quote_not_accepted", now)
    if (acceptedAt === undefined || !["quote_accepted", "working"].includes(request.state)) continue
    if (request.state === "quote_accepted") change(request, "working", now)
    const own = outputsOf(world, request.id)
    for (const output of own) {
      const way = ways[knobs.fate(output)]
      const due = Math.min(way.length, Math.floor((now - acceptedAt) / knobs.stepMillis))
      // what a hand has changed is left as it is
      for (; output.steps < due && isOn(way, output.state); output.steps++)
        change(output, way[output.steps] ?? output.state, now)
    }
    if (own.every(({ state }) => final.has(state))) change(request, "finished", now)
  }
  // after their ends, too
  for (const output of world.outputs) {
    if (output.state !== "settled" || !knobs.comesBack(output)) continue
    if (now - output.touchedAt >= knobs.comeback) change(output, "returned", now)
  }
}

const isOn = (way: ReadonlyArray<string>, state: string) => way.includes(state) || state === "accepting"

const before = ["accepting", "accepted"] as const
const final: ReadonlySet<string> = new Set(["settled", "returned", "rejected", "cancelled"])

export const change = (thing: { state: string; touchedAt: number }, state: string, now: number): void => {
  if (thing.state === state) return
  thing.state = state
  thing.touchedAt = now
}

export const quote = (world: World, request: Request, now: number): void => {
  change(request, "quoted", now)
  request.quoteRequestedAt = now
  request.total = outputsOf(world, request.id).reduce((sum, output) => sum + cost(output), 0)
}

/** Whatever its state: a hand may do it while it works. */
export const cancel = (world: World, request: Request, why: string | null, now: number): void => {
  change(request, "cancelled", now)
  request.cancellation = why
  for (const output of outputsOf(world, request.id))
    if (before.some((state) => state === output.state)) change(output, "cancelled", now)
}

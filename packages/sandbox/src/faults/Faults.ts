import { chance } from "../Chance.ts"
import type { Enum } from "../generated/enums.ts"

/** What can go wrong on demand, and what each fault does. */
export const faultKinds = {
  latency: "the answer comes so many milliseconds later",
  error_500: "nothing is done, the answer is an error document of status 500",
  error_502: "nothing is done, the answer is the shield's page in HTML, of status 502",
  error_429: "nothing is done, the answer is 429, with `Retry-After` if `retry_after` is given",
  reset_before: "nothing is done, the connection is reset",
  reset_after: "the work is done and written down, then the connection is reset instead of an answer",
  truncated: "the work is done, the answer's body breaks off in the middle",
  webhook_duplicate: "the event is posted twice",
  webhook_late: "the event is posted so many milliseconds later",
  webhook_out_of_order: "the event is posted after the next one about the same resource"
} as const satisfies { readonly [Kind in Enum<"FaultKind">]: string }

/** A fault of either sort. */
export type FaultKind = keyof typeof faultKinds
/** One that strikes what is posted to webhooks. */
export type WebhookFaultKind = Extract<FaultKind, `webhook_${string}`>
/** One that strikes calls under `/api`. */
type CallFaultKind = Exclude<FaultKind, WebhookFaultKind>

/** The kinds that take `milliseconds`, and how many they take at most. */
export const maxMilliseconds: { readonly [Kind in FaultKind]?: number } = {
  latency: 60_000,
  webhook_late: 86_400_000
}

/** Whether a fault strikes webhooks, not calls. */
export const isWebhookFault = (kind: FaultKind): kind is WebhookFaultKind => kind.startsWith("webhook_")

/** What is to go wrong, where and how often. */
export interface FaultPlan {
  readonly kind: FaultKind
  /** Of calls; nothing for any method. */
  readonly method: string | undefined
  /** Of calls: `/api/users/:id`, where a segment with a colon is any; `*` at the end is any rest. Nothing for every path. */
  readonly path: string | undefined
  /** Of webhooks, e.g. `user_enabled`; nothing for every event. */
  readonly eventType: string | undefined
  /** How often it strikes at most; nothing for no limit. */
  readonly count: number | undefined
  /** How likely each time, above 0 up to 1; chosen by the seed, so that the same calls meet the same faults. */
  readonly probability: number
  /** For `latency` and `webhook_late`. */
  readonly milliseconds: number | undefined
  /** For `error_429`, in seconds. */
  readonly retryAfter: number | undefined
}

/** A fault that was asked for, and what has become of it. */
export interface Fault extends FaultPlan {
  readonly id: string
  /** How many calls or events it was drawn for. */
  readonly drawn: number
  /** How often it struck. */
  readonly struck: number
}

/** A fault that has struck a call or an event. */
export type Struck<Kind extends FaultKind> = Fault & { readonly kind: Kind }

/** The faults that were asked for. They live as long as the process. */
export interface Faults {
  /** In the order in which they were asked for. */
  readonly list: () => ReadonlyArray<Fault>
  readonly get: (id: string) => Fault | undefined
  /** Nothing when there are {@link maxFaults} already. */
  readonly add: (plan: FaultPlan) => Fault | undefined
  /** Whether there was one. */
  readonly remove: (id: string) => boolean
  readonly clear: () => void
  /** What a call meets: how many milliseconds it waits, and the first fault of another kind that strikes. */
  readonly meetCall: (method: string, path: string) => CallMet
  /** What a webhook's event meets: the first fault that strikes. */
  readonly meetEvent: (eventType: string) => Struck<WebhookFaultKind> | undefined
}

/** What goes wrong with one call. */
export interface CallMet {
  /** In milliseconds. */
  readonly latency: number
  readonly fault: Struck<Exclude<CallFaultKind, "latency">> | undefined
}

/** How many faults there can be at a time. */
export const maxFaults = 100

/**
 * No faults yet.
 *
 * @param seed chooses which calls a fault of some probability strikes
 * @example
 * makeFaults(() => 1).meetCall("GET", "/api/users/5") // => { latency: 0, fault: undefined }
 */
export const makeFaults = (seed: () => number): Faults => {
  const faults = new Map<string, Fault>()
  let added = 0

  /** Whether a fault strikes this time. */
  const draw = (fault: Fault): boolean => {
    const isStriking = chance(`${seed()} fault ${fault.id} ${fault.drawn}`) < fault.probability
    faults.set(fault.id, { ...fault, drawn: fault.drawn + 1, struck: fault.struck + (isStriking ? 1 : 0) })
    return isStriking
  }
  const left = (): ReadonlyArray<Fault> =>
    [...faults.values()].filter(({ count, struck }) => count === undefined || struck < count)

  return {
    list: () => [...faults.values()],
    get: (id) => faults.get(id),
    add: (plan) => {
      if (faults.size >= maxFaults) return undefined
      const fault = { ...plan, id: String(++added), drawn: 0, struck: 0 }
      faults.set(fault.id, fault)
      return fault
    },
    remove: (id) => faults.delete(id),
    clear: () => faults.clear(),
    meetCall: (method, path) => {
      let latency = 0
      for (const fault of left()) {
        if (isWebhookFault(fault.kind) || !fits(fault, method, path) || !draw(fault)) continue
        if (fault.kind !== "latency") return { latency, fault: fault as CallMet["fault"] }
        latency += fault.milliseconds ?? 0
      }
      return { latency, fault: undefined }
    },
    meetEvent: (eventType) =>
      left().find(
        (fault): fault is Struck<WebhookFaultKind> =>
          isWebhookFault(fault.kind) && (fault.eventType ?? eventType) === eventType && draw(fault)
      )
  }
}

/**
 * Whether a path is one of a pattern's.
 *
 * @example
 * isOf("/api/users/:id", "/api/users/5") // => true
 * isOf("/api/users/*", "/api/users/5/deposits") // => true
 * isOf("/api/users", "/api/users/5") // => false
 */
export const isOf = (pattern: string, path: string): boolean => {
  const isOpen = pattern.endsWith("/*")
  const [wanted, found] = [(isOpen ? pattern.slice(0, -2) : pattern).split("/"), path.split("/")]
  if (isOpen ? found.length <= wanted.length : found.length !== wanted.length) return false
  return wanted.every((segment, index) => segment === found[index] || (segment.startsWith(":") && found[index] !== ""))
}

const fits = ({ method, path }: Fault, calledMethod: string, calledPath: string): boolean =>
  (method ?? calledMethod) === calledMethod && (path === undefined || isOf(path, calledPath))

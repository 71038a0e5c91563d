import { chance } from "../Chance.ts"
import type { Enum } from "../generated/enums.ts"

/** The faults on demand, and what each does. */
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

/** The kind of a fault. */
export type FaultKind = keyof typeof faultKinds
/** Faults of posts to webhooks. */
export type WebhookFaultKind = Extract<FaultKind, `webhook_${string}`>
/** Faults of calls under `/api`. */
type CallFaultKind = Exclude<FaultKind, WebhookFaultKind>

/** The kinds that have `milliseconds`, and the largest value. */
export const maxMilliseconds: { readonly [Kind in FaultKind]?: number } = {
  latency: 60_000,
  webhook_late: 86_400_000
}

/** Whether a fault strikes webhooks, not calls. */
export const isWebhookFault = (kind: FaultKind): kind is WebhookFaultKind => kind.startsWith("webhook_")

/** What a fault does, where and how often. */
export interface FaultPlan {
  readonly kind: FaultKind
  /** For calls; undefined for any method. */
  readonly method: string | undefined
  /** For calls, e.g. `/api/users/:id`: `:id` matches any segment, a final `*` any rest. Undefined for every path. */
  readonly path: string | undefined
  /** For webhooks, e.g. `user_enabled`; undefined for every event. */
  readonly eventType: string | undefined
  /** The most times that it strikes; undefined for no limit. */
  readonly count: number | undefined
  /** Above 0 up to 1; draws depend on the seed, so that the same calls meet the same faults. */
  readonly probability: number
  /** For `latency` and `webhook_late`. */
  readonly milliseconds: number | undefined
  /** For `error_429`, in seconds. */
  readonly retryAfter: number | undefined
}

/** A fault, and how often it struck. */
export interface Fault extends FaultPlan {
  readonly id: string
  /** How many calls or events it was drawn for. */
  readonly drawn: number
  /** How often it struck. */
  readonly struck: number
}

/** A fault that has struck a call or an event. */
export type Struck<Kind extends FaultKind> = Fault & { readonly kind: Kind }

/** The faults on demand. They are lost when the process ends. */
export interface Faults {
  /** In the order of creation. */
  readonly list: () => ReadonlyArray<Fault>
  readonly get: (id: string) => Fault | undefined
  /** Undefined if there are {@link maxFaults} already. */
  readonly add: (plan: FaultPlan) => Fault | undefined
  /** Whether there was one. */
  readonly remove: (id: string) => boolean
  readonly clear: () => void
  /** The faults of a call: its latency in milliseconds, and the first other fault that strikes. */
  readonly meetCall: (method: string, path: string) => CallMet
  /** The first fault that strikes a webhook's event. */
  readonly meetEvent: (eventType: string) => Struck<WebhookFaultKind> | undefined
}

/** The faults of one call. */
export interface CallMet {
  /** In milliseconds. */
  readonly latency: number
  readonly fault: Struck<Exclude<CallFaultKind, "latency">> | undefined
}

/** The most faults at a time. */
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

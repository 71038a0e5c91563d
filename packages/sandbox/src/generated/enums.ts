// Generated from spec/sandbox.yaml; do not edit.

/** The values of every enum, and the names of every set of flags, by their schemas' names. */
export const enums = {
  FaultKind: ["latency", "error_500", "error_502", "error_429", "reset_before", "reset_after", "truncated", "webhook_duplicate", "webhook_late", "webhook_out_of_order"],
  FaultMethod: ["GET", "POST", "PATCH", "DELETE"],
  WebhookProgress: ["pending", "delivered", "dead"],
  WebhookLastFailure: ["connection", "timeout", "no_address", "interrupted"],
  AccountKind: ["outside", "exchange", "fees", "wallet", "escrow"]
} as const

/** One of these values or names. */
export type Enum<Name extends keyof typeof enums> = (typeof enums)[Name][number]

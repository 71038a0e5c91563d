// What the provider with faults keeps. Times are milliseconds since 1970, sums hundred-millionths.

export interface Made {
  readonly id: string
  readonly madeAt: number
  /** From when on lists show it, and counters count it. */
  readonly listedFrom: number
  readonly countedFrom: number
  /** When it last changed: lists may be ordered by it. */
  touchedAt: number
}

export interface User extends Made {
  readonly email: string | null
}

export interface Instruction extends Made {
  readonly userId: string
  readonly label: string | null
  readonly methodType: string | null
  readonly body: object
}

export interface Request extends Made {
  readonly userId: string
  readonly portCode: string
  externalId: string | null
  /** Any word, since providers find new ones. */
  state: string
  quoteRequestedAt: number | undefined
  acceptedAt: number | undefined
  total: number | undefined
  cancellation: string | null
}

export interface Output extends Made {
  readonly requestId: string
  readonly userId: string
  instructionId: string
  readonly portCode: string
  amount: number | undefined
  budget: number | undefined
  state: string
  /** How many steps it has made since its request was accepted. */
  steps: number
}

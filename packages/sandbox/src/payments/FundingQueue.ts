import * as BigDecimal from "effect/BigDecimal"

/**
 * The requests that wait for the funds of one wallet in one currency: first come, first served. Running totals are kept,
 * so that what a request needs, with all before it, is known without adding up the queue.
 */
export interface FundingQueue {
  /** By request its need together with those of all that ever stood before it; in the order of the queue. */
  readonly through: Map<string, BigDecimal.BigDecimal>
  /** The needs of all that were first and have left. */
  served: BigDecimal.BigDecimal
  /** The needs of all that wait, together with `served`. */
  total: BigDecimal.BigDecimal
}

export const emptyQueue = (): FundingQueue => ({ through: new Map(), served: zero, total: zero })

/** Adds a request at the end of the queue. */
export const join = (queue: FundingQueue, id: string, need: BigDecimal.BigDecimal): void => {
  queue.total = BigDecimal.sum(queue.total, need)
  queue.through.set(id, queue.total)
}

/** Removes a request from any place. The first costs one step, any other one step for each request in the queue. */
export const leave = (queue: FundingQueue, id: string): void => {
  const { through } = queue
  const own = needed(queue, id)
  if (own === undefined) return
  if (firstOf(queue) === id) queue.served = BigDecimal.sum(queue.served, own)
  else {
    let before = queue.served
    let need: BigDecimal.BigDecimal | undefined
    for (const [other, until] of through) {
      if (need !== undefined) through.set(other, BigDecimal.subtract(until, need))
      else if (other === id) need = BigDecimal.subtract(until, before)
      else before = until
    }
    queue.total = BigDecimal.subtract(queue.total, need ?? zero)
  }
  through.delete(id)
}

/** What a request needs together with all before it; nothing where it does not wait. */
export const needed = ({ served, through }: FundingQueue, id: string): BigDecimal.BigDecimal | undefined => {
  const until = through.get(id)
  return until && BigDecimal.subtract(until, served)
}

/** What all requests in the queue need together. */
export const neededByAll = ({ served, total }: FundingQueue): BigDecimal.BigDecimal =>
  BigDecimal.subtract(total, served)

/** The request that is funded next. */
export const firstOf = ({ through }: FundingQueue): string | undefined => {
  const [first] = through.keys()
  return first
}

const zero = BigDecimal.fromBigInt(0n)

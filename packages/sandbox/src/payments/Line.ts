import * as BigDecimal from "effect/BigDecimal"

/**
 * The requests that wait for one wallet's money: first come, first served. Running totals are kept, so that what is needed
 * until it is a request's turn is known without adding up the line.
 */
export interface Line {
  /** By request what it needs together with all that ever stood before it; in the order of the line. */
  readonly through: Map<string, BigDecimal.BigDecimal>
  /** What those needed together that were first and have left. */
  served: BigDecimal.BigDecimal
  /** What is needed by all that wait, together with `served`. */
  total: BigDecimal.BigDecimal
}

export const emptyLine = (): Line => ({ through: new Map(), served: zero, total: zero })

/** Goes to the end of the line. */
export const join = (line: Line, id: string, need: BigDecimal.BigDecimal): void => {
  line.total = BigDecimal.sum(line.total, need)
  line.through.set(id, line.total)
}

/** Leaves from any place. The first leaves at once; for any other, everybody in line is gone through. */
export const leave = (line: Line, id: string): void => {
  const { through } = line
  const [first] = through.keys()
  const own = needed(line, id)
  if (own === undefined) return
  if (first === id) line.served = BigDecimal.sum(line.served, own)
  else {
    let before = line.served
    let need: BigDecimal.BigDecimal | undefined
    for (const [other, until] of through) {
      if (need !== undefined) through.set(other, BigDecimal.subtract(until, need))
      else if (other === id) need = BigDecimal.subtract(until, before)
      else before = until
    }
    line.total = BigDecimal.subtract(line.total, need ?? zero)
  }
  through.delete(id)
}

/** What is needed until it is somebody's turn, their own need included. */
export const needed = ({ served, through }: Line, id: string): BigDecimal.BigDecimal | undefined => {
  const until = through.get(id)
  return until && BigDecimal.subtract(until, served)
}

/** What all who stand in line need together. */
export const neededByAll = ({ served, total }: Line): BigDecimal.BigDecimal => BigDecimal.subtract(total, served)

/** Whose turn it is. */
export const firstOf = ({ through }: Line): string | undefined => {
  const [first] = through.keys()
  return first
}

const zero = BigDecimal.fromBigInt(0n)

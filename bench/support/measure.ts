/** One way of doing a piece of work: each call does it once, and gives something of it back. */
export interface Contender {
  readonly name: string
  readonly work: () => unknown
}

/** How many pieces a second. */
export interface Rate {
  readonly name: string
  readonly median: number
  readonly least: number
  readonly most: number
  /** How often the first contender does the work while this one does it once: the median of the rounds' own ratios. */
  readonly ratio: number
}

const rounds = 9
const roundMillis = 200

/**
 * Measures contenders in turn, round by round, so that what else the machine does meanwhile meets all of them alike, and
 * whoever begins a round is another each time. A first round warms them up and does not count.
 */
export const measure = (contenders: ReadonlyArray<Contender>): ReadonlyArray<Rate> => {
  const seen = contenders.map(() => new Array<number>())
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const at = (round + turn) % contenders.length
      const rate = perSecond(contenders[at]?.work ?? nothing)
      if (round > 0) seen[at]?.push(rate)
    }
  }
  return contenders.map(({ name }, at) => {
    const rates = seen[at] ?? []
    const ratios = rates.map((rate, round) => (seen[0]?.[round] ?? 0) / rate)
    return {
      name,
      median: median(rates),
      least: Math.min(...rates),
      most: Math.max(...rates),
      ratio: median(ratios)
    }
  })
}

export const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const nothing = () => undefined

/** Kept, so that no compiler can leave the work out. */
const kept: { last?: unknown } = {}

const perSecond = (work: () => unknown): number => {
  let done = 0
  const start = performance.now()
  for (let now = start; ; now = performance.now()) {
    if (now - start >= roundMillis) return (done * 1000) / (now - start)
    for (let i = 0; i < 16; i++) kept.last = work()
    done += 16
  }
}

/** A table of rates for people. */
export const report = (title: string, rates: ReadonlyArray<Rate>): string => {
  const line = (name: string, middle: string, span: string, ratio: string) =>
    name.padEnd(28) + middle.padStart(12) + span.padStart(24) + ratio.padStart(8)
  const lines = rates.map(({ least, most, name, ratio, ...rate }) =>
    line(name, count(rate.median), `${count(least)}–${count(most)}`, `${ratio.toFixed(2)}×`)
  )
  return [title, line("", "per second", "least–most", "ratio"), ...lines, ""].join("\n")
}

const count = (rate: number): string => Math.round(rate).toLocaleString("en")

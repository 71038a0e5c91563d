/** What will be done, and when: a binary heap, the earliest first and in the order of planning among equals. */
export interface Agenda<Task> {
  readonly entries: Array<Entry<Task>>
  planned: number
}

export interface Entry<Task> {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly order: number
  readonly task: Task
}

export const emptyAgenda = <Task>(): Agenda<Task> => ({ entries: [], planned: 0 })

/** The earliest entry, left where it is. */
export const earliest = <Task>(agenda: Agenda<Task>): Entry<Task> | undefined => agenda.entries[0]

export const plan = <Task>(agenda: Agenda<Task>, at: number, task: Task): void => {
  const { entries } = agenda
  const entry = { at, order: agenda.planned++, task }
  let hole = entries.length
  while (hole > 0) {
    const parent = (hole - 1) >> 1
    const above = entries[parent]
    if (above === undefined || isBefore(above, entry)) break
    entries[hole] = above
    hole = parent
  }
  entries[hole] = entry
}

/** Takes the earliest entry away. */
export const takeEarliest = <Task>(agenda: Agenda<Task>): Entry<Task> | undefined => {
  const { entries } = agenda
  const [first] = entries
  const last = entries.pop()
  if (last === undefined || last === first) return first
  let hole = 0
  for (;;) {
    const [left, right] = [entries[2 * hole + 1], entries[2 * hole + 2]]
    if (left === undefined) break
    const child = right !== undefined && isBefore(right, left) ? 2 * hole + 2 : 2 * hole + 1
    const below = child === 2 * hole + 1 ? left : right
    if (below === undefined || isBefore(last, below)) break
    entries[hole] = below
    hole = child
  }
  entries[hole] = last
  return first
}

/** Takes away every entry whose task is no longer wanted. */
export const unplan = <Task>(agenda: Agenda<Task>, isUnwanted: (task: Task) => boolean): void => {
  // What is sorted is a heap
  const kept = agenda.entries.filter(({ task }) => !isUnwanted(task)).toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
  agenda.entries.splice(0, agenda.entries.length, ...kept)
}

const isBefore = (a: Entry<unknown>, b: Entry<unknown>): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

/** Planned tasks, the earliest first; tasks due at the same time in the order of planning. */
export interface Agenda<Task> {
  readonly due: Map<number, Due<Task>>
  /** The times at which tasks are due, as a binary heap with the earliest first. */
  readonly times: Array<number>
}

/** The tasks due at one time. */
interface Due<Task> {
  readonly tasks: Array<Task>
  /** How many of them, from the first, have left the agenda. */
  taken: number
}

/** A planned task. */
export interface Entry<Task> {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly task: Task
}

export const emptyAgenda = <Task>(): Agenda<Task> => ({ due: new Map(), times: [] })

/** The earliest entry, without removing it. */
export const earliest = <Task>({ due, times }: Agenda<Task>): Entry<Task> | undefined => {
  const [at] = times
  const found = at === undefined ? undefined : due.get(at)
  const task = found?.tasks[found.taken]
  return at === undefined || task === undefined ? undefined : { at, task }
}

/** Adds a task behind those due at the same time. */
export const plan = <Task>({ due, times }: Agenda<Task>, at: number, task: Task): void => {
  const already = due.get(at)
  if (already !== undefined) {
    already.tasks.push(task)
    return
  }
  due.set(at, { tasks: [task], taken: 0 })
  let hole = times.length
  while (hole > 0) {
    const parent = (hole - 1) >> 1
    const above = times[parent]
    if (above === undefined || above < at) break
    times[hole] = above
    hole = parent
  }
  times[hole] = at
}

/** Removes the earliest entry. */
export const takeEarliest = <Task>(agenda: Agenda<Task>): Entry<Task> | undefined => {
  const entry = earliest(agenda)
  if (entry === undefined) return undefined
  const found = agenda.due.get(entry.at)
  if (found !== undefined && ++found.taken === found.tasks.length) {
    agenda.due.delete(entry.at)
    takeFirst(agenda.times)
  }
  return entry
}

/** Removes the entries of unwanted tasks. */
export const unplan = <Task>(agenda: Agenda<Task>, isUnwanted: (task: Task) => boolean): void => {
  const { due, times } = agenda
  const all = [...due]
  due.clear()
  times.length = 0
  for (const [at, { taken, tasks }] of all) {
    for (const task of tasks.slice(taken)) if (!isUnwanted(task)) plan(agenda, at, task)
  }
}

const takeFirst = (times: Array<number>): void => {
  const last = times.pop()
  if (last === undefined || times.length === 0) return
  let hole = 0
  for (;;) {
    const [left, right] = [times[2 * hole + 1], times[2 * hole + 2]]
    if (left === undefined) break
    const isRight = right !== undefined && right < left
    const below = isRight ? right : left
    if (last < below) break
    times[hole] = below
    hole = 2 * hole + (isRight ? 2 : 1)
  }
  times[hole] = last
}

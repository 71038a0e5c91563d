/**
 * Ids in ascending order, in blocks. Adding, removing and finding the n-th touch one block and count the others, so that a page
 * costs the same anywhere in the list.
 */
export interface Ids {
  readonly blocks: Array<Array<number>>
  /** The last id of each block but the last, to find the block of an id. */
  readonly ends: Array<number>
  size: number
}

export const emptyIds = (): Ids => ({ blocks: [], ends: [], size: 0 })

/** Adds an id that must not be there. */
export const addId = (ids: Ids, id: number): void => {
  ids.size++
  const { blocks, ends } = ids
  const last = blocks.at(-1)
  const newest = last?.at(-1)
  if (last === undefined || newest === undefined) {
    blocks.push([id])
    return
  }
  // Nearly always the newest: appending leaves blocks full
  if (id > newest) {
    if (last.length < maxInBlock) last.push(id)
    else {
      blocks.push([id])
      ends.push(newest)
    }
    return
  }
  const at = placeIn(ends, id)
  const block = blocks[at] ?? last
  block.splice(placeIn(block, id), 0, id)
  if (block.length <= maxInBlock) return
  blocks.splice(at + 1, 0, block.splice(maxInBlock >> 1))
  ends.splice(at, 0, block.at(-1) ?? 0)
}

/** Removes an id that must be there. */
export const removeId = (ids: Ids, id: number): void => {
  const { blocks, ends } = ids
  const at = placeIn(ends, id)
  const block = blocks[at] ?? []
  const place = placeIn(block, id)
  if (block[place] !== id) throw new Error(`the sandbox lists no ${id} where it should`)
  ids.size--
  block.splice(place, 1)
  const end = block.at(-1)
  if (end === undefined) {
    blocks.splice(at, 1)
    ends.splice(Math.min(at, ends.length - 1), 1)
  } else if (at < ends.length) ends[at] = end
}

/**
 * The ids from one position up to another.
 *
 * @example
 * sliceIds({ blocks: [[3, 5], [8, 13]], ends: [5], size: 4 }, 1, 3) // => [5, 8]
 */
export const sliceIds = (ids: Ids, from: number, to: number): Array<number> => {
  const found: Array<number> = []
  let position = 0
  for (const block of ids.blocks) {
    if (position >= to) break
    if (position + block.length > from) {
      for (const id of block.slice(Math.max(0, from - position), to - position)) found.push(id)
    }
    position += block.length
  }
  return found
}

/** Large enough for few blocks to count, small enough for cheap shifts. */
const maxInBlock = 512

/** The position of an id in an ascending list, or where it would be inserted. */
const placeIn = (list: ReadonlyArray<number>, id: number): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return low
}

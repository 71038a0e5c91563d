/**
 * Ids in ascending order, of which any stretch can be taken without walking past those before it. They are kept in
 * blocks: to add, to remove or to find the n-th touches one block and counts the others.
 */
export interface Ids {
  readonly blocks: Array<Array<number>>
  size: number
}

export const emptyIds = (): Ids => ({ blocks: [], size: 0 })

/** Adds an id that is not there. */
export const addId = (ids: Ids, id: number): void => {
  ids.size++
  const { blocks } = ids
  const last = blocks.at(-1)
  // Nearly always the newest: only then are blocks left full
  if (last === undefined || id > (last.at(-1) ?? 0)) {
    if (last === undefined || last.length >= mostInBlock) blocks.push([id])
    else last.push(id)
    return
  }
  const at = blockOf(blocks, id)
  const block = blocks[at] ?? last
  const place = placeIn(block, id)
  block.splice(place, 0, id)
  if (block.length > mostInBlock) blocks.splice(at + 1, 0, block.splice(mostInBlock >> 1))
}

/** Takes an id away that is there. */
export const removeId = (ids: Ids, id: number): void => {
  const { blocks } = ids
  const at = blockOf(blocks, id)
  const block = blocks[at] ?? []
  const place = placeIn(block, id)
  if (block[place] !== id) throw new Error(`the sandbox lists no ${id} where it should`)
  ids.size--
  block.splice(place, 1)
  if (block.length === 0) blocks.splice(at, 1)
}

/**
 * The ids from one position up to another.
 *
 * @example
 * [...sliceIds({ blocks: [[3, 5], [8, 13]], size: 4 }, 1, 3)] // => [5, 8]
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

/** Long enough that few blocks are counted, short enough that moving one costs nothing. */
const mostInBlock = 512

/** The first block that ends with an id or after it, else the last. */
const blockOf = (blocks: ReadonlyArray<ReadonlyArray<number>>, id: number): number => {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.at(-1) ?? 0) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** Where an id stands in a block, or would. */
const placeIn = (block: ReadonlyArray<number>, id: number): number => {
  let [low, high] = [0, block.length]
  if ((block.at(-1) ?? 0) < id) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if ((block[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return low
}

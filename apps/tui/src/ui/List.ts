import type { Column } from "../show/table.ts"
import { counted } from "../show/text.ts"

/** A list in a window: everything that there is, what the filter leaves of it, the marked line and the first one shown. */
export interface List<Item> {
  /** Nothing until it was loaded. */
  readonly items: ReadonlyArray<Item> | undefined
  readonly filter: string
  readonly shown: ReadonlyArray<Item>
  readonly cursor: number
  readonly top: number
}

export const emptyList: List<never> = { items: undefined, filter: "", shown: [], cursor: 0, top: 0 }

/** Something done to a list, whatever its items are. */
export type ListChange = <Item extends Identified>(list: List<Item>, textOf: TextOf<Item>) => List<Item>

/** The item under the cursor. */
export const marked = <Item>({ cursor, shown }: List<Item>): Item | undefined => shown[cursor]

export type Motion = "down" | "up" | "pageDown" | "pageUp" | "first" | "last"

/** The list after a key; `height` is how many lines the window has. */
export const moved = <Item>(list: List<Item>, motion: Motion, height: number): List<Item> => {
  const page = Math.max(1, height - 1)
  const target = {
    down: list.cursor + 1,
    up: list.cursor - 1,
    pageDown: list.cursor + page,
    pageUp: list.cursor - page,
    first: 0,
    last: list.shown.length - 1
  }[motion]
  return inWindow({ ...list, cursor: target }, height)
}

/** The list with new items; the marked item stays marked where it moved. */
export const loaded = <Item extends Identified>(
  list: List<Item>,
  items: ReadonlyArray<Item>,
  textOf: TextOf<Item>,
  height: number
): List<Item> => {
  const id = marked(list)?.id
  const shown = filtered(items, list.filter, textOf)
  const found = id === undefined ? -1 : shown.findIndex((item) => item.id === id)
  const cursor = found < 0 ? list.cursor : found
  // the marked line keeps its place in the window when lines are added or removed above it
  return inWindow({ ...list, items, shown, cursor, top: list.top + cursor - list.cursor }, height)
}

/** The list with another filter, the first match marked. */
export const filteredBy = <Item>(list: List<Item>, filter: string, textOf: TextOf<Item>, height: number): List<Item> =>
  inWindow({ ...list, filter, shown: filtered(list.items ?? [], filter, textOf), cursor: 0, top: 0 }, height)

/** Cursor and window inside the list, and the cursor inside the window. */
export const inWindow = <Item>(list: List<Item>, height: number): List<Item> => {
  const cursor = Math.max(0, Math.min(list.cursor, list.shown.length - 1))
  const lastTop = Math.max(0, list.shown.length - height)
  const top = Math.min(lastTop, Math.max(cursor - height + 1, Math.min(list.top, cursor), 0))
  return { ...list, cursor, top }
}

interface Identified {
  readonly id: string
}

/** What a filter looks at. */
export type TextOf<Item> = (item: Item) => string

/** The text of an item's columns, in lower case and without accents; computed once per item. */
export const textOfColumns = <Item extends object>(columns: ReadonlyArray<Column<Item>>): TextOf<Item> => {
  const texts = new WeakMap<Item, string>()
  return (item) => {
    const known = texts.get(item)
    if (known !== undefined) return known
    const text = plain(columns.map(({ search, value }) => (search ?? value)(item)).join(" "))
    texts.set(item, text)
    return text
  }
}

const filtered = <Item>(items: ReadonlyArray<Item>, filter: string, textOf: TextOf<Item>): ReadonlyArray<Item> => {
  const words = plain(filter)
    .split(" ")
    .filter((word) => word !== "")
  return words.length === 0 ? items : items.filter((item) => words.every((word) => textOf(item).includes(word)))
}

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()

/**
 * What a list is and how much of it is shown.
 *
 * @example
 * listTitle("request", emptyList) // => "requests"
 */
export const listTitle = (
  noun: string,
  { cursor, filter, items, shown }: List<unknown>,
  plural = `${noun}s`
): string => {
  if (items === undefined) return plural
  const place =
    shown.length === 0 ? "" : `, ${(cursor + 1).toLocaleString("en")} of ${shown.length.toLocaleString("en")}`
  return counted(items.length, noun, plural) + (filter === "" ? "" : `, filter "${filter}"`) + place
}

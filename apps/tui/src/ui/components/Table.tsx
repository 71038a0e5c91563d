import { Text } from "ink"
import { memo } from "react"
import type { List } from "../List.ts"
import { type TableCell, type Column, layout, toCells, toTitles } from "../../show/table.ts"
import { fit } from "../../show/text.ts"

/** The lines of a list that are in the window, titles above, the marked one in reverse video. */
export const Table = <Item extends { readonly id: string }>({
  columns,
  height,
  isColoured,
  list,
  none,
  room
}: {
  readonly columns: ReadonlyArray<Column<Item>>
  readonly height: number
  readonly isColoured: boolean
  readonly list: List<Item>
  /** Said where there is nothing to list. */
  readonly none: string
  readonly room: number
}) => {
  const inner = room - 2
  const visible = list.shown.slice(list.top, list.top + height)
  const widths = layout(columns, sampleOf(list.shown, visible), inner)
  return (
    <>
      <Text bold>{`  ${fit(toTitles(columns, widths), inner)}`}</Text>
      {visible.map((item, i) => (
        <Line
          key={item.id}
          cells={toCells(columns, widths, item)}
          isColoured={isColoured}
          isMarked={list.top + i === list.cursor}
          room={inner}
        />
      ))}
      {visible.length === 0 && <Text dimColor wrap="truncate">{`  ${whyEmpty(list, none)}`}</Text>}
    </>
  )
}

const whyEmpty = ({ filter, items }: List<unknown>, none: string): string =>
  items === undefined ? "Loading …" : filter === "" ? none : `Nothing holds "${filter}".`

/** The rows that are measured: the first ones and the visible ones, so that widths hardly change while scrolling. */
const sampleOf = <Item,>(shown: ReadonlyArray<Item>, visible: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  shown.length <= measured ? shown : [...shown.slice(0, measured), ...visible]

const measured = 200

const Line = memo(
  ({
    cells,
    isColoured,
    isMarked,
    room
  }: {
    readonly cells: ReadonlyArray<TableCell>
    readonly isColoured: boolean
    readonly isMarked: boolean
    readonly room: number
  }) => {
    const text = cells.map((cell) => cell.text).join("")
    if (isMarked) return <Text inverse>{`▸ ${fit(text.trimEnd(), room)}`}</Text>
    return (
      <Text wrap="truncate">
        {"  "}
        {cells.map(({ colour, text: cell, title }) => (
          <Text key={title} {...(colour !== undefined && isColoured ? { color: colour } : {})}>
            {cell}
          </Text>
        ))}
      </Text>
    )
  },
  (a, b) =>
    a.isMarked === b.isMarked &&
    a.room === b.room &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => cell.text === b.cells[i]?.text && cell.colour === b.cells[i]?.colour)
)

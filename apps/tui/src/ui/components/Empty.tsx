import { Text } from "ink"
import type { List } from "../List.ts"

/** Why a list shows nothing. */
export const Empty = ({ list, none }: { readonly list: List<unknown>; readonly none: string }) => {
  if (list.shown.length > 0) return null
  const text = list.items === undefined ? "Loading …" : list.filter === "" ? none : `Nothing holds "${list.filter}".`
  return <Text dimColor wrap="truncate">{`  ${text}`}</Text>
}

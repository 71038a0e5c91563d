import { Text } from "ink"
import { goneText } from "../../show/connection.ts"
import { bindingsOf } from "../keys.ts"
import { currentList, type Model, focusOf, underWay } from "../Model.ts"
import { counted, cut, widthOf } from "../../show/text.ts"

/** The keys of the current place; before them the filter, or why the data is not current. */
export const Footer = ({ model }: { readonly model: Model }) => {
  const room = model.columns - 1
  const keys = keysText(model, room)
  const { filter } = currentList(model)
  if (model.isLeaving) {
    const count = underWay(model)
    const what = count === undefined ? "What is" : counted(count, "batch", "batches")
    const question = ` ${what} under way would wait for the next start`
    return <Text wrap="truncate">{cut(question, room - 2 - widthOf(keys)) + `  ${keys}`}</Text>
  }
  if (model.isFiltering) return <Text wrap="truncate">{cut(` /${filter}▏  ${keys}`, room)}</Text>
  const why = whyStill(model)
  if (why !== undefined && !model.isHelp) {
    const leave = "  ? help  q quit"
    return <Text wrap="truncate">{cut(` ${why}`, room - leave.length) + leave}</Text>
  }
  const before = ` ${model.isHelp ? "" : "↑↓ move  "}${filter === "" ? "" : `/${filter}  `}`
  return <Text wrap="truncate">{cut(before + keysText(model, room - widthOf(before)), room)}</Text>
}

/** Why the data is not current, if it is not. */
const whyStill = ({ connection, health }: Model): string | undefined =>
  connection._tag === "Lost" ? connection.why : health === undefined ? undefined : goneText(health)

/** The keys that fit. The last two stay: help and quit. */
const keysText = (model: Model, room: number): string => {
  const keys = bindingsOf(focusOf(model))
    .filter(({ inFooter }) => inFooter)
    .map(({ label, shown }) => `${shown} ${label}`)
  while (keys.length > 2 && widthOf(keys.join("  ")) > room) keys.splice(-3, 1)
  return keys.join("  ")
}

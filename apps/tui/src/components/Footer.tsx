import { Text } from "ink"
import { bindingsOf } from "../keys.ts"
import { currentList, type Model, placeOf } from "../Model.ts"
import { cut } from "../text.ts"

/** The keys that count now; before them the filter, or why there is no connection. */
export const Footer = ({ model }: { readonly model: Model }) => {
  const room = model.columns - 1
  const keys = keysText(model)
  const { filter } = currentList(model)
  if (model.isFiltering) return <Text wrap="truncate">{cut(` /${filter}▏  ${keys}`, room)}</Text>
  if (model.connection._tag === "Lost" && !model.isHelp) {
    const leave = "  ? help  q quit"
    return <Text wrap="truncate">{cut(` ${model.connection.why}`, room - leave.length) + leave}</Text>
  }
  return (
    <Text wrap="truncate">
      {cut(` ${model.isHelp ? "" : "↑↓ move  "}${filter === "" ? "" : `/${filter}  `}${keys}`, room)}
    </Text>
  )
}

const keysText = (model: Model): string =>
  bindingsOf(placeOf(model))
    .filter(({ inFooter }) => inFooter)
    .map(({ label, shown }) => `${shown} ${label}`)
    .join("  ")

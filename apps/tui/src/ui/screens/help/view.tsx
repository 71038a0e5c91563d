import { Text } from "ink"
import { Panel } from "../../components/Panel.tsx"
import { bindingsOf } from "../../keys.ts"
import type { Model } from "../../Model.ts"
import { parents } from "../screens.ts"
import { cut, fit } from "../../../show/text.ts"

/** All keys of the place that the help was opened from. */
export const Help = ({ model }: { readonly model: Model }) => {
  const { columns, rows, screen } = model
  const bindings = bindingsOf(parents[screen] === undefined ? "list" : "detail")
  const room = rows - 4
  const shown = bindings.length <= room ? bindings : bindings.slice(0, room - 1)
  const missing = bindings.length - shown.length
  return (
    <Panel columns={columns} rows={rows - 2} title="keys">
      {shown.map(({ action, help, shown: keys }) => (
        <Text key={action} wrap="truncate">
          {cut(`  ${fit(keys, 12)}${help}`, columns - 2)}
        </Text>
      ))}
      {missing > 0 && (
        <Text wrap="truncate">{cut(`  … and ${missing} more: q leaves, a taller window shows all`, columns - 2)}</Text>
      )}
    </Panel>
  )
}

import { Text } from "ink"
import { Panel } from "../components/Panel.tsx"
import { bindingsOf } from "../keys.ts"
import type { Model } from "../Model.ts"
import { isDetail } from "../Model.ts"
import { cut, fit } from "../text.ts"

/** All keys of the place that the help was opened from. */
export const Help = ({ model }: { readonly model: Model }) => {
  const { columns, rows, view } = model
  const bindings = bindingsOf(isDetail(view) ? "detail" : "list")
  return (
    <Panel columns={columns} rows={rows - 2} title="keys">
      {bindings.slice(0, rows - 4).map(({ action, help, shown }) => (
        <Text key={action} wrap="truncate">
          {cut(`  ${fit(shown, 12)}${help}`, columns - 2)}
        </Text>
      ))}
    </Panel>
  )
}

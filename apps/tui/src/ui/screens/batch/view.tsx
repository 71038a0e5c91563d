import { Box, Text } from "ink"
import { printable } from "@concierge/domain/Text"
import { Panel } from "../../components/Panel.tsx"
import { Table } from "../../components/Table.tsx"
import { noteColumn, rowColumns } from "../../../show/columns.ts"
import { batchAlert, batchFacts } from "../../facts.ts"
import { listTitle, marked } from "../../List.ts"
import { listHeight, type Model } from "../../Model.ts"
import { noteHeight } from "./state.ts"
import { stateText } from "../../../show/theme.ts"

/** One batch: how far it is, and what became of each of its rows. */
export const Batch = ({ isColoured, model }: { readonly isColoured: boolean; readonly model: Model }) => {
  const { columns, now, rows, states } = model
  const { batch, batchRows } = states.Batch
  if (batch === undefined) return <Panel columns={columns} rows={rows - 2} title="batch" />
  const alert = batchAlert(batch)
  return (
    <Panel
      columns={columns}
      rows={rows - 2}
      title={`${printable(batch.name)}  ${stateText(batch.state)} ─ ${listTitle("payment", batchRows)}`}
    >
      <Text wrap="truncate">{`  ${batchFacts(batch, now)}`}</Text>
      {alert === "" ? null : <Text bold wrap="truncate" {...(isColoured ? { color: "red" } : {})}>{`! ${alert}`}</Text>}
      <Table
        columns={[...rowColumns(batch.currency), noteColumn]}
        height={listHeight(model)}
        isColoured={isColoured}
        list={batchRows}
        room={columns - 2}
        none="No payment."
      />
      {noteHeight(states.Batch, rows) === 0 ? null : (
        <Box flexGrow={1} flexDirection="column" justifyContent="flex-end">
          <Box height={noteHeight(states.Batch, rows)} overflow="hidden" paddingX={2}>
            <Text wrap="wrap">{printable(marked(batchRows)?.note ?? "")}</Text>
          </Box>
        </Box>
      )}
    </Panel>
  )
}

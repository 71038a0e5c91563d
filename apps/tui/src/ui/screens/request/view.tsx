import { Text } from "ink"
import { Panel } from "../../components/Panel.tsx"
import { Table } from "../../components/Table.tsx"
import { outputColumns } from "../../../show/columns.ts"
import { requestFacts } from "../../facts.ts"
import { listTitle } from "../../List.ts"
import { listHeight, type Model } from "../../Model.ts"
import { stateText } from "../../../show/theme.ts"

/** One request: what it costs, until when, and where each of its outputs stands. */
export const Request = ({ isColoured, model }: { readonly isColoured: boolean; readonly model: Model }) => {
  const { columns, now, rows, states } = model
  const { cut, outputs, request } = states.Request
  if (request === undefined) return <Panel columns={columns} rows={rows - 2} title="request" />
  return (
    <Panel
      columns={columns}
      rows={rows - 2}
      title={`request ${request.id}  ${stateText(request.state)} ─ ${listTitle("output", outputs)}`}
    >
      <Text wrap="truncate">{`  ${requestFacts(request, outputs.items ?? [], cut, now)}`}</Text>
      <Table
        columns={outputColumns(request.portCode)}
        height={listHeight(model)}
        isColoured={isColoured}
        list={outputs}
        room={columns - 2}
        none="No output yet."
      />
    </Panel>
  )
}

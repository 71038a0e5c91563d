import { Panel } from "../../components/Panel.tsx"
import { Table } from "../../components/Table.tsx"
import { requestColumns } from "../../../show/columns.ts"
import { listTitle } from "../../List.ts"
import { listHeight, type Model } from "../../Model.ts"
import { calledAs } from "../../../show/text.ts"

/** All requests, newest first. */
export const Requests = ({ isColoured, model }: { readonly isColoured: boolean; readonly model: Model }) => {
  const {
    columns,
    rows,
    states: { Requests: requests }
  } = model
  return (
    <Panel columns={columns} rows={rows - 2} title={listTitle("request", requests)}>
      <Table
        columns={requestColumns}
        height={listHeight(model)}
        isColoured={isColoured}
        list={requests}
        room={columns - 2}
        none={`No request yet: ${calledAs} pay FILE --from PORT makes one.`}
      />
    </Panel>
  )
}

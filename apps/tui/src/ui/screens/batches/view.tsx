import { Panel } from "../../components/Panel.tsx"
import { Table } from "../../components/Table.tsx"
import { batchColumns } from "../../../show/columns.ts"
import { listTitle } from "../../List.ts"
import { listHeight, type Model } from "../../Model.ts"
import { calledAs } from "../../../show/text.ts"

/** All batches, newest first. */
export const Batches = ({ isColoured, model }: { readonly isColoured: boolean; readonly model: Model }) => {
  const {
    columns,
    rows,
    states: { Batches: batches }
  } = model
  return (
    <Panel columns={columns} rows={rows - 2} title={listTitle("batch", batches, "batches")}>
      <Table
        columns={batchColumns}
        height={listHeight(model)}
        isColoured={isColoured}
        list={batches}
        room={columns - 2}
        none={`No batch yet: ${calledAs} pay FILE --from PORT makes one.`}
      />
    </Panel>
  )
}

import type { CsvValue } from "@concierge/api/Csv"
import * as Batches from "@concierge/api/resources/batches"
import * as Outcomes from "@concierge/api/resources/outcomes"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Requests from "@concierge/api/resources/requests"
import * as Rows from "@concierge/api/resources/rows"
import * as CashWallets from "@concierge/api/resources/cashWallets"
import type { NamedOutput } from "../show/outputs.ts"
import type { Sheet } from "./View.ts"

/**
 * A table of resources: what their documents call it, without what is nested. So a column means what `spec/` says of the
 * attribute of its name.
 */
const sheetOf =
  <A, const Name extends string>(
    toResource: (item: A) => { readonly id: string; readonly attributes: { readonly [Key in Name]?: CsvValue } },
    names: ReadonlyArray<"id" | Name>
  ) =>
  (items: ReadonlyArray<A>): Sheet => ({
    names,
    rows: items.map((item) => {
      const { attributes, id } = toResource(item)
      return names.map((name) => (name === "id" ? id : attributes[name]))
    })
  })

export const requestSheet = sheetOf(
  (request: Requests.Request) => Requests.toResource(request, "crossborder"),
  [
    "id",
    "state",
    "port_code",
    "outputs_count",
    "total_to_spend",
    "funds_available",
    "quote_requested_at",
    "accept_quote_before",
    "quote_accepted_at",
    "provision_funds_before",
    "cancellation_reason",
    "external_id"
  ]
)

/** A provider's output has no name and no reference: they are the instruction's. */
export const outputSheet = sheetOf(
  ({ payee, reference, ...output }: NamedOutput) => {
    const { attributes, id } = Outputs.toResource(output, "crossborder")
    return { id, attributes: { ...attributes, payee_name: payee, reference } }
  },
  ["id", "reference", "payee_name", "port_code", "amount", "budget", "state"]
)

export const batchSheet = sheetOf(Batches.toResource, [
  "id",
  "name",
  "state",
  "port_code",
  "currency",
  "rows_count",
  "total_to_spend",
  "approved_total",
  "accept_quote_before",
  "provision_funds_before",
  "cancellation_reason",
  "left_out_count",
  "request_id",
  "external_id",
  "note",
  "created_at",
  "updated_at"
])

export const rowSheet = sheetOf(Rows.toResource, [
  "line",
  "reference",
  "payee_name",
  "port_code",
  "amount",
  "budget",
  "state",
  "note",
  "output_id",
  "updated_at",
  "id",
  "failure_reason",
  "mend_before",
  "refund",
  "in_doubt"
])

export const outcomeSheet = sheetOf(Outcomes.toResource, ["id", "kind", "state", "question", "batch_id", "since"])

export const evidenceSheet = (outcome: Outcomes.Outcome): Sheet => ({
  names: ["at", "source", "detail"],
  rows: Outcomes.toResource(outcome).attributes.evidence.map(({ at, detail, source }) => [at, source, detail])
})

export const walletSheet = sheetOf(CashWallets.toResource, ["currency", "balance", "available"])

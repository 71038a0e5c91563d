import type { Batch } from "@concierge/api/resources/batches"
import type { Request } from "@concierge/api/resources/requests"
import type { Outcome } from "@concierge/api/resources/outcomes"
import type { Row } from "@concierge/api/resources/rows"
import type { NamedOutput } from "../../src/show/outputs.ts"
import { decimalOf, money } from "@concierge/domain/Money"

export const request = (given: Partial<Request>): Request => ({
  id: "1010",
  userId: "1",
  state: "working",
  portCode: "ar_ars",
  outputIds: [],
  outputsCount: 3,
  eta: undefined,
  quoteRequestedAt: undefined,
  acceptQuoteBefore: undefined,
  quoteAcceptedAt: undefined,
  totalToSpend: decimalOf(money("8412330.15", "ARS")),
  fundsAvailable: undefined,
  provisionFundsBefore: undefined,
  cancellationReason: undefined,
  receiptUrl: undefined,
  creditNoteUrl: undefined,
  externalId: undefined,
  paymentAuthorizationCode: undefined,
  counts: undefined,
  createdAt: undefined,
  touchedAt: undefined,
  ...given
})

export const output = (given: Partial<NamedOutput>): NamedOutput => ({
  id: "32323",
  requestId: "1010",
  userId: "20310",
  instructionId: "2121",
  portCode: "cl_clp",
  amount: decimalOf(money("450000", "CLP")),
  budget: decimalOf(money("725310.40", "ARS")),
  state: "settling",
  payee: "Ana Pérez",
  reference: "A-1",
  ...given
})

export const batch = (given: Partial<Batch>): Batch => ({
  id: "7",
  externalId: "november",
  name: "november-payroll",
  portCode: "ar_ars",
  currency: "ARS",
  state: "working",
  rowsCount: 3,
  counts: {
    pending: 0,
    refused: 0,
    accepting: 0,
    accepted: 0,
    rejected: 0,
    working: 1,
    settling: 0,
    settled: 2,
    failed: 0,
    returned: 0,
    cancelled: 0
  },
  totals: [],
  requestId: "1010",
  totalToSpend: decimalOf(money("8412330.15", "ARS")),
  approvedTotal: undefined,
  acceptQuoteBefore: undefined,
  provisionFundsBefore: undefined,
  cancellationReason: undefined,
  again: undefined,
  leftOutCount: 0,
  refusedTotals: [],
  file: undefined,
  forecast: undefined,
  found: [],
  anomalies: [],
  result: undefined,
  note: undefined,
  createdAt: 0,
  updatedAt: 0,
  ...given
})

export const row = (given: Partial<Row>): Row => ({
  id: "41",
  batchId: "7",
  line: 2,
  reference: undefined,
  payeeName: "Ana Pérez",
  payeeId: undefined,
  portCode: "cl_clp",
  amount: decimalOf(money("450000", "CLP")),
  budget: undefined,
  state: "settled",
  inDoubt: false,
  note: undefined,
  outputId: undefined,
  failureReason: undefined,
  mendBefore: undefined,
  mend: undefined,
  refund: undefined,
  repeatsRowId: undefined,
  updatedAt: 0,
  ...given
})

/** A batch that may be paid although it was given up. */
export const outcome: Outcome = {
  id: "batch-7",
  kind: "batch",
  state: "open",
  question: "Whether a request that batch 7 gave up is paid.",
  batchId: "7",
  since: Date.UTC(2026, 10, 28, 12, 53, 2),
  evidence: [
    {
      at: Date.UTC(2026, 10, 28, 12, 53, 2),
      source: "provider",
      detail: "It lists request 1010 of the name concierge-1, with 2 payments: working."
    }
  ]
}

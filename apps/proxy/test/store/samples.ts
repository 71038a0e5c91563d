import * as BigDecimal from "effect/BigDecimal"
import type { BatchPatch, NewBatch, NewRow, PartPatch } from "../../src/store/BatchStore.ts"

/** As a store gives it. */
const decimal = (digits: string) => BigDecimal.normalize(BigDecimal.fromStringUnsafe(digits))

export const batch = (fields: Partial<NewBatch> = {}): NewBatch => ({
  externalId: "a",
  name: "November",
  contentHash: "hash",
  portCode: "ar_ars",
  totals: [{ portCode: "cl_clp", count: 1, amount: decimal("12345678901234567.89"), budget: undefined }],
  again: null,
  againKey: null,
  leftOutCount: 0,
  leftOutLines: [9],
  message: null,
  ...fields
})

export const row = (line: number, fields: Partial<NewRow> = {}): NewRow => ({
  line,
  reference: `P-${line}`,
  payeeName: "Ñandú & Söhne",
  payeeEmail: null,
  payeeId: null,
  instructionId: null,
  portCode: "cl_clp",
  paymentMethodType: "cl_domestic_bank",
  account: { account_number: "001", rut: "76543210-3" },
  given: "amount",
  amount: "1.50",
  budget: null,
  referenceKey: `p-${line}`,
  accountKey: `account ${line}`,
  repeatsRowId: null,
  transfer: null,
  ...fields
})

/** A mending that waits. */
export const mendOf = (batchId: number, rowId: number) =>
  ({
    rowId,
    batchId,
    state: "waiting",
    account: { clabe: "1" },
    paymentMethodType: "mx_domestic_bank",
    accountKey: "new",
    formerKey: "old",
    instructionId: null,
    instructionTried: false,
    retryTried: false,
    triedFrom: null,
    tries: 0,
    dueAt: null,
    note: null
  }) as const

/** A batch about which nothing was done yet, but for what it was given. */
export const untouched = {
  state: "checked",
  approvedTotal: null,
  anomalies: [],
  inDoubt: false,
  result: null,
  lookDue: null,
  note: null,
  trouble: null,
  troubleSince: null
}
/** Of a part what was given when it was made, and one about which nothing was done yet. */
export const part = { requestKey: "key", totals: [] }
export const untouchedPart = {
  refusedTotals: [],
  state: "building",
  attempt: 1,
  requestName: "",
  searched: "no",
  requestTried: false,
  requestId: null,
  isMade: false,
  totalToSpend: null,
  acceptQuoteBefore: null,
  provisionFundsBefore: null,
  cancellationReason: null,
  approvedAt: null,
  doubtPolls: 0,
  doubtDue: null,
  rebuilds: 0,
  cancelRequested: false,
  found: [],
  note: null
}
export const untouchedRow = {
  partId: null,
  payeeTries: 0,
  instructionTries: 0,
  foundAgain: "no",
  state: "pending",
  outputId: null,
  outputTried: false,
  note: null,
  failureReason: null,
  mendBefore: null,
  refund: null,
  inDoubt: false
}

/** Another value for everything that can be changed. */
export const everything: Required<BatchPatch> = {
  externalId: "another",
  name: "December",
  portCode: "us_usd",
  totals: [],
  forecast: {
    madeAt: 1_900_000_000_000,
    totalToSpend: decimal("975310.4"),
    fees: decimal("9000.01"),
    freeBalance: decimal("12345678901234567890"),
    shortfall: decimal("0"),
    calls: 51,
    seconds: 11,
    ports: [
      {
        portCode: "cl_clp",
        count: 3,
        amount: decimal("450000"),
        budget: decimal("975310.4"),
        fees: decimal("9000.01"),
        arrivals: [
          { clearing: "TEF", arrives: "at once", hours: "round the clock", count: 2 },
          { clearing: undefined, arrives: undefined, hours: undefined, count: 1 }
        ]
      }
    ],
    problem: undefined
  },
  approvedTotal: decimal("12345678901234567890"),
  again: "they asked for it",
  againKey: "asked",
  leftOutCount: 30,
  leftOutLines: [2, 3],
  anomalies: [
    { code: "too_many_outputs", detail: "of 1 payments 1 too many", requestId: "7", line: undefined, seenAt: 5 }
  ],
  inDoubt: true,
  result: {
    settled: decimal("90"),
    unpaid: decimal("10.01"),
    rounding: decimal("0"),
    refunded: decimal("9.5"),
    awaited: 1,
    spent: undefined,
    creditNotes: ["https://provider.test/credit_note"]
  },
  message: {
    name: "pain.001.001.09",
    version: 9,
    messageId: "M-1",
    createdAt: undefined,
    statedCount: "2",
    statedSum: undefined
  },
  lookDue: 1_900_000_000_004,
  note: "a note",
  trouble: "the provider cannot be reached (no answer in time)",
  troubleSince: 1_900_000_000_004
}
export const everythingOfPart: Required<PartPatch> = {
  totals: [{ portCode: "us_usd", count: 3, amount: undefined, budget: decimal("3") }],
  refusedTotals: [{ portCode: "cl_clp", count: 1, amount: decimal("5"), budget: undefined }],
  requestKey: "other",
  attempt: 7,
  requestName: "other-7",
  searched: "overruled",
  requestTried: true,
  requestId: "71",
  isMade: true,
  totalToSpend: decimal("0.1"),
  acceptQuoteBefore: 1_900_000_000_000,
  provisionFundsBefore: 1_900_000_000_001,
  cancellationReason: "quote_not_accepted",
  approvedAt: 1_900_000_000_002,
  doubtPolls: 3,
  doubtDue: 1_900_000_000_003,
  rebuilds: 2,
  cancelRequested: true,
  found: [
    {
      requestId: "9",
      externalId: "key-1",
      samePayments: true,
      matching: 1,
      state: "quoted",
      outputsCount: 1,
      totalToSpend: decimal("10.25"),
      quoteAcceptedAt: undefined
    }
  ],
  note: "a note"
}

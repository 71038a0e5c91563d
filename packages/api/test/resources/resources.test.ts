import { outputStates } from "@concierge/domain/Output"
import * as BigDecimal from "effect/BigDecimal"
import type * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import * as Batches from "../../src/resources/batches.ts"
import * as CashWallets from "../../src/resources/cashWallets.ts"
import * as Estimates from "../../src/resources/estimates.ts"
import * as Instructions from "../../src/resources/instructions.ts"
import * as Outputs from "../../src/resources/outputs.ts"
import * as Ports from "../../src/resources/ports.ts"
import * as Requests from "../../src/resources/requests.ts"
import * as Rows from "../../src/resources/rows.ts"
import * as Users from "../../src/resources/users.ts"
import { read, readOne, wire } from "../reading.ts"

const decimal = BigDecimal.fromStringUnsafe

const request: Requests.Request = {
  id: "1010",
  userId: "112",
  state: "quoted",
  portCode: "ar_ars",
  outputIds: ["32323", "32324"],
  outputsCount: 2,
  eta: Date.UTC(2026, 2, 2, 12, 53),
  quoteRequestedAt: Date.UTC(2026, 2, 2, 12, 53),
  acceptQuoteBefore: Date.UTC(2026, 2, 2, 13, 3),
  quoteAcceptedAt: undefined,
  totalToSpend: decimal("12345678901234567.89"),
  fundsAvailable: decimal("0"),
  provisionFundsBefore: Date.UTC(2026, 2, 3, 1, 3),
  cancellationReason: undefined,
  receiptUrl: undefined,
  creditNoteUrl: undefined,
  externalId: "payroll-2026-03",
  paymentAuthorizationCode: undefined,
  counts: undefined,
  createdAt: undefined,
  touchedAt: undefined
}
const output: Outputs.Output = {
  id: "32323",
  requestId: "1010",
  userId: "20202",
  instructionId: "2121",
  portCode: "cl_clp",
  amount: decimal("1000"),
  budget: undefined,
  state: "settling"
}
const user: Users.User = {
  id: "20202",
  name: undefined,
  email: "ana@example.com",
  kycAccepted: false,
  otpEnabled: false,
  doNotEmail: true,
  trezorLoginEnabled: false,
  complianceState: "enabled",
  webhookUrl: "https://example.com/hooks"
}
const instruction: Instructions.Instruction = {
  id: "2121",
  userId: "20202",
  label: "Carla, Argentina",
  schema: "bitex",
  body: { account_type: "savings" },
  paymentMethodType: "ar_domestic_bank"
}
const batch: Batches.Batch = {
  id: "7",
  externalId: "payroll-2026-03",
  name: "Payroll March",
  portCode: "ar_ars",
  currency: "ARS",
  state: "quoted",
  rowsCount: 2,
  counts: {
    pending: 1,
    refused: 0,
    accepting: 0,
    accepted: 1,
    rejected: 0,
    working: 0,
    settling: 0,
    settled: 0,
    failed: 0,
    returned: 0,
    cancelled: 0
  },
  totals: [{ portCode: "cl_clp", count: 2, amount: decimal("450000"), budget: undefined }],
  requestId: "1010",
  totalToSpend: decimal("975310.4"),
  approvedTotal: undefined,
  acceptQuoteBefore: 1,
  provisionFundsBefore: undefined,
  cancellationReason: undefined,
  again: "second half of March",
  leftOutCount: 1,
  refusedTotals: [{ portCode: "us_usd", count: 1, amount: decimal("5"), budget: undefined }],
  file: {
    name: "november.csv",
    bytes: 81_920,
    sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
    sentBy: "token",
    receivedAt: 3,
    isKept: true,
    partial: true,
    errors: 2,
    warnings: 1,
    rejects: 2,
    inOrder: 5,
    mapping: { Neto: "amount", Notas: null },
    asked: {},
    byRow: ["Cuenta"],
    stopped: {
      paid: 1,
      underWay: 0,
      drafted: 1,
      twins: 0,
      batchIds: ["1", "2"],
      draftedBatchIds: ["2"],
      isSame: false
    }
  },
  forecast: {
    madeAt: 1,
    totalToSpend: decimal("975310.4"),
    fees: decimal("9000"),
    freeBalance: decimal("900000"),
    shortfall: decimal("75310.4"),
    calls: 13,
    seconds: undefined,
    ports: [
      {
        portCode: "cl_clp",
        count: 2,
        amount: decimal("450000"),
        budget: decimal("975310.4"),
        fees: decimal("9000"),
        arrivals: [
          { clearing: "TEF", arrives: "at once", hours: "round the clock", count: 1 },
          { clearing: undefined, arrives: undefined, hours: undefined, count: 1 }
        ]
      }
    ],
    problem: undefined
  },
  found: [
    {
      requestId: "1010",
      externalId: "concierge-1",
      samePayments: true,
      matching: 2,
      state: "finished",
      outputsCount: 2,
      totalToSpend: decimal("975310.4"),
      quoteAcceptedAt: 5
    },
    {
      requestId: "1011",
      externalId: "concierge-2",
      samePayments: false,
      matching: 1,
      state: "draft",
      outputsCount: 0,
      totalToSpend: undefined,
      quoteAcceptedAt: undefined
    }
  ],
  anomalies: [{ code: "too_many_outputs", detail: "Request 1010 pays 3 payments, the batch has 2.", seenAt: 7 }],
  result: {
    settled: decimal("90"),
    unpaid: decimal("10"),
    rounding: decimal("0"),
    refunded: decimal("9.5"),
    awaited: 0,
    spent: decimal("90.5"),
    creditNotes: ["https://provider.test/api/concierge_requests/1010/credit_note"]
  },
  note: undefined,
  createdAt: 0,
  updatedAt: 1
}
const row: Rows.Row = {
  id: "41",
  batchId: "7",
  line: 2,
  reference: undefined,
  payeeName: "Ana Pérez",
  payeeId: "20310",
  portCode: "cl_clp",
  amount: decimal("450000"),
  budget: decimal("725310.4"),
  state: "pending",
  inDoubt: true,
  note: undefined,
  outputId: undefined,
  failureReason: "The account is closed.",
  mendBefore: 5,
  mend: { state: "refused", note: "There is no such bank.", createdAt: 4 },
  refund: decimal("0.1"),
  repeatsRowId: "7",
  updatedAt: 0
}
const estimate: Estimates.Estimate = {
  _tag: "Outputs",
  id: "1",
  hintToken: "0".repeat(64),
  portCode: "cl_clp",
  totalToSpend: decimal("19132.65420936"),
  outputs: [
    {
      portCode: "mx_mxn",
      budget: decimal("19132.65420936"),
      amount: decimal("500"),
      rate: decimal("0.02647582"),
      allInRate: decimal("0.02613333"),
      feeAndCost: decimal("247.50367733")
    }
  ]
}
const pair: Estimates.Estimate = {
  _tag: "Pair",
  id: "2",
  fromCode: "ar_ars",
  toCode: "cl_clp",
  amount: decimal("1000"),
  result: decimal("9447.21"),
  originTaken: decimal("10.97"),
  destinationTaken: decimal("47.47")
}

describe("what a server writes, a client reads as the same value", () => {
  test("a request", () => {
    expect(wire(readOne(Requests.Resource, Requests.toResource(request, "crossborder")))).toEqual(wire(request))
  })
  test.each(outputStates)("an output that is %s", (state) => {
    const value = { ...output, state }
    expect(wire(readOne(Outputs.Resource, Outputs.toResource(value, "crossborder")))).toEqual(wire(value))
  })
  test("a user", () => {
    expect(wire(readOne(Users.Resource, Users.toResource(user)))).toEqual(wire(user))
  })
  test("an instruction", () => {
    expect(wire(readOne(Instructions.Resource, Instructions.toResource(instruction)))).toEqual(wire(instruction))
  })
  test("a batch and a row", () => {
    expect(wire(readOne(Batches.Resource, Batches.toResource(batch)))).toEqual(wire(batch))
    expect(wire(readOne(Rows.Resource, Rows.toResource(row)))).toEqual(wire(row))
  })
  test("estimates of both forms", () => {
    expect(wire(readOne(Estimates.Resource, Estimates.toResource(estimate)))).toEqual(wire(estimate))
    expect(wire(readOne(Estimates.Resource, Estimates.toResource(pair)))).toEqual(wire(pair))
  })
  test("a wallet, whose currency the wire has in lower case", () => {
    const wallet = { id: "ars", currency: "ARS", balance: decimal("1250000"), available: decimal("1249000.5") }
    expect(CashWallets.toResource(wallet).attributes.currency).toBe("ars")
    expect(wire(readOne(CashWallets.Resource, CashWallets.toResource(wallet)))).toEqual(wire(wallet))
  })
  test("the ports", () => {
    const [first] = Ports.toDocument().data
    expect(wire(readOne(Ports.Resource, first))).toEqual(
      wire({ id: "1", code: "ar_ars", country: "AR", currency: "ARS" })
    )
    expect(Ports.toDocument().data).toHaveLength(11)
  })
})

describe("what a client writes, a server reads as the same value", () => {
  test.each<[string, () => readonly [unknown, unknown]]>([
    ["a request", both(Requests.Create, Requests.toDocument, { portCode: "ar_ars", externalId: "x", userId: "1" })],
    ["a request of the key's own user", both(Requests.Create, Requests.toDocument, { portCode: "ar_ars" })],
    [
      "an output",
      both(Outputs.Create, Outputs.toDocument, {
        portCode: "mx_mxn",
        budget: "12345678901234567.89",
        requestId: "1",
        userId: "2",
        instructionId: "3"
      })
    ],
    [
      "an instruction",
      both(Instructions.Create, Instructions.toDocument, {
        userId: "2",
        label: "a",
        body: { rut: "1" },
        paymentMethodType: "cl_domestic_bank"
      })
    ],
    ["a user", both(Users.Create, Users.toDocument, { email: "ana@example.com" })],
    [
      "an estimate",
      both(Estimates.Create, Estimates.toDocument, {
        _tag: "Outputs",
        portCode: "cl_clp",
        outputs: [{ portCode: "us_usd", budget: 100000 }]
      })
    ],
    [
      "an estimate of a pair",
      both(Estimates.Create, Estimates.toDocument, { _tag: "Pair", fromCode: "ar_ars", toCode: "cl_clp", amount: 1 })
    ],
    [
      "a batch",
      both(Batches.Create, Batches.toDocument, {
        externalId: "a",
        name: "b",
        portCode: "ar_ars",
        rows: [{ line: 2, payee_name: "Ana", port_code: "cl_clp", amount: "1", account: { rut: "1" } }]
      })
    ]
  ])("%s", (_, make) => {
    const [made, wanted] = make()
    expect(made).toEqual(wanted)
  })

  test("the changes of a request, where null takes a name away", () => {
    const changes = Requests.toUpdateDocument("7", { externalId: null })
    expect(read(Requests.Update, wire(changes))).toEqual({ id: "7", externalId: null })
  })
  test("an approval and a quote's token", () => {
    expect(read(Batches.Approval, wire(Batches.toApprovalDocument("7", "1500000.00")))).toEqual({
      totalToSpend: "1500000.00"
    })
    const hintToken = "0123456789abcdef".repeat(4)
    expect(read(Requests.Quote, wire(Requests.toQuoteDocument("7", hintToken)))).toEqual({ id: "7", hintToken })
  })

  function both<A>(schema: Schema.ConstraintDecoder<A>, toDocument: (value: A) => unknown, value: A) {
    return () => [read(schema, wire(toDocument(value))), value] as const
  }
})

describe("a client that sends no version", () => {
  test("sees an output with all attributes, in one of the seven states that it knows", () => {
    const attributes = { amount: 1000, budget: null, port_code: "cl_clp" }
    expect(wire(Outputs.toResource(output, "concierge").attributes)).toEqual({ ...attributes, state: "working" })
    expect(wire(Outputs.toResource(output, "crossborder").attributes)).toEqual({ ...attributes, state: "settling" })
  })
  test("sees a request with all attributes, null for what is not known, and with its outputs counted in seven states", () => {
    const counts = { working: 1, settling: 2, failed: 1, settled: 3, accepting: 1 }
    const all = { ...request, counts, outputsCount: 8 }
    const { attributes } = Requests.toResource(all, "concierge")
    const later = Requests.toResource(all, "crossborder").attributes
    expect(attributes).toMatchObject({
      ...later,
      cancellable_until: "2026-03-02T13:03:00.000Z",
      outputs_accepting: 1,
      outputs_accepted: 0,
      outputs_working: 4,
      outputs_settled: 3,
      outputs_total: 8
    })
    expect(Object.values(later)).toContain(null)
    expect(Object.keys(later)).not.toContain("outputs_total")
    expect(Requests.toResource({ ...request, state: "working" }, "concierge").attributes).toHaveProperty(
      "cancellable_until",
      null
    )
  })
})

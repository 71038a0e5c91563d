import * as Struct from "effect/Struct"
import type { RowState } from "@concierge/domain/Batch"
import { type StatusReport, writeStatusReport } from "../../src/iso20022/report/Pain002.ts"
import { transferStatus } from "../../src/iso20022/report/status.ts"
import { now } from "./message.ts"

export const states = Struct.keys(transferStatus)

/** A report of a message with one payment, whose transfers are in these states. */
export const report = (of: ReadonlyArray<RowState>, version = 9, more: Partial<StatusReport> = {}): StatusReport => ({
  messageId: "CONCIERGE-7",
  createdAt: now,
  original: {
    name: `pain.001.001.${String(version).padStart(2, "0")}`,
    version,
    messageId: "PAYROLL-11",
    createdAt: "2026-11-28T08:00:00",
    statedCount: String(of.length),
    statedSum: "1900.50"
  },
  payments: [
    {
      paymentInformationId: "NOV-1",
      counts: Object.fromEntries(states.map((state) => [state, of.filter((other) => other === state).length])),
      transfers: of.map((state, index) => ({
        id: {
          paymentInformationId: "NOV-1",
          instructionId: `I-${index}`,
          endToEndId: `INV-${index}`,
          uetr: "8a562c67-ca16-48ba-b074-65581be6f001"
        },
        state,
        note: state === "returned" ? "The payee's bank <did> not take it & sent it back." : undefined,
        reference: "32323"
      }))
    }
  ],
  ...more
})
/** As text. */
export const written = async (of: StatusReport) => (await Array.fromAsync(writeStatusReport(of))).join("")

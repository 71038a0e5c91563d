import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { message, now, toGreta } from "./message.ts"
import { told } from "./reading.ts"
import { report, states, written } from "./report.ts"
import { flawsOf, flawsOfReport, hasReportSchema, hasSchema, isFull, padded, whyNoSchemas } from "./xsd.ts"

const samples = join(import.meta.dirname, "samples")

describe.runIf(isFull)("by the schemas of ISO 20022", () => {
  test.for([3, 5, 8, 9, 10, 12])("the messages of our tests are of version %i", (version, { skip }) => {
    const name = `pain.001.001.${padded(version)}`
    skip(!hasSchema(name), whyNoSchemas ?? `there is no ${name}.xsd`)
    const transfers = [toGreta({}, version), toGreta({ RmtInf: "<RmtInf><Ustrd>Invoice</Ustrd></RmtInf>" }, version)]
    expect(flawsOf(message({ version, sum: "1900.00", transfers }), name)).toEqual([])
    expect(flawsOf(message({ version, transfers: ["<CdtTrfTxInf/>"] }), name)).not.toEqual([])
  })

  test.for([3, 5, 8, 9, 10])(
    "a transfer of version %i is out of order where the schema says so",
    (version, { skip }) => {
      const name = `pain.001.001.${padded(version)}`
      skip(!hasSchema(name), whyNoSchemas ?? `there is no ${name}.xsd`)
      const whole = toGreta(
        { ChrgBr: "<ChrgBr>DEBT</ChrgBr>", UltmtCdtr: "<UltmtCdtr><Nm>Lena</Nm></UltmtCdtr>" },
        version
      )
      const parts = whole
        .slice("<CdtTrfTxInf>".length, -"</CdtTrfTxInf>".length)
        .split(/(?<=<\/(?:PmtId|Amt|ChrgBr|CdtrAgt|Cdtr|CdtrAcct|UltmtCdtr)>)/)
      expect(parts).toHaveLength(7)
      fc.assert(
        fc.property(fc.shuffledSubarray(parts, { minLength: 6 }), (shuffled) => {
          fc.pre(parts.slice(0, 2).every((part) => shuffled.includes(part)))
          const xml = message({ version, transfers: [`<CdtTrfTxInf>${shuffled.join("")}</CdtTrfTxInf>`] })
          const isTold = told(readPayoutFile(Buffer.from(xml), { now })).some((line) => line.includes("out_of_order"))
          expect(isTold).toBe(flawsOf(xml, name).length > 0)
        })
      )
    }
  )

  test.for(readdirSync(samples))("the sample %s is valid, unless it is out of order on purpose", (file, { skip }) => {
    const xml = readFileSync(join(samples, file), "latin1")
    const name = /xsd:(pain\.[\d.]+)"/.exec(xml)?.[1] ?? "schema of the standard"
    skip(!hasSchema(name), whyNoSchemas ?? `there is no ${name}.xsd`)
    expect(flawsOf(readFileSync(join(samples, file), "utf8"), name).length).toBe(
      file.startsWith("out-of-order") ? 1 : 0
    )
  })

  test.for([3, 4, 5, 6, 7, 8, 9, 10, 11])("a report on a message of version %i is valid", async (version, { skip }) => {
    skip(!hasReportSchema(), whyNoSchemas ?? "there is no schema of pain.002")
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 20 }), async (of) => {
        const xml = await written(report(of, version, { cancellation: "payment_not_received" }))
        expect(flawsOfReport(xml)).toEqual([])
      }),
      { numRuns: 50 }
    )
  })
})

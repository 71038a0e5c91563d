import type { Anomaly } from "@concierge/api/resources/batches"
import { describe, expect, it } from "vitest"
import { stage } from "../../../support/paying.ts"

const anomaly: Anomaly = { code: "too_many_outputs", detail: "request 1010 pays 3, the file 2", seenAt: 0 }
const line = /^ANOMALY in batch 1: request 1010 pays 3, the file 2 \(too_many_outputs, 1970-01-01 \S+ \S+\)$/gm

describe("what the provider did that nobody asked for", () => {
  it("is told while the batch is followed and at the end, and the command ends with 1", async () => {
    const { pay } = stage({ anomalies: { working: anomaly } })
    const { answer, exit, told } = await pay("--yes")
    expect(exit).toBe(1)
    expect(told.match(line)).toHaveLength(2)
    expect(told).toMatch(/ANOMALY.*$/)
    expect(answer).toContain("2 ✔ settled")
  })

  it("is told once when it is seen at the end, and in every later look", async () => {
    const { pay, say } = stage({ anomalies: { finished: anomaly } })
    expect((await pay("--yes")).told.match(line)).toHaveLength(1)
    for (const args of ["watch 1", "batches show 1", "batches show 1 --json"]) {
      const { exit, told } = await say(args)
      expect([exit, told.match(line)?.length]).toEqual([1, 1])
    }
    expect((await pay("--yes")).exit).toBe(1)
    expect((await say("batches show 1")).answer).toMatch(
      /^ANOMALY +request 1010 pays 3, the file 2 \(too_many_outputs, /m
    )
    expect((await say("batches ls")).answer).toContain("✔ finished, 1 ANOMALY")
  })

  it("is not approved nor quoted anew without a person, since it may be paid by it", async () => {
    for (const behaviour of [
      { anomalies: { quoted: anomaly } },
      { anomalies: { quoted: anomaly, expired: anomaly }, expires: 9 }
    ]) {
      const { approvals, pay, proxy } = stage(behaviour)
      const { exit, told } = await pay("--yes --max 2000000")
      expect(exit).toBe(1)
      expect(told).toContain(
        "batch 1 stays quoted: what the provider did may have paid it, which people must settle first"
      )
      expect([approvals(), proxy.batches.size]).toEqual([0, 1])
    }
  })

  it("is shown to a person before the question for the total", async () => {
    const { pay } = stage({ anomalies: { quoted: anomaly } })
    const { exit, told } = await pay("", { types: ["1000000"] })
    expect(exit).toBe(1)
    expect(told.indexOf("ANOMALY")).toBeLessThan(told.indexOf("total to spend"))
    expect(told.indexOf("ANOMALY")).toBeGreaterThan(-1)
  })

  it("takes away the word that nothing was paid by a batch that was given up", async () => {
    const { pay, proxy } = stage({
      anomalies: { cancelled: { ...anomaly, code: "given_up_and_accepted" } },
      quotes: ["3000000"]
    })
    const { exit, told } = await pay("--yes --max 2000000")
    expect(exit).toBe(1)
    expect(proxy.batches.get("1")?.state).toBe("cancelled")
    expect(told).toContain("batch 1 is cancelled\n")
    expect(told).not.toContain("nothing was paid")
    expect(told).toContain("given_up_and_accepted")
  })
})

import type { Fetch } from "@concierge/api/Carry"
import { respond } from "@concierge/api/JsonApi"
import * as Batches from "@concierge/api/resources/batches"
import * as Rows from "@concierge/api/resources/rows"
import type { Row } from "@concierge/api/resources/rows"
import type { BatchState, RowState } from "@concierge/domain/Batch"
import { describe, expect, it } from "vitest"
import { batch, row } from "../../support/samples.ts"
import { perform } from "../../support/terminal.ts"

/** A proxy whose batch of one payment stands so, look by look; the last stand stays. */
const proxyOf = (stands: ReadonlyArray<{ readonly batch: BatchState; readonly row: Partial<Row> }>) => {
  let looks = 0
  const send: Fetch = async (call) => {
    const { pathname, searchParams } = new URL(call.url)
    const stand = stands[Math.min(looks, stands.length) - (pathname.endsWith("/rows") ? 1 : 0)] ?? stands.at(-1)
    const one = row({ id: "9", line: 3, portCode: "mx_mxn", ...stand?.row })
    if (pathname.endsWith("/rows")) {
      const isMeant = searchParams.get("filter[state]")?.split(",").includes(one.state) ?? true
      return respond({
        data: isMeant ? [Rows.toResource(one)] : [],
        links: { next: null },
        meta: { total: isMeant ? 1 : 0 }
      })
    }
    looks++
    const none = Object.fromEntries(Rows.rowStates.map((state) => [state, 0])) as { [State in RowState]: number }
    const isBack = stand?.batch === "finished" && one.state === "returned"
    const anomalies = isBack
      ? [
          {
            code: "returned_after_settled",
            detail: "Line 3 had settled, and the payee's bank sent it back.",
            seenAt: 0
          }
        ]
      : []
    const shown = { state: stand?.batch ?? "working", rowsCount: 1, counts: { ...none, [one.state]: 1 }, anomalies }
    return respond({ data: Batches.toResource(batch(shown)) })
  }
  return send
}

const failed = {
  state: "failed",
  failureReason: "The payee's bank refused the payment.",
  mendBefore: Date.parse("2026-11-28T14:52:27Z")
} as const

describe("batches cancel", () => {
  it("of an approved batch waits for what the provider says, and ends with 1 where it was too late", async () => {
    const late = await perform("batches cancel 7", {
      send: proxyOf([
        { batch: "approved", row: { state: "accepted" } },
        { batch: "working", row: { state: "working" } }
      ])
    })
    expect(late.exit).toBe(1)
    expect(late.told).toContain("batch 7 is not cancelled: it is working")
    const inTime = await perform("batches cancel 7", {
      send: proxyOf([
        { batch: "approved", row: { state: "accepted" } },
        { batch: "cancelled", row: { state: "cancelled" } }
      ])
    })
    expect(inTime.exit).toBe(0)
  })
})

describe("watch", () => {
  it("tells once of a payment that failed, until when it can be mended, and by which command", async () => {
    const send = proxyOf([
      { batch: "working", row: { state: "working" } },
      { batch: "working", row: failed },
      { batch: "working", row: failed },
      { batch: "finished", row: { state: "settled" } }
    ])
    const { exit, told } = await perform("watch 7", { send })
    expect(exit).toBe(0)
    expect(told.split("\n").filter((line) => /line 3|until|mend|let/.test(line))).toEqual([
      "line 3 ✖ failed: The payee's bank refused the payment.",
      "  until 2026-11-28 14:52:27 UTC",
      "  to mend it: ./concierge mend 9 --clabe …",
      "  to let it go: ./concierge let-go 9",
      "the batch waits until each is mended or returned; to leave it alone: Ctrl-C, and later ./concierge watch 7"
    ])
  })

  it("names the command that a person goes on with, also to whoever is out of time", async () => {
    const send = proxyOf([{ batch: "quoted", row: { state: "accepted" } }])
    const { exit, told } = await perform("watch 7 --timeout 5s", { send })
    expect(exit).toBe(4)
    expect(told).toContain("the batch waits for a person: ./concierge batches approve 7\n")
    expect(told).toContain("nothing is approved, so nothing is paid. To go on: ./concierge batches approve 7")
  })

  it("tells of it again where it failed once more after it was mended", async () => {
    const send = proxyOf([
      { batch: "working", row: failed },
      { batch: "working", row: { state: "settling", mend: taken } },
      { batch: "working", row: { ...failed, mend: taken } },
      { batch: "finished", row: { state: "returned" } }
    ])
    const { exit, told } = await perform("watch 7", { send })
    expect(exit).toBe(1)
    expect(told.match(/to mend it: /g)).toHaveLength(2)
  })

  it("ends with 1 for a payment that was sent back after it had settled, and so does the batch that is shown", async () => {
    const send = proxyOf([{ batch: "finished", row: { state: "returned" } }])
    for (const args of ["watch 7", "batches show 7"]) {
      const { answer, exit, told } = await perform(args, { send })
      expect([args, exit]).toEqual([args, 1])
      expect(answer).toContain("↩ returned")
      expect(told).toContain("ANOMALY")
    }
  })
})

const taken = { state: "taken", createdAt: 1, note: undefined } as const

import { join } from "node:path"
import { expect, test } from "vitest"
import { examples, makeMachine } from "../support/processes.ts"

const payouts = join(examples, "payouts.csv")

/** Twenty times as fast as usual, so that nobody waits; everything else is as people run it. */
const quick = { CONCIERGE_SANDBOX_PACE: "20", CONCIERGE_UPSTREAM_RATE: "100" }

test("the proxy says in one line where it listens, in one sentence that a port is taken, and ends cleanly when told to", async () => {
  await using machine = makeMachine(quick)
  const first = await machine.start()
  const second = await machine.tryToStart().ended
  expect(second).toMatchObject({ code: 1, out: "" })
  expect(second.err).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken: [^\n]+\n$/)
  first.kill("SIGTERM")
  expect(await first.ended).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^[^\n]+\n$/) })
  const third = await machine.start()
  third.kill("SIGINT")
  expect(await third.ended).toMatchObject({ code: 0 })
})

test("a file is paid from the first row to settlement, and giving it again pays nothing", async () => {
  await using machine = makeMachine(quick)
  await machine.start()
  const paid = await machine.concierge("pay", payouts, "--from", "ar_ars", "--yes").ended
  expect(paid).toMatchObject({ code: 0, out: expect.stringContaining("14 payments: 14 ✔ settled") })
  const again = await machine.concierge("pay", payouts, "--from", "ar_ars", "--yes").ended
  expect(again).toMatchObject({ code: 0, err: expect.stringContaining("paid already") })
  expect(await requestsOf(machine)).toMatchObject([{ attributes: { state: "finished", outputs_count: 14 } }])
})

test.each(["building", "working"])(
  "a proxy killed while a batch is %s loses nothing and pays nothing twice",
  async (state) => {
    // so slowly that the state lasts for seconds
    await using machine = makeMachine({
      ...quick,
      ...(state === "building" ? { CONCIERGE_UPSTREAM_RATE: "25" } : { CONCIERGE_SANDBOX_PACE: "0.5" })
    })
    const proxy = await machine.start()
    const before = await balance(machine)
    const paying = machine.concierge("pay", payouts, "--from", "ar_ars", "--yes")
    if (state === "building") await firstOutputs(machine, 3)
    else await paying.says(/batch 1: \S+ working/)
    proxy.kill("SIGKILL")
    await paying.says(/connection lost/)
    await machine.start()
    const { code, err, out } = await paying.ended
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(out).toContain("14 payments: 14 ✔ settled")

    const requests = await requestsOf(machine)
    const paid = requests.filter(({ attributes }) => attributes.state !== "cancelled")
    expect(paid).toMatchObject([{ attributes: { state: "finished", outputs_count: 14 } }])
    expect(before - (await balance(machine))).toBeCloseTo(paid[0]?.attributes.total_to_spend ?? 0, 2)
  }
)

type Machine = ReturnType<typeof makeMachine>

interface RequestResource {
  readonly attributes: { readonly state: string; readonly outputs_count: number; readonly total_to_spend: number }
}

const requestsOf = async (machine: Machine): Promise<ReadonlyArray<RequestResource>> =>
  ((await machine.get("/api/concierge_requests")) as { readonly data: ReadonlyArray<RequestResource> }).data

const balance = async (machine: Machine): Promise<number> => {
  const wallet = (await machine.get("/api/cash_wallets/ars")) as {
    readonly data: { readonly attributes: { readonly balance: number } }
  }
  return wallet.data.attributes.balance
}

/** Returns once so many rows have their output: in the middle of the work. */
const firstOutputs = async (machine: Machine, count: number): Promise<void> => {
  for (;;) {
    const rows = (await machine.get("/v1/batches/1/rows")) as {
      readonly data?: ReadonlyArray<{ readonly attributes: { readonly output_id: string | null } }>
    }
    if ((rows.data?.filter(({ attributes }) => attributes.output_id !== null).length ?? 0) >= count) return
  }
}

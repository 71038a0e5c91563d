import { decimalOf, money } from "@concierge/domain/Money"
import { cleanup, render } from "ink-testing-library"
import { afterEach, describe, expect, it } from "vitest"
import { well } from "../support/FakeProxy.ts"
import { App } from "../../src/ui/App.tsx"
import { initial, type Message, type Model } from "../../src/ui/Model.ts"
import { update } from "../../src/ui/update.ts"
import { makeStore, type Store } from "../../src/ui/Store.ts"
import { widthOf } from "../../src/show/text.ts"
import { batch, output, request, row } from "../support/samples.ts"

afterEach(cleanup)

const press = (...keys: ReadonlyArray<string>): ReadonlyArray<Message> => keys.map((key) => ({ _tag: "Pressed", key }))
/** Lets React draw. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

const wallets = [
  {
    id: "ars",
    currency: "ARS",
    balance: decimalOf(money("2000000", "ARS")),
    available: decimalOf(money("1250000", "ARS"))
  }
]
const requests: Message = {
  _tag: "RequestsLoaded",
  requests: [
    request({ id: "1011", state: "quoted", externalId: "payroll" }),
    request({ id: "1010", state: "cancelled", cancellationReason: "quote_not_accepted" })
  ]
}
const status: Message = { _tag: "StatusLoaded", health: { ...well, provider: "sandbox", mode: "sandbox" }, wallets }

/** A store whose window does not follow the test's terminal, and what is drawn of it. */
const draw = (columns: number, rows: number, ...messages: ReadonlyArray<Message>) =>
  drawFrom(initial(columns, rows, 0), ...messages)

const drawFrom = (start: Model, ...messages: ReadonlyArray<Message>) => {
  const model = messages.reduce<Model>(update, start)
  const { dispatch, ...store } = makeStore(model)
  const fixed: Store = { ...store, dispatch: (message) => (message._tag === "Resized" ? undefined : dispatch(message)) }
  const { lastFrame, stdin } = render(<App isColoured={false} store={fixed} />)
  return { lines: () => (lastFrame() ?? "").split("\n"), stdin, store: { ...store, dispatch } }
}

describe("the list of requests", () => {
  it("shows where one is, who pays and what there is", () => {
    const { lines } = draw(80, 10, requests, status)
    expect(lines()).toMatchInlineSnapshot(`
      [
        " concierge ▸ requests               sandbox · ar_ars 1,250,000.00 free · ● live",
        "┌ 2 requests, 1 of 2 ──────────────────────────────────────────────────────────┐",
        "│    id  state        from    outputs  total to spend  quoted  external id     │",
        "│▸ 1011  ◆ quoted     ar_ars        3    8,412,330.15          payroll         │",
        "│  1010  ⊘ cancelled  ar_ars        3    8,412,330.15                          │",
        "│                                                                              │",
        "│                                                                              │",
        "│                                                                              │",
        "└──────────────────────────────────────────────────────────────────────────────┘",
        " ↑↓ move  ⏎ open  Tab requests/batches  / filter  ? help  q quit",
      ]
    `)
  })

  it("fills every window exactly, whatever is in it", () => {
    const wide = request({ id: "9", externalId: "日本語 ".repeat(20), state: "finished" })
    for (const [columns, rows] of [
      [80, 24],
      [40, 8],
      [100, 40],
      [20, 6]
    ] as const) {
      const { lines } = draw(columns, rows, { _tag: "RequestsLoaded", requests: [wide, request({})] }, status)
      expect(lines()).toHaveLength(rows)
      for (const line of lines()) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    }
  })

  it("draws as much of 100,000 requests as fits", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => request({ id: String(200_000 - i) }))
    const { lines } = draw(80, 24, { _tag: "RequestsLoaded", requests: many }, ...press("G"))
    expect(lines()).toHaveLength(24)
    expect(lines()[21]).toContain("▸ 100001")
    expect(lines()[1]).toContain("100,000 requests, 100,000 of 100,000")
  })

  it("follows keys, several at once too", async () => {
    const { stdin, store } = draw(80, 24, requests)
    await turn()
    stdin.write("j\r")
    await turn()
    expect([store.model().screen, store.model().states.Request.request?.id]).toEqual(["Request", "1010"])
  })

  it("asks in its last line before the proxy ends with it", () => {
    const batches = [batch({ id: "7" }), batch({ id: "8", state: "building" }), batch({ id: "9", state: "finished" })]
    const { lines } = drawFrom(initial(80, 10, 0, true), requests, { _tag: "BatchesLoaded", batches }, ...press("q"))
    expect(lines().at(-1)).toBe(" 2 batches under way would wait for the next start  q end  Esc n stay")
  })

  it("says that a lost connection is lost, since when and why", () => {
    const { lines } = draw(
      80,
      10,
      requests,
      { _tag: "Lost", why: "no connection to http://127.0.0.1:8787", now: 0 },
      { _tag: "Ticked", now: 65_000 }
    )
    expect(lines()[0]).toContain("○ lost 1:05")
    expect(lines().at(-1)).toContain("no connection to http://127.0.0.1:8787")
    expect(lines().join("\n")).toContain("1011")
  })
})

describe("one request", () => {
  const outputs = [
    output({ id: "1", state: "settled" }),
    output({ id: "2", payee: "Carla Núñez", portCode: "py_pyg", state: "settling" })
  ]
  const open = (state: "quoted" | "working", cut?: string) =>
    draw(
      100,
      12,
      requests,
      status,
      ...press("return"),
      { _tag: "RequestLoaded", request: request({ id: "1011", state, acceptQuoteBefore: 581_000 }), outputs, cut },
      { _tag: "Ticked", now: 0 }
    )

  it("shows its outputs, their states and how far they are", () => {
    expect(open("working").lines()).toMatchInlineSnapshot(`
      [
        " concierge ▸ requests ▸ 1011                            sandbox · ar_ars 1,250,000.00 free · ● live",
        "┌ request 1011  ↻ working ─ 2 outputs, 1 of 2 ─────────────────────────────────────────────────────┐",
        "│  ██████       50 % · quote 8,412,330.15 ARS · 1 ✔ settled, 1 ↓ settling                          │",
        "│  id  reference  payee        port     amount  budget (ARS)  state                                │",
        "│▸  1  A-1        Ana Pérez    cl_clp  450,000    725,310.40  ✔ settled                            │",
        "│   2  A-1        Carla Núñez  py_pyg  450,000    725,310.40  ↓ settling                           │",
        "│                                                                                                  │",
        "│                                                                                                  │",
        "│                                                                                                  │",
        "│                                                                                                  │",
        "└──────────────────────────────────────────────────────────────────────────────────────────────────┘",
        " ↑↓ move  / filter  Esc back  ? help  q quit",
      ]
    `)
  })

  it("counts down while a quote waits", async () => {
    const { lines, store } = open("quoted")
    expect(lines()[2]).toContain("quote 8,412,330.15 ARS · not accepted yet, expires in 9:41")
    await turn()
    store.dispatch({ _tag: "Ticked", now: 60_000 })
    await turn()
    expect(lines()[2]).toContain("expires in 8:41")
  })
})

describe("one batch", () => {
  it("shows its rows with their notes", () => {
    const { lines } = draw(
      100,
      10,
      ...press("tab"),
      { _tag: "BatchesLoaded", batches: [batch({})] },
      ...press("return"),
      {
        _tag: "BatchLoaded",
        batch: batch({}),
        batchRows: [row({}), row({ id: "42", line: 3, state: "failed", note: "AC01 account does not exist" })]
      }
    )
    expect(lines()).toMatchInlineSnapshot(`
      [
        " concierge ▸ batches ▸ november-payroll                                                      ● live",
        "┌ november-payroll  ↻ working ─ 2 payments, 1 of 2 ────────────────────────────────────────────────┐",
        "│  ████████     66 % · quote 8,412,330.15 ARS · 1 ↻ working, 2 ✔ settled                           │",
        "│  line  reference  payee      port     amount  budget (ARS)  state      note                      │",
        "│▸    2             Ana Pérez  cl_clp  450,000                ✔ settled                            │",
        "│     3             Ana Pérez  cl_clp  450,000                ✖ failed   AC01 account does not exi…│",
        "│                                                                                                  │",
        "│                                                                                                  │",
        "└──────────────────────────────────────────────────────────────────────────────────────────────────┘",
        " ↑↓ move  / filter  Esc back  ? help  q quit",
      ]
    `)
  })
})

describe("a batch that a person must look at", () => {
  const open = (given: Partial<Parameters<typeof batch>[0]>) =>
    draw(
      100,
      9,
      ...press("tab"),
      { _tag: "BatchesLoaded", batches: [batch(given)] },
      ...press("return"),
      {
        _tag: "BatchLoaded",
        batch: batch(given),
        batchRows: Array.from({ length: 9 }, (_, i) => row({ id: String(40 + i), line: i + 2 }))
      },
      ...press("G")
    )

  it("says in words what the provider did, above its payments, and still fills the window exactly", () => {
    const anomalies = [{ code: "too_many_outputs", detail: "request 1010 pays 4, the file 3", seenAt: 0 }]
    expect(open({ anomalies }).lines()).toMatchInlineSnapshot(`
      [
        " concierge ▸ batches ▸ november-payroll                                                      ● live",
        "┌ november-payroll  ↻ working ─ 9 payments, 9 of 9 ────────────────────────────────────────────────┐",
        "│  ████████     66 % · quote 8,412,330.15 ARS · 1 ↻ working, 2 ✔ settled                           │",
        "│! ANOMALY: request 1010 pays 4, the file 3                                                        │",
        "│  line  reference  payee      port     amount  budget (ARS)  state      note                      │",
        "│     9             Ana Pérez  cl_clp  450,000                ✔ settled                            │",
        "│▸   10             Ana Pérez  cl_clp  450,000                ✔ settled                            │",
        "└──────────────────────────────────────────────────────────────────────────────────────────────────┘",
        " ↑↓ move  / filter  Esc back  ? help  q quit",
      ]
    `)
    expect(open({ anomalies: [...anomalies, ...anomalies] }).lines()[3]).toContain(
      "! ANOMALY (and 1 more: ./concierge batches show 7): request 1010 pays 4, the file 3"
    )
  })

  it("says that it is held, by what, and how it is decided", () => {
    const found = [
      {
        requestId: "1010",
        externalId: "n",
        samePayments: true,
        matching: 3,
        state: "finished",
        outputsCount: 3,
        totalToSpend: undefined,
        quoteAcceptedAt: 0
      }
    ] as const
    const lines = open({ state: "held", found }).lines()
    expect(lines).toHaveLength(9)
    expect(lines[1]).toContain("november-payroll  ! held")
    expect(lines[3]).toContain("! HELD: request 1010 may be these payments already: ./concierge batches show 7")
  })

  it("stands out in the list of batches", () => {
    const anomalies = [{ code: "total_differs", detail: "", seenAt: 0 }]
    const { lines } = draw(100, 9, ...press("tab"), {
      _tag: "BatchesLoaded",
      batches: [batch({ anomalies, state: "finished" })]
    })
    expect(lines()[3]).toContain("✔ finished, 1 ANOMALY")
  })
})

describe("the help", () => {
  it("fits into 80 columns and 24 rows and names every key", () => {
    const { lines } = draw(80, 24, ...press("?"))
    expect(lines()).toHaveLength(24)
    for (const line of lines()) expect(line).not.toContain("…")
    expect(lines().join("\n")).toContain("Leave; under npm start the proxy ends, too (asks while it pays)")
  })
})

describe("a narrow window", () => {
  const wide = { reference: "INV-2042", payee: "Librería del Puerto y Compañía", portCode: "other_usd" } as const

  it.each([80, 100, 200])("of %i columns shows every payment's reference and state", (columns) => {
    const { lines } = draw(columns, 10, requests, ...press("return"), {
      _tag: "RequestLoaded",
      request: request({ id: "1011" }),
      outputs: [output(wide), output({ ...wide, id: "32324", amount: decimalOf(money("1000000", "USD")) })],
      cut: undefined
    })
    expect(lines().filter((line) => /INV-2042.*1,000,000\.00.*↓ settling/.test(line))).toHaveLength(1)
  })
})

describe("a provider that cannot be reached", () => {
  const gone = {
    ...well,
    status: "degraded",
    reach: { _tag: "Unreachable", since: 0, said: "no answer in time", answeredAt: undefined },
    standingStill: 2
  } as const

  it.each([80, 200])("is told with %i columns, and that payments stand still; real money is loud", (columns) => {
    const { lines } = draw(
      columns,
      10,
      requests,
      { _tag: "StatusLoaded", health: gone, wallets: undefined },
      { _tag: "Ticked", now: 83_000 }
    )
    const [header = "", footer = ""] = [lines()[0], lines().at(-1)]
    expect(header).toContain("LIVE")
    expect(header).toMatch(/○ provider gone 1:23/)
    expect(footer).toContain("the provider provider.example cannot be reached since")
    expect(footer).toMatch(/q quit$/)
    for (const line of lines()) expect(line.length).toBeLessThanOrEqual(columns)
  })
})

describe("a payment that did not arrive", () => {
  const note = "The payee's bank did not take it, most often since the account is wrong: ask the payee for another."
  const batchRows = [
    row({ reference: "0110100900000123450113" }),
    row({ id: "42", line: 3, reference: "B-7", state: "returned", note })
  ]
  const open = (...more: ReadonlyArray<Message>) =>
    draw(
      80,
      16,
      ...press("tab"),
      { _tag: "BatchesLoaded", batches: [batch({})] },
      ...press("return"),
      { _tag: "BatchLoaded", batch: batch({}), batchRows },
      ...more
    )

  it("says why below the list when it is marked, whole, and the window stays full", () => {
    const { lines } = open(...press("down"))
    const text = lines()
      .map((line) => line.replaceAll("│", "").trim())
      .join(" ")
    expect(text).toContain(note)
    expect(lines()).toHaveLength(16)
  })

  it.each([
    ["b-7", "3"],
    ["0110100900000123450113", "2"]
  ])("is found by its reference, %s, though a table may show only a part", (text, line) => {
    const { lines } = open(...press("/"), { _tag: "Pasted", text })
    expect(lines().filter((shown) => /^│[▸ ]+\d/.test(shown))).toEqual([
      expect.stringMatching(new RegExp(`^│▸ +${line} `))
    ])
  })
})

import type { Batch } from "@concierge/api/resources/batches"
import type { Output } from "@concierge/api/resources/outputs"
import type { Request } from "@concierge/api/resources/requests"
import { describe, expect, it } from "vitest"
import { well } from "../support/FakeProxy.ts"
import { initial, listHeight, type Message, type Model, wanted } from "../../src/ui/Model.ts"
import { update } from "../../src/ui/update.ts"
import { batch, output, request, row } from "../support/samples.ts"

const after = (model: Model, ...messages: ReadonlyArray<Message>): Model => messages.reduce(update, model)
const press = (...keys: ReadonlyArray<string>): ReadonlyArray<Message> => keys.map((key) => ({ _tag: "Pressed", key }))
const start = initial(80, 24, 0)
const requests: ReadonlyArray<Request> = [
  request({ id: "1012" }),
  request({ id: "1011" }),
  request({ id: "1010", state: "quoted" })
]
const listed = after(start, { _tag: "RequestsLoaded", requests })

describe("the screens", () => {
  it("begin with the requests, not yet connected", () => {
    expect(start.screen).toBe("Requests")
    expect(start.connection._tag).toBe("Connecting")
    expect(listed.connection._tag).toBe("Live")
  })

  it("open the marked request and come back to the same line", () => {
    const opened = after(listed, ...press("j", "j", "k", "return"))
    expect([opened.screen, opened.states.Request.request?.id]).toEqual(["Request", "1011"])
    const back = after(opened, ...press("escape"))
    expect(back.screen).toBe("Requests")
    expect(back.states.Requests.cursor).toBe(1)
  })

  it("open nothing where there is nothing", () => {
    expect(after(start, ...press("return")).screen).toBe("Requests")
  })

  it("leave with q, but not while a filter is typed or the help is open", () => {
    expect(after(listed, ...press("q")).isDone).toBe(true)
    expect(after(listed, ...press("/", "q")).isDone).toBe(false)
    expect(after(listed, ...press("?", "q")).isDone).toBe(false)
  })

  it("ask before they leave and take the proxy with them, while it has work", () => {
    const at = (...states: ReadonlyArray<Batch["state"]>) =>
      after(initial(80, 24, 0, true), {
        _tag: "BatchesLoaded",
        batches: states.map((state, index) => batch({ id: String(index), state }))
      })
    const asked = after(at("working", "quoted", "finished"), ...press("q"))
    expect(asked).toMatchObject({ isLeaving: true, isDone: false })
    expect(after(asked, ...press("j", "?", "escape"))).toMatchObject({ isLeaving: false, isDone: false })
    expect(after(asked, ...press("n"))).toMatchObject({ isLeaving: false, isDone: false })
    expect(after(asked, ...press("q")).isDone).toBe(true)
    expect(after(asked, ...press("ctrl-c")).isDone).toBe(true)
    expect(after(at("finished", "cancelled", "refused", "quoted", "expired", "held"), ...press("q")).isDone).toBe(true)
  })

  it("ask in the first moments, too, when it is not known yet what the proxy has to do", () => {
    const asked = after(initial(80, 24, 0, true), ...press("q"))
    expect(asked).toMatchObject({ isLeaving: true, isDone: false })
    expect(after(asked, ...press("q")).isDone).toBe(true)
  })

  it("leave at once what another process carries on", () => {
    const working = after(start, { _tag: "BatchesLoaded", batches: [batch({ state: "working" })] })
    expect(after(working, ...press("q")).isDone).toBe(true)
  })

  it("know what is under way whatever they show, where the proxy ends with them", () => {
    const own = initial(80, 24, 0, true)
    expect(wanted(own).map(({ what }) => what)).toContain("Batches")
    expect(wanted(after(own, ...press("tab"))).filter(({ what }) => what === "Batches")).toHaveLength(1)
    expect(wanted(start).map(({ what }) => what)).not.toContain("Batches")
  })

  it("change between requests and batches with Tab", () => {
    expect(after(listed, ...press("tab")).screen).toBe("Batches")
    expect(after(listed, ...press("tab", "tab")).screen).toBe("Requests")
  })

  it("ignore what is pasted, save into a filter", () => {
    const paste: Message = { _tag: "Pasted", text: "q\rjjj" }
    expect(after(listed, paste)).toEqual(listed)
    expect(after(listed, ...press("/"), paste).states.Requests.filter).toBe("q jjj")
  })

  it("keep the mark in the window when it shrinks", () => {
    const many = Array.from({ length: 50 }, (_, i) => request({ id: String(2000 - i) }))
    const model = after(start, { _tag: "RequestsLoaded", requests: many }, ...press("G"), {
      _tag: "Resized",
      columns: 40,
      rows: 8
    })
    expect(model.states.Requests.cursor).toBe(49)
    expect(model.states.Requests.top).toBe(50 - listHeight(model))
  })
})

describe("a filter", () => {
  it("takes keys as text, is kept with Enter and taken away with Esc", () => {
    const typed = after(listed, ...press("/", "q", "u", "o", "t"))
    expect(typed.states.Requests.shown.map(({ id }) => id)).toEqual(["1010"])
    const kept = after(typed, ...press("return"))
    expect(kept.isFiltering).toBe(false)
    expect(kept.states.Requests.shown).toHaveLength(1)
    expect(after(kept, ...press("escape")).states.Requests.shown).toHaveLength(3)
    expect(
      after(typed, ...press("backspace", "backspace", "backspace", "backspace")).states.Requests.shown
    ).toHaveLength(3)
  })
})

describe("the connection", () => {
  const lost = after(listed, { _tag: "Lost", why: "no connection", now: 5_000 })

  it("is shown as lost since the first failure, with what was loaded before", () => {
    expect(after(lost, { _tag: "Lost", why: "no connection", now: 9_000 }).connection).toMatchObject({
      _tag: "Lost",
      since: 5_000
    })
    expect(lost.states.Requests.shown).toHaveLength(3)
  })

  it("is live again with the first answer", () => {
    expect(after(lost, { _tag: "StatusLoaded", health: well, wallets: [] }).connection._tag).toBe("Live")
  })
})

describe("what is loaded", () => {
  const opened = after(listed, ...press("G", "return"))
  const load = (state: Request["state"], ...states: ReadonlyArray<Output["state"]>): Message => ({
    _tag: "RequestLoaded",
    request: request({ id: "1010", state }),
    outputs: states.map((each, i) => output({ id: String(i), state: each })),
    cut: undefined
  })

  it("is what the screen shows, and the status of all", () => {
    expect(wanted(listed).map(({ what }) => what)).toEqual(["Requests", "Status"])
    expect(wanted(opened).map(({ id, what }) => `${what} ${id}`)).toEqual(["Request 1010", "Status "])
  })

  it("is no longer asked for when everything is final", () => {
    expect(wanted(after(opened, load("working", "settled", "settling"))).map(({ what }) => what)).toContain("Request")
    expect(wanted(after(opened, load("finished", "settled", "returned"))).map(({ what }) => what)).toEqual(["Status"])
    const done: Batch = batch({ id: "7", state: "finished" })
    const batchOpened = after(listed, ...press("tab"), { _tag: "BatchesLoaded", batches: [done] }, ...press("return"))
    expect(wanted(batchOpened).map(({ what }) => what)).toContain("Batch")
    const batchLoaded = after(batchOpened, { _tag: "BatchLoaded", batch: done, batchRows: [row({})] })
    expect(wanted(batchLoaded).map(({ what }) => what)).toEqual(["Status"])
  })

  it("for another view than the one on the screen is dropped", () => {
    const late = after(opened, ...press("escape", "g", "return"), load("finished", "settled"))
    expect(late.states.Request.request?.id).toBe("1012")
    expect(late.states.Request.outputs.items).toBeUndefined()
  })
})

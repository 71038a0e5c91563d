import * as Struct from "effect/Struct"
import { batchStates } from "@concierge/domain/Batch"
import { outputStates } from "@concierge/domain/Output"
import { requestStates } from "@concierge/domain/Request"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyCharacter } from "../../../../packages/domain/test/support/anyCharacter.ts"
import { sample } from "../../../../spec/test/sample.ts"
import { charactersOf } from "../../src/show/text.ts"
import { bindings } from "../../src/ui/keys.ts"
import {
  currentList,
  initial,
  listHeight,
  type Message,
  type Model,
  openedFrom,
  titleOf,
  wanted
} from "../../src/ui/Model.ts"
import { type ScreenName, screens } from "../../src/ui/screens/screens.ts"
import { update } from "../../src/ui/update.ts"
import { well } from "../support/FakeProxy.ts"
import { batch, output, request, row } from "../support/samples.ts"

const manyIds = Array.from({ length: 30 }, (_, index) => String(index + 1))
/** As many as do not fit into small windows, some of them gone or come with each answer. */
const ids = fc.subarray(manyIds)
const listOf = <A>(make: (id: string) => fc.Arbitrary<A>) => ids.chain((each) => fc.tuple(...each.map(make)))
const requests = (id: string) => fc.constantFrom(...requestStates).map((state) => request({ id, state }))
const batches = (id: string) => fc.constantFrom(...batchStates).map((state) => batch({ id, state }))
const outputs = (id: string) => fc.constantFrom(...outputStates).map((state) => output({ id, state }))
const rows = (id: string) => fc.option(fc.string(), { nil: undefined }).map((note) => row({ id, note }))
/** Mostly what is open. */
const isOpen = fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0)

const keys = [...new Set(bindings.flatMap((binding): ReadonlyArray<string> => binding.keys)), "1", "é", "backspace"]

/** What comes next, which may depend on what is open. */
type Step = (model: Model) => Message
const always =
  (message: Message): Step =>
  () =>
    message

const pressed = (key: string) => always({ _tag: "Pressed", key })
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...keys).map(pressed) },
  { weight: 2, arbitrary: fc.constantFrom("return", "G", "pagedown", "tab").map(pressed) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(200), fc.nat(24))
      .map(([width, height]) => always({ _tag: "Resized", columns: width, rows: height }))
  },
  fc.string({ unit: anyCharacter }).map((text) => always({ _tag: "Pasted", text })),
  fc.nat().map((now) => always({ _tag: "Ticked", now })),
  fc.nat().map((now) => always({ _tag: "Lost", why: "no connection", now })),
  fc.constant(always({ _tag: "StatusLoaded", health: well, wallets: undefined })),
  listOf(requests).map((all) => always({ _tag: "RequestsLoaded", requests: all })),
  listOf(batches).map((all) => always({ _tag: "BatchesLoaded", batches: all })),
  fc.tuple(isOpen, requests("1"), listOf(outputs)).map(([open, one, all]): Step => ({ states: { Request } }) => {
    const id = (open ? Request.request?.id : undefined) ?? "1"
    return { _tag: "RequestLoaded", request: { ...one, id }, outputs: all, cut: undefined }
  }),
  fc.tuple(isOpen, batches("1"), listOf(rows)).map(([open, one, all]): Step => ({ states: { Batch } }) => {
    const id = (open ? Batch.batch?.id : undefined) ?? "1"
    return { _tag: "BatchLoaded", batch: { ...one, id }, batchRows: all }
  })
)
const sequences = fc.array(steps, { maxLength: 60, size: "max" })

/** What is wrong with the list that is shown. */
const flawsOf = (model: Model): ReadonlyArray<string> => {
  const { cursor, filter, items = [], shown, top } = currentList(model)
  const height = listHeight(model)
  const isSound = {
    "shows only what is loaded": shown.every((item) => items.includes(item)),
    "marks a line that is there": cursor >= 0 && cursor < Math.max(1, shown.length),
    "marks a line in the window": cursor >= top && cursor < top + height,
    "leaves no line empty that could be filled": top >= 0 && top <= Math.max(0, shown.length - height),
    "has a filter of bounded length": charactersOf(filter).length <= 60,
    "says where one is": titleOf(model) !== ""
  }
  return Object.entries(isSound).flatMap(([flaw, holds]) => (holds ? [] : [flaw]))
}

describe("no sequence of messages", () => {
  it("throws, marks a line that is not there, or leaves the marked line out of the window", () => {
    fc.assert(
      fc.property(sequences, fc.boolean(), (sequence, hasProxy) => {
        let model = initial(80, 24, 0, hasProxy)
        for (const step of sequence) {
          model = update(model, step(model))
          expect(flawsOf(model)).toEqual([])
        }
      }),
      { numRuns: sample(100, 3_000) }
    )
  })

  it("opens anything but what was marked, or wants a detail that is not open", () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const model = sequence.reduce((before, step) => update(before, step(before)), initial(80, 24, 0))
        const marked = currentList(model).shown[currentList(model).cursor]
        const opened = openedFrom(model)
        const item = opened === undefined ? undefined : "request" in opened ? opened.request : opened.batch
        const isList = model.screen === "Requests" || model.screen === "Batches"
        expect(item).toBe(isList ? marked : undefined)
        const { Batch, Request } = model.states
        const open: { readonly [Name in ScreenName]?: string | undefined } = {
          Request: Request.request?.id,
          Batch: Batch.batch?.id
        }
        for (const { id: wantedId, what } of wanted(model)) {
          const expected = what === "Status" ? undefined : open[what]
          expect(wantedId).toBe(expected ?? "")
        }
      }),
      { numRuns: sample(100, 3_000) }
    )
  })
})

describe("a screen", () => {
  it.each(Struct.keys(screens))("%s shows nothing and opens nothing at first", (screen) => {
    const model = { ...initial(80, 24, 0), screen }
    expect(flawsOf(model)).toEqual([])
    expect([currentList(model).items, openedFrom(model)]).toEqual([undefined, undefined])
  })
})

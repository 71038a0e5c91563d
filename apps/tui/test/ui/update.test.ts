import { batchStates } from "@concierge/domain/Batch"
import { outputStates } from "@concierge/domain/Output"
import { requestStates } from "@concierge/domain/Request"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
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

const ids = fc.uniqueArray(fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"), { maxLength: 8 })
const listOf = <A>(make: (id: string) => fc.Arbitrary<A>) => ids.chain((each) => fc.tuple(...each.map(make)))
const requests = (id: string) => fc.constantFrom(...requestStates).map((state) => request({ id, state }))
const batches = (id: string) => fc.constantFrom(...batchStates).map((state) => batch({ id, state }))
const outputs = (id: string) => fc.constantFrom(...outputStates).map((state) => output({ id, state }))
const rows = (id: string) => fc.option(fc.string(), { nil: undefined }).map((note) => row({ id, note }))
const id = fc.constantFrom("1", "2", "3", "4")

const keys = [...new Set(bindings.flatMap((binding): ReadonlyArray<string> => binding.keys)), "1", "é", "backspace"]

const messages: fc.Arbitrary<Message> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ _tag: fc.constant("Pressed" as const), key: fc.constantFrom(...keys) }) },
  fc.record({ _tag: fc.constant("Pasted" as const), text: fc.string({ unit: "binary" }) }),
  fc.record({ _tag: fc.constant("Resized" as const), columns: fc.nat(200), rows: fc.nat(40) }),
  fc.record({ _tag: fc.constant("Ticked" as const), now: fc.nat() }),
  fc.record({ _tag: fc.constant("Lost" as const), why: fc.string(), now: fc.nat() }),
  fc.constant({ _tag: "StatusLoaded" as const, health: well, wallets: undefined }),
  listOf(requests).map((all) => ({ _tag: "RequestsLoaded" as const, requests: all })),
  listOf(batches).map((all) => ({ _tag: "BatchesLoaded" as const, batches: all })),
  fc
    .tuple(id.chain(requests), listOf(outputs))
    .map(([one, all]) => ({ _tag: "RequestLoaded" as const, request: one, outputs: all, cut: undefined })),
  fc
    .tuple(id.chain(batches), listOf(rows))
    .map(([one, all]) => ({ _tag: "BatchLoaded" as const, batch: one, batchRows: all }))
)

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
      fc.property(fc.array(messages, { maxLength: 60 }), fc.boolean(), (sequence, hasProxy) => {
        let model = initial(80, 24, 0, hasProxy)
        for (const message of sequence) {
          model = update(model, message)
          expect(flawsOf(model)).toEqual([])
        }
      }),
      { numRuns: sample(100, 3_000) }
    )
  })

  it("opens anything but what was marked, or wants a detail that is not open", () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 60 }), (sequence) => {
        const model = sequence.reduce(update, initial(80, 24, 0))
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
  it.each(Object.keys(screens) as ReadonlyArray<ScreenName>)(
    "%s shows nothing and opens nothing at first",
    (screen) => {
      const model = { ...initial(80, 24, 0), screen }
      expect(flawsOf(model)).toEqual([])
      expect([currentList(model).items, openedFrom(model)]).toEqual([undefined, undefined])
    }
  )
})

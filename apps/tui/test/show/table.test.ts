import { printable } from "@concierge/domain/Text"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyCharacter } from "../../../../packages/domain/test/support/anyCharacter.ts"
import { type Column, layout, toCells, toLines } from "../../src/show/table.ts"
import { commandText, cut, fit, widthOf } from "../../src/show/text.ts"

describe("text in columns", () => {
  it.each([
    ["Ana", 5, "left", "Ana  "],
    ["Ana", 5, "right", "  Ana"],
    ["Carla Núñez", 6, "left", "Carla…"],
    ["日本語", 4, "left", "日… "],
    ["日本語", 5, "left", "日本…"],
    ["e\u0301te\u0301", 3, "left", "e\u0301te\u0301"],
    ["👩‍👩‍👧 Ana", 4, "left", "👩‍👩‍👧…"],
    ["Ana", 0, "left", ""]
  ] as const)("%s in %i columns, %s", (text, width, align, shown) => {
    expect(fit(text, width, align).replace(/ $/, "")).toBe(shown.replace(/ $/, ""))
    expect(widthOf(fit(text, width, align))).toBe(width)
  })

  it("is always exactly as wide as asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }).map(printable), fc.integer({ min: 0, max: 40 }), (text, width) => {
        expect(widthOf(fit(text, width))).toBe(width)
        expect(widthOf(cut(text, width))).toBeLessThanOrEqual(width)
      })
    )
  })

  it("holds nothing that a terminal obeys", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      })
    )
    expect(printable("Ana\u001b[2J\u202e Pérez\r\nX")).toBe("Ana[2J Pérez X")
  })

  it("quotes what a shell would take apart", () => {
    expect(commandText(["pay", "it's mine.csv"])).toBe("./concierge pay 'it'\\''s mine.csv'")
    expect(commandText(["pay", "Pe\u0301rez\u00a01.csv"])).toBe("./concierge pay 'Pe\u0301rez\u00a01.csv'")
    expect(commandText(["pay", "a\u001b[2J.csv\n"])).toBe("./concierge pay 'a[2J.csv '")
  })
})

interface Payee {
  readonly name: string
  readonly amount: string
  readonly note: string
}
const columns: ReadonlyArray<Column<Payee>> = [
  { title: "payee", value: ({ name }) => name, shrinks: 6 },
  { title: "amount", value: ({ amount }) => amount, align: "right" },
  { title: "note", value: ({ note }) => note, shrinks: 4 }
]
const payees: ReadonlyArray<Payee> = [
  { name: "Ana Pérez", amount: "450,000", note: "" },
  { name: "Cooperativa Ñandutí 日本", amount: "7.50", note: "AC01 account does not exist" }
]

describe("a table", () => {
  it("is as wide as its widest lines where there is room", () => {
    expect(toLines(columns, payees, Infinity)).toEqual([
      "payee                      amount  note",
      "Ana Pérez                 450,000",
      "Cooperativa Ñandutí 日本     7.50  AC01 account does not exist"
    ])
  })

  it("gives way where it may, in its order", () => {
    expect(toLines(columns, payees, 46)).toEqual([
      "payee                      amount  note",
      "Ana Pérez                 450,000",
      "Cooperativa Ñandutí 日本     7.50  AC01 accou…"
    ])
    expect(layout(columns, payees, 46).reduce((sum, width) => sum + width + 2, -2)).toBe(46)
  })

  it("leaves out columns on the right when nothing else helps", () => {
    expect(layout(columns, payees, 16)).toEqual([6, 7, 0])
    expect(layout(columns, payees, 8)).toEqual([6, 0, 0])
  })

  it("has cells that are exactly as wide as their columns, whatever they hold", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.string({ unit: "grapheme" }).map(printable),
            amount: fc.string().map(printable),
            note: fc.string().map(printable)
          })
        ),
        fc.integer({ min: 10, max: 200 }),
        (rows, room) => {
          const widths = layout(columns, rows, room)
          for (const row of rows) {
            const shown = toCells(columns, widths, row)
            expect(shown.map(({ text }, i) => widthOf(text) - (i === 0 ? 0 : 2))).toEqual(
              widths.filter((width) => width > 0)
            )
          }
        }
      )
    )
  })
})

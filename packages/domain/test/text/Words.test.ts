import * as fc from "fast-check"
import { expect, test } from "vitest"
import { squeezed } from "../../src/text/Text.ts"
import { makeWords } from "../../src/text/Words.ts"

const list = ["", "na", "porconfirmar", "no", "14", "straße", "μ", "ελ"]

test.each(["N/A", "Por confirmar", " pór-CONFIRMAR ", "Nº", "¼", "Straße", "µ", "ΕΛ", "ｎａ", "--"])(
  "%s is one of the words in another spelling",
  (text) => {
    expect(makeWords(list).has(text)).toBe(true)
  }
)

test("a text is one of the words when it is squeezed to one, and only then", () => {
  const words = makeWords(list)
  const unit = fc.constantFrom(...Array.from("naNAñº¼½ -./ßµΜΕΛοｎ²1"), "e\u0301", "\u200b")
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 4 }), fc.string({ unit: "grapheme" })), (text) => {
      expect(words.has(text)).toBe(list.includes(squeezed(text)))
    })
  )
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { flawOfText } from "../../src/ports/Rail.ts"
import { explain } from "../../src/Problem.ts"
import {
  forbiddenIn,
  garbledIn,
  isBlank,
  isClear,
  named,
  shown,
  spreadsheetErrorIn,
  visible
} from "../../src/text/Text.ts"

const character = fc.constantFrom(
  ...Array.from("aé\u0301\u00a0\u200b\u200c\u200d\u200e\u202e\u2028\u00ad\ufeff\u0000\n 7علی👩श\u094d"),
  "\ud800"
)

describe("what can be seen of a text", () => {
  test.each([
    ["a zero-width space", "1000\u200b", "1000"],
    ["a mark of direction, as phones copy it", "\u200e200", "200"],
    ["a byte order mark", "\ufeffreference", "reference"],
    ["a soft hyphen", "INV\u00ad1", "INV1"],
    ["a no-break space", "Calle\u00a0de\u202fla Luna", "Calle de la Luna"],
    ["a variation selector", "1\ufe0f2", "12"],
    ["a letter filled with nothing", "a\u3164b", "ab"],
    ["accents apart from their letters", "Begon\u0303a Iba\u0301n\u0303ez", "Begoña Ibáñez"],
    ["white space around", " \tAna \n", "Ana"],
    ["a joiner that joins nothing", "An\u200da\u200c", "Ana"]
  ])("is without %s", (_, text, seen) => {
    expect(visible(text)).toBe(seen)
  })

  test("keeps the joiners of scripts that are written with them", () => {
    expect(visible("علی\u200cرضا")).toBe("علی\u200cرضا")
    expect(visible("श\u094d\u200dरी")).toBe("श\u094d\u200dरी")
  })

  test("is the same when it is taken twice, and forbidden characters stay to be told", () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(visible(visible(text))).toBe(visible(text))
        expect(forbiddenIn(visible(`a${text}b`))).toBe(forbiddenIn(`a${text}b`))
      })
    )
  })
})

describe("a character that has no place in a cell", () => {
  test.each([
    ["Ana\u0007Paz", "has U+0007 (bell) in it, which people do not see: type it anew"],
    ["Ana\u001b[31mPaz", "has U+001B (escape) in it, which people do not see: type it anew"],
    ["Ana\nPaz", "has U+000A (line break) in it, which people do not see: type it anew"],
    ["Ana\u0085Paz", "has U+0085 in it, which people do not see: type it anew"],
    ["Ana\u202ezaP", "has U+202E (right-to-left override) in it, which people do not see: type it anew"],
    ["\u202a+595 981\u202c", "has U+202A (left-to-right embedding) in it, which people do not see: type it anew"],
    ["Ana\u2028Paz", "has U+2028 (line break) in it, which people do not see: type it anew"],
    ["Ana\uffff", "has U+FFFF in it, which people do not see: type it anew"]
  ])("%j is told by its name", (text, sentence) => {
    const flaw = flawOfText(text)
    expect(flaw && explain(flaw)).toBe(sentence)
  })

  test.each(["Begoña Núñez", "O’Brien & Söhne", "李小龍", "Ana 😀", "علی\u200cرضا"])("is not in %s", (text) => {
    expect(forbiddenIn(text)).toBeUndefined()
  })

  test("is quoted when it can be seen", () => {
    expect([" ", "é", "\u00a0"].map(named)).toEqual(['" "', '"é"', "U+00A0 (no-break space)"])
  })
})

describe("a spreadsheet's error", () => {
  test.each(
    (
      "#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA #FIELD! #ERROR! #¡REF! #¡VALOR! #¡DIV/0! " +
      "#¿NOMBRE? #N/D #¡NUM! #¡NULO! #WERT! #BEZUG! #NV #NOM? #VALEUR! #NOME? #NÚM! #RIF! #WAARDE! ##### Err:502 #n/a"
    ).split(" ")
  )("%s is one, in whatever column", (cell) => {
    expect(spreadsheetErrorIn(cell)).toBe(cell)
    expect(spreadsheetErrorIn(` ${cell}`)).toBe(cell)
  })

  test("is found amid a text that was put together", () => {
    expect(spreadsheetErrorIn("Calle #REF! 12")).toBe("#REF!")
  })

  test.each(["Null", "Nan", "N/A", "Apt #5", "# 12", "C# Corp", "#NAMES", "INV#1", "Value", "##", "REF!"])(
    "%s is none",
    (cell) => {
      expect(spreadsheetErrorIn(cell)).toBeUndefined()
    }
  )
})

describe("letters that were read in the wrong encoding", () => {
  test.each([
    ["JosÃ©", "José"],
    ["GarcÃ\u00ada", "García"],
    ["Ã‘andÃº", "Ñandú"],
    ["PeÃƒÂ±a", "Peña"],
    ["Oâ€™Brien", "O’Brien"],
    ["MÃ¼ller GmbH", "Müller GmbH"],
    ["Å\u0081ukasz", "Łukasz"]
  ])("%s was %s", (found, meant) => {
    expect(garbledIn(found)).toEqual({ found, meant })
  })

  test.each(["Mu\ufffdoz", "Mu?oz", "Jos√©", "Jos├®", "Jos&eacute;", "Jos\\u00e9", "Jos%C3%A9"])(
    "%s lost what was meant",
    (found) => {
      expect(garbledIn(found)).toEqual({ found, meant: undefined })
    }
  )

  test("are told from letters of Latin names, whatever language has them", () => {
    const letters = fc.constantFrom(...Array.from("aábcçdeéêfgğhiíîïjklłmnñoóôõöøprsştuúüvwxyzÀÁÃÄÅÇÉÊÍÑÓÔÕÖØÚÜß’-. "))
    fc.assert(
      fc.property(fc.string({ unit: letters }), (name) => {
        expect(garbledIn(name.replaceAll(/(?<=[ÂÃÄÅ])’/g, ""))).toBeUndefined()
      })
    )
    for (const name of ["JOÃO", "“DOÑA Ñ”", "Å. Öberg", "AT&T; x", "Bar & Grill", "Why not?"])
      expect(garbledIn(name)).toBeUndefined()
  })
})

test("a text is shown with the code of whatever nobody would see", () => {
  expect(shown("a\u200b b\u00a0c\ue000\ufffd")).toBe("a<U+200B> b<U+00A0>c<U+E000><U+FFFD>")
  expect(named("\ue000")).toBe("U+E000")
})

describe("a text that is clear at a glance", () => {
  const isInOrder = (text: string) =>
    visible(text) === text &&
    [forbiddenIn(text), spreadsheetErrorIn(text), garbledIn(text)].every((found) => found === undefined)

  test("is seen as it stands, and nothing is wrong with it, whichever two characters of Latin-1 stand in it", () => {
    const characters = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code))
    const texts = characters.flatMap((one) => characters.flatMap((other) => [one + other, `a${one}${other}z`]))
    expect(texts.filter((text) => isClear(text) && !isInOrder(text))).toEqual([])
  })

  test("is none of what is looked for", () => {
    const parts = fc.constantFrom(
      ..."a Z 7 é Ã © â € # N/A #¡REF! Err: 502 Loading . ... [object Object] ? &eacute; & ; %C3%A9 \\u00e9".split(" "),
      " ",
      "\u00a0",
      "\u200b",
      "e\u0301",
      "\ufffd"
    )
    fc.assert(
      fc.property(fc.string({ unit: parts, maxLength: 4 }), (text) => {
        expect(!isClear(text) || isInOrder(text)).toBe(true)
      })
    )
  })

  test.each(["José Pérez-Ruiz", "INV-2026/0041", "ana@example.com", "20-30123456-3", "1250000.50", ""])(
    "is %j",
    (text) => {
      expect(isClear(text)).toBe(true)
    }
  )
})

describe("a text of which nothing can be seen", () => {
  test.each(["", " ", "\t\n", "\u00a0", "\u200b", " \u00ad"])("is %j", (text) => {
    expect(isBlank(text)).toBe(true)
  })

  test("is one whose visible part is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(isBlank(text)).toBe(visible(text) === "")
      })
    )
  })
})

import * as Result from "effect/Result"
import * as fc from "fast-check"
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { describe as describeFlaw, type Identifier } from "../../src/identifiers/Identifier.ts"
import { identifiers, publicOnes } from "./all.ts"
import { says } from "./says.ts"

const numRuns = sample(30, 300)

const folder = new URL("../../src/identifiers/", import.meta.url)

/** Characters of which people, spreadsheets and mail programs make identifiers. */
const written = fc.string({
  unit: fc.constantFrom(...Array.from("0123456789abkxABKXñÑßçE+.,-–—/'@ \t\n\u00a0\u202f\u200b\ufeff💸")),
  maxLength: 40
})

it("no identifier is left out of these tests", () => {
  const files = readdirSync(folder).filter((file) =>
    /= to(Identifier|AccountNumber)\(\{/.test(readFileSync(new URL(file, folder), "utf8"))
  )
  expect(files.map((file) => file.replace(".ts", "")).toSorted()).toEqual(Object.keys(identifiers).toSorted())
})

describe.each(Object.entries(identifiers))("%s", (_, identifier) => {
  const { check, example, format, normalise } = identifier
  const value = normalise(example)

  it("takes its own example, without a doubt", () => {
    expect(says(identifier, example)).toBe("right")
  })

  it("says what it looks like", () => {
    expect(identifier.shape).toMatch(/^[^A-Z].{5,}[^.]$/)
    expect(identifier.shape).not.toMatch(/undefined|any number/)
  })

  it("gives the normalised value back", () => {
    expect(check(example)).toEqual(Result.succeed(value))
  })

  it("takes the value as it is printed for people", () => {
    expect(check(format(value))).toEqual(Result.succeed(value))
  })

  it("takes what comes along when people copy: spaces, invisible characters, small letters, an apostrophe in front", () => {
    for (const around of [" V ", "\u00a0V", "V\t", "\ufeffV", "V\u200b", "V\u2061\ufe0f", "'V", "V\r\n"]) {
      expect(check(around.replace("V", example))).toEqual(Result.succeed(value))
    }
    expect(check(example.toLowerCase())).toEqual(Result.succeed(value))
  })

  it("takes no mark of direction, tab or line break inside, which a field refuses as well", () => {
    for (const character of ["\u202e", "\u2066", "\t", "\n", "\u2028"]) {
      const input = example.slice(0, 1) + character + example.slice(1)
      expect(identifier.is(input)).toBe(false)
      expect(says(identifier, input)).toContain(
        describeFlaw({ _tag: "WrongCharacter", found: character, allowed: "" }, "").split(" does")[0]
      )
    }
  })

  it("has one spelling for a value: normalising twice changes nothing", () => {
    fc.assert(
      fc.property(written, (input) => {
        const once = normalise(input)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns }
    )
  })

  it("calls nothing empty, in whatever kind of space", () => {
    for (const input of ["", " ", "\t\n", "\u00a0", "\u200b"]) expect(says(identifier, input)).toBe("is empty")
  })

  it("knows a placeholder of zeros", () => {
    expect(says(identifier, "0".repeat(value.length))).toMatch(/^all digits are zero: a placeholder, not an? /)
  })

  it("names a character that does not belong", () => {
    expect(says(identifier, `${value.slice(0, -1)}@`)).toMatch(/^"@" does not belong in an? .+: .+ only$/)
    expect(says(identifier, `💸${value}`)).toMatch(/^"💸" does not belong/)
  })

  it("says of a number in scientific notation that a spreadsheet has rounded it", () => {
    for (const input of ["2,85059E+21", "2.85059E+21", "1E+20"]) {
      expect(says(identifier, input)).toBe(
        "a spreadsheet has rounded this number and lost digits: copy it again, as text"
      )
    }
  })

  it("is a Standard Schema and a plain boolean: whatever is given, they and the check say the same", () => {
    const { "~standard": standard, explain, is, name } = identifier
    expect(standard).toMatchObject({ version: 1, vendor: "concierge" })
    expect([standard.validate(example), explain(example), is(example)]).toEqual([{ value }, undefined, true])
    for (const input of ["", `${value}@`, "1".repeat(50)]) {
      const message = `${name}: ${says(identifier, input)}`
      expect([standard.validate(input), explain(input), is(input)]).toEqual([{ issues: [{ message }] }, message, false])
    }
    expect([explain(undefined), explain(null)]).toEqual([`${name}: is empty`, `${name}: is empty`])
    for (const input of [17, 17n, true, {}, [example], Symbol("17"), new String(example), () => example]) {
      expect([explain(input), is(input)]).toEqual([`${name}: should be text, e.g. "${example}"`, false])
    }
  })

  it("refuses a value of any other length, however long", () => {
    expect(Result.isFailure(check(value + "1".repeat(40)))).toBe(true)
    expect(Result.isFailure(check("1".repeat(sample(50_000, 1_000_000))))).toBe(true)
  })

  it("has a whole sentence for every flaw", () => {
    fc.assert(
      fc.property(written, (input) => {
        const sentence = says(identifier, input)
        expect(sentence.length).toBeGreaterThan(4)
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
      }),
      { numRuns }
    )
  })
})

const isPublic = ([file]: readonly [string, Identifier]) => publicOnes.has(file)

it.each(Object.entries(identifiers).filter(isPublic))(
  "%s is shown whole: it is public",
  (_, { example, mask, normalise }) => {
    expect(mask(normalise(example))).toBe(normalise(example))
  }
)

describe.each(Object.entries(identifiers).filter((row) => !isPublic(row)))(
  "%s, which is nobody else's business,",
  (_, identifier) => {
    const { check, doubts, example, mask, normalise } = identifier
    const value = normalise(example)

    it("shows in a mask enough to recognise it and too little to use it", () => {
      expect(mask(value)).toContain("••••")
      expect(mask(value).endsWith(value.slice(-2))).toBe(true)
      const hidden = value.length - mask(value).replace("••••", "").length
      expect(hidden).toBeGreaterThanOrEqual(3)
    })

    it("never tells the value in what it says against it", () => {
      const near = fc
        .record({ at: fc.nat(value.length - 1), by: fc.constantFrom(...Array.from("0123456789AK@")), cut: fc.nat(2) })
        .map(({ at, by, cut }) => (value.slice(0, at) + by + value.slice(at + 1)).slice(cut))
      fc.assert(
        fc.property(near, (input) => {
          const checked = check(input)
          const flaws = Result.isFailure(checked) ? [checked.failure] : doubts(checked.success)
          for (const flaw of flaws) expect(JSON.stringify(flaw)).not.toContain(input.slice(0, 5))
        }),
        { numRuns }
      )
    })
  }
)

describe("sentences", () => {
  it("put the article that is spoken", () => {
    const articles = [
      "CBU",
      "IBAN",
      "RFC",
      "RUT",
      "alias",
      "ABA routing number",
      "US account number",
      "Uruguayan RUT"
    ].map((name) => describeFlaw({ _tag: "AllZero" }, name).replace("all digits are zero: a placeholder, not ", ""))
    expect(articles).toEqual([
      "a CBU",
      "an IBAN",
      "an RFC",
      "a RUT",
      "an alias",
      "an ABA routing number",
      "a US account number",
      "a Uruguayan RUT"
    ])
  })

  it("count one digit as one", () => {
    const flaw = { _tag: "WrongLength", expected: "22", actual: 1, unit: "digits" } as const
    expect(describeFlaw(flaw, "CBU")).toBe("1 digit, a CBU has 22")
  })
})

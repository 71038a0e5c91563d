import { describe, expect, test } from "vitest"
import { checkPayouts } from "../../src/payouts/PayoutCheck.ts"
import { ports } from "../../src/ports/Port.ts"
import { exampleOf } from "../../src/ports/Rail.ts"
import { explain } from "../../src/Problem.ts"
import { carried, characterSets } from "../../src/text/CharacterSet.ts"

const sets = Object.entries(characterSets)

describe("what a rail carries of a name", () => {
  test.each(sets)("%s: names of Latin letters are no reason for a warning, whatever their accents", (_, set) => {
    for (const name of [
      "José Núñez",
      "João Conceição",
      "Müller & Söhne GmbH",
      "Łukasz Żak",
      "Nguyễn Thị Hà",
      "O’Brien – “Bar”",
      "Großmann",
      "Þór Æsirsson",
      "Calle 12, 1º B #3"
    ]) {
      expect(carried(name, set).isLost).toBe(false)
    }
  })

  test.each(sets)("%s: emoji and other alphabets are lost, and what arrives can be carried", (_, set) => {
    for (const name of ["Ana 😀", "علی رضا", "李小龍", "Γιώργος", "Георги", "👩🏽‍💻", "Ana ❤️"]) {
      const { arrives, isLost } = carried(name, set)
      expect(isLost).toBe(true)
      expect(carried(arrives, set)).toEqual({ arrives, isLost: false })
    }
  })

  test.each([
    ["José Łoś & Cía", "sepa", "Jose Los + Cia"],
    ["José Núñez", "swift", "Jose Nunez"],
    ["José Núñez", "mexico", "José Núñez"],
    ["Straße 7", "ach", "Strasse 7"],
    ["Γιώργος", "sepa", "Giorgos"],
    ["Щерев", "sepa", "Shterev"],
    ["Ana 👩🏽", "sepa", "Ana ."]
  ] as const)("%s by %s arrives as %s", (name, set, arrives) => {
    expect(carried(name, characterSets[set]).arrives).toBe(arrives)
  })
})

test("what is lost of a name or an address is a warning that shows what may arrive", () => {
  const account = { ...exampleOf(ports.other_eur.rails[0]), city: "Αθήνα" }
  const row = { line: 2, payee_name: "Ana 😀", port_code: "other_eur", amount: "10", account }
  const { payouts, problems } = checkPayouts([row], ports.ar_ars)
  expect(payouts).toHaveLength(1)
  expect(problems.map(({ at, reason }) => `${at.join(".")} ${explain(reason)}`)).toEqual([
    'payee_name has characters that SEPA does not carry: "Ana 😀" may arrive as "Ana .", write it in Latin letters',
    'account.city has characters that SEPA does not carry: "Αθήνα" may arrive as "Athina", write it in Latin letters'
  ])
})

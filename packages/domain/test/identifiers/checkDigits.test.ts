import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cbu } from "../../src/identifiers/cbu.ts"
import { aba } from "../../src/identifiers/aba.ts"
import { clabe } from "../../src/identifiers/clabe.ts"
import { cuit } from "../../src/identifiers/cuit.ts"
import { curp } from "../../src/identifiers/curp.ts"
import { cvu } from "../../src/identifiers/cvu.ts"
import { iban } from "../../src/identifiers/iban.ts"
import type { Identifier } from "../../src/identifiers/Identifier.ts"
import { pyRuc } from "../../src/identifiers/pyRuc.ts"
import { rut } from "../../src/identifiers/rut.ts"
import { uyCi } from "../../src/identifiers/uyCi.ts"
import { uyRut } from "../../src/identifiers/uyRut.ts"

/**
 * What each scheme promises, whatever its weights: the right check digit is found by trying, so these tests know
 * nothing of how one is computed. `?` stands for one check digit, `??` for two.
 */
interface Guarantee {
  readonly identifier: Identifier
  readonly numbers: fc.Arbitrary<string>
  readonly checkDigits: ReadonlyArray<string>
  /** Positions at which any other digit is noticed; `all` unless told. */
  readonly noticed?: ReadonlyArray<number>
  /** Neighbours that change places are noticed: always, or unless they differ by 5 (sums modulo 10), or not promised. */
  readonly swaps: "always" | "unless 5 apart" | "unknown"
  /** Check digits that two remainders share: there a mistake may go unnoticed. */
  readonly shared?: string
}

const tens = Array.from("0123456789")
const pairs = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, "0"))
const digits = (length: number, first = 0) =>
  fc.integer({ min: first, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, "0"))
const all = (...parts: ReadonlyArray<fc.Arbitrary<string>>) => fc.tuple(...parts).map((texts) => texts.join(""))
const just = (text: string) => fc.constant(text)

const guarantees: { readonly [scheme: string]: Guarantee } = {
  "the first check digit of a CBU": {
    identifier: cbu,
    numbers: all(just("011"), digits(4), just("?"), just("00001234567891")),
    checkDigits: tens,
    noticed: [0, 1, 2, 3, 4, 5, 6, 7],
    swaps: "unless 5 apart"
  },
  "the second check digit of a CBU": {
    identifier: cbu,
    numbers: all(just("01701230"), digits(13), just("?")),
    checkDigits: tens,
    swaps: "unless 5 apart"
  },
  CVU: {
    identifier: cvu,
    numbers: all(just("000000310"), digits(12), just("?")),
    checkDigits: tens,
    swaps: "unless 5 apart"
  },
  CUIT: {
    identifier: cuit,
    numbers: all(fc.constantFrom("20", "23", "27", "30", "33"), digits(8), just("?")),
    checkDigits: tens,
    swaps: "always",
    shared: "9"
  },
  RUT: {
    identifier: rut,
    numbers: all(digits(8, 10_000_000), just("?")),
    checkDigits: [...tens, "K"],
    swaps: "always"
  },
  CLABE: {
    identifier: clabe,
    numbers: all(just("012"), digits(14), just("?")),
    checkDigits: tens,
    swaps: "unless 5 apart"
  },
  "Uruguayan RUT": {
    identifier: uyRut,
    numbers: all(fc.constantFrom("01", "12", "21", "22"), digits(6, 1), just("001?")),
    checkDigits: tens,
    swaps: "always"
  },
  "Uruguayan CI": {
    identifier: uyCi,
    numbers: all(digits(7, 1_000_000), just("?")),
    checkDigits: tens,
    // Weights 2, 8, 6 and 4 share a divisor with 10: two digits 5 apart count the same there.
    noticed: [1, 3, 5, 7],
    swaps: "unknown"
  },
  "Paraguayan RUC": {
    identifier: pyRuc,
    numbers: all(digits(8, 10_000_000), just("?")),
    checkDigits: tens,
    swaps: "always",
    shared: "0"
  },
  "ABA routing number": {
    identifier: aba,
    numbers: all(fc.constantFrom("01", "12", "21", "32", "61", "72", "80"), digits(6), just("?")),
    checkDigits: tens,
    swaps: "unless 5 apart"
  },
  CURP: {
    identifier: curp,
    numbers: all(fc.constantFrom("LUNR", "OROP"), digits(2), just("0214MDFZRS"), digits(1), just("?")),
    checkDigits: tens,
    noticed: [5, 7, 9, 17],
    swaps: "unknown"
  },
  IBAN: { identifier: iban, numbers: all(just("DE??"), digits(9), digits(9)), checkDigits: pairs, swaps: "always" }
}

const isRight = ({ identifier }: Guarantee, value: string) => Result.isSuccess(identifier.check(value))

const filledIn = (guarantee: Guarantee, gap: string) =>
  guarantee.checkDigits.map((filling) => gap.replace(/\?+/, filling)).filter((value) => isRight(guarantee, value))

const rightValues = (guarantee: Guarantee) =>
  guarantee.numbers.map((gap) => filledIn(guarantee, gap)[0]).filter((value) => value !== undefined)

describe.each(Object.entries(guarantees))("%s", (_, guarantee) => {
  const { identifier, noticed, numbers, shared } = guarantee

  it("has one check digit that fits, or in a few schemes none, and never two", () => {
    // Uruguay leaves out the numbers that would need a 10.
    const least = identifier === uyRut ? 0 : 1
    fc.assert(
      fc.property(numbers, (gap) => {
        const count = filledIn(guarantee, gap).length
        expect(count).toBeLessThanOrEqual(1)
        expect(count).toBeGreaterThanOrEqual(least)
      })
    )
  })

  it("notices a wrong digit", () => {
    fc.assert(
      fc.property(rightValues(guarantee), (value) => {
        fc.pre(shared === undefined || !value.endsWith(shared))
        for (const at of noticed ?? value.split("").keys()) {
          if (!/\d/.test(value.charAt(at))) continue
          const wrong = tens
            .filter((digit) => digit !== value[at])
            .map((digit) => value.slice(0, at) + digit + value.slice(at + 1))
          expect(wrong.filter((other) => isRight(guarantee, other))).toEqual([])
        }
      })
    )
  })
})

describe.each(Object.entries(guarantees).filter(([, { swaps }]) => swaps !== "unknown"))("%s", (_, guarantee) => {
  const { shared, swaps } = guarantee

  it("notices two neighbours that change places", () => {
    fc.assert(
      fc.property(rightValues(guarantee), (value) => {
        fc.pre(shared === undefined || !value.endsWith(shared))
        const last = shared === undefined ? value.length - 1 : value.length - 2
        for (let at = 0; at < last; at++) {
          const [a, b] = [value.charAt(at), value.charAt(at + 1)]
          if (a === b || !/\d\d/.test(a + b)) continue
          if (swaps === "unless 5 apart" && Math.abs(Number(a) - Number(b)) === 5) continue
          expect(isRight(guarantee, value.slice(0, at) + b + a + value.slice(at + 2))).toBe(false)
        }
      })
    )
  })
})

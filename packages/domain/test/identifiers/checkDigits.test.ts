import * as Result from "effect/Result"
import * as fc from "fast-check"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { aba } from "../../src/identifiers/aba.ts"
import { cbu } from "../../src/identifiers/cbu.ts"
import { clabe } from "../../src/identifiers/clabe.ts"
import { cuit } from "../../src/identifiers/cuit.ts"
import { curp } from "../../src/identifiers/curp.ts"
import { cvu } from "../../src/identifiers/cvu.ts"
import { iban } from "../../src/identifiers/iban.ts"
import type { Flaw, Identifier } from "../../src/identifiers/Identifier.ts"
import { mxCard } from "../../src/identifiers/mxCard.ts"
import { pyRuc } from "../../src/identifiers/pyRuc.ts"
import { rfc } from "../../src/identifiers/rfc.ts"
import { rut } from "../../src/identifiers/rut.ts"
import { uyCi } from "../../src/identifiers/uyCi.ts"
import { uyRut } from "../../src/identifiers/uyRut.ts"
import { identifiers } from "./all.ts"

/**
 * What the arithmetic of each scheme promises of slips of the pen: one character that became another of its kind, and two
 * neighbours that changed places. What it promises is noticed always; what it cannot notice is told exactly, and is not.
 */
interface Guarantee {
  readonly identifier: Identifier
  /** The numbers to try; `?` stands for a check character, `??` for two, which are found by trying. */
  readonly numbers: fc.Arbitrary<string>
  readonly checks: ReadonlyArray<string>
  /** Every slip, but those that {@link Guarantee.misses} tells. */
  readonly promise: string
  /** The slips that leave a number whose check characters fit. */
  readonly misses?: (slip: Slip) => boolean
  /** Some numbers have no check digit and are not issued. */
  readonly leavesOut?: true
}

interface Slip {
  readonly kind: "wrong" | "swapped"
  /** Where it is, or where the first of both is. */
  readonly at: number
  readonly before: string
  readonly after: string
}

const tens = Array.from("0123456789")
const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
const pairs = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, "0"))
const digits = (length: number, first = 0) =>
  fc.integer({ min: first, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, "0"))
const all = (...parts: ReadonlyArray<fc.Arbitrary<string> | string>) =>
  fc.tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part))).map((texts) => texts.join(""))
const text = (length: number, characters: ReadonlyArray<string>) =>
  fc.array(fc.constantFrom(...characters), { minLength: length, maxLength: length }).map((parts) => parts.join(""))

const worthOf = (values: string) => (character: string) => values.indexOf(character)
const plain = worthOf("0123456789")
/** How far apart the two characters are that became each other or changed places. */
const distance = ({ after, at, before }: Slip, worth = plain) =>
  Math.abs(worth(before.charAt(at)) - worth(after.charAt(at)))

const swapsFiveApart = (slip: Slip) => slip.kind === "swapped" && distance(slip) === 5
/** Whether the sum of the digits by weights, told from the right, leaves a remainder to which the check digit belongs. */
const fits = (value: string, weights: ReadonlyArray<number>, remainders: { readonly [digit: string]: string }) => {
  const body = Array.from(value.slice(0, -1)).toReversed()
  const sum = body.reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  return (remainders[value.slice(-1)] ?? "").split(" ").includes(String(sum % 11))
}
const elevens = { 0: "0", 1: "10", 2: "9", 3: "8", 4: "7", 5: "6", 6: "5", 7: "4", 8: "3", 9: "2" }
const curpWorth = worthOf("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ")
const rfcWorth = worthOf("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ")
/** The letter at `blind` counts eleven times; the check character is one of eleven. */
const rfcMisses = (slip: Slip, blind: number) =>
  /[\dA]$/.test(slip.after) && (distance(slip, rfcWorth) % 11 === 0 || (slip.kind === "wrong" && slip.at === blind))
const withoutSwapsFiveApart = "all, but neighbours 5 apart that change places"
const twoShare = (digit: string) => `all, but some where the check digit is ${digit}, which two remainders share`

const guarantees: { readonly [scheme: string]: Guarantee } = {
  "CBU, its bank and branch": {
    identifier: cbu,
    numbers: all("011", digits(4), "?00001234567891"),
    checks: tens,
    promise: withoutSwapsFiveApart,
    // The check digit and the account's first digit belong to two sums.
    misses: (slip) => swapsFiveApart(slip) && slip.at !== 7
  },
  "CBU, its account": {
    identifier: cbu,
    numbers: all("01701230", digits(13), "?"),
    checks: tens,
    promise: withoutSwapsFiveApart,
    misses: (slip) => swapsFiveApart(slip) && slip.at !== 7
  },
  CVU: {
    identifier: cvu,
    numbers: all("000000310", digits(12), "?"),
    checks: tens,
    promise: withoutSwapsFiveApart,
    misses: (slip) => swapsFiveApart(slip) && slip.at !== 7
  },
  CUIT: {
    identifier: cuit,
    numbers: all(fc.constantFrom("20", "23", "27", "30", "33"), digits(8), "?"),
    checks: tens,
    promise: twoShare("9"),
    misses: ({ after, before }) =>
      fits(after, [2, 3, 4, 5, 6, 7, 2, 3, 4, 5], { ...elevens, 9: "1 2" }) && `${before} ${after} `.includes("9 ")
  },
  RUT: { identifier: rut, numbers: all(digits(8, 10_000_000), "?"), checks: [...tens, "K"], promise: "all" },
  CLABE: {
    identifier: clabe,
    numbers: all("012", digits(14), "?"),
    checks: tens,
    promise: withoutSwapsFiveApart,
    misses: swapsFiveApart
  },
  "Mexican debit card": {
    identifier: mxCard,
    numbers: all("5", digits(14), "?"),
    checks: tens,
    promise: "all, but 09 that becomes 90, and 90 that becomes 09",
    misses: (slip) => slip.kind === "swapped" && distance(slip) === 9
  },
  "RFC of a person": {
    identifier: rfc,
    numbers: all(text(4, [...letters, "Ñ", "&"]), digits(2), "0214", text(2, [...tens, ...letters]), "?"),
    checks: [...tens, "A"],
    promise: "all digits; letters unless 11 or 22 apart, and the third never",
    misses: (slip) => rfcMisses(slip, 2)
  },
  "RFC of a company": {
    identifier: rfc,
    numbers: all(text(3, [...letters, "Ñ", "&"]), digits(2), "0214", text(2, [...tens, ...letters]), "?"),
    checks: [...tens, "A"],
    promise: "all digits; letters unless 11 or 22 apart, and the second never",
    misses: (slip) => rfcMisses(slip, 1)
  },
  CURP: {
    identifier: curp,
    numbers: all(
      text(4, letters),
      digits(2),
      "0214",
      fc.constantFrom("H", "M"),
      "DF",
      text(3, letters),
      digits(1),
      "?"
    ),
    checks: tens,
    promise: "swapped digits; wrong ones where their place counts odd; of letters those not 10 or 20 apart",
    misses: (slip) => (distance(slip, curpWorth) * (slip.kind === "wrong" ? 18 - slip.at : 1)) % 10 === 0
  },
  "Uruguayan RUT": {
    identifier: uyRut,
    numbers: all(fc.constantFrom("01", "12", "21", "22"), digits(6, 1), "001?"),
    checks: tens,
    promise: "all",
    leavesOut: true
  },
  "Uruguayan CI": {
    identifier: uyCi,
    numbers: all(digits(7, 1_000_000), "?"),
    checks: tens,
    promise: "all, but digits 5 off in the first, third, fifth and seventh place, which count even",
    misses: (slip) => slip.kind === "wrong" && slip.at % 2 === 0 && distance(slip) === 5
  },
  "Paraguayan RUC": {
    identifier: pyRuc,
    numbers: all(digits(8, 10_000_000), "?"),
    checks: tens,
    promise: twoShare("0"),
    misses: ({ after, before }) =>
      fits(after, [2, 3, 4, 5, 6, 7, 8, 9], { ...elevens, 0: "0 1" }) && `${before} ${after} `.includes("0 ")
  },
  "ABA routing number": {
    identifier: aba,
    numbers: all(fc.constantFrom("01", "12", "21", "32", "61", "72", "80"), digits(6), "?"),
    checks: tens,
    promise: withoutSwapsFiveApart,
    misses: swapsFiveApart
  },
  "IBAN of digits": { identifier: iban, numbers: all("DE??", digits(9), digits(9)), checks: pairs, promise: "all" },
  "IBAN with letters": {
    identifier: iban,
    numbers: all("MT??", text(4, letters), digits(5), text(18, [...tens, ...letters])),
    checks: pairs,
    promise: "all, but a letter and a digit that change places where the letter counts eleven times the digit",
    misses: ({ at, before, kind }) => kind === "swapped" && /B1|1B|M2|2M|X3|3X/.test(before.slice(at, at + 2))
  }
}

const flawsOf = ({ check, doubts }: Identifier, value: string): ReadonlyArray<Flaw> => {
  const checked = check(value)
  return Result.isFailure(checked) ? [checked.failure] : doubts(checked.success)
}
/** Refused, or for an RFC doubted; banks that are in no list and the like are no slips. */
const isNoticed = (identifier: Identifier, value: string): boolean =>
  Result.isFailure(identifier.check(value)) || hasWrongCheck(identifier, value)
const hasWrongCheck = (identifier: Identifier, value: string): boolean =>
  flawsOf(identifier, value).some(({ _tag }) => _tag === "WrongCheckDigit")

const filledIn = ({ checks, identifier }: Guarantee, gap: string): ReadonlyArray<string> =>
  checks.map((filling) => gap.replace(/\?+/, filling)).filter((value) => !isNoticed(identifier, value))

const rightValues = (guarantee: Guarantee) =>
  guarantee.numbers.map((gap) => filledIn(guarantee, gap)[0]).filter((value) => value !== undefined)

/** Every character as every other of its kind, and every two neighbours in each other's place. */
const slipsOf = (before: string): ReadonlyArray<Slip> =>
  Array.from(before).flatMap((character, at) => {
    const kin = tens.includes(character) ? tens : [...letters, "Ñ", "&"]
    const wrong = kin
      .filter((other) => other !== character)
      .map(
        (other) => ({ kind: "wrong", at, before, after: before.slice(0, at) + other + before.slice(at + 1) }) as const
      )
    const next = before.charAt(at + 1)
    if (next === "" || next === character) return wrong
    const after = before.slice(0, at) + next + character + before.slice(at + 2)
    return [...wrong, { kind: "swapped", at, before, after } as const]
  })

describe.each(Object.entries(guarantees))("%s", (_, guarantee) => {
  const { identifier, leavesOut, misses = () => false, numbers, promise } = guarantee

  it(`has ${leavesOut ? "at most one check digit" : "one check digit"} that fits`, () => {
    fc.assert(
      fc.property(numbers, (gap) => {
        const { length } = filledIn(guarantee, gap)
        expect(leavesOut ? [0, 1] : [1]).toContain(length)
      })
    )
  })

  it(`notices slips: ${promise}`, () => {
    fc.assert(
      fc.property(rightValues(guarantee), (value) => {
        const wrongly = slipsOf(value).filter((slip) =>
          misses(slip) ? hasWrongCheck(identifier, slip.after) : !isNoticed(identifier, slip.after)
        )
        expect(wrongly).toEqual([])
      }),
      { numRuns: sample(25, 100) }
    )
  })
})

describe.each(Object.entries(guarantees).filter(([, { misses }]) => misses !== undefined))("%s", (_, guarantee) => {
  const { identifier, misses = () => false } = guarantee

  it("does miss the slips that it cannot notice", () => {
    const values = fc.sample(rightValues(guarantee), { numRuns: 100, seed: 1 })
    const isMissed = (slip: Slip) => misses(slip) && !isNoticed(identifier, slip.after)
    expect(values.some((value) => slipsOf(value).some(isMissed))).toBe(true)
  })
})

it("no scheme with a check digit is left out", () => {
  const folder = new URL("../../src/identifiers/", import.meta.url)
  const withChecks = Object.keys(identifiers).filter((file) =>
    /checkDigitFlaw|blocksFlaw|mod97/.test(readFileSync(new URL(`${file}.ts`, folder), "utf8"))
  )
  const tested = new Set(Object.values(guarantees).map(({ identifier }) => identifier))
  expect(withChecks.filter((file) => !tested.has(identifiers[file] as Identifier))).toEqual([])
  expect(withChecks).toHaveLength(tested.size)
})

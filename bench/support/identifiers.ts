import type { Identifier } from "@concierge/domain/identifiers/Identifier"
import { identifiers } from "../../packages/domain/test/identifiers/all.ts"

/** Every scheme of a number or a bank's code; a country has no digits. */
const schemes: ReadonlyArray<Identifier> = Object.entries(identifiers).flatMap(([name, identifier]) =>
  name === "country" ? [] : [identifier]
)

const another = (digit: string): string => String((Number(digit) + 1) % 10)

interface Case {
  readonly scheme: Identifier
  readonly value: string
}

/**
 * The mix: of each scheme right numbers as they are stored, one as people write it, and two with another digit, as many of
 * each, in an order that no branch predictor learns.
 */
export const cases: ReadonlyArray<Case> = schemes
  .flatMap((scheme) => {
    const { example } = scheme
    const written = scheme.format(example)
    const wrong = [3, 5].map((at) => example.replace(/\d/g, (digit, place) => (place === at ? another(digit) : digit)))
    return [example, example, written, ...wrong].map((value) => ({ scheme, value }))
  })
  .map((one, at) => ({ one, rank: (at * 7919) % 1009 }))
  .toSorted((a, b) => a.rank - b.rank)
  .map(({ one }) => one)

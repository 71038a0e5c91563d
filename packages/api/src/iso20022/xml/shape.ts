import type { Reason } from "@concierge/domain/Problem"
import { placeOf, saysSomething } from "./element.ts"
import { isOpaque, placeIn } from "./sequence.ts"
import type { Element } from "./xml.ts"

/**
 * What is wrong with how the elements of a part stand beside each other: those of which cannot be told which is meant, since
 * they stand more than once where a message has one, or one of; and the first in each that does not stand in the order of the
 * schemas, which every bank refuses.
 */
export const misshapenIn = (root: Element): ReadonlyArray<{ readonly element: Element; readonly reason: Reason }> => {
  const seen = new Map<string, Element>()
  let last: Element | undefined
  let isOrdered = true
  return root.children.flatMap((element): ReturnType<typeof misshapenIn> => {
    const { name } = element
    const other = seen.get(choices.get(name) ?? "")
    const isAgain = seen.has(name) && !repeatable.has(name) && !(name === "Othr" && severalIds.has(root.name))
    if (isAgain) return [{ element, reason: { _tag: "RepeatedElement", element: name } }]
    seen.set(name, element)
    const inside = isOpaque.has(name) ? [] : misshapenIn(element)
    // Some programs write both members of a choice, and leave blank the one that they do not mean
    if (other !== undefined && saysSomething(other) && saysSomething(element)) {
      const rule = `only one of ${other.name} and ${name} may stand here`
      return [{ element, reason: { _tag: "Contradiction", other: placeOf(other).path, rule } }, ...inside]
    }
    const place = placeIn(root.name, name)
    if (place === -1 || other !== undefined) return inside
    if (last === undefined || place >= placeIn(root.name, last.name)) last = element
    else if (isOrdered) {
      isOrdered = false
      return [{ element, reason: { _tag: "OutOfOrder", element: name, after: last.name } }, ...inside]
    }
    return inside
  })
}

/** What may stand several times in its parent, of all that may be read. */
const repeatable: ReadonlySet<string> = new Set(
  "AdrLine Authstn InstrForCdtrAgt RgltryRptg RltdRmtInf SplmtryData SvcLvl".split(" ")
)

/** People and organisations have several other ids (`Othr`), an account or a bank has one. */
const severalIds: ReadonlySet<string> = new Set(["OrgId", "PrvtId"])

/** The choices of the standard among what may be read, each member with the one that it excludes. */
const choices: ReadonlyMap<string, string> = new Map(
  (
    [
      ["IBAN", "Othr"],
      ["BICFI", "BIC"],
      ["OrgId", "PrvtId"],
      ["InstdAmt", "EqvtAmt"],
      ["Dt", "DtTm"],
      ["Cd", "Prtry"]
    ] as const
  ).flatMap(([one, two]): ReadonlyArray<readonly [string, string]> => [
    [one, two],
    [two, one]
  ])
)

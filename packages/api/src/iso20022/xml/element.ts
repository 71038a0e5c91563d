import { hidden } from "@concierge/domain/Hidden"
import type { Reason } from "@concierge/domain/Problem"
import type { Element } from "./xml.ts"

/** Where in a message something stands. */
export interface Place {
  /** As XPath has it, the elements that are told one by one with their number: `/Document/…/PmtInf[1]/…`. */
  readonly path: string
  readonly line: number
}

/**
 * The place of an element; of one that is not there, the place where it would be.
 *
 * @param missing the way from the element to it
 */
export const placeOf = (element: Element, missing = ""): Place => {
  let path = missing === "" ? "" : `/${missing}`
  for (let at: Element | undefined = element; at !== undefined; at = at.parent)
    path = `/${nameOf(at)}${at.index === undefined || !numbered.has(at.name) ? "" : `[${at.index}]`}${path}`
  return { path, line: element.line }
}

/** Who writes an account number as the name of an element is not shown it again. */
const nameOf = ({ name }: Element): string => hidden(name).slice(0, 100)

const numbered: ReadonlySet<string> = new Set(["PmtInf", "CdtTrfTxInf"])

/** The element at the end of a way, such as `Cdtr/PstlAdr/TwnNm`, that says something; the first where there are several. */
export const at = (root: Element, way: string): Element | undefined => follow(root, namesIn(way))

const follow = (root: Element, names: ReadonlyArray<string>): Element | undefined => {
  let found: Element | undefined = root
  for (const name of names) {
    found = found.children.find((child) => child.name === name && saysSomething(child))
    if (found === undefined) return undefined
  }
  return found
}

/** Every element at the end of a way that says something, of those that may stand several times in their parent. */
export const allAt = (root: Element, way: string): ReadonlyArray<Element> => {
  const names = namesIn(way)
  const parent = follow(root, names.slice(0, -1))
  return parent?.children.filter((child) => child.name === names.at(-1) && saysSomething(child)) ?? []
}

const saysSomething = ({ children, text }: Element): boolean => text !== "" || children.some(saysSomething)

/** A message of a million transfers goes each way a million times. */
const namesIn = (way: string): ReadonlyArray<string> => {
  const before = namesByWay.get(way)
  if (before !== undefined) return before
  const names = way.split("/")
  namesByWay.set(way, names)
  return names
}
const namesByWay = new Map<string, ReadonlyArray<string>>()

/** The first of several elements that is there, taken as read: what is not read is told. */
export const read = (root: Element, ...ways: ReadonlyArray<string>): Element | undefined => {
  for (const way of ways) {
    const found = at(root, way)
    if (found === undefined) continue
    found.isRead = true
    return found
  }
  return undefined
}

/** The text of what {@link read} finds. */
export const textAt = (root: Element, ...ways: ReadonlyArray<string>): string | undefined => read(root, ...ways)?.text

/** What was not read, blank or not: the innermost elements, each with its way from the root. */
export const unread = (root: Element, way = ""): ReadonlyArray<{ readonly element: Element; readonly way: string }> =>
  root.children.flatMap((child) => {
    const path = way === "" ? child.name : `${way}/${child.name}`
    if (child.isRead) return []
    if (child.children.length > 0) return unread(child, path)
    return [{ element: child, way: path }]
  })

/** The attributes of an element that no message has there; banks may add what they like in `SplmtryData` alone. */
export const unknownAttributes = (element: Element): ReadonlyArray<string> => {
  const unknown = Object.keys(element.attributes).filter((name) => name !== "Ccy" || !isAmount(element))
  return unknown.length > 0 && isWithin(element, "SplmtryData") ? [] : unknown
}

const isAmount = ({ name, parent }: Element): boolean =>
  name.endsWith("Amt") && name !== "EqvtAmt" && !(name === "Amt" && parent?.name === "CdtTrfTxInf")

const isWithin = ({ name, parent }: Element, part: string): boolean =>
  name === part || (parent !== undefined && isWithin(parent, part))

/** Elements of which cannot be told which is meant: those that stand more than once where a message has one, or one of. */
export const ambiguousIn = (root: Element): ReadonlyArray<{ readonly element: Element; readonly reason: Reason }> => {
  const seen = new Map<string, Element>()
  return root.children.flatMap((element) => {
    const { name } = element
    const other = seen.get(choices.get(name) ?? "")
    const isAgain = seen.has(name) && !repeatable.has(name) && !(name === "Othr" && severalIds.has(root.name))
    if (isAgain) return [{ element, reason: { _tag: "RepeatedElement", element: name } }]
    seen.set(name, element)
    const inside = isOpaque.has(name) ? [] : ambiguousIn(element)
    // Some programs write both members of a choice, and leave blank the one that they do not mean
    if (other === undefined || !saysSomething(other) || !saysSomething(element)) return inside
    const rule = `only one of ${other.name} and ${name} may stand here`
    return [{ element, reason: { _tag: "Contradiction", other: placeOf(other).path, rule } }, ...inside]
  })
}

/** What may stand several times in its parent, of all that may be read. */
const repeatable: ReadonlySet<string> = new Set(
  "AdrLine Authstn CtrctRef Dtls Inf InstrForCdtrAgt PrtryDt RgltryRptg RltdRmtInf SplmtryData SvcLvl".split(" ")
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

/** What nothing is read of, and has parts that may stand several times in it. */
const isOpaque: ReadonlySet<string> = new Set(
  "CtctDtls MndtRltdInf RgltryRptg RltdRmtInf RmtInf SplmtryData Tax XchgRateInf".split(" ")
)

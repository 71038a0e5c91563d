import { hidden } from "@concierge/domain/Hidden"
import { isPossible, isWithin } from "./sequence.ts"
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

export const saysSomething = ({ children, text }: Element): boolean => text !== "" || children.some(saysSomething)

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

/** What was not read, blank or not, with its way from the root: the innermost elements, and as a whole what no message has. */
export const unread = (root: Element, way = ""): ReadonlyArray<{ readonly element: Element; readonly way: string }> =>
  root.children.flatMap((child) => {
    const path = way === "" ? child.name : `${way}/${child.name}`
    if (child.children.length > 0 && isPossible(child)) return unread(child, path)
    return child.isRead ? [] : [{ element: child, way: path }]
  })

/** The attributes of an element that no message has there; banks may add what they like in `SplmtryData` alone. */
export const unknownAttributes = (element: Element): ReadonlyArray<string> => {
  const unknown = Object.keys(element.attributes).filter((name) => name !== "Ccy" || !isAmount(element))
  return unknown.length > 0 && isWithin(element, "SplmtryData") ? [] : unknown
}

const isAmount = ({ name, parent }: Element): boolean =>
  name.endsWith("Amt") && name !== "EqvtAmt" && !(name === "Amt" && parent?.name === "CdtTrfTxInf")

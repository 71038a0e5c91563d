import { error, type Problem, type Reason, warning } from "@concierge/domain/Problem"
import { makeSeen } from "@concierge/domain/Seen"
import { type Controls, makeControls } from "./controls.ts"
import { checkDate, isMoment } from "./date.ts"
import { at, type Place, placeOf, read, textAt, unknownAttributes, unread } from "./xml/element.ts"
import { fateOf, type Part } from "./fates.ts"
import { longestName, type PlacedProblem, toTransfer, type Transfer } from "./transfer.ts"
import { isPossible } from "./xml/sequence.ts"
import { misshapenIn } from "./xml/shape.ts"
import { initiationOf, messageIn, versionsRead } from "./versions.ts"
import { type Element, makeXmlReader } from "./xml/xml.ts"
import { currenciesPaid } from "../file/rows/portFor.ts"
import { UnreadableFile } from "../file/UnreadableFile.ts"

/** What a message holds, as soon as it is read. */
export type Item =
  | { readonly _tag: "Transfer"; readonly transfer: Transfer; readonly problems: ReadonlyArray<PlacedProblem> }
  /** Of the message as a whole, or of what several transfers share. */
  | { readonly _tag: "Problem"; readonly problem: PlacedProblem }
  /** The message cannot be read on; nothing of it is taken, whatever was read before. */
  | { readonly _tag: "Unreadable"; readonly problem: PlacedProblem }

/** The message as a whole, as far as it is read. A report repeats it. */
export interface Initiation {
  /** E.g. `pain.001.001.09`. */
  readonly name: string
  readonly version: number
  readonly messageId: string | undefined
  readonly createdAt: string | undefined
  readonly statedCount: string | undefined
  readonly statedSum: string | undefined
}

/** Reads a message in pieces of any size. What it keeps does not grow with the message, but for a few bytes for the name of each payment. */
export interface Pain001Reader {
  readonly write: (bytes: Uint8Array) => ReadonlyArray<Item>
  /** What is only known at the end: counts, sums, and what is not passed on. */
  readonly end: () => ReadonlyArray<Item>
  /** Nothing before its beginning was read. */
  readonly message: () => Initiation | undefined
  /** In which its payments are paid, as far as it or somebody else says so. */
  readonly payerCurrency: () => string | undefined
}

/** What is known beside the message. */
export interface Beside {
  /** Milliseconds since 1970, UTC: a payment is not made before its day. */
  readonly now: number
  /** In which the payments are paid; where nobody says it, what the message says first. */
  readonly payerCurrency?: string | undefined
}

/**
 * Reads a customer credit transfer initiation (ISO 20022 pain.001, versions 03 to 11) as the payments of a payout file. Nothing
 * of a message is passed over in silence: what a payment has no place for is told, what asks for another payment than we would
 * make is refused.
 *
 * @example
 * makePain001Reader({ now: 0 }).end()[0].problem.reason._tag // => "Malformed"
 */
export const makePain001Reader = ({ now, payerCurrency: given }: Beside): Pain001Reader => {
  let items: Array<Item> = []
  let isRefused = false
  let message: Initiation | undefined
  let group: Controls | undefined
  let payment: Payment | undefined
  let line = 0
  const leftOut = new Map<string, { readonly place: Place; others: number }>()
  const paymentNames = makeSeen()
  const accounts = new Set<string>()
  let payer: Element | undefined
  let payerCurrency = given

  /** What was told of the part that is being read. */
  let told: Array<PlacedProblem> = []
  /** What was told of a payment before its first transfer began. */
  let outside: Array<PlacedProblem> = []

  const tell = (problem: Problem, place: Place) => void told.push({ ...problem, place })
  const inOrder = (problems: ReadonlyArray<PlacedProblem>) => problems.toSorted((a, b) => a.place.line - b.place.line)
  const give = () => {
    for (const problem of inOrder(told)) items.push({ _tag: "Problem", problem })
    told = []
  }
  const tellError = (reason: Reason, place: Place) => tell(error([], reason), place)

  /** What nothing was made of: told once for all places, or refused. */
  const tellUnread = (part: Part, root: Element) => {
    for (const { element, way } of unread(root)) {
      const fate = isPossible(element) ? fateOf(part, way, element.text) : undefined
      if (fate === undefined && isBlank(element)) tellError({ _tag: "Missing", wanted: "its text" }, placeOf(element))
      else if (fate === undefined) tellError({ _tag: "UnknownElement", element: element.name }, placeOf(element))
      else if (typeof fate === "object") tellError({ _tag: "NotPossible", ...fate }, placeOf(element))
      else if (fate === "told") {
        const key = `${part}/${way}`
        const known = leftOut.get(key)
        if (known !== undefined) known.others++
        else if (leftOut.size < mostLeftOut) leftOut.set(key, { place: placeOf(element), others: 0 })
      }
    }
  }

  const required = (root: Element, way: string, wanted: string): string | undefined => {
    const text = textAt(root, way)
    if (text === undefined) tellError({ _tag: "Missing", wanted }, placeOf(root, way))
    else if (text.length > longestName && way.endsWith("Id"))
      tellError({ _tag: "TooLong", max: longestName, actual: text.length }, placeOf(root, way))
    return text
  }

  const readHeader = (root: Element) => {
    for (const { element, reason } of misshapenIn(root)) tellError(reason, placeOf(element))
    const messageId = required(root, "MsgId", "the name of the message")
    const createdAt = required(root, "CreDtTm", "when the message was made, e.g. 2026-11-28T09:30:00")
    if (createdAt !== undefined && !isMoment(createdAt))
      tellError({ _tag: "WrongText", allowed: "a moment such as 2026-11-28T09:30:00" }, placeOf(root, "CreDtTm"))
    required(root, "NbOfTxs", "how many transfers there are in all")
    group = makeControls(root)
    if (message !== undefined)
      message = { ...message, messageId, createdAt, statedCount: group.count?.text, statedSum: group.sum?.text }
    tellUnread("GrpHdr", root)
  }

  /** A part of a payment that stands before its transfers. */
  const readPart = (element: Element, of: Payment) => {
    if (of.isBegun) return tellError({ _tag: "UnknownElement", element: element.name }, placeOf(element))
    if (of.parts.has(element.name)) tellError({ _tag: "RepeatedElement", element: element.name }, placeOf(element))
    of.parts.set(element.name, element)
  }

  /** Everything about a payment that its transfers share, once the first of them is reached. */
  const beginPayment = (of: Payment) => {
    of.isBegun = true
    const root: Element = { ...of.root, children: [...of.parts.values()], isRead: false }
    for (const { element, reason } of misshapenIn(root)) tellError(reason, placeOf(element))
    of.id = required(root, "PmtInfId", "the name of the payment") ?? ""
    const before = paymentNames([of.id], of.root.line)
    if (before !== undefined)
      tellError({ _tag: "DuplicateReference", reference: of.id, line: before }, placeOf(root, "PmtInfId"))
    const method = required(root, "PmtMtd", "TRF, for transfers")
    if (method !== undefined && method !== "TRF")
      tellError({ _tag: "NotOneOf", found: method, choices: ["TRF"] }, placeOf(root, "PmtMtd"))
    const date = read(root, "ReqdExctnDt/Dt", "ReqdExctnDt/DtTm", "ReqdExctnDt")
    if (date === undefined)
      tellError({ _tag: "Missing", wanted: "the day, e.g. 2026-11-28" }, placeOf(root, "ReqdExctnDt"))
    else {
      const problem = checkDate(date.text, now)
      if (problem !== undefined) tell(problem, placeOf(date))
    }
    of.controls = makeControls(root)
    of.chargeBearer = read(root, "ChrgBr")
    readDebtor(root)
    tellUnread("PmtInf", root)
  }

  /** The payer is whoever has the balance; a message has one, and its account is not the one that is debited. */
  const readDebtor = (root: Element) => {
    const name = at(root, "Dbtr/Nm")
    if (payer === undefined) payer = name
    else if (name !== undefined && name.text.toLowerCase() !== payer.text.toLowerCase()) {
      const rule = "one file has one payer, since one balance pays it: give the payments of each in a file of its own"
      tellError({ _tag: "Contradiction", other: placeOf(payer).path, rule }, placeOf(name))
    }
    const currency = at(root, "DbtrAcct/Ccy")
    sayCurrency(currency?.text)
    if (currency !== undefined && payerCurrency !== undefined && currency.text !== payerCurrency)
      tellError({ _tag: "CurrencyMismatch", expected: payerCurrency, actual: currency.text }, placeOf(currency))
    const account = at(root, "DbtrAcct/Id/IBAN") ?? at(root, "DbtrAcct/Id/Othr/Id")
    if (account === undefined || accounts.has(account.text) || accounts.size >= mostLeftOut) return
    accounts.add(account.text)
    tell(warning([], { _tag: "NotDebited", currency: payerCurrency ?? "the payer's currency" }), placeOf(account))
  }

  const sayCurrency = (said: string | undefined) => {
    if (said !== undefined && currenciesPaid.includes(said)) payerCurrency ??= said
  }

  const readTransfer = (root: Element, of: Payment) => {
    const within = told
    told = outside
    outside = []
    if (!of.isBegun) beginPayment(of)
    sayCurrency(at(root, "Amt/EqvtAmt/Amt")?.attributes["Ccy"])
    line = Math.max(line + 1, root.line)
    const around = { line, paymentInformationId: of.id, chargeBearer: of.chargeBearer, payerCurrency }
    const transfer = toTransfer(root, around)
    for (const controls of [group, of.controls]) controls?.add(transfer.amount)
    const inside = placeOf(root).path
    for (const problem of transfer.problems) {
      if (problem.place.path.startsWith(inside)) within.push(problem)
      else if (!of.isTold) {
        told.push(problem)
        of.isTold = true
      }
    }
    give()
    told = within
    tellUnread("CdtTrfTxInf", root)
    items.push({ _tag: "Transfer", transfer, problems: inOrder(told) })
    told = []
  }

  const open = (element: Element): boolean => {
    const { name, parent } = element
    if (name === "CdtTrfTxInf" && parent?.name === "PmtInf" && parent.parent?.parent?.parent === undefined) {
      outside = told
      told = []
    }
    for (const attribute of unknownAttributes(element))
      tellError({ _tag: "UnknownElement", element: `@${attribute}` }, placeOf(element))
    if (parent === undefined) {
      const named = initiationOf(element.namespace)
      if (named === undefined || name !== "Document") throw new UnreadableFile(notRead(element), element.line)
      message = { ...named, messageId: undefined, createdAt: undefined, statedCount: undefined, statedSum: undefined }
      return true
    }
    if (parent.parent === undefined) {
      if (name !== "CstmrCdtTrfInitn") throw new UnreadableFile({ _tag: "UnknownElement", element: name }, element.line)
      return true
    }
    if (parent.parent.parent !== undefined || name !== "PmtInf") return false
    if (group === undefined)
      throw new UnreadableFile({ _tag: "Missing", wanted: "the header, GrpHdr, before all payments" }, element.line)
    payment = {
      root: element,
      parts: new Map(),
      isBegun: false,
      id: "",
      controls: undefined,
      chargeBearer: undefined,
      isTold: false
    }
    return true
  }

  const close = (element: Element) => {
    const { name, parent } = element
    if (parent === undefined) return
    if (parent.parent === undefined) {
      if (group === undefined) tellError({ _tag: "Missing", wanted: "the header" }, placeOf(element, "GrpHdr"))
      for (const problem of group?.check() ?? []) tell(problem, problem.place)
    } else if (parent.name === "PmtInf") {
      if (payment === undefined) return
      if (name === "CdtTrfTxInf") readTransfer(element, payment)
      else readPart(element, payment)
    } else if (name === "PmtInf") {
      if (payment?.isBegun === false) tellError({ _tag: "NoRows" }, placeOf(element, "CdtTrfTxInf"))
      for (const problem of payment?.controls?.check() ?? []) tell(problem, problem.place)
      payment = undefined
      give()
    } else if (name === "GrpHdr" && group === undefined) {
      readHeader(element)
      give()
    } else if (name === "SplmtryData") leftOut.set(name, { place: placeOf(element), others: 0 })
    else tellError({ _tag: name === "GrpHdr" ? "RepeatedElement" : "UnknownElement", element: name }, placeOf(element))
  }

  const xml = makeXmlReader({ open, close })
  const guarded = (work: () => void): ReadonlyArray<Item> => {
    items = []
    if (isRefused) return items
    try {
      work()
    } catch (fault) {
      if (!(fault instanceof UnreadableFile)) throw fault
      isRefused = true
      const problem = { ...error([], fault.reason), place: { path: "", line: fault.line } }
      items.push({ _tag: "Unreadable", problem })
    }
    return items
  }
  return {
    write: (bytes) => guarded(() => xml.write(bytes)),
    end: () =>
      guarded(() => {
        xml.end()
        const contradiction = xml.contradiction()
        if (contradiction !== undefined)
          tell(warning([], { _tag: "DeclaredEncoding", ...contradiction }), { path: "", line: 1 })
        for (const { others, place } of leftOut.values()) tell(warning([], { _tag: "NotPassedOn", others }), place)
        give()
      }),
    message: () => message,
    payerCurrency: () => payerCurrency
  }
}

/** A payment and what its transfers share. */
interface Payment {
  readonly root: Element
  readonly parts: Map<string, Element>
  isBegun: boolean
  id: string
  controls: Controls | undefined
  chargeBearer: Element | undefined
  /** Whether what all transfers share was told already. */
  isTold: boolean
}

/** Whether it is one that we read, and says nothing. */
const isBlank = ({ name, text }: Element): boolean => text === "" && namesRead.has(name)

const namesRead: ReadonlySet<string> = new Set(
  "Amt CcyOfTrf ChrgBr CtrlSum Dt DtTm EqvtAmt InstdAmt MsgId NbOfTxs PmtInfId PmtMtd ReqdExctnDt".split(" ")
)

/** There are not so many elements; a message that was made up to fill memory has no more. */
const mostLeftOut = 200

const notRead = ({ name, namespace }: Element): Reason => {
  const message = messageIn(namespace)
  if (message?.startsWith("pain.001") === true)
    return { _tag: "OtherFormat", is: message, instead: `give it in one of the versions ${versionsRead}` }
  if (message !== undefined)
    return { _tag: "OtherFormat", is: message, instead: `give a credit transfer initiation (${versionsRead})` }
  const is = name === "Document" ? "a message that does not say which one it is" : "XML of another kind"
  const instead = `give a message whose Document has the namespace of one of ${versionsRead}`
  return { _tag: "OtherFormat", is, instead }
}

import { isCurrencyCode } from "@concierge/domain/CurrencyCode"
import type { PayoutDraft } from "@concierge/domain/Payout"
import { fieldsOf, portOf } from "@concierge/domain/Port"
import { error, type Problem, type Reason, warning } from "@concierge/domain/Problem"
import { currenciesPaid, portFor, portsOf } from "../file/rows/portFor.ts"
import { readAccount } from "./account.ts"
import { readAddress } from "./address.ts"
import { countriesOf } from "./countries.ts"
import { at, type Place, placeOf, read } from "./xml/element.ts"
import { isNotProvided } from "./notProvided.ts"
import { misshapenIn } from "./xml/shape.ts"
import { readTaxId } from "./taxId.ts"
import type { TransferPart } from "./TransferPart.ts"
import type { Element } from "./xml/xml.ts"

/** One credit transfer of a message as the payment of a row, nothing checked but its form. */
export interface Transfer {
  readonly draft: PayoutDraft
  /** What is wrong with its form, each at its place. */
  readonly problems: ReadonlyArray<PlacedProblem>
  /** The place of one of the draft's fields, or of the whole. */
  readonly placeOf: (field?: string) => Place
  /** As a report names the transfer. */
  readonly id: TransferId
  /** What the sum of the message counts, as it stands there. */
  readonly amount: string | undefined
}

/** By which names a transfer is known; a report repeats them. */
export interface TransferId {
  readonly paymentInformationId: string
  readonly instructionId: string | undefined
  readonly endToEndId: string | undefined
  /** UUID, since the ninth version. */
  readonly uetr: string | undefined
}

/** A problem and where it is in the message. */
export interface PlacedProblem extends Problem {
  readonly place: Place
}

/** What is known beside the transfer. */
export interface Around {
  /** The number of the draft, see {@link PayoutDraft.line}. */
  readonly line: number
  readonly paymentInformationId: string
  /** Who bears the charges of all transfers of the payment. */
  readonly chargeBearer: Element | undefined
  readonly payerCurrency: string | undefined
}

/**
 * The payment that a transfer asks for. Its port is where its account is and what it is paid in; of what the port asks for,
 * each field is read where the standard has it. What is not read is told by whoever calls: see `fateOf`.
 */
export const toTransfer = (root: Element, around: Around): Transfer => {
  const problems: Array<PlacedProblem> = []
  const account: { [field: string]: string } = {}
  const sources = new Map<string, Element>()
  const tell = (problem: Problem, place: Place) => void problems.push({ ...problem, place })
  for (const { element, reason } of misshapenIn(root)) tell(error([], reason), placeOf(element))

  const { amount, budget, currency } = readAmount(root, around.payerCurrency, tell)
  const code = currency === undefined ? undefined : settlePort(root, currency, tell)
  const port = portOf(code ?? "")
  const names = new Set(port === undefined ? [] : fieldsOf(port).map(({ name }) => name))
  const part: TransferPart = {
    root,
    port,
    has: (field) => names.has(field),
    give: (field, element, value = element.text) => {
      element.isRead = true
      const before = sources.get(field)
      if (before !== undefined) {
        const rule = "both would be the same field of the payment: keep one"
        tell(error(["account", field], { _tag: "Contradiction", other: placeOf(before).path, rule }), placeOf(element))
        return
      }
      account[field] = value
      sources.set(field, element)
    },
    tell
  }
  readAccount(part)
  readTaxId(part)
  readAddress(part)
  readCharges(root, around.chargeBearer, code, tell)

  const [endToEndId, instructionId, uetr] = ["EndToEndId", "InstrId", "UETR"].map((kind) => readId(root, kind, tell))
  const reference = [endToEndId, instructionId, uetr].find((id) => id !== undefined && !isNotProvided(id))
  const name = read(root, "Cdtr/Nm")
  const holder = at(root, "CdtrAcct/Nm")
  if (holder !== undefined && holder.text === name?.text) holder.isRead = true

  return {
    draft: {
      line: around.line,
      ...(reference === undefined ? {} : { reference }),
      ...(name === undefined ? {} : { payee_name: name.text }),
      ...(code === undefined ? {} : { port_code: code }),
      ...(amount === undefined ? {} : { amount: canonical(amount.text) }),
      ...(budget === undefined ? {} : { budget: canonical(budget.text) }),
      account
    },
    problems,
    placeOf: (field) => {
      const source = sources.get(field ?? "")
      if (source !== undefined) return placeOf(source)
      const ways = homes[field ?? ""] ?? [""]
      const there = ways.map((way) => at(root, way)).find((element) => element !== undefined)
      return there === undefined ? placeOf(root, ways[0]) : placeOf(there)
    },
    id: { paymentInformationId: around.paymentInformationId, endToEndId, instructionId, uetr },
    amount: (amount ?? budget)?.text
  }
}

/** Where the standard has what our fields hold, the usual place first. */
const homes: { readonly [field: string]: ReadonlyArray<string> } = {
  reference: ["PmtId/EndToEndId"],
  payee_name: ["Cdtr/Nm"],
  port_code: ["Amt/InstdAmt", "Amt/EqvtAmt"],
  amount: ["Amt/InstdAmt", "Amt/EqvtAmt/Amt"],
  budget: ["Amt/EqvtAmt/Amt"],
  iban: ["CdtrAcct/Id/IBAN", "CdtrAcct/Id/Othr/Id"],
  account_number: ["CdtrAcct/Id/Othr/Id"],
  cbu: ["CdtrAcct/Id/Othr/Id"],
  clabe: ["CdtrAcct/Id/Othr/Id"],
  account_type: ["CdtrAcct/Tp"],
  bic: ["CdtrAgt/FinInstnId/BICFI", "CdtrAgt/FinInstnId/BIC"],
  aba: ["CdtrAgt/FinInstnId/ClrSysMmbId/MmbId"],
  bank_code: ["CdtrAgt/FinInstnId/ClrSysMmbId/MmbId"],
  branch: ["CdtrAgt/BrnchId/Id"],
  city: ["Cdtr/PstlAdr/TwnNm"],
  country: ["Cdtr/PstlAdr/Ctry"],
  postal_code: ["Cdtr/PstlAdr/PstCd"],
  address: ["Cdtr/PstlAdr/StrtNm", "Cdtr/PstlAdr/AdrLine"],
  ...Object.fromEntries(["cuit", "rut", "ci", "ruc", "rfc", "curp"].map((field) => [field, ["Cdtr/Id"]]))
}

/** A name of the transfer, which a report must be able to repeat. */
const readId = (root: Element, kind: string, tell: TransferPart["tell"]): string | undefined => {
  const found = read(root, `PmtId/${kind}`)
  if (found === undefined) return undefined
  const actual = found.text.length
  if (kind === "UETR" && !UUID.test(found.text))
    tell(error([], { _tag: "WrongText", allowed: "a UUID of version 4 in small letters" }), placeOf(found))
  else if (kind !== "UETR" && actual > longestName)
    tell(error([], { _tag: "TooLong", max: longestName, actual }), placeOf(found))
  return found.text
}

const UUID = /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/

/** ISO 20022 `Max35Text`, that of all names of messages, payments and transfers. */
export const longestName = 35

/** How much, in the currency of the payee or of the payer, and in which currency the payee receives it. */
const readAmount = (root: Element, payerCurrency: string | undefined, tell: TransferPart["tell"]) => {
  const amount = read(root, "Amt/InstdAmt")
  const budget = read(root, "Amt/EqvtAmt/Amt")
  const transferred = read(root, "Amt/EqvtAmt/CcyOfTrf")
  for (const found of [amount, budget])
    if (found !== undefined && /[^ -~]/.test(found.text))
      tell(error([], { _tag: "WrongText", allowed: "digits and one point, e.g. 1250.00" }), placeOf(found))
  const currency = amount === undefined ? transferred?.text : amount.attributes["Ccy"]
  const mismatch = (found: Element, actual: string | undefined) => {
    if (actual === undefined || actual === payerCurrency) return
    const reason: Reason =
      payerCurrency === undefined
        ? { _tag: "NotOneOf", found: actual, choices: currenciesPaid }
        : { _tag: "CurrencyMismatch", expected: payerCurrency, actual }
    tell(error([], reason), placeOf(found))
  }
  if (budget !== undefined) {
    const actual = budget.attributes["Ccy"]
    if (actual === undefined) tell(error(["currency"], missingCurrency), placeOf(budget, "@Ccy"))
    mismatch(budget, actual)
  }
  if (currency === undefined || currency === "") {
    if (amount !== undefined) tell(error(["currency"], missingCurrency), placeOf(amount, "@Ccy"))
    else if (budget !== undefined) tell(error(["currency"], missingCurrency), placeOf(root, "Amt/EqvtAmt/CcyOfTrf"))
    return { amount, budget, currency: undefined }
  }
  if (!isCurrencyCode(currency)) {
    const reason: Reason = { _tag: "NotOneOf", found: currency, choices: currenciesPaid }
    tell(error(["currency"], reason), placeOf(amount ?? transferred ?? root))
    return { amount, budget, currency: undefined }
  }
  const ofAccount = read(root, "CdtrAcct/Ccy")
  if (ofAccount !== undefined && ofAccount.text !== currency)
    tell(warning([], { _tag: "CurrencyMismatch", expected: currency, actual: ofAccount.text }), placeOf(ofAccount))
  return { amount, budget, currency }
}

const missingCurrency: Reason = { _tag: "Missing", wanted: "the currency, e.g. USD" }

/**
 * The port of the account's country and the currency. Where two elements name countries that are different ports, which is
 * meant is not guessed; where none names one, the currency does, or the payee's own country.
 */
const settlePort = (root: Element, currency: string, tell: TransferPart["tell"]): string | undefined => {
  const countries = countriesOf(root)
  const ports = countries.map(({ country, element }) => ({ country, element, code: portFor(currency, country) }))
  const [first] = ports
  const other = ports.find(({ code }) => code !== first?.code)
  if (first !== undefined && other !== undefined) {
    const rule = `the account is in ${first.country} there and in ${other.country} here, which are paid in different ways`
    tell(error([], { _tag: "Contradiction", other: placeOf(first.element).path, rule }), placeOf(other.element))
  }
  const home = at(root, "Cdtr/PstlAdr/Ctry") ?? at(root, "Cdtr/CtryOfRes")
  // People live elsewhere than their accounts are, so a currency that is paid in one port needs no country
  const code = portFor(currency, first?.country ?? (portsOf(currency).length === 1 ? "" : (home?.text ?? "")))
  if (code === undefined) {
    const codes = portsOf(currency).map((port) => port.code)
    const wanted = `the country of the account by an IBAN, a BIC or the address of the bank: ${currency} goes to ${codes.join(", ")}`
    tell(error(["port_code"], { _tag: "Missing", wanted }), placeOf(root, "CdtrAgt"))
  }
  return code
}

/** Who bears the charges: with us it is the payer, so a payee who is to bear them is refused. */
const readCharges = (
  root: Element,
  ofAll: Element | undefined,
  code: string | undefined,
  tell: TransferPart["tell"]
) => {
  const own = read(root, "ChrgBr")
  const said = own ?? ofAll
  if (said === undefined) return
  const place = placeOf(said)
  if (own !== undefined && ofAll !== undefined && own.text !== ofAll.text) {
    const rule = "who bears the charges is said of all transfers of a payment or of each, not of both"
    tell(error([], { _tag: "Contradiction", other: placeOf(ofAll).path, rule }), place)
  }
  const isSepa = code === undefined || code.endsWith("_eur")
  if (bearers.has(said.text) || (said.text === "SLEV" && isSepa)) return
  if (said.text === "SLEV") {
    const rule = "only SEPA has this rule (SLEV), so the payer bears the charges"
    tell(warning([], { _tag: "Contradiction", other: "InstdAmt/@Ccy", rule }), place)
  } else if (said.text === "CRED") {
    const asks = "charges that the payee bears (CRED)"
    tell(error([], { _tag: "NotPossible", asks, instead: "the payer bears them, write DEBT or SHAR" }), place)
  } else tell(error([], { _tag: "NotOneOf", found: said.text, choices: [...bearers, "SLEV"] }), place)
}

const bearers: ReadonlySet<string> = new Set(["DEBT", "SHAR"])

/** A decimal as XML has it (`+07.50`, `.5`) in the one spelling that the domain takes; what is none stays as it is. */
const canonical = (text: string): string => {
  const found = /^([+-]?)0*(\d*)(?:\.(\d*))?$/.exec(text)
  if (found === null || !/\d/.test(text)) return text
  const [, sign, whole = "", part = ""] = found
  return `${sign === "-" ? "-" : ""}${whole === "" ? "0" : whole}${part === "" ? "" : `.${part}`}`
}

import { cvu } from "@concierge/domain/identifiers/cvu"
import { error } from "@concierge/domain/Problem"
import { squeezed } from "@concierge/domain/Text"
import { at, placeOf, read } from "./xml/element.ts"
import { isNotProvided } from "./notProvided.ts"
import type { TransferPart } from "./TransferPart.ts"

/** The payee's account and bank, by the fields of the port. */
export const readAccount = (part: TransferPart): void => {
  const { give, has, root } = part
  const iban = at(root, "CdtrAcct/Id/IBAN")
  if (iban !== undefined) give("iban", iban)
  readNumber(part)
  readProxy(part)
  const type = at(root, "CdtrAcct/Tp/Cd") ?? at(root, "CdtrAcct/Tp/Prtry")
  if (type !== undefined && has("account_type")) give("account_type", type, types[type.text.toUpperCase()] ?? type.text)

  const bank = at(root, "CdtrAgt/FinInstnId/BICFI") ?? at(root, "CdtrAgt/FinInstnId/BIC")
  if (bank !== undefined && has("bic")) give("bic", bank)
  readMember(part, bank !== undefined && has("bic"), iban !== undefined)
  const branch = at(root, "CdtrAgt/BrnchId/Id")
  if (branch !== undefined && has("branch")) give("branch", branch)
  // Of one that a port does not pass on, the port's own rule tells
  const between = at(root, "IntrmyAgt1/FinInstnId/BICFI") ?? at(root, "IntrmyAgt1/FinInstnId/BIC")
  if (between !== undefined) give("intermediary_bic", between)
  else if (at(root, "IntrmyAgt1") !== undefined)
    part.tell(error([], { _tag: "Missing", wanted: "the BIC of the bank on the way" }), placeOf(root, "IntrmyAgt1"))
}

/** ISO 20022 `CashAccountType`, as far as our ports have it; other types are what people call them. */
const types: { readonly [code: string]: string | undefined } = { CACC: "checking", SVGS: "savings", VACC: "vista" }

/** A number that is no IBAN: which one it is its scheme says, otherwise the port, which asks for one kind. */
const readNumber = ({ give, has, root, tell }: TransferPart): void => {
  const number = at(root, "CdtrAcct/Id/Othr/Id")
  if (number === undefined) return
  // Older schemas ask for a number also beside a proxy
  if (isNotProvided(number.text) && at(root, "CdtrAcct/Prxy/Id") !== undefined) {
    number.isRead = true
    return
  }
  const scheme = read(root, "CdtrAcct/Id/Othr/SchmeNm/Prtry", "CdtrAcct/Id/Othr/SchmeNm/Cd")
  if (scheme !== undefined && /\d{6}/.test(squeezed(scheme.text)))
    tell(
      error([], { _tag: "WrongText", allowed: "the name of a kind of account, e.g. CBU, and no number" }),
      placeOf(scheme)
    )
  const named = schemes[squeezed(scheme?.text ?? "")]
  const asked = ["cbu", "clabe", "account_number", "iban"].find(has) ?? "account_number"
  give(named ?? (asked === "cbu" && has("cvu") && cvu.is(number.text) ? "cvu" : asked), number)
}

/** Schemes that name one kind of account; banks use many more names for what is simply its number. */
const schemes: { readonly [scheme: string]: string | undefined } = {
  cbu: "cbu",
  cvu: "cvu",
  clabe: "clabe",
  alias: "alias",
  card: "card",
  debitcard: "card",
  iban: "iban"
}

/** A name in place of the account: where the port has such, by its kind. */
const readProxy = ({ give, has, root, tell }: TransferPart): void => {
  const proxy = at(root, "CdtrAcct/Prxy/Id")
  if (proxy === undefined) return
  const type = read(root, "CdtrAcct/Prxy/Tp/Cd", "CdtrAcct/Prxy/Tp/Prtry")
  const possible = Object.keys(proxies).filter(has)
  const said = squeezed(type?.text ?? "")
  const field = possible.find((name) => proxies[name]?.includes(said))
  proxy.isRead = true
  if (field !== undefined) return give(field, proxy)
  const place = placeOf(type ?? proxy)
  if (possible.length === 0)
    tell(error([], { _tag: "NotPossible", asks: "an account by a proxy", instead: "give its number" }), place)
  else {
    const choices = possible.flatMap((name) => proxies[name]?.slice(0, 1) ?? []).map((kind) => kind.toUpperCase())
    tell(error([], { _tag: "NotOneOf", found: type?.text ?? "", choices }), place)
  }
}

/** By which types of a proxy our fields go, ISO 20022 `ExternalProxyAccountType` first. */
const proxies: { readonly [field: string]: ReadonlyArray<string> } = {
  alias: ["alias", "", "cbualias", "aliascbu"],
  alias_email: ["emal", "email"],
  alias_phone: ["mbno", "mobn", "tele", "phone"],
  alias_ci: ["nidn", "ci"],
  alias_ruc: ["txid", "ruc"],
  mobile: ["mbno", "mobn", "tele", "phone"]
}

/**
 * The code of the payee's bank in its clearing. A BIC beside it names the bank as well, and an IBAN holds it; an account number
 * without it may be of another branch, so there a code that nobody takes is refused.
 */
const readMember = ({ give, has, root, tell }: TransferPart, hasBic: boolean, hasIban: boolean): void => {
  const member =
    at(root, "CdtrAgt/FinInstnId/ClrSysMmbId/MmbId") ??
    (has("bank_code") ? at(root, "CdtrAgt/FinInstnId/Othr/Id") : undefined)
  if (member === undefined) return
  read(root, "CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd", "CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Prtry")
  const field = ["aba", "bank_code"].find(has)
  if (field !== undefined && !(field === "bank_code" && hasBic)) give(field, member)
  else if (field === undefined && !hasIban && at(root, "CdtrAcct/Id/Othr/Id") !== undefined) {
    const instead = "give an IBAN, or the BIC alone where the account number is whole without it"
    tell(error([], { _tag: "NotPossible", asks: "a bank by its clearing code", instead }), placeOf(member))
  }
}

import { fieldsOf } from "@concierge/domain/Port"
import { error } from "@concierge/domain/Problem"
import { allAt, at, placeOf } from "./xml/element.ts"
import type { TransferPart } from "./TransferPart.ts"

/**
 * The payee's address, where the port asks for one. Town and country have elements of their own; lines of free text may stand
 * beside them, and no more of them than banks take since November 2026 (CBPR+, SEPA).
 */
export const readAddress = ({ give, has, port, root, tell }: TransferPart): void => {
  if (!has("city")) return
  const part = (name: string) => at(root, `Cdtr/PstlAdr/${name}`)
  for (const [field, name] of plain) {
    const element = part(name)
    if (element !== undefined) give(field, element)
  }
  const street = [part("StrtNm"), part("BldgNb")].filter((element) => element !== undefined)
  const lines = allAt(root, "Cdtr/PstlAdr/AdrLine")
  const others = [...beside.flatMap((name) => part(name) ?? []), ...lines]
  const [first = others[0]] = street
  if (first !== undefined) {
    const parts = [street.map(({ text }) => text).join(" "), ...others.map(({ text }) => text)]
    for (const element of [...street, ...others]) element.isRead = true
    give("address", first, parts.filter((text) => text !== "").join(", "))
  }
  const [line] = lines
  const isTownAsked = port !== undefined && fieldsOf(port).some(({ name, required }) => name === "city" && required)
  if (isTownAsked && part("TwnNm") === undefined && line !== undefined)
    tell(error(["account", "address"], { _tag: "WrongText", allowed: townless }), placeOf(line))
  const surplus = lines[mostLines]
  if (part("TwnNm") !== undefined && surplus !== undefined)
    tell(error(["account", "address"], { _tag: "WrongText", allowed: hybrid }), placeOf(surplus))
}

const plain = [
  ["city", "TwnNm"],
  ["country", "Ctry"],
  ["postal_code", "PstCd"]
] as const

const mostLines = 2
const townless = "what an address has beside its town, which banks no longer take from a line: give it in TwnNm"
const hybrid = `at most ${mostLines} address lines beside the town and the country`

/** The other parts of an address, from the smallest. */
const beside = "CareOf Dept SubDept BldgNm Flr UnitNb Room PstBx TwnLctnNm DstrctNm CtrySubDvsn".split(" ")

import { fieldsOf } from "@concierge/domain/Port"
import { isError, type Problem } from "@concierge/domain/Problem"
import { checkField } from "@concierge/domain/Rail"
import { squeezed } from "@concierge/domain/Text"
import { allAt, at } from "./xml/element.ts"
import type { TransferPart } from "./TransferPart.ts"
import type { Element } from "./xml/xml.ts"

/**
 * The payee's tax id, where the port asks for one. A scheme that is named as our field tells; of several fields, the first that
 * takes the value, a company's before a person's as the message has it.
 */
export const readTaxId = ({ give, has, port, root }: TransferPart): void => {
  const fields = port === undefined ? [] : fieldsOf(port).filter(({ name }) => taxIds.has(name))
  if (fields.length === 0) return
  const found = ["OrgId", "PrvtId"].flatMap((kind) =>
    allAt(root, `Cdtr/Id/${kind}/Othr`).flatMap((element) => {
      const id = at(element, "Id")
      const scheme = at(element, "SchmeNm/Prtry") ?? at(element, "SchmeNm/Cd")
      return id === undefined ? [] : [{ id, kind, scheme, said: squeezed(scheme?.text ?? "") }]
    })
  )
  const [best] = found.toSorted((a, b) => rankOf(a.said, has) - rankOf(b.said, has))
  if (best === undefined) return
  const { id, kind, said, scheme } = best
  const named = spellings[said] ?? said
  const order = fields.map(({ name }) => name).toSorted((a, b) => Number(isOf(kind, b)) - Number(isOf(kind, a)))
  const takes = order.find((name) =>
    isTaken(
      fields.find((field) => field.name === name),
      id
    )
  )
  if (scheme !== undefined) scheme.isRead = true
  give(has(named) && taxIds.has(named) ? named : (takes ?? order[0] ?? ""), id)
}

const taxIds: ReadonlySet<string> = new Set(["cuit", "rut", "ci", "ruc", "rfc", "curp"])

/** What else the schemes of our fields are called. */
const spellings: { readonly [scheme: string]: string | undefined } = { cuil: "cuit", cdi: "cuit", run: "rut" }

/** Which of several ids is the tax id: the one that names our field, then the one that is called a tax id or a national one. */
const rankOf = (said: string, has: TransferPart["has"]): number => {
  if (has(spellings[said] ?? said)) return 0
  const rank = ["txid", "nidn", ""].indexOf(said)
  return rank === -1 ? 4 : rank + 1
}

const isOf = (kind: string, field: string): boolean =>
  (kind === "OrgId") === ["rut", "ruc", "rfc", "cuit"].includes(field)

const isTaken = (field: Parameters<typeof checkField>[0] | undefined, { text }: Element): boolean => {
  if (field === undefined) return false
  const problems: Array<Problem> = []
  checkField(field, text, problems)
  return !problems.some(isError)
}

import type { ClientError } from "@concierge/api/ClientError"
import type { User } from "@concierge/api/resources/users"
import { portOf, railFor } from "@concierge/domain/Port"
import type { Account, Rail } from "@concierge/domain/Rail"
import * as Effect from "effect/Effect"
import type { RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"

/**
 * Whether a user whom the provider has is whom a row pays, as far as their names and tax ids tell: the user's own, and those of
 * the user's instructions. What is not told contradicts nothing.
 */
export const isSamePerson = Effect.fnUntraced(function* (
  { account, payeeName, portCode }: RowRecord,
  { email, id, name }: User
): Effect.fn.Return<boolean, ClientError, Upstream> {
  const { patient } = yield* Upstream
  const instructions = yield* patient.instructions.list({ filter: { user_id: id }, pages: mostPages })
  const bodies = instructions.filter(({ userId }) => userId === id).map(({ body }) => body)
  const own = name === undefined || name.toLowerCase() === email?.toLowerCase() ? [] : [name]
  const names = [...own, ...bodies.flatMap((body) => body["name"] ?? [])]
  if (names.length > 0 && !names.some((other) => isSameName(payeeName, other))) return false
  const port = portOf(portCode)
  const rail = account === null || port === undefined ? undefined : railFor(port, Object.keys(account))
  if (account === null || rail === undefined) return true
  const taxIds = bodies.map((body) => taxIdsAgree(rail, account, body)).filter((agree) => agree !== undefined)
  return taxIds.length === 0 || taxIds.includes(true)
})

/** Of a list of instructions that knows no filter so much is read. */
const mostPages = 20

/** One name may have more parts than the other, in another order; accents and case do not count. */
const isSameName = (a: string, b: string): boolean => {
  const [one, other] = [partsOf(a), partsOf(b)]
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  return few.size > 0 && [...few].every((part) => many.has(part))
}

const partsOf = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )

/**
 * Whether the tax ids of two accounts are those of one person: the identifiers of a rail that do not name the account itself.
 * Nothing where one of them tells none.
 */
export const taxIdsAgree = ({ fields, identity }: Rail, a: Account, b: Account): boolean | undefined => {
  const told = fields.flatMap(({ kind, name }) => {
    const [one, other] = [a[name], b[name]]
    if (kind._tag !== "Identifier" || identity.flat().includes(name)) return []
    return one === undefined || other === undefined ? [] : [kind.identifier.key(one) === kind.identifier.key(other)]
  })
  return told.length === 0 ? undefined : told.every(Boolean)
}

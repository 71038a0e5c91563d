import { type Answer, type Bench } from "./client.ts"
import { userDocument } from "./documents.ts"

export { bench as reviewBench } from "./client.ts"

export const refer = (type: string, id: string) => ({ data: { id, type } })

export const issueDocument = (userId?: string, relationship = "user") => ({
  data: {
    type: "issues",
    attributes: { reason_code: "new_client" },
    ...(userId === undefined ? {} : { relationships: { [relationship]: refer("users", userId) } })
  }
})

export const seedDocument = (type: string, attributes: object, issueId?: string) => ({
  data: { type, attributes, ...(issueId === undefined ? {} : { relationships: { issue: refer("issues", issueId) } }) }
})

/** Eight bytes that begin like a picture. */
export const picture = "data:image/png;base64,iVBORw0KGgo="

export const attachmentDocument = (type: string, id: string, attributes: object = {}) => ({
  data: {
    type: "attachments",
    attributes: { document: picture, document_file_name: "passport.png", ...attributes },
    relationships: { attached_to_seed: refer(type, id) }
  }
})

export const replyDocument = (reply: string) => ({ data: { type: "observations", attributes: { reply } } })

/** What the staff ask for: in words of their own, for a usual reason, or both. */
export const question = (note?: string, reasonId?: string) => ({
  type: "observations",
  ...(note === undefined ? {} : { attributes: { note } }),
  ...(reasonId === undefined ? {} : { relationships: { observation_reason: refer("observation_reasons", reasonId) } })
})

/** A new user with a draft about them. */
export const addReviewed = async ({ call }: Bench, email = "ana@example.com") => {
  const userId: string = (await call("POST", "/api/users", userDocument({ email }))).body.data.id
  const issueId: string = (await call("POST", "/api/issues", issueDocument(userId))).body.data.id
  return { userId, issueId }
}

export const ana = { first_name: "Ana", last_name: "Pérez", nationality: "AR", birth_date: "1985-04-14" }

export const stateOf = async ({ call }: Bench, issueId: string): Promise<string> =>
  (await call("GET", `/api/issues/${issueId}`)).body.data.attributes.state

export const userOf = async ({ call }: Bench, userId: string) =>
  (await call("GET", `/api/users/${userId}`, undefined, { version: "2.1" })).body.data.attributes

export const typesOf = ({ body }: Answer): ReadonlyArray<string> =>
  (body.included as ReadonlyArray<{ readonly type: string }>).map(({ type }) => type)

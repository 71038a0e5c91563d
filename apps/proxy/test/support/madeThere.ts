import type { Place } from "./place.ts"

// What a call is about, made in the plainest way.

export const to = (type: string, id: string | number) => ({ data: { id, type } })
export const document = (type: string, attributes: object, relationships?: object) => ({
  data: { type, attributes, ...(relationships === undefined ? {} : { relationships }) }
})

/** Gives the id. */
const make = async ({ send }: Place, path: string, body: object, user?: string): Promise<string> => {
  const made = await send({ method: "POST", path, body, ...(user === undefined ? {} : { user }) })
  if (made.status !== 201) throw new Error(`${path}: ${made.status} ${made.text}`)
  return made.body.data.id
}
export const newUser = (place: Place) => make(place, "/users", document("users", {}))
export const newInstruction = (place: Place, userId: string | number = 5) =>
  make(
    place,
    "/withdrawal_instructions",
    document("withdrawal_instructions", { body: { name: "Ana" } }, { user: to("users", userId) })
  )
export const newRequest = (place: Place) =>
  make(place, "/concierge_requests", document("concierge_requests", { port_code: "ar_ars" }))
export const newIssue = async (place: Place, userId?: string) =>
  make(
    place,
    "/issues",
    document("issues", { reason_code: "new_client" }, { user: to("users", userId ?? (await newUser(place))) })
  )
export const newSeed = async (place: Place) =>
  make(
    place,
    "/note_seeds",
    document("note_seeds", { title: "Origin of funds" }, { issue: to("issues", await newIssue(place)) })
  )
export const payment = (requestId: string | number, attributes: object = { port_code: "cl_clp", amount: 1000 }) =>
  document("concierge_request_outputs", attributes, {
    request: to("concierge_requests", requestId),
    user: to("users", 5),
    withdrawal_instruction: to("withdrawal_instructions", 1)
  })
export const quotedRequest = async (place: Place) => {
  const id = await newRequest(place)
  await make(place, "/concierge_request_outputs", payment(id))
  await place.send({ method: "POST", path: `/concierge_requests/${id}/request_quote` })
  return id
}

import type { Target } from "./target.ts"

// What a call is about, made in the plainest way.

export const to = (type: string, id: string | number) => ({ data: { id, type } })
export const document = (type: string, attributes: object, relationships?: object) => ({
  data: { type, attributes, ...(relationships === undefined ? {} : { relationships }) }
})

/** Gives the id. */
const make = async ({ send }: Target, path: string, body: object, user?: string): Promise<string> => {
  const made = await send({ method: "POST", path, body, ...(user === undefined ? {} : { user }) })
  if (made.status !== 201) throw new Error(`${path}: ${made.status} ${made.text}`)
  return made.body.data.id
}
export const newUser = (target: Target) => make(target, "/users", document("users", {}))
export const newInstruction = (target: Target, userId: string | number = 5) =>
  make(
    target,
    "/withdrawal_instructions",
    document("withdrawal_instructions", { body: { name: "Ana" } }, { user: to("users", userId) })
  )
export const newRequest = (target: Target) =>
  make(target, "/concierge_requests", document("concierge_requests", { port_code: "ar_ars" }))
export const newIssue = async (target: Target, userId?: string) =>
  make(
    target,
    "/issues",
    document("issues", { reason_code: "new_client" }, { user: to("users", userId ?? (await newUser(target))) })
  )
export const newSeed = async (target: Target) =>
  make(
    target,
    "/note_seeds",
    document("note_seeds", { title: "Origin of funds" }, { issue: to("issues", await newIssue(target)) })
  )
export const payment = (requestId: string | number, attributes: object = { port_code: "cl_clp", amount: 1000 }) =>
  document("concierge_request_outputs", attributes, {
    request: to("concierge_requests", requestId),
    user: to("users", 5),
    withdrawal_instruction: to("withdrawal_instructions", 1)
  })
export const quotedRequest = async (target: Target) => {
  const id = await newRequest(target)
  await make(target, "/concierge_request_outputs", payment(id))
  await target.send({ method: "POST", path: `/concierge_requests/${id}/request_quote` })
  return id
}

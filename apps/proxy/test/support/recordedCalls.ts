import {
  document,
  newInstruction,
  newIssue,
  newRequest,
  newSeed,
  newUser,
  payment,
  quotedRequest,
  to
} from "./madeThere.ts"
import type { Target, Sent } from "./target.ts"

/** Calls as the provider's own clients, and the calls of its guides, have been recorded to write them. The data is ours. */
export interface Recorded {
  readonly as: string
  /** What is written, once there is what it is about. */
  readonly call: (target: Target) => Promise<Sent> | Sent
  readonly status: number
  /** What the answer holds, besides. */
  readonly shows?: object
}

export const slashes: ReadonlyArray<Recorded> = [
  { as: "a list", call: () => ({ method: "GET", path: "/users/" }), status: 200 },
  { as: "an open list", call: () => ({ method: "GET", path: "/concierge_ports/" }), status: 200 },
  { as: "a list and a bare question mark", call: () => ({ method: "GET", path: "/users/?" }), status: 200 },
  {
    as: "a list and its filter",
    call: async (target) => ({
      method: "GET",
      path: `/concierge_request_outputs/?filter[request_id]=${await newRequest(target)}`
    }),
    status: 200,
    shows: { data: [] }
  },
  {
    as: "one's own user",
    call: () => ({ method: "GET", path: "/users/me/" }),
    status: 200,
    shows: { data: { id: "345" } }
  },
  { as: "one resource", call: () => ({ method: "GET", path: "/users/5/" }), status: 200, shows: { data: { id: "5" } } },
  {
    as: "a creation",
    call: () => ({ method: "POST", path: "/users/", body: document("users", {}) }),
    status: 201
  },
  {
    as: "a payment",
    call: async (target) => ({
      method: "POST",
      path: "/concierge_request_outputs/",
      body: payment(await newRequest(target))
    }),
    status: 201
  },
  {
    as: "an action",
    call: async (target) => ({
      method: "POST",
      path: `/concierge_requests/${await quotedRequest(target)}/accept_quote/`
    }),
    status: 200
  },
  {
    as: "a change",
    call: async (target) => ({
      method: "PATCH",
      path: `/concierge_requests/${await newRequest(target)}/`,
      body: document("concierge_requests", { payment_authorization_code: "PA-1" })
    }),
    status: 200,
    shows: { data: { attributes: { payment_authorization_code: "PA-1" } } }
  },
  {
    as: "a deletion",
    call: async (target) => ({ method: "DELETE", path: `/withdrawal_instructions/${await newInstruction(target)}/` }),
    status: 204
  }
]

/** What comes along with a deletion, which asks for nothing by it. */
export const deletions: ReadonlyArray<readonly [as: string, Partial<Sent>]> = [
  ["the resource", { body: { data: { id: 1, type: "withdrawal_instructions" } } }],
  ["an empty object", { body: {} }],
  ["a form", { body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }],
  ["a type and nothing of it", { headers: { "content-type": "application/vnd.api+json" } }],
  ["what is no JSON", { body: "{" }],
  ["two megabytes", { body: " ".repeat(2 ** 21) }]
]

/** Seventy bytes. */
export const pixel = Buffer.from(
  "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000d49444154789c63fcffff3f0300050001ff1d0b2b630000000049454e44ae426082",
  "hex"
).toString("base64")
const inLines = pixel.replaceAll(/.{60}/g, "$&\n")

export const attachments: ReadonlyArray<readonly [as: string, attributes: object, contentType: string]> = [
  ["its size as text", { document: `data:image/png;base64,${pixel}`, document_size: "70" }, "image/png"],
  ["another size as text", { document: `data:image/png;base64,${pixel}`, document_size: "68" }, "image/png"],
  ["another size as a number", { document: `data:image/png;base64,${pixel}`, document_size: 68 }, "image/png"],
  [
    "its size by the answers' name",
    { document: `data:image/png;base64,${pixel}`, document_file_size: 70 },
    "image/png"
  ],
  ["no size", { document: `data:image/png;base64,${pixel}`, document_size: null }, "image/png"],
  [
    "image/jpg as image/jpeg",
    { document: `data:image/jpg;base64,${pixel}`, document_content_type: "image/jpeg" },
    "image/jpeg"
  ],
  [
    "image/jpeg as image/jpg",
    { document: `data:image/jpeg;base64,${pixel}`, document_content_type: "image/jpg" },
    "image/jpeg"
  ],
  [
    "image/pjpeg as image/JPEG",
    { document: `data:image/pjpeg;base64,${pixel}`, document_content_type: "image/JPEG" },
    "image/jpeg"
  ],
  ["base64 in lines", { document: `data:image/png;base64,${inLines}`, document_size: 70 }, "image/png"],
  ["a name in the data URL", { document: `data:application/pdf;name=a.pdf;base64,${pixel}` }, "application/pdf"]
]

export const bodies: ReadonlyArray<Recorded> = [
  {
    as: "relationships beside data: a review",
    call: async (target) => ({
      method: "POST",
      path: "/issues",
      body: {
        data: { type: "issues", attributes: { reason_code: "new_client" } },
        relationships: { user: to("users", await newUser(target)) }
      }
    }),
    status: 201
  },
  {
    as: "relationships beside data: a seed",
    call: async (target) => ({
      method: "POST",
      path: "/note_seeds",
      body: {
        data: { type: "note_seeds", attributes: { title: "A" } },
        relationships: { issue: to("issues", await newIssue(target)) }
      }
    }),
    status: 201
  },
  {
    as: "relationships beside data: an instruction, whose owner is not taken for the key's own user",
    call: () => ({
      method: "POST",
      path: "/withdrawal_instructions",
      body: {
        ...document("withdrawal_instructions", { body: { name: "Ana" } }),
        relationships: { user: to("users", 5) }
      }
    }),
    status: 201,
    shows: { data: { relationships: { user: to("users", "5") } } }
  },
  {
    as: "some relationships in data and some beside it: a payment",
    call: async (target) => {
      const { data } = payment(await newRequest(target))
      const { request, ...inside } = data.relationships as { readonly request: object }
      return {
        method: "POST",
        path: "/concierge_request_outputs",
        body: { data: { ...data, relationships: inside }, relationships: { request } }
      }
    },
    status: 201
  },
  {
    as: "relationships that say the same twice",
    call: () => ({
      method: "POST",
      path: "/withdrawal_instructions",
      body: {
        ...document("withdrawal_instructions", { body: { name: "Ana" } }, { user: to("users", 5) }),
        relationships: { user: to("users", 5) }
      }
    }),
    status: 201
  },
  {
    as: "relationships that say two things, which nobody chooses between",
    call: () => ({
      method: "POST",
      path: "/withdrawal_instructions",
      body: {
        ...document("withdrawal_instructions", { body: { name: "Ana" } }, { user: to("users", 5) }),
        relationships: { user: to("users", 112) }
      }
    }),
    status: 422,
    shows: { errors: [{ code: "contradiction", source: { pointer: "/relationships/user" } }] }
  },
  {
    as: "a change of a seed without its id",
    call: async (target) => ({
      method: "PATCH",
      path: `/note_seeds/${await newSeed(target)}`,
      body: document("note_seeds", { title: "B" })
    }),
    status: 200,
    shows: { data: { attributes: { title: "B" } } }
  },
  {
    as: "a change of a seed with its id as a number",
    call: async (target) => {
      const seed = await newSeed(target)
      return {
        method: "PATCH",
        path: `/note_seeds/${seed}`,
        body: { data: { id: Number(seed), type: "note_seeds", attributes: { title: "B" } } }
      }
    },
    status: 200
  },
  {
    as: "an amount as text, ids as numbers",
    call: async (target) => ({
      method: "POST",
      path: "/concierge_request_outputs",
      body: payment(Number(await newRequest(target)), { port_code: "mx_mxn", amount: "1000.50" })
    }),
    status: 201,
    shows: { data: { attributes: { amount: 1000.5 } } }
  },
  {
    as: "an instruction with fields that we give no meaning",
    call: () => ({
      method: "POST",
      path: "/withdrawal_instructions",
      body: document("withdrawal_instructions", {
        schema: "bitex",
        colour: "green",
        body: { name: "Ana", further_instructions: "FFC 1234", bank_country: "US", fiat_code: "USD", currency: "USD" }
      })
    }),
    status: 201,
    shows: {
      data: {
        attributes: {
          body: { name: "Ana", further_instructions: "FFC 1234", bank_country: "US", fiat_code: "USD", currency: "USD" }
        }
      }
    }
  },
  {
    as: "an action with a document that nobody needs",
    call: async (target) => {
      const request = await quotedRequest(target)
      return {
        method: "POST",
        path: `/concierge_requests/${request}/cancel`,
        body: { data: { id: request, type: "concierge_requests" } }
      }
    },
    status: 200
  }
]

export const heads: ReadonlyArray<Recorded> = [
  { as: "a bare question mark", call: () => ({ method: "GET", path: "/cash_wallets?" }), status: 200 },
  ...["ars", "ARS", "Ars"].map((code): Recorded => ({
    as: `a wallet as ${code}`,
    call: () => ({ method: "GET", path: `/cash_wallets/${code}` }),
    status: 200,
    shows: { data: { id: "ars" } }
  })),
  ...["application/json, text/plain, */*", "*/*; q=0.5, application/json", "application/vnd.api+json"].map(
    (accept): Recorded => ({
      as: `Accept: ${accept}`,
      call: () => ({ method: "GET", path: "/users/me", headers: { accept } }),
      status: 200
    })
  ),
  ...["2.0", "2.1"].map((version): Recorded => ({
    as: `Version: ${version}`,
    call: () => ({ method: "GET", path: "/users/me", headers: { version } }),
    status: 200
  })),
  ...["application/json;charset=UTF-8", "application/vnd.api+json; charset=utf-8"].map((type): Recorded => ({
    as: `Content-Type: ${type}`,
    call: () => ({ method: "POST", path: "/users", headers: { "content-type": type }, body: document("users", {}) }),
    status: 201
  }))
]

export const onBehalf: ReadonlyArray<Recorded> = [
  ...["; user=5", ";user=5", " ; user=5", "; User=5"].map((user): Recorded => ({
    as: `the key and "${user}"`,
    call: () => ({ method: "GET", path: "/users/me/", user }),
    status: 200,
    shows: { data: { id: "5" } }
  })),
  {
    as: "an instruction, which is then the user's",
    call: () => ({
      method: "POST",
      path: "/withdrawal_instructions",
      user: "; user=5",
      body: document("withdrawal_instructions", { body: { name: "Ana" } })
    }),
    status: 201,
    shows: { data: { relationships: { user: to("users", "5") } } }
  },
  {
    as: "a review, which is then the user's",
    call: async (target) => ({
      method: "POST",
      path: "/issues/",
      user: `; user=${await newUser(target)}`,
      body: document("issues", { reason_code: "new_client" })
    }),
    status: 201
  },
  {
    as: "the completion of their current review",
    call: async (target) => {
      const user = await newUser(target)
      await newIssue(target, user)
      return { method: "POST", path: "/issues/current/complete/", user: `; user=${user}` }
    },
    status: 200
  },
  {
    as: "a request, of which the user is the payer",
    call: () => ({
      method: "POST",
      path: "/concierge_requests",
      user: "; user=112",
      body: document("concierge_requests", { port_code: "cl_clp" })
    }),
    status: 201,
    shows: { data: { relationships: { user: to("users", "112") } } }
  },
  {
    as: "a payment of somebody else's request, which the user does not see",
    call: async (target) => ({
      method: "POST",
      path: "/concierge_request_outputs",
      user: "; user=5",
      body: payment(await newRequest(target))
    }),
    status: 422,
    shows: { errors: [{ code: "unknown_reference" }] }
  },
  {
    as: "an instruction of somebody else's",
    call: () => ({ method: "GET", path: "/withdrawal_instructions/2121", user: "; user=5" }),
    status: 404
  },
  {
    as: "a user who is not managed by the key",
    call: () => ({ method: "GET", path: "/users/me", user: "; user=9" }),
    status: 401,
    shows: { errors: [{ code: "not_managed", source: { header: "Authorization" } }] }
  },
  ...[
    "; user=",
    "; user=5; user=6",
    "; user=5 6",
    "; user=5,6",
    "; user=../5",
    `; user=${"5".repeat(65)}`,
    "; id=5"
  ].map((user): Recorded => ({
    as: `what is no user's id: "${user.slice(0, 20)}"`,
    call: () => ({ method: "GET", path: "/users/me", user }),
    status: 401,
    shows: { errors: [{ code: "unauthorized", source: { header: "Authorization" } }] }
  }))
]

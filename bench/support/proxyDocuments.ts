import { text } from "./outputDocument.ts"

/** What the stub answers, by method and path. */
export const documents: { readonly [call: string]: string } = {
  "GET /api/concierge_request_outputs/4711": text,
  "POST /api/concierge_request_outputs": text,
  "GET /api/concierge_requests/1010": JSON.stringify({
    data: {
      id: "1010",
      type: "concierge_requests",
      attributes: { state: "draft", port_code: "ar_ars", total_to_spend: null, outputs_count: 1 },
      relationships: { user: { data: { id: "345", type: "users" } } }
    }
  }),
  "GET /api/withdrawal_instructions/78": JSON.stringify({
    data: {
      id: "78",
      type: "withdrawal_instructions",
      attributes: { label: "INV-2043", payment_method_type: "bank_account", body: { country: "CL", currency: "CLP" } },
      relationships: { user: { data: { id: "345", type: "users" } } }
    }
  })
}

/** An output to be made. */
export const output = JSON.stringify({
  data: {
    type: "concierge_request_outputs",
    attributes: { amount: 450_000, port_code: "cl_clp" },
    relationships: {
      request: { data: { id: "1010", type: "concierge_requests" } },
      user: { data: { id: "345", type: "users" } },
      withdrawal_instruction: { data: { id: "78", type: "withdrawal_instructions" } }
    }
  }
})

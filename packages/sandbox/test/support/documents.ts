// What clients send. Apart from their calls, so that a program that is killed need not read the specs to begin.

export const requestDocument = (portCode = "ar_ars", userId?: string, more: object = {}) => ({
  data: {
    type: "concierge_requests",
    attributes: { port_code: portCode, ...more },
    ...(userId === undefined ? {} : { relationships: { user: to("users", userId) } })
  }
})

export const outputDocument = (
  attributes: object = { port_code: "cl_clp", amount: 1000 },
  { instructionId = "1", requestId, userId = "5" }: { userId?: string; instructionId?: string; requestId?: string } = {}
) => ({
  data: {
    type: "concierge_request_outputs",
    attributes,
    relationships: {
      ...(requestId === undefined ? {} : { request: to("concierge_requests", requestId) }),
      user: to("users", userId),
      withdrawal_instruction: to("withdrawal_instructions", instructionId)
    }
  }
})

export const userDocument = (attributes: object = {}) => ({ data: { type: "users", attributes } })

export const instructionDocument = (userId: string, body: object = { name: "Ana", bank: "Banco Ejemplo" }) => ({
  data: {
    type: "withdrawal_instructions",
    attributes: { body },
    relationships: { user: to("users", userId) }
  }
})

const to = (type: string, id: string | number) => ({ data: { type, id } })

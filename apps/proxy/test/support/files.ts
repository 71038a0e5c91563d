import { expect } from "vitest"
import { batchIn, type Proxy } from "./harness.ts"

/** Account numbers of Mexico with right check digits, as many as are asked for. */
const clabe = (index: number): string => {
  const digits = `012180${String(index).padStart(11, "0")}`
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + ((Number(digit) * ([3, 7, 1][at % 3] ?? 0)) % 10),
    0
  )
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const header = "reference,payee_name,port_code,amount,clabe"

/** A sheet of payments, a line each. */
export const sheet = (...lines: ReadonlyArray<string>): string => `${[header, ...lines].join("\n")}\n`

/** One payment to an account of its own, in pesos of Mexico. */
export const line = (index: number, amount: string | number = index, reference = `R-${index}`): string =>
  `${reference},Payee ${index},mx_mxn,${amount},${clabe(index)}`

/** Sends a file; its parameters as they stand in the address. */
export const upload = (proxy: Proxy, body: string, parameters = "external_id=a", type = "text/csv") =>
  proxy.call("POST", `/v1/batches?port_code=ar_ars&${parameters}`, body, { "content-type": type })

/** Sends a file, and gives its batch once it was read and has come so far. */
export const imported = async (proxy: Proxy, body: string, parameters?: string, ...states: ReadonlyArray<string>) => {
  const { body: answer, status } = await upload(proxy, body, parameters)
  expect([status, answer.errors]).toEqual([202, undefined])
  const { id } = answer.data
  return { id, ...(await batchIn(proxy, id, "refused", ...(states.length === 0 ? ["quoted"] : states))) }
}

/** What was found in a batch's file. */
export const problemsOf = async (proxy: Proxy, id: string, more = "") => {
  const { body } = await proxy.call("GET", `/v1/batches/${id}/problems?page[per_page]=100${more}`)
  return body.data.map(({ attributes }: { attributes: object }) => attributes)
}

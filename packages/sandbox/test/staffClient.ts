import { expect } from "vitest"
import { deref, faults, follow, type Json, type Operation, operations } from "../../../spec/test/Spec.ts"
import { type Answer, type Bench, bench, pay } from "./client.ts"

export const staffOperations = operations.filter(({ file }) => file === "sandbox.yaml")

/** The operations that were called in this file of tests. */
export const called = new Set<Operation>()

/** Calls the staff, and holds the answer against the spec. */
export const staff = async ({ call }: Bench, method: string, path: string, attributes?: object, type = "settings") => {
  const body = attributes && { data: { type, attributes } }
  const answer = await call(method, `/staff/${path}`, body, { authorization: "" })
  const operation = operationOf(method, answer.path)
  called.add(operation)
  expect(faultsOf(operation, answer)).toEqual([])
  return answer
}

const operationOf = (method: string, path: string): Operation => {
  const found = staffOperations.find(
    (operation) =>
      operation.method === method.toLowerCase() &&
      new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path)
  )
  if (found === undefined) throw new Error(`the spec has no ${method} ${path}`)
  return found
}

const faultsOf = ({ file, node }: Operation, { body, status }: Answer): ReadonlyArray<string> => {
  const [at, promised] = resolve(file, deref(file, node["responses"])[String(status)])
  if (promised["content"] === undefined) return body === "" ? [] : ["no body is promised"]
  const media = deref(at, deref(at, promised["content"])["application/vnd.api+json"])
  const [home, schema] = resolve(at, media["schema"])
  return faults(home, schema, body)
}

/** The object that stands there or that a reference leads to, and the file that it is in. */
const resolve = (file: string, node: unknown): readonly [file: string, node: Json] => {
  const reference = typeof node === "object" && node !== null && "$ref" in node ? String(node.$ref) : undefined
  if (reference === undefined) return [file, deref(file, node)]
  const [other = ""] = reference.split("#")
  return resolve(other.replace("./", "") || file, follow(file, reference))
}

/** A sandbox whose staff do nothing by themselves. */
export const manual = () => bench({ automatic: false })

/** A request with one payment to an enabled payee, its quote accepted and paid for; nobody does anything by themselves. */
export const paying = async (): Promise<Bench> => {
  const it = manual()
  await pay(it, [{ userId: "5", instructionId: "1" }])
  await staff(it, "POST", "concierge_requests/1010/quote")
  await staff(it, "POST", "concierge_request_outputs/32323/accept")
  await it.call("POST", "/api/concierge_requests/1010/accept_quote")
  return it
}

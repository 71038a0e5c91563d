import { expect, test } from "vitest"
import { deref, follow, type Operation, operations } from "../Spec.ts"
import { faults } from "./faults.ts"
import { type Guide, guides } from "./guides.ts"

test.each(guides)("$title: every query parameter is known and of its form", ({ request }) => {
  const { file, parameters } = operationOf(request)
  const wrong = [...new URL(request.path, "http://localhost").searchParams].filter(([name, value]) => {
    const parameter = parameters.find((each) => each["in"] === "query" && each["name"] === name)
    return parameter === undefined || faults(file, parameter["schema"], value).length > 0
  })
  expect(wrong).toEqual([])
})

test.each(guides)("$title: a body is sent where one is taken, and only there", ({ request }) => {
  expect(request.body === undefined).toBe(operationOf(request).node["requestBody"] === undefined)
})

test.each(guides.filter(({ request }) => request.body))("$title: the body is what the spec asks for", ({ request }) => {
  const operation = operationOf(request)
  const schema = schemaOf(operation, operation.node["requestBody"], request.headers["Content-Type"]!)
  expect(faults(operation.file, schema, request.body)).toEqual([])
})

test.each(guides.filter(({ response }) => response))("$title: the answer is what the spec promises", (example) => {
  const operation = operationOf(example.request)
  const promised = deref(operation.file, operation.node["responses"])[String(example.response!.status)]
  const schema = schemaOf(operation, promised, "application/vnd.api+json")
  expect(faults(operation.file, schema, example.response!.body)).toEqual([])
})

test("an example comes after examples that are there", () => {
  const names = new Set(guides.map(({ name }) => name))
  const beside = guides.flatMap(({ after = [], name }) =>
    after.map((before) => name.replace(/[^/]*$/, `${before}.json`))
  )
  expect(beside.filter((name) => !names.has(name))).toEqual([])
})

test("a document that breaks the spec is found out", () => {
  const { request } = guides.find(({ name }) => name === "create-output.json")!
  const operation = operationOf(request)
  const schema = schemaOf(operation, operation.node["requestBody"], "application/json")
  const { data } = request.body!
  const faultsWith = (change: object) =>
    faults(operation.file, schema, { data: { ...data, attributes: { ...data.attributes, ...change } } })
  expect(faultsWith({ amount: "1000.50" })).toEqual([])
  expect(faultsWith({ port_code: "CL" })).not.toEqual([])
  expect(faultsWith({ amount: -1 })).not.toEqual([])
  expect(faultsWith({ budget: 1000 })).not.toEqual([])
})

/** The operation that a call asks for. */
function operationOf({ method, path }: Guide["request"]): Operation {
  const { pathname } = new URL(path, "http://localhost")
  const found = operations.find((operation) => {
    const template = `${String(follow(operation.file, "#/servers/0/url"))}${operation.path}`
    const pattern = template.replace("//", "/").replaceAll(/\{\w+\}/g, "[^/]+")
    return operation.method === method.toLowerCase() && new RegExp(`^${pattern}$`).test(pathname)
  })
  if (found === undefined) throw new Error(`no operation for ${method} ${path}`)
  return found
}

/** The schema of a body or an answer in a media type. */
function schemaOf({ file }: Operation, of: unknown, mediaType: string): unknown {
  return deref(file, deref(file, deref(file, of)["content"])[mediaType])["schema"]
}

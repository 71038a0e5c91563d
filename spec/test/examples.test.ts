import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { deref, follow, type Operation, operations } from "../Spec.ts"
import { faults } from "./faults.ts"

interface Example {
  readonly title: string
  /** The examples beside it that come before it, by their names. */
  readonly after?: ReadonlyArray<string>
  readonly request: {
    readonly method: string
    readonly path: string
    readonly headers: { readonly [name: string]: string }
    readonly body?: { readonly data: { readonly attributes: object } }
  }
  readonly response?: { readonly status: number; readonly body: unknown }
}

const folder = new URL("../examples/", import.meta.url)
const read = (name: string): Example => JSON.parse(readFileSync(new URL(name, folder), "utf8"))
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"))
const examples = names.map(read)

test.each(examples)("$title: every query parameter is known and of its form", ({ request }) => {
  const { file, parameters } = operationOf(request)
  const wrong = [...new URL(request.path, "http://localhost").searchParams].filter(([name, value]) => {
    const parameter = parameters.find((each) => each["in"] === "query" && each["name"] === name)
    return parameter === undefined || faults(file, parameter["schema"], value).length > 0
  })
  expect(wrong).toEqual([])
})

test.each(examples)("$title: a body is sent where one is taken, and only there", ({ request }) => {
  expect(request.body === undefined).toBe(operationOf(request).node["requestBody"] === undefined)
})

test.each(examples.filter(({ request }) => request.body))(
  "$title: the body is what the spec asks for",
  ({ request }) => {
    const operation = operationOf(request)
    const schema = schemaOf(operation, operation.node["requestBody"], request.headers["Content-Type"]!)
    expect(faults(operation.file, schema, request.body)).toEqual([])
  }
)

test.each(examples.filter(({ response }) => response))("$title: the answer is what the spec promises", (example) => {
  const operation = operationOf(example.request)
  const promised = deref(operation.file, operation.node["responses"])[String(example.response!.status)]
  const schema = schemaOf(operation, promised, "application/vnd.api+json")
  expect(faults(operation.file, schema, example.response!.body)).toEqual([])
})

test("an example comes after examples that are there", () => {
  const beside = names.flatMap((name) =>
    (read(name).after ?? []).map((before) => name.replace(/[^/]*$/, `${before}.json`))
  )
  expect(beside.filter((name) => !names.includes(name))).toEqual([])
})

test("a document that breaks the spec is found out", () => {
  const { request } = read("create-output.json")
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
function operationOf({ method, path }: Example["request"]): Operation {
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

import { deref, follow, type Json, type Operation, operations, specs } from "../../../../spec/Spec.ts"
import { faultsBy } from "../../../../spec/test/Strict.ts"

/** A call and its answer. */
export interface Exchange {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly sent: { readonly headers: Headers; readonly body: string | undefined }
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Everything in which a call that was taken, and any answer, is not as the specs say. */
export const contradictions = (exchange: Exchange): ReadonlyArray<string> => {
  const { headers, method, path, status, text } = exchange
  const operation = operationOf(method, path)
  if (operation === undefined) {
    const isRefused = status === 404 || status === 405
    return isRefused
      ? faultsBy("closed", "concierge.yaml", errorDocument, JSON.parse(text))
      : ["the specs have no such call"]
  }
  // the shield in front of the provider knows no JSON:API
  if (status === 502 && headers.get("content-type")?.startsWith("text/html") === true) return []
  const promised = resolve(operation.file, deref(operation.file, operation.node["responses"])[String(status)])
  if (promised === undefined) return [`no ${status} is promised`]
  const ofAnswer = [...faultsOfHeaders(promised, headers), ...faultsOfBody(promised, exchange)]
  if (ofAnswer.length > 0 || status >= 300) return ofAnswer
  return [...faultsOfCall(operation, exchange), ...faultsOfGeneration(exchange, generationOf(operation, exchange))]
}

/** The operation that a call is one of. */
export const operationOf = (method: string, path: string): Operation | undefined => {
  const { pathname } = new URL(path, "http://sandbox.example")
  // /issues/current is nobody's id
  return patterns
    .filter(({ operation, pattern }) => operation.method === method.toLowerCase() && pattern.test(pathname))
    .map(({ operation }) => operation)
    .toSorted((a, b) => a.path.split("{").length - b.path.split("{").length)[0]
}

const roots: { readonly [file: string]: string | undefined } = { "concierge.yaml": "/api", "sandbox.yaml": "" }

const patterns = operations.flatMap((operation) => {
  const root = roots[operation.file]
  if (root === undefined) return []
  return [{ operation, pattern: new RegExp(`^${root}${operation.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`) }]
})

/** An object of a spec, and the file that it stands in. */
interface Located {
  readonly file: string
  readonly node: Json
}

/** The object that stands there or that a reference leads to. */
const resolve = (file: string, node: unknown): Located | undefined => {
  if (node === undefined) return undefined
  const reference = typeof node === "object" && node !== null && "$ref" in node ? String(node.$ref) : undefined
  if (reference === undefined) return { file, node: deref(file, node) }
  return resolve(reference.split("#")[0]?.replace("./", "") || file, follow(file, reference))
}

const located = (file: string, node: unknown): Located => {
  const found = resolve(file, node)
  if (found === undefined) throw new Error(`${file} has nothing where something is needed`)
  return found
}

const errorDocument = deref("concierge.yaml", follow("concierge.yaml", "#/components/schemas/ErrorDocument"))

/** What the sandbox took although the spec does not allow it: then one of the two is wrong. */
const faultsOfCall = ({ file, node, parameters }: Operation, { path, sent }: Exchange): ReadonlyArray<string> => {
  const query = [...new URL(path, "http://sandbox.example").searchParams].flatMap(([name, value]) => {
    const parameter = parameters.find((each) => each["in"] === "query" && each["name"] === name)
    return parameter === undefined ? [`the query has ${name}`] : valueFaults(file, parameter, value)
  })
  const headers = parameters.flatMap((parameter) => {
    if (parameter["in"] !== "header") return []
    const value = sent.headers.get(String(parameter["name"]))
    if (value !== null) return valueFaults(file, parameter, value)
    return parameter["required"] === true ? [`the header ${String(parameter["name"])} is needed`] : []
  })
  const body = resolve(file, node["requestBody"])
  if (sent.body === undefined || body === undefined) {
    const isMissing = sent.body === undefined && body?.node["required"] === true
    return [...query, ...headers, ...(isMissing ? ["a body is needed"] : [])]
  }
  const type = (sent.headers.get("content-type") ?? "").split(";")[0] ?? ""
  const media = resolve(body.file, deref(body.file, body.node["content"])[type])
  if (media === undefined) return [...query, ...headers, `a body of ${type} is sent`]
  const schema = located(media.file, media.node["schema"])
  const faults = faultsBy("open", schema.file, schema.node, JSON.parse(sent.body))
  return [...query, ...headers, ...faults.map((fault) => `sent: ${fault}`)]
}

/** Of a text, which is a number where the schema wants one. */
const valueFaults = (file: string, holder: Json, value: string): ReadonlyArray<string> => {
  const { file: at, node } = located(file, holder["schema"])
  const isNumber = node["type"] === "integer" || node["type"] === "number"
  return faultsBy("open", at, node, isNumber ? Number(value) : value).map(
    (fault) => `${JSON.stringify(value)}: ${fault}`
  )
}

const faultsOfHeaders = ({ file, node }: Located, headers: Headers): ReadonlyArray<string> => {
  const promised = deref(file, node["headers"] ?? {})
  return [...headers].flatMap(([name, value]) => {
    if (name === "content-type" || name === "content-length") return []
    const [, header] = Object.entries(promised).find(([each]) => each.toLowerCase() === name) ?? []
    const { file: at, node: found } = resolve(file, header) ?? { file, node: undefined }
    return found === undefined ? [`no header ${name} is promised`] : valueFaults(at, found, value)
  })
}

const faultsOfBody = ({ file, node }: Located, { headers, text }: Exchange): ReadonlyArray<string> => {
  const type = headers.get("content-type")
  if (node["content"] === undefined) return text === "" && type === null ? [] : ["no body is promised"]
  const [found, media] =
    Object.entries(deref(file, node["content"])).find(([each]) => type === `${each}; charset=utf-8`) ?? []
  if (media === undefined) return [`no ${type} is promised`]
  if (found === "text/plain") return []
  const schema = located(file, deref(file, media)["schema"])
  return faultsBy("closed", schema.file, schema.node, JSON.parse(text))
}

type Generation = "concierge" | "crossborder"

/** The staff see every attribute there is. */
const generationOf = ({ file }: Operation, { sent }: Exchange): Generation =>
  file === "concierge.yaml" && sent.headers.get("version") === null ? "concierge" : "crossborder"

interface Document {
  readonly data: Resource | ReadonlyArray<Resource>
  readonly included?: ReadonlyArray<Resource>
}
interface Resource {
  readonly type: string
  readonly id: string
  readonly attributes?: { readonly [name: string]: unknown }
}

/** What a request says to those who know seven states, and to nobody else. */
const counters = new Set([
  "cancellable_until",
  ...["accepting", "rejected", "accepted", "working", "cancelled", "settled", "returned", "total"].map(
    (state) => `outputs_${state}`
  )
])

/** The schemas of resources that are shown whole, but for what the list names. */
const whole: { readonly [type: string]: readonly [schema: string, butFor: ReadonlyArray<string>] } = {
  concierge_requests: ["RequestAttributes", []],
  concierge_request_outputs: ["OutputAttributes", ["failure_reason", "retry_before"]],
  users: ["UserAttributes", []],
  withdrawal_instructions: ["InstructionAttributes", ["payment_method_type"]]
}

const laterStates = new Set(["settling", "failed"])

/** What a client of the other generation would have been shown, or this one should have been. */
const faultsOfGeneration = ({ text, headers }: Exchange, generation: Generation): ReadonlyArray<string> => {
  if (headers.get("content-type")?.includes("json") !== true) return []
  const { data, included = [] }: Document = JSON.parse(text)
  return [data, included].flat().flatMap(({ attributes = {}, id, type }) => {
    const [schema, butFor = []] = whole[type] ?? []
    const described = schema === undefined ? {} : deref("concierge.yaml", specs["concierge.yaml"]?.["components"])
    const all = schema === undefined ? [] : namesOf(described, schema).filter((name) => !butFor.includes(name))
    const wanted = generation === "concierge" ? all : all.filter((name) => !counters.has(name))
    const isTooNew =
      generation === "concierge" && type === "concierge_request_outputs" && laterStates.has(String(attributes["state"]))
    return [
      ...wanted.filter((name) => !(name in attributes)).map((name) => `${type} ${id} has no ${name}`),
      ...all.filter((name) => !wanted.includes(name) && name in attributes).map((name) => `${type} ${id} has ${name}`),
      ...(isTooNew ? [`${type} ${id} is ${String(attributes["state"])}`] : [])
    ]
  })
}

const namesOf = (components: Json, schema: string): ReadonlyArray<string> =>
  Object.keys(
    deref(
      "concierge.yaml",
      deref("concierge.yaml", deref("concierge.yaml", components["schemas"])[schema])["properties"]
    )
  )

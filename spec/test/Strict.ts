import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { deref, isJson, type Json, specs } from "../Spec.ts"

/** Whether an object may hold more than its schema describes. */
export type Reading = "open" | "closed"

/**
 * What is wrong with a value by a schema as it stands in a file. Read as `open`, members that the schema does not describe
 * are taken, as from a client; as `closed`, each of them is a fault, as in an answer.
 */
export const faultsBy = (reading: Reading, file: string, schema: Json, value: unknown): ReadonlyArray<string> => {
  const validate = compiled[reading].get(schema) ?? ajv.compile(read(reading, file, schema) as Json)
  compiled[reading].set(schema, validate)
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => {
        const name = params["unevaluatedProperty"] ?? params["additionalProperty"]
        return `${instancePath} ${message}${name === undefined ? "" : `: ${name}`}`
      })
}

const compiled: { readonly [Kind in Reading]: WeakMap<Json, ValidateFunction> } = {
  open: new WeakMap(),
  closed: new WeakMap()
}

/**
 * A schema with its references made to name their file, and its objects open or closed. What a schema puts together out
 * of others is closed as a whole; each of the others alone must stay open.
 */
const read = (reading: Reading, file: string, node: unknown): unknown => {
  if (Array.isArray(node)) return node.map((each) => read(reading, file, each))
  if (!isJson(node)) return node
  const shaped = Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !notes.has(key))
      .map(([key, value]) => {
        if (key === "$ref") return [key, `${String(value).replace(/^#/, `${file}#`).replace("./", "")}.${reading}`]
        if (named.has(key) && isJson(value)) {
          return [
            key,
            Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(reading, file, each)]))
          ]
        }
        return [key, data.has(key) ? value : read(puttingTogether.has(key) ? "open" : reading, file, value)]
      })
  )
  const isObject = [...named, ...puttingTogether].some((key) => key in node)
  return reading === "closed" && isObject && !("additionalProperties" in node)
    ? { ...shaped, unevaluatedProperties: false }
    : shaped
}

const notes = new Set(["example", "examples", "description"])
const data = new Set(["const", "enum", "default", "required"])
const named = new Set(["properties", "patternProperties"])
const puttingTogether = new Set(["allOf", "anyOf", "oneOf"])

// strict mode knows no OpenAPI keywords, such as our `x-moves`
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
for (const [file, spec] of Object.entries(specs)) {
  const schemas = Object.entries(deref(file, deref(file, spec["components"])["schemas"] ?? {})).flatMap(
    ([name, schema]) => [
      [`${name}.open`, read("open", file, schema)],
      [`${name}.closed`, read("closed", file, schema)]
    ]
  )
  ajv.addSchema({ components: { schemas: Object.fromEntries(schemas) } }, file)
}

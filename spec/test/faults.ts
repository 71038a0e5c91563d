import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { deref, type Json, specs } from "../Spec.ts"

/** What is wrong with a value by a schema, which is given as it stands in a file; nothing when it is right. */
export const faults = (file: string, schema: unknown, value: unknown): ReadonlyArray<string> => {
  const validate = ajv.compile(rebase(file, deref(file, schema)))
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

// strict mode knows no OpenAPI keywords, such as `example` and our `x-moves`
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
for (const [file, spec] of Object.entries(specs)) ajv.addSchema(spec, file)

/** The schema with its references within a file made to name the file too. */
const rebase = (file: string, node: Json): Json =>
  JSON.parse(JSON.stringify(node), (key, value: unknown) =>
    key === "$ref" && typeof value === "string" ? value.replace(/^#/, `${file}#`).replace("./", "") : value
  )

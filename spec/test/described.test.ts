import { describe, expect, test } from "vitest"
import { deref, follow, isJson, type Json, objects, operations, specs } from "../Spec.ts"
import { faults } from "./faults.ts"

/** Every place of the provider's spec where something of a resource is named. */
const file = "concierge.yaml"
const properties = Object.entries(deref(file, follow(file, "#/components/schemas")))
  .filter(([name]) => /(Attributes|Fields|Permissions)$/.test(name))
  .flatMap(([name, schema]) =>
    [...objects(schema)].flatMap(([pointer, node]) =>
      isJson(node["properties"])
        ? Object.entries(node["properties"]).map(
            ([property, each]) => [`${name}${pointer}/${property}`, each as Json] as const
          )
        : []
    )
  )

/** Whether a schema has it, or one that it refers to or is made of. */
const has = (key: string, schema: unknown): boolean => {
  if (!isJson(schema)) return false
  const made = ["oneOf", "anyOf", "allOf"].flatMap((kind) => (schema[kind] as ReadonlyArray<unknown> | undefined) ?? [])
  const inherited = typeof schema["$ref"] === "string" ? [deref(file, schema)] : []
  return key in schema || [...inherited, ...made, schema["items"]].some((part) => has(key, part))
}

test.each(["description", "example"])("every attribute has its %s, or that of its kind", (key) => {
  expect(properties.length).toBeGreaterThan(100)
  expect(properties.filter(([, schema]) => !has(key, schema)).map(([name]) => name)).toEqual([])
})

test("every schema says what it is", () => {
  const schemas = Object.entries(deref(file, follow(file, "#/components/schemas")))
  expect(schemas.filter(([, schema]) => !has("description", schema)).map(([name]) => name)).toEqual([])
})

test.each(["parameters", "headers"])("each of the %s has a description and an example", (kind) => {
  const all = Object.entries(specs).flatMap(([from, spec]) =>
    [...objects(spec)].flatMap(([pointer, node]) => {
      const named = node[kind]
      if (pointer.includes("/examples/") || named === undefined) return []
      return Object.entries(named as object).map(([key, each]) => ({
        name: `${from}#${pointer}/${kind}/${key}`,
        node: deref(from, each)
      }))
    })
  )
  expect(
    all
      .filter(
        ({ node }) => node["description"] === undefined || !(has("example", node) || has("example", node["schema"]))
      )
      .map(({ name }) => name)
  ).toEqual([])
})

describe.each(operations)("$node.operationId", ({ file: from, node }) => {
  test("shows an example of what it takes and of what it answers", () => {
    const bodies = [
      ...Object.entries(deref(from, node["responses"]))
        .filter(([status]) => status.startsWith("2"))
        .map(([, each]) => each),
      ...(node["requestBody"] === undefined ? [] : [node["requestBody"]])
    ].map((each) => deref(from, each))
    const contents = bodies.flatMap((body) => Object.values((body["content"] ?? {}) as Json))
    expect(bodies.filter((body) => typeof body["description"] !== "string")).toEqual([])
    expect(contents.filter((media) => !isJson(media) || !("examples" in media || "example" in media))).toEqual([])
  })
})

test.each(Object.entries(deref(file, follow(file, "#/webhooks"))))(
  "%s shows an example of what is posted",
  (_, hook) => {
    const posted = deref(file, deref(file, deref(file, hook)["post"])["requestBody"])
    expect(Object.keys(deref(file, posted["content"]))).toEqual(["application/json"])
    const { examples, schema } = deref(file, deref(file, posted["content"])["application/json"])
    const events = Object.values(examples as Json).map((example) => deref(file, example)["value"])
    expect(events.flatMap((event) => faults(file, schema, event))).toEqual([])
    expect(events).not.toEqual([])
  }
)

const permissions = Object.keys(deref(file, follow(file, "#/components/schemas/ApiKeyPermissions/properties")))

test.each(operations.filter(({ file: from }) => from === file))(
  "$node.operationId says which permission its key needs",
  ({ node }) => {
    expect([null, ...permissions]).toContain(node["x-permission"])
    // who am I: every key may ask
    const isForAll = node["security"] !== undefined || node["operationId"] === "showMe"
    expect(node["x-permission"] === null).toBe(isForAll)
  }
)

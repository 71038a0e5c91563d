import { expect, test } from "vitest"
import { deref, follow, type Json, type Operation, operations } from "../Spec.ts"

const all = operations.map((operation) => [String(operation.node["operationId"]), operation] as const)

/** Whoever watches over processes reads the state of health, not JSON:API. */
const ofHealth: ReadonlySet<unknown> = new Set(["showHealth", "showReadiness"])

test("no two operations have the same name", () => {
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length)
})

test.each(all)("%s says what a success answers", (_name, operation) => {
  const successes = responses(operation).filter(([status]) => status.startsWith("2"))
  const silent = successes.filter(([status, response]) =>
    status === "204"
      ? response["content"] !== undefined
      : contents(operation, response).some((media) => media["schema"] === undefined)
  )
  expect(successes).not.toEqual([])
  expect(silent).toEqual([])
})

test.each(all)("every failure of %s is a document of errors, with an example", (name, operation) => {
  const failures = responses(operation).filter(([status]) => !status.startsWith("2") && !ofHealth.has(name))
  const others = failures.filter(([, response]) =>
    contents(operation, response).some(
      ({ examples, schema }) => examples === undefined || deref("concierge.yaml", schema) !== errorDocument
    )
  )
  expect(others.map(([status]) => status)).toEqual([])
})

/** Files as they came, or as they are to be sent again, have types of their own. */
const ofFiles: { readonly [operationId: string]: ReadonlyArray<string> } = {
  showBatchFile: ["application/octet-stream"],
  showBatchRejects: ["text/csv"],
  exportBatch: ["text/csv"],
  reportBatch: ["application/json", "text/csv", "application/xml"]
}

test.each(all.filter(([name]) => !ofHealth.has(name)))(
  "%s answers JSON:API, text for people, or a file",
  (name, operation) => {
    const types = responses(operation).flatMap(([, response]) => Object.keys(response["content"] ?? {}))
    const known = new Set(["application/vnd.api+json", "text/plain", ...(ofFiles[name] ?? [])])
    expect(types.filter((type) => !known.has(type))).toEqual([])
  }
)

const errorDocument = follow("concierge.yaml", "#/components/schemas/ErrorDocument")

// mendBatch takes a file alone
test.each(all.filter(([name, { node }]) => node["requestBody"] !== undefined && name !== "mendBatch"))(
  "the body of %s comes in both content types, with examples; a payout file in its own ones, too",
  (name, { file, node }) => {
    const content = deref(file, deref(file, node["requestBody"])["content"])
    const asFiles = name === "createBatch" ? ["text/csv", "application/xml", "application/x-ndjson"] : []
    expect(Object.keys(content)).toEqual(["application/vnd.api+json", "application/json", ...asFiles])
    expect(content["application/json"]).toEqual(content["application/vnd.api+json"])
    expect(content["application/json"]).toHaveProperty("examples")
    expect(Object.keys(deref(file, node["responses"]))).toEqual(expect.arrayContaining(["400", "415", "422"]))
  }
)

// there are few ports and faults, which come all at once
test.each(all.filter(([name]) => name.startsWith("list") && !["listPorts", "listFaults"].includes(name)))(
  "%s answers in pages",
  (_name, { parameters }) => {
    expect(parameters.map((each) => each["name"])).toEqual(expect.arrayContaining(["page[number]", "page[per_page]"]))
  }
)

test.each(all.filter(([, { file }]) => file === "concierge.yaml"))(
  "%s takes a version, and a key unless it says otherwise",
  (_name, operation) => {
    const needsKey = operation.node["security"] === undefined
    expect(operation.parameters.map((each) => each["name"])).toContain("Version")
    expect(responses(operation).some(([status]) => status === "401")).toBe(needsKey)
  }
)

test.each(all.filter(([, { parameters }]) => parameters.some(({ name }) => name === "include")))(
  "%s says what it includes, and takes commas as they are",
  (_name, { parameters }) => {
    const include = parameters.find(({ name }) => name === "include")
    expect(include).toMatchObject({ in: "query", allowReserved: true, "x-paths": expect.arrayContaining(["user"]) })
  }
)

function responses({ file, node }: Operation): ReadonlyArray<readonly [status: string, response: Json]> {
  return Object.entries(deref(file, node["responses"])).map(([status, response]) => [status, deref(file, response)])
}

function contents({ file }: Operation, response: Json): ReadonlyArray<Json> {
  return Object.values(deref(file, response["content"])).map((media) => deref(file, media))
}

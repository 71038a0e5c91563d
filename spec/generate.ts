import { readFile, writeFile } from "node:fs/promises"
import openapiTS, { astToString } from "openapi-typescript"
import { deref, follow, isJson, type Json, type Operation, operations } from "./Spec.ts"

// Writes the types of the specs, their operations and their enums into the packages that use them. With `--check` it writes nothing,
// and fails when a file differs from what it would write.

/** What each file is generated from. */
const files: { readonly [path: string]: () => string | Promise<string> } = {
  "packages/domain/src/generated/concierge.ts": () => typesOf("concierge.yaml"),
  "packages/domain/src/generated/proxy.ts": () => typesOf("proxy.yaml"),
  "packages/sandbox/src/generated/sandbox.ts": () => typesOf("sandbox.yaml"),
  "packages/api/src/generated/operations.ts": () =>
    operationsOf("../http/Operation.ts", { providerOperations: "concierge.yaml", proxyOperations: "proxy.yaml" }),
  "packages/sandbox/src/generated/operations.ts": () =>
    operationsOf("@concierge/api/Operation", { sandboxOperations: "sandbox.yaml" }),
  "packages/api/src/generated/enums.ts": () => enumsOf("concierge.yaml", "proxy.yaml"),
  "packages/sandbox/src/generated/enums.ts": () => enumsOf("sandbox.yaml")
}

async function typesOf(file: string): Promise<string> {
  const types = await openapiTS(new URL(file, import.meta.url), {
    immutable: true,
    // a default is what the server takes for a missing value, it does not make clients send one
    defaultNonNullable: false,
    silent: true
  })
  const body = astToString(types)
    // `oneOf` of nothing but `required` says which attributes exclude each other; the types cannot, and print this
    .replaceAll(" & (unknown | unknown)", "")
  return `// Generated from spec/${file} by openapi-typescript; do not edit.\n\n${body}`
}

/** One table of operations a spec, by their operationIds. */
function operationsOf(operationModule: string, tables: { readonly [name: string]: string }): string {
  const written = Object.entries(tables).map(([name, file]) => {
    const rows = operations
      .filter((operation) => operation.file === file)
      .map((operation) => `  ${String(operation.node["operationId"])}: ${literal(rowOf(operation))}`)
    return `/** Every operation of spec/${file}. */
export const ${name} = {\n${rows.join(",\n")}\n} as const satisfies { readonly [operationId: string]: Operation }\n`
  })
  return `${head(Object.values(tables))}import type { Operation } from "${operationModule}"\n\n${written.join("\n")}`
}

/** A row of the table, by the interface `Operation` of the api package. */
function rowOf({ file, method, node, parameters, path }: Operation): Json {
  const server = String(follow(file, "#/servers/0/url")).replace(/\/$/, "")
  const body = node["requestBody"] === undefined ? undefined : deref(file, node["requestBody"])
  const password = parameters.find(({ name }) => name === "One-Time-Password")
  const query = parameters.filter((parameter) => parameter["in"] === "query").map(({ name }) => name)
  const answered = Object.values(deref(file, node["responses"])).flatMap((answer) =>
    Object.keys(deref(file, answer)["content"] ?? {})
  )
  return {
    method: method.toUpperCase(),
    path: `${server}${path}`.replace(/\{\w+\}/, ":id"),
    // only operations that need no key have a `security` of their own
    isOpen: node["security"] === undefined ? undefined : true,
    permission: node["x-permission"] ?? undefined,
    oneTimePassword: password && (password["required"] === true ? "always" : "if enabled"),
    query: query.length === 0 ? undefined : query,
    body: body && (body["required"] === true ? "required" : "optional"),
    takesFile: Object.hasOwn(body?.["content"] ?? {}, "text/csv") ? true : undefined,
    isText: answered.includes("text/plain") ? true : undefined,
    givesFile: answered.some((type) => fileTypes.has(type)) ? true : undefined
  }
}

/** What is no document, and is not made where it is asked for. */
const fileTypes: ReadonlySet<string> = new Set(["text/csv", "application/octet-stream"])

/** The values of every schema that has an `enum`, and the names of flags where it has nothing else, by the schemas' names. */
function enumsOf(...from: ReadonlyArray<string>): string {
  const rows = from.flatMap((file) =>
    Object.entries(deref(file, follow(file, "#/components/schemas"))).flatMap(([name, schema]) => {
      const values = valuesOf(deref(file, schema))
      return values === undefined ? [] : [`  ${name}: ${literal(values)}`]
    })
  )
  return `${head(from)}/** The values of every enum, and the names of every set of flags, by their schemas' names. */
export const enums = {\n${rows.join(",\n")}\n} as const

/** One of these values or names. */
export type Enum<Name extends keyof typeof enums> = (typeof enums)[Name][number]\n`
}

function valuesOf({ enum: values, oneOf, properties }: Json): unknown {
  if (values !== undefined) return values
  // or null
  if (Array.isArray(oneOf))
    return oneOf.map((each) => (isJson(each) ? valuesOf(each) : undefined)).find((found) => found !== undefined)
  if (!isJson(properties)) return undefined
  const isFlags = Object.values(properties).every((each) => isJson(each) && each["type"] === "boolean")
  return isFlags ? Object.keys(properties) : undefined
}

function head(from: ReadonlyArray<string>): string {
  return `// Generated from ${from.map((file) => `spec/${file}`).join(" and ")}; do not edit.\n\n`
}

/** A value as source text, on one line; members that are undefined are left out. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`
  if (!isJson(value)) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{ ${members.map(([name, member]) => `${name}: ${literal(member)}`).join(", ")} }`
}

const check = process.argv.includes("--check")
for (const [path, generate] of Object.entries(files)) {
  const file = new URL(`../${path}`, import.meta.url)
  const wanted = await generate()
  if (!check) await writeFile(file, wanted)
  else if (wanted !== (await readFile(file, "utf8").catch(() => ""))) {
    console.error(`${path} is not what the spec generates: run \`pnpm --filter @concierge/spec generate\`.`)
    process.exitCode = 1
  }
}

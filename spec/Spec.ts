import { readFileSync } from "node:fs"
import { parse } from "yaml"

/** Any object of a spec. */
export interface Json {
  readonly [key: string]: unknown
}

/** The specs as they stand in their files, references and all, by file name. */
export const specs: { readonly [file: string]: Json } = Object.fromEntries(
  ["concierge.yaml", "proxy.yaml", "sandbox.yaml"].map((file) => [
    file,
    parse(readFileSync(new URL(file, import.meta.url), "utf8"))
  ])
)

/**
 * What a reference names when it stands in a file; `undefined` when it names nothing.
 *
 * @example
 * follow("proxy.yaml", "./concierge.yaml#/components/schemas/Id") // => { type: "string", … }
 */
export const follow = (file: string, reference: string): unknown => {
  const [other = "", pointer = ""] = reference.split("#")
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, key) => (isTree(node) ? node[key] : undefined), specs[other.replace("./", "") || file])
}

/** The object that stands there, or that the reference which stands there names. */
export const deref = (file: string, node: unknown): Json => {
  if (!isJson(node)) throw new Error(`${file} has no object where one is needed`)
  return typeof node["$ref"] === "string" ? deref(file, follow(file, node["$ref"])) : node
}

/** Every object in a spec, with where it stands. */
export function* objects(node: unknown, pointer = ""): Generator<readonly [pointer: string, node: Json]> {
  if (!isTree(node)) return
  if (isJson(node)) yield [pointer, node]
  for (const [key, child] of Object.entries(node)) {
    yield* objects(child, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)
  }
}

const isTree = (value: unknown): value is Json => typeof value === "object" && value !== null
export const isJson = (value: unknown): value is Json => isTree(value) && !Array.isArray(value)

export interface Operation {
  readonly file: string
  readonly method: string
  readonly path: string
  readonly node: Json
  /** Its own and those of its path. */
  readonly parameters: ReadonlyArray<Json>
}

const methods = new Set(["get", "post", "put", "patch", "delete"])

export const operations: ReadonlyArray<Operation> = Object.entries(specs).flatMap(([file, spec]) =>
  Object.entries(deref(file, spec["paths"])).flatMap(([path, item]) =>
    Object.entries(deref(file, item))
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => ({
        file,
        method,
        path,
        node: deref(file, operation),
        parameters: [item, operation]
          .flatMap((each) => deref(file, each)["parameters"] ?? [])
          .map((each) => deref(file, each))
      }))
  )
)

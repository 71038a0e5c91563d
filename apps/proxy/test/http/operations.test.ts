import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { parse } from "yaml"
import { apiRoutes, ownRoutes } from "../../src/http/routes.ts"

const operationsOf = (file: string, prefix = "") => {
  const { paths } = parse(readFileSync(new URL(`../../../../spec/${file}`, import.meta.url), "utf8")) as {
    readonly paths: Record<string, Record<string, { readonly operationId?: string }>>
  }
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { operationId }]) =>
      operationId === undefined ? [] : [`${method.toUpperCase()} ${prefix}${path.replaceAll(/\{\w+\}/g, ":id")}`]
    )
  )
}

test("every operation of the provider's specification is served, and nothing else", () => {
  const served = apiRoutes.map(({ method, path }) => `${method} ${path}`)
  expect(served.toSorted()).toEqual(operationsOf("concierge.yaml", "/api").toSorted())
})

test("every operation of the proxy's specification is served, and nothing else", () => {
  const served = ownRoutes.map(({ method, path }) => `${method} ${path}`)
  expect(served.toSorted()).toEqual(operationsOf("proxy.yaml").toSorted())
})

import { expect, test } from "vitest"
import { follow, objects, specs } from "../Spec.ts"

test.each(Object.keys(specs))("every reference of %s names something", (file) => {
  const dangling = [...objects(specs[file])]
    .filter(([, node]) => typeof node["$ref"] === "string" && follow(file, node["$ref"]) === undefined)
    .map(([pointer, node]) => `${pointer}: ${String(node["$ref"])}`)
  expect(dangling).toEqual([])
})

import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Generation } from "../src/Generation.ts"
import * as Estimates from "../src/resources/estimates.ts"
import * as Instructions from "../src/resources/instructions.ts"
import * as Outputs from "../src/resources/outputs.ts"
import * as Requests from "../src/resources/requests.ts"
import * as Users from "../src/resources/users.ts"
import { read, readOne, wire } from "./reading.ts"

describe("the calls of the guides", () => {
  const folder = new URL("../../../spec/examples/", import.meta.url)
  const examples = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Example)

  test.each(examples.filter(({ request: { body } }) => body !== undefined))(
    "$title: the body is in order",
    (example) => {
      const problemsOf = sent[example.request.path]
      if (problemsOf === undefined) throw new Error(`nothing reads ${example.request.path}`)
      expect(problemsOf(example.request.body)).toEqual([])
    }
  )

  test.each(examples.filter(({ response }) => response !== undefined))(
    "$title: the answer is written as the guides have it",
    ({ request: { path }, response }) => {
      const again = answered[path]
      if (again === undefined) throw new Error(`nothing answers ${path}`)
      expect(again(response?.body.data, "concierge")).toEqual(response?.body.data)
      const included = (response?.body.included ?? []) as ReadonlyArray<{ readonly type: string }>
      expect(included.map((resource) => answered[`/api/${resource.type}`]?.(resource, "concierge"))).toEqual(included)
    }
  )

  interface Example {
    readonly title: string
    readonly request: { readonly path: string; readonly body?: unknown }
    readonly response?: { readonly body: { readonly data: unknown; readonly included?: ReadonlyArray<unknown> } }
  }
  const sent: { readonly [path: string]: (body: unknown) => ReadonlyArray<unknown> } = {
    "/api/concierge_requests": (body) => Requests.checkRequest(read(Requests.Create, body)),
    "/api/concierge_request_outputs": (body) => Outputs.checkOutput(read(Outputs.Create, body)),
    "/api/concierge_estimates": (body) => Estimates.checkEstimate(read(Estimates.Create, body))
  }
  const answered: { readonly [path: string]: (data: unknown, generation: Generation) => unknown } = {
    "/api/concierge_request_outputs": (data, generation) =>
      wire(Outputs.toResource(readOne(Outputs.Resource, data), generation)),
    "/api/concierge_estimates": (data) => wire(Estimates.toResource(readOne(Estimates.Resource, data))),
    "/api/users": (data, generation) => wire(Users.toResource(readOne(Users.Resource, data), generation)),
    "/api/withdrawal_instructions": (data, generation) =>
      wire(Instructions.toResource(readOne(Instructions.Resource, data), generation))
  }
})

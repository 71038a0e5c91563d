import type * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { type Guide, guides } from "../../../../spec/test/guides.ts"
import type { Generation } from "../../src/documents/Generation.ts"
import * as ApiKeys from "../../src/resources/apiKeys.ts"
import * as Attachments from "../../src/resources/attachments.ts"
import * as Estimates from "../../src/resources/estimates.ts"
import * as Instructions from "../../src/resources/instructions.ts"
import * as Issues from "../../src/resources/issues.ts"
import * as Observations from "../../src/resources/observations.ts"
import * as Outputs from "../../src/resources/outputs.ts"
import * as Requests from "../../src/resources/requests.ts"
import { type Seed, seeds, seedTypes, toResource as toSeedResource } from "../../src/resources/seeds.ts"
import * as Users from "../../src/resources/users.ts"
import { read, readOne, wire } from "../reading.ts"

describe("the calls of the guides", () => {
  test.each(guides.filter(({ request: { body } }) => body !== undefined))("$title: the body is in order", (example) => {
    const problemsOf = sent[nameOf(example.request)]
    if (problemsOf === undefined) throw new Error(`nothing reads ${nameOf(example.request)}`)
    expect(problemsOf(example.request.body)).toEqual([])
  })

  test.each(guides.filter(({ response }) => response !== undefined))(
    "$title: the answer is written as the guides have it",
    ({ request: { path }, response }) => {
      const again = answered[typeOf(path)]
      if (again === undefined) throw new Error(`nothing answers ${path}`)
      expect(again(response?.body.data, "concierge")).toMatchObject(Object(response?.body.data))
      const included = (response?.body.included ?? []) as ReadonlyArray<{ readonly type: string }>
      expect(included.map((resource) => answered[resource.type]?.(resource, "concierge"))).toMatchObject(included)
    }
  )

  const typeOf = (path: string) => path.split("/")[2] ?? ""
  const nameOf = ({ method, path }: Guide["request"]) =>
    `${path.endsWith("/complete") ? "complete" : method} ${typeOf(path)}`
  const sent: { readonly [call: string]: (body: unknown) => ReadonlyArray<unknown> } = {
    "POST concierge_requests": (body) => Requests.checkRequest(read(Requests.Create, body)),
    "POST concierge_request_outputs": (body) => Outputs.checkOutput(read(Outputs.Create, body)),
    "POST concierge_estimates": (body) => Estimates.checkEstimate(read(Estimates.Create, body)),
    "POST issues": reads(Issues.Create),
    "complete issues": reads(Issues.Complete),
    "POST attachments": (body) => Attachments.checkAttachment(read(Attachments.Create, body)),
    "PATCH observations": reads(Observations.Reply),
    "POST api_keys": reads(ApiKeys.Create),
    ...Object.fromEntries(
      seedTypes.flatMap((type) => {
        const { Create, Update }: SeedCodecs = seeds[type]
        return [
          [`POST ${type}`, reads(Create)],
          [`PATCH ${type}`, reads(Update)]
        ]
      })
    )
  }
  const answered: { readonly [type: string]: (data: unknown, generation: Generation) => unknown } = {
    concierge_request_outputs: (data, generation) =>
      wire(Outputs.toResource(readOne(Outputs.Resource, data), generation)),
    concierge_estimates: (data) => wire(Estimates.toResource(readOne(Estimates.Resource, data))),
    users: (data) => wire(Users.toResource(readOne(Users.Resource, data))),
    withdrawal_instructions: (data) => wire(Instructions.toResource(readOne(Instructions.Resource, data))),
    issues: (data) => {
      const issue = readOne(Issues.Resource, data)
      return wire(Issues.toResource({ ...issue, userId: issue.userId ?? "" }))
    },
    attachments: (data) => wire(Attachments.toResource(readOne(Attachments.Resource, data))),
    api_keys: (data) => wire(ApiKeys.toResource(readOne(ApiKeys.Resource, data))),
    ...Object.fromEntries(
      seedTypes.map((type) => [
        type,
        (data: unknown) => {
          const { Resource }: SeedCodecs = seeds[type]
          return wire(toSeedResource({ ...readOne(Resource, data), type }))
        }
      ])
    )
  }

  interface SeedCodecs {
    readonly Create: Schema.ConstraintDecoder<unknown>
    readonly Update: Schema.ConstraintDecoder<unknown>
    readonly Resource: Schema.ConstraintDecoder<Seed>
  }
  function reads(schema: Schema.ConstraintDecoder<unknown>) {
    return (body: unknown) => {
      read(schema, body)
      return []
    }
  }
})

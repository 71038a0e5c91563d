import { createHash } from "node:crypto"
import type { ApiError } from "@concierge/api/errors"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { pageParameters } from "@concierge/api/Page"
import * as Attachments from "@concierge/api/resources/attachments"
import { seeds, type SeedType, seedTypes } from "@concierge/api/resources/seeds"
import { error, isError } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { findAttachment, findIssue, findSeed } from "../../access/find.ts"
import { list, nobodys, seenBy, within } from "../../world/lists.ts"
import { get } from "../../world/State.ts"
import { toPage } from "../page.ts"
import { toSeed } from "./issueDocument.ts"
import { type Call, checkId, filterOf, type Route } from "../Route.ts"

/** What a review is about: the same calls for every type of seed. */
const routesOf = (type: SeedType): ReadonlyArray<Route> => [
  {
    method: "GET",
    path: `/api/${type}`,
    permission: "compliance",
    parameters: ["filter[issue_id]", ...pageParameters],
    answer: (call) =>
      Result.gen(function* () {
        const { url, world } = call
        const found = list(world, "seeds", shelf(call, yield* filterOf(url, "issue_id")), { type })
        const { ids, links, meta } = yield* toPage(found, url)
        return respond({ data: ids.map((id) => toSeed(world, get(world.seeds, id))), links, meta })
      })
  },
  {
    method: "POST",
    path: `/api/${type}`,
    permission: "compliance",
    body: "required",
    answer: ({ body, by, run, world }) =>
      Result.gen(function* () {
        const create = yield* decodeDocument(seeds[type].Create, body)
        const id = yield* run({ _tag: "AddSeed", by, type, create })
        return respond({ data: toSeed(world, get(world.seeds, id)) }, 201)
      })
  },
  {
    method: "GET",
    path: `/api/${type}/:id`,
    permission: "compliance",
    answer: ({ by, id, world }) =>
      Result.map(findSeed(world, by, type, id), (seed) => respond({ data: toSeed(world, seed) }))
  },
  {
    method: "PATCH",
    path: `/api/${type}/:id`,
    permission: "compliance",
    body: "required",
    answer: (call) =>
      Result.gen(function* () {
        const { body, by, id, run, world } = call
        const update = yield* decodeDocument(seeds[type].Update, body)
        yield* checkId(call, update.id)
        yield* run({ _tag: "ChangeSeed", by, type, id, update: { values: update.values } })
        return respond({ data: toSeed(world, get(world.seeds, id)) })
      })
  }
]

/** Calls about what users say in an issue. */
export const seedRoutes: ReadonlyArray<Route> = seedTypes.flatMap(routesOf)

/** Calls about the documents attached to seeds. */
export const attachmentRoutes: ReadonlyArray<Route> = [
  {
    method: "POST",
    path: "/api/attachments",
    permission: "compliance",
    body: "required",
    answer: ({ body, by, run, world }) =>
      Result.gen(function* () {
        const { document, fileName, seed } = yield* decodeAttachment(body)
        const { base64, contentType, size } = yield* Result.mapError(Attachments.readDocument(document), (reason) =>
          invalid([error(["data", "attributes", "document"], reason)])
        )
        const digest = createHash("sha256").update(base64, "base64").digest("hex")
        const attachment = { seed, fileName, contentType, size, digest }
        const id = yield* run({ _tag: "AddAttachment", by, attachment })
        return respond({ data: Attachments.toResource(get(world.attachments, id)) }, 201)
      })
  },
  {
    method: "GET",
    path: "/api/attachments/:id",
    permission: "compliance",
    answer: ({ by, id, world }) =>
      Result.map(findAttachment(world, by, id), (attachment) => respond({ data: Attachments.toResource(attachment) }))
  }
]

const decodeAttachment = (body: unknown): Result.Result<Attachments.Create, ApiError> =>
  Result.flatMap(decodeDocument(Attachments.Create, body), (create) => {
    const problems = Attachments.checkAttachment(create)
    return problems.some(isError) ? Result.fail(invalid(problems)) : Result.succeed(create)
  })

const invalid = (problems: Extract<ApiError, { _tag: "InvalidDocument" }>["problems"]): ApiError => ({
  _tag: "InvalidDocument",
  problems
})

/** All that the client sees, or an issue's; nothing of an issue that is somebody else's. */
const shelf = ({ by, world }: Call, issueId: string | undefined): string => {
  if (issueId === undefined) return seenBy(by)
  return Result.isSuccess(findIssue(world, by, issueId)) ? within(issueId) : nobodys
}

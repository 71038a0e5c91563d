import type { ApiError } from "@concierge/api/ApiError"
import { checkId } from "@concierge/api/checkId"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Wire from "@concierge/api/resources/issues"
import * as Result from "effect/Result"
import { findIssue } from "../../access/find.ts"
import { newestFirst } from "../../world/Index.ts"
import { currentIssue } from "../../reviews/issues.ts"
import { list, seenBy } from "../../world/lists.ts"
import type { Issue } from "../../reviews/Review.ts"
import { get } from "../../world/State.ts"
import { toPage } from "../page.ts"
import { showIssues } from "./issueDocument.ts"
import { type ReceivedCall, filterOf, type ProviderHandlers } from "../ReceivedCall.ts"

/** The reviews of users: what the client does about them. */
export const issueHandlers = {
  listIssues: (call) =>
    Result.gen(function* () {
      const { by, url, world } = call
      const found = list(world, "issues", seenBy(by), { user: yield* filterOf(url, "user_id") })
      const { ids, links, meta } = yield* toPage(newestFirst(found), url)
      const issues = ids.map((id) => get(world.issues, id))
      return respond({ ...(yield* showIssues(call, issues)), links, meta })
    }),
  createIssue: (call) =>
    Result.gen(function* () {
      const create = yield* decodeDocument(Wire.Create, call.body)
      const id = yield* call.run({ _tag: "AddIssue", by: call.by, create })
      return yield* showIssue(call, get(call.world.issues, id), 201)
    }),
  showCurrentIssue: (call) => Result.flatMap(findCurrent(call), (issue) => showIssue(call, issue)),
  completeCurrentIssue: (call) => Result.flatMap(findCurrent(call), ({ id }) => complete({ ...call, id })),
  showIssue: (call) => Result.flatMap(findIssue(call.world, call.by, call.id), (issue) => showIssue(call, issue)),
  completeIssue: (call) => complete(call)
} satisfies Partial<ProviderHandlers>

/** An issue with what it holds. */
export const showIssue = (
  call: Pick<ReceivedCall, "url" | "world">,
  issue: Issue,
  status = 200
): Result.Result<Response, ApiError> =>
  Result.map(showIssues(call, [issue]), ({ data, included }) => respond({ data: data[0], included }, status))

const complete = (call: ReceivedCall): Result.Result<Response, ApiError> =>
  Result.gen(function* () {
    const { by, body, id, run, world } = call
    const given = body === undefined ? { id } : yield* decodeDocument(Wire.Complete, body)
    yield* checkId(call.id, given.id)
    yield* run({ _tag: "CompleteIssue", by, id })
    return yield* showIssue(call, get(world.issues, id))
  })

const findCurrent = ({ by, world }: ReceivedCall): Result.Result<Issue, ApiError> =>
  Result.mapError(currentIssue(world, by), () => ({ _tag: "NotFound", type: Wire.type, id: "current" }))

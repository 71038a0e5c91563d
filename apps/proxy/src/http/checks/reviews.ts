import { checkAttachment, Create as Attachment } from "@concierge/api/resources/attachments"
import { Complete, Create as Issue } from "@concierge/api/resources/issues"
import { Reply } from "@concierge/api/resources/observations"
import { seeds, seedTypes } from "@concierge/api/resources/seeds"
import * as Effect from "effect/Effect"
import { checkId, decode, judge, type Route } from "../Route.ts"

/** Compliance reviews and everything in them. It is all personal data: what is wrong is told, never what was said. */
export const reviewRoutes: ReadonlyArray<Route> = [
  { operationId: "listIssues", method: "GET", path: "/issues" },
  {
    operationId: "createIssue",
    method: "POST",
    path: "/issues",
    body: "required",
    check: ({ body }) => Effect.as(decode(Issue, body), [])
  },
  { operationId: "showCurrentIssue", method: "GET", path: "/issues/current" },
  {
    operationId: "completeCurrentIssue",
    method: "POST",
    path: "/issues/current/complete",
    body: "optional",
    check: ({ body }) => (body === undefined ? Effect.succeed([]) : Effect.as(decode(Complete, body), []))
  },
  { operationId: "showIssue", method: "GET", path: "/issues/:id" },
  {
    operationId: "completeIssue",
    method: "POST",
    path: "/issues/:id/complete",
    body: "optional",
    check: ({ body, id }) =>
      body === undefined
        ? Effect.succeed([])
        : Effect.flatMap(decode(Complete, body), (complete) => Effect.as(checkId(id, complete.id), []))
  },
  ...seedTypes.flatMap((type): ReadonlyArray<Route> => {
    const { Create, Update } = seeds[type]
    const name = type.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()).slice(0, -1)
    return [
      { operationId: `list${name}s`, method: "GET", path: `/${type}` },
      {
        operationId: `create${name}`,
        method: "POST",
        path: `/${type}`,
        body: "required",
        check: ({ body }) => Effect.as(decode(Create, body), [])
      },
      { operationId: `show${name}`, method: "GET", path: `/${type}/:id` },
      {
        operationId: `update${name}`,
        method: "PATCH",
        path: `/${type}/:id`,
        body: "required",
        check: ({ body, id }) => Effect.flatMap(decode(Update, body), (update) => Effect.as(checkId(id, update.id), []))
      }
    ]
  }),
  {
    operationId: "createAttachment",
    method: "POST",
    path: "/attachments",
    body: "required",
    check: ({ body }) => Effect.flatMap(decode(Attachment, body), (create) => judge(checkAttachment(create)))
  },
  { operationId: "showAttachment", method: "GET", path: "/attachments/:id" },
  { operationId: "showObservation", method: "GET", path: "/observations/:id" },
  {
    operationId: "replyToObservation",
    method: "PATCH",
    path: "/observations/:id",
    body: "required",
    check: ({ body, id }) => Effect.flatMap(decode(Reply, body), (reply) => Effect.as(checkId(id, reply.id), []))
  }
]

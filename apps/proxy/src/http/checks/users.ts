import { Create, Update } from "@concierge/api/resources/users"
import * as Effect from "effect/Effect"
import { checkId, decode, type Route } from "../Route.ts"

export const userRoutes: ReadonlyArray<Route> = [
  { operationId: "listUsers", method: "GET", path: "/users" },
  {
    operationId: "createUser",
    method: "POST",
    path: "/users",
    body: "required",
    check: ({ body }) => Effect.as(decode(Create, body), [])
  },
  { operationId: "showMe", method: "GET", path: "/users/me" },
  {
    operationId: "updateMe",
    method: "PATCH",
    path: "/users/me",
    body: "required",
    check: ({ body }) => Effect.as(decode(Update, body), [])
  },
  { operationId: "showUser", method: "GET", path: "/users/:id" },
  {
    operationId: "updateUser",
    method: "PATCH",
    path: "/users/:id",
    body: "required",
    check: ({ body, id }) => Effect.flatMap(decode(Update, body), (update) => Effect.as(checkId(id, update.id), []))
  }
]

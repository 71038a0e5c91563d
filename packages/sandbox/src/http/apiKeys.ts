import { randomBytes } from "node:crypto"
import type { ApiError } from "@concierge/api/errors"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { pageParameters } from "@concierge/api/Page"
import * as Wire from "@concierge/api/resources/apiKeys"
import * as Result from "effect/Result"
import { digestOf } from "../Keyring.ts"
import { findKey } from "../world/access.ts"
import { list, seenBy } from "../world/lists.ts"
import { type ApiKey, get } from "../world/State.ts"
import { toPage } from "./page.ts"
import type { Route } from "./Route.ts"

const path = "/api/api_keys"
const permission = "api_keys"

/** Calls about the keys of the key's own user. Those that the sandbox was started with are not among them. */
export const apiKeyRoutes: ReadonlyArray<Route> = [
  {
    method: "GET",
    path,
    permission,
    parameters: pageParameters,
    answer: ({ by, url, world }) =>
      Result.map(toPage(list(world, "keys", seenBy(by)), url), ({ ids, links, meta }) =>
        respond({ data: ids.map((id) => toResource(get(world.keys, id))), links, meta })
      )
  },
  {
    method: "POST",
    path,
    permission,
    otp: "always",
    body: "required",
    answer: ({ body, by, permissions, run, world }) =>
      Result.gen(function* () {
        const create = yield* decodeDocument(Wire.Create, body)
        const lacking = Wire.permissions.find((name) => create.permissions[name] && !permissions[name])
        if (lacking !== undefined) {
          return yield* Result.fail<ApiError>({ _tag: "Forbidden", needs: `the permission ${lacking}` })
        }
        // Only here: what is written down is the digest
        const token = randomBytes(40).toString("hex")
        const id = yield* run({ _tag: "AddKey", by, digest: digestOf(token), create })
        return respond({ data: toResource(get(world.keys, id), token) }, 201)
      })
  },
  {
    method: "GET",
    path: `${path}/:id`,
    permission,
    answer: ({ by, id, world }) => Result.map(findKey(world, by, id), (key) => respond({ data: toResource(key) }))
  },
  {
    method: "DELETE",
    path: `${path}/:id`,
    permission,
    answer: ({ by, id, run }) =>
      Result.map(run({ _tag: "RemoveKey", by, id }), () => new Response(null, { status: 204 }))
  }
]

const toResource = (key: ApiKey, token?: string) => Wire.toResource({ ...key, token })

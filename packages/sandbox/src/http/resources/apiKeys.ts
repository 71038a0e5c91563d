import { randomBytes } from "node:crypto"
import type { ApiError } from "@concierge/api/ApiError"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Wire from "@concierge/api/resources/apiKeys"
import * as Result from "effect/Result"
import { endingOf, tokenLength } from "../../access/FreshTokens.ts"
import { digestOf } from "../../access/Keyring.ts"
import { findKey } from "../../access/find.ts"
import { list, seenBy } from "../../world/lists.ts"
import { type ApiKey, get } from "../../world/State.ts"
import { toPage } from "../page.ts"
import type { ReceivedCall, ProviderHandlers } from "../ReceivedCall.ts"

/** Calls about the keys of the key's own user. Those that the sandbox was started with are not among them. */
export const apiKeyHandlers = {
  listApiKeys: (call) =>
    Result.map(toPage(list(call.world, "keys", seenBy(call.by)), call.url), ({ ids, links, meta }) =>
      respond({ data: ids.map((id) => toResource(call, get(call.world.keys, id))), links, meta })
    ),
  createApiKey: (call) =>
    Result.gen(function* () {
      const { body, by, now, permissions, run, tokens, world } = call
      const create = yield* decodeDocument(Wire.Create, body)
      const lacking = Wire.permissions.find((name) => create.permissions[name] && !permissions[name])
      if (lacking !== undefined) {
        return yield* Result.fail<ApiError>({ _tag: "Forbidden", needs: `the permission ${lacking}` })
      }
      // Only here: what is written down are the digest and the last digits
      const token = randomBytes(tokenLength / 2).toString("hex")
      const digest = digestOf(token)
      const id = yield* run({ _tag: "AddKey", by, digest, ending: endingOf(token), create })
      tokens.keep(digest, token, now)
      return respond({ data: toResource(call, get(world.keys, id)) }, 201)
    }),
  showApiKey: (call) =>
    Result.map(findKey(call.world, call.by, call.id), (key) => respond({ data: toResource(call, key) })),
  deleteApiKey: ({ by, id, run }) =>
    Result.map(run({ _tag: "RemoveKey", by, id }), () => new Response(null, { status: 204 }))
} satisfies Partial<ProviderHandlers>

const toResource = ({ now, tokens }: ReceivedCall, key: ApiKey) =>
  Wire.toResource({ ...key, token: tokens.show(key, now) })

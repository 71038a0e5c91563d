import type { ApiError } from "@concierge/api/ApiError"
import { respond } from "@concierge/api/JsonApi"
import { refer, toTimestamp, toTimestampOrNull } from "@concierge/api/wire"
import * as Result from "effect/Result"
import type { components } from "../../generated/sandbox.ts"
import { find } from "../../access/find.ts"
import { newestFirst } from "../../world/Index.ts"
import { everybodys, list, progressOf } from "../../world/lists.ts"
import { get, type Webhook } from "../../world/State.ts"
import { eventDocument } from "../../webhooks/eventDocument.ts"
import { toPage } from "../page.ts"
import { oneOf } from "../ReceivedCall.ts"
import type { StaffCall, StaffHandlers } from "./StaffCall.ts"

const type = "webhooks"

/** Calls about webhooks and their delivery. */
export const webhookHandlers = {
  listWebhooks: ({ url, world }) =>
    Result.gen(function* () {
      const state = yield* oneOf(url, "state", [...new Set(Object.values(progressOf))])
      const { ids, links, meta } = yield* toPage(newestFirst(list(world, type, everybodys, { state })), url)
      const data = ids.map((id) => toResource(get(world.webhooks, id)))
      return respond({ data, links, meta: { ...meta, forgotten: world.forgotten } })
    }),
  showWebhook: (call) => show(call),
  resendWebhook: (call) => Result.flatMap(call.run({ _tag: "ResendWebhook", id: call.id }), () => show(call))
} satisfies Partial<StaffHandlers>

const show = ({ id, now, world }: StaffCall): Result.Result<Response, ApiError> =>
  Result.map(find(world.webhooks, type, id), (webhook) => {
    const resource = toResource(webhook)
    const attributes = { ...resource.attributes, document: eventDocument(world, webhook, now) }
    return respond({ data: { ...resource, attributes } })
  })

const toResource = ({ about, id, ownerId, state, ...webhook }: Webhook) => {
  const attributes: components["schemas"]["WebhookAttributes"] = {
    event_type: webhook.eventType,
    created_at: toTimestamp(webhook.createdAt),
    sent_at: toTimestampOrNull(webhook.sentAt),
    state: progressOf[state],
    attempts: webhook.attempts,
    next_attempt_at: toTimestampOrNull(webhook.nextAttemptAt),
    last_status: webhook.lastStatus ?? null,
    last_failure: webhook.lastFailure ?? null
  }
  const relationships = { user: refer("users", ownerId), resource: refer(about.type, about.record.id) }
  return { id, type, attributes, relationships }
}
